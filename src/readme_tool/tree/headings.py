"""The headings of a page, Markdown's and raw HTML's, with GitHub's anchors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.markdown import Block, Content, Page, Tag
from readme_tool.text import Span
from readme_tool.tree.nodes import Heading


def headings(page: Page) -> tuple[Heading, ...]:
    """All headings that GitHub gives an anchor, in source order."""
    found = [seen for block in markdown.blocks(page.blocks) for seen in _within(block)]
    slugs = anchors.anchors(seen.text for seen in found)
    return tuple(
        Heading(seen.extent, seen.span, " ".join(seen.text.split()), seen.level, anchor, seen.raw)
        for seen, anchor in zip(found, slugs, strict=True)
    )


class _Seen(NamedTuple):
    extent: Span
    span: Span
    text: str
    level: int
    raw: bool


def _within(block: Block) -> Iterator[_Seen]:
    if isinstance(block, markdown.Heading):
        yield _Seen(block.extent, block.span, markdown.shown(block.content), block.level, False)
        return
    for content in markdown.contents(block):
        if any(isinstance(inline, Tag) and _NAME.fullmatch(inline.name) for inline in content):
            yield from _raw(block.extent, content)


def _raw(extent: Span, content: Content) -> Iterator[_Seen]:
    """Raw headings of one content; one that is not closed ends where the next begins."""
    opened: Tag | None = None
    at = 0
    for number, inline in enumerate(content):
        if not isinstance(inline, Tag) or not _NAME.fullmatch(inline.name):
            continue
        if opened is not None:
            text = markdown.shown(content[at:number])
            span = Span(opened.span.end, inline.span.start)
            yield _Seen(extent, span, text.strip(), int(opened.name[1]), True)
        opened, at = (None if inline.closing else inline), number + 1
    if opened is not None:
        end = content[-1].span.end
        text = markdown.shown(content[at:])
        yield _Seen(extent, Span(opened.span.end, end), text.strip(), int(opened.name[1]), True)


_NAME = re.compile("h[1-6]")
