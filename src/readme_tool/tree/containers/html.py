"""Entries in raw HTML: table rows, list items, and blocks of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from readme_tool.markdown import HtmlBlock, Inline, Tag
from readme_tool.text import Span
from readme_tool.tree.containers import outward, works
from readme_tool.tree.entry.reading import read_fields
from readme_tool.tree.entry.statements import statements
from readme_tool.tree.nodes import Entry, EntryFields, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import Wording


def entries(blocks: Sequence[HtmlBlock], reader: PageReader) -> Iterator[Found]:
    """The entries that stand in the HTML blocks of one stretch."""
    pieces = [piece for block in blocks for piece in _pieces(block, reader)]
    looks = [_look(piece) for piece in pieces]
    alike = sum(1 for look in looks if look is not None)
    for piece, look in zip(pieces, looks, strict=True):
        if look is not None and (alike > 1 or look.facts > 1):
            yield Found(Entry(piece.extent, Shape.HTML, read=partial(_read, piece)), Shape.HTML)


class _Piece(NamedTuple):
    """A row, an item or a whole block: its lines and what stands in it."""

    extent: Span
    words: Wording


def _pieces(block: HtmlBlock, reader: PageReader) -> Iterator[_Piece]:
    names = {inline.name for inline in block.content if isinstance(inline, Tag)}
    if not outward.count(block.content):
        return
    words = reader.words(block.content)
    if "tr" in names:
        yield from _cut(block, "tr", words, reader)
    elif "li" in names:
        yield from _cut(block, "li", words, reader)
    elif not names & _WRAPPINGS:
        yield _Piece(_without_breaks(block, reader), words)


def _without_breaks(block: HtmlBlock, reader: PageReader) -> Span:
    """The lines of a block without those around it that hold nothing but line breaks."""
    first, last = reader.lines(block.extent)
    while first < last and _only_breaks(reader, first):
        first += 1
    while first < last and _only_breaks(reader, last):
        last -= 1
    return reader.source.lines(first, last)


def _only_breaks(reader: PageReader, line: int) -> bool:
    return _BREAKS.fullmatch(reader.source[reader.source.line(line)]) is not None


def _cut(block: HtmlBlock, name: str, words: Wording, reader: PageReader) -> Iterator[_Piece]:
    """The elements of that name whose lines nothing else shares."""
    starts = [
        number
        for number, inline in enumerate(block.content)
        if isinstance(inline, Tag) and inline.name == name and not inline.closing
    ]
    at = block.extent.start
    for first, following in zip(starts, [*starts[1:], len(block.content)], strict=True):
        last = _end(block.content, first, following, name)
        element = Span(block.content[first].span.start, block.content[last].span.end)
        extent = reader.source.lines(*reader.lines(element))
        if extent.start >= at:
            yield _Piece(extent, words.within(element))
            at = extent.end


def _end(content: Sequence[Inline], first: int, following: int, name: str) -> int:
    for number in range(first + 1, following):
        inline = content[number]
        if isinstance(inline, Tag) and inline.closing and inline.name in (name, *_LISTS):
            return number
    return following - 1


def _read(piece: _Piece) -> EntryFields:
    return read_fields(tuple(statements(piece.words)), (piece.words,))


def _look(piece: _Piece) -> works.Look | None:
    if not any(outward.leads_out(link.address.value) for link in piece.words.links):
        return None
    look = works.look(tuple(statements(piece.words)), piece.words)
    is_plain = look.titled in (None, "plain", "quoted")
    return None if is_plain or look.talk > _TALK else look


_BREAKS = re.compile(r"(?:\s|&nbsp;|</?br\s*/?>|</?hr\s*/?>)*", re.IGNORECASE)
_TALK = 60
_LISTS = ("table", "ul", "ol")
_WRAPPINGS = frozenset(
    "table tbody thead ul ol details summary picture h1 h2 h3 h4 h5 h6 pre".split()
)
