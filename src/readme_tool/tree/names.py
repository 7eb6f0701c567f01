"""The explicit targets of a page: the values of `id` and `name` attributes in raw HTML."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from readme_tool import markdown
from readme_tool.markdown import Page, Tag
from readme_tool.text import Pattern, Span


def names(page: Page, text: str) -> Mapping[str, Span]:
    """Each name with its first place; GitHub keeps `id` on any element and `name` on `a`.

    `text` is the page's source, which tells most blocks from those that can have one.
    """
    found: dict[str, Span] = {}
    places = [match.start() for match in _NAMING.finditer(text)]
    for block in markdown.blocks(page.blocks):
        at = bisect_left(places, block.extent.start)
        if at == len(places) or places[at] >= block.extent.end:
            continue
        for content in markdown.contents(block):
            for inline in markdown.inlines(content):
                if isinstance(inline, Tag) and inline.attributes and not inline.closing:
                    _note(inline, found)
    return found


def _note(tag: Tag, found: dict[str, Span]) -> None:
    for attribute in tag.attributes:
        wanted = attribute.name == "id" or (attribute.name == "name" and tag.name == "a")
        if wanted and attribute.value and attribute.value_span is not None:
            found.setdefault(attribute.value, attribute.value_span)


_NAMING = Pattern(r"(?:[iI][dD]|[nN][aA][mM][eE])\s*=")
