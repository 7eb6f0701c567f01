"""Entries in raw HTML: table rows, list items, and blocks of their own."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from readme_tool.grammars import columns
from readme_tool.markdown import HtmlBlock, Inline, Tag
from readme_tool.text import Pattern, Span
from readme_tool.tree.containers import outward, works
from readme_tool.tree.entry.cells import cells
from readme_tool.tree.entry.reading import read_fields
from readme_tool.tree.entry.statements import Statement, statements
from readme_tool.tree.nodes import Entry, EntryFields, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import Wording, evened


def entries(blocks: Sequence[HtmlBlock], reader: PageReader) -> Iterator[Found]:
    """The entries that stand in the HTML blocks of one stretch."""
    pieces: list[_Piece] = []
    names: tuple[str, ...] = ()
    for block in blocks:
        for piece in _pieces(block, reader):
            names = _header(piece) or names
            pieces.append(piece._replace(names=names if piece.cells else ()))
    looks = [_look(piece) for piece in pieces]
    alike = sum(1 for look in looks if look is not None)
    for piece, look in zip(pieces, looks, strict=True):
        if look is not None and (alike > 1 or look.facts > 1):
            yield Found(Entry(piece.extent, Shape.HTML, read=partial(_read, piece)), Shape.HTML)


class _Piece(NamedTuple):
    """A row, an item or a whole block: its lines and what stands in it.

    A row has the wordings of its cells, those that span several rows left out, and the names that
    its table's head gives them.
    """

    extent: Span
    words: Wording
    cells: tuple[Wording, ...] = ()
    names: tuple[str, ...] = ()
    is_header: bool = False


def _header(piece: _Piece) -> tuple[str, ...]:
    return tuple(evened(cell.text) for cell in piece.cells) if piece.is_header else ()


def _pieces(block: HtmlBlock, reader: PageReader) -> Iterator[_Piece]:
    names = {inline.name for inline in block.content if isinstance(inline, Tag)}
    if "tr" not in names and not outward.count(block.content):
        return
    words = reader.words(block.content)
    if "tr" in names:
        yield from _cut(block, "tr", words, reader)
    elif "li" in names:
        yield from _cut(block, "li", words, reader)
    elif _paragraphs(block) > 1 and not names & _WRAPPINGS:
        yield from _cut(block, "p", words, reader)
    elif not names & _WRAPPINGS:
        yield _Piece(_without_breaks(block, reader), words)


def _paragraphs(block: HtmlBlock) -> int:
    """How many paragraphs of a block lead out of the page."""
    starts = [
        number
        for number, inline in enumerate(block.content)
        if isinstance(inline, Tag) and inline.name == "p" and not inline.closing
    ]
    pieces = pairwise([*starts, len(block.content)])
    return sum(1 for first, end in pieces if outward.count(block.content[first:end]))


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
    for first, following in pairwise([*starts, len(block.content)]):
        last = _end(block.content, first, following, name)
        content = block.content[first : last + 1]
        element = Span(content[0].span.start, content[-1].span.end)
        extent = reader.source.lines(*reader.lines(element))
        if extent.start >= at:
            is_header = any(isinstance(one, Tag) and one.name == "th" for one in content)
            cells = tuple(_cells(content, words))
            yield _Piece(extent, words.within(element), cells, (), is_header)
            at = extent.end


def _cells(row: Sequence[Inline], words: Wording) -> Iterator[Wording]:
    """The cells of a row that belong to it alone."""
    starts = [
        number
        for number, one in enumerate(row)
        if isinstance(one, Tag) and one.name in ("td", "th") and not one.closing
    ]
    for first, following in pairwise([*starts, len(row)]):
        tag = row[first]
        if isinstance(tag, Tag) and tag.attribute("rowspan") is None:
            yield words.within(Span(tag.span.end, row[following - 1].span.end))


def _end(content: Sequence[Inline], first: int, following: int, name: str) -> int:
    for number in range(first + 1, following):
        inline = content[number]
        if isinstance(inline, Tag) and inline.closing and inline.name in (name, *_LISTS):
            return number
    return following - 1


def _statements(piece: _Piece) -> tuple[Statement, ...]:
    if not piece.cells:
        return tuple(statements(piece.words))
    # Names count from the right, since a cell over several rows stands on the left of the first.
    names = piece.names[max(0, len(piece.names) - len(piece.cells)) :]
    return cells(piece.cells, names, [columns.read(name) for name in names])


def _read(piece: _Piece) -> EntryFields:
    return read_fields(_statements(piece), (piece.words,))


def _look(piece: _Piece) -> works.Look | None:
    if not any(outward.leads_out(link.address.value) for link in piece.words.links):
        return None
    look = works.look(_statements(piece), piece.words.links)
    is_plain = look.titled in ("plain", "quoted") and not (piece.names and look.facts)
    return None if look.titled is None or is_plain or look.talk > _TALK else look


_BREAKS = Pattern(r"(?:\s|&nbsp;|</?br\s*/?>|</?hr\s*/?>)*", re.IGNORECASE)
_TALK = 60
_LISTS = ("table", "ul", "ol")
_WRAPPINGS = frozenset(
    "table tbody thead ul ol details summary picture h1 h2 h3 h4 h5 h6 pre".split()
)
