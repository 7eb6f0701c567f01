"""Lines that belong to a list item and are indented too little for GitHub to show them there.

An item's further lines must begin below its text: four columns in after `10.`, where three are
enough after `9.` (CommonMark 0.31.2, 5.2 "List items").
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.markdown import Item, Paragraph
from readme_tool.text import Source, Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Entry

# Blanks behind a marker beyond this number begin indented code, and count as one.
_MOST_BLANKS = 4


class Fallen(NamedTuple):
    """The lines of an entry, blank ones left out, that fell out of its item.

    The first is indented by `indent` columns and needs `wanted`. `alone` says that the item is the
    only one of its list, and that no list follows the lines, which would become one with it.
    """

    entry: Entry
    marker: Span
    lines: Sequence[Span]
    indent: int
    wanted: int
    alone: bool


def fallen(readme: Document) -> Iterator[Sequence[Fallen]]:
    """The entries with fallen lines, those of one listing together."""
    items: Mapping[Span, _Listed] | None = None
    for listing in readme.listings:
        broken = [entry for entry in listing.entries if _is_broken(entry)]
        if broken and items is None:
            items = _items(readme)
        found = [one for entry in broken if (one := _fallen(readme.source, entry, items or {}))]
        if found:
            yield found


def _is_broken(entry: Entry) -> bool:
    return entry.github_extent is not None and entry.github_extent.end < entry.extent.end


class _Listed(NamedTuple):
    """An item, and whether it is the only one of its list."""

    item: Item
    alone: bool


def _items(readme: Document) -> Mapping[Span, _Listed]:
    return {
        item.extent: _Listed(item, len(block.items) == 1)
        for block in readme.blocks
        if isinstance(block, markdown.List)
        for item in block.items
    }


def _fallen(source: Source, entry: Entry, items: Mapping[Span, _Listed]) -> Fallen | None:
    listed = items.get(entry.github_extent or entry.extent)
    wanted = _text_column(source, listed.item) if listed else None
    if listed is None or wanted is None:
        return None
    item = listed.item
    first = source.line_of(item.extent.end) + 1
    lines = [source.line(number) for number in range(first, source.line_of(entry.extent.end) + 1)]
    lines = [line for line in lines if source[line].strip(" \t")]
    blanks = [_blanks(source[line]) for line in lines]
    if not lines or source[lines[0]].lstrip(" \t").startswith(">") or blanks[0] >= wanted:
        return None
    alone = listed.alone and not _is_marked(source, entry.extent.end, items)
    return Fallen(entry, item.marker, lines, blanks[0], wanted, alone)


def _is_marked(source: Source, end: int, items: Mapping[Span, _Listed]) -> bool:
    """Whether an item begins on the first line behind `end` that is not blank."""
    rest = len(source.text) - len(source.text[end:].lstrip("\n\r \t"))
    if rest == len(source.text):
        return False
    start = source.line(source.line_of(rest)).start
    return any(item.start == start for item in items)


def _text_column(source: Source, item: Item) -> int | None:
    """The column, from 0, at which an item's text begins; None where tabs hide it."""
    first = item.children[0] if item.children else None
    if not isinstance(first, Paragraph) or not first.content:
        return None
    start = source.line(source.line_of(item.marker.start)).start
    before = source.text[start : first.content[0].span.start]
    if "\t" in before or "\n" in before:
        return None
    gap = first.content[0].span.start - item.marker.end
    return item.marker.end - start + (gap if gap <= _MOST_BLANKS else 1)


def _blanks(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
