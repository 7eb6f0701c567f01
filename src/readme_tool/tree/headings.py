"""The headings of a page, Markdown's and raw HTML's, with GitHub's anchors."""

from __future__ import annotations

from bisect import bisect_right

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.markdown import Page, Titled
from readme_tool.text import Span
from readme_tool.tree.nodes import Heading


def headings(page: Page, text: str) -> tuple[Heading, ...]:
    """All headings that GitHub gives an anchor, in source order; `text` is that of the page.

    A raw heading has the extent of the block that it begins in.
    """
    found = list(markdown.headings(page, text))
    slugs = anchors.anchors(titled.text for titled in found)
    raw = any(titled.inside_html for titled in found)
    extents = [block.extent for block in markdown.blocks(page.blocks)] if raw else []
    return tuple(
        Heading(
            _around(titled, extents) if titled.inside_html else titled.extent,
            titled.span,
            " ".join(titled.text.split()),
            titled.level,
            anchor,
            titled.inside_html,
        )
        for titled, anchor in zip(found, slugs, strict=True)
    )


def _around(titled: Titled, extents: list[Span]) -> Span:
    """The innermost of the blocks, which begin one after another, that a raw heading begins in."""
    last = bisect_right(extents, titled.extent.start, key=lambda extent: extent.start)
    start = titled.extent.start
    return next(extent for extent in reversed(extents[:last]) if start <= extent.end)
