"""Blocks that hold no other: the lines that they own, and the values that these make."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from readme_tool.markdown import html, tables
from readme_tool.markdown.page import (
    Block,
    Cell,
    CodeBlock,
    Content,
    Heading,
    HtmlBlock,
    Paragraph,
    Row,
    Table,
)
from readme_tool.markdown.placing import TRIMMED, Lines, Place, spanning
from readme_tool.markdown.scanning import UnsureError
from readme_tool.markdown.scanning.line import Line
from readme_tool.markdown.scanning.stretches import Stretch, joined, trimmed
from readme_tool.text import Pattern, Span


class Ground(NamedTuple):
    """The lines, and what reads the content that is placed in them."""

    lines: Lines
    read: Callable[[str, Place], Content]

    def extent(self, first: int, last: int) -> Span:
        """Lines `first` to `last`."""
        return Span(self.lines.starts[first], self.lines.ends[last])


class TextLines:
    """The lines of a paragraph, or of a heading that is underlined."""

    closed = False

    def __init__(self, first: int, floor: int, stretch: Stretch) -> None:
        self.first = first
        self.floor = floor
        self.stretches = [stretch]
        self.level = 0  # of the heading that it is

    def goes_on(self, _line: Line) -> bool:
        """Whether the whole line is the leaf's, whatever stands on it; the leaf takes it then."""
        return False

    def block(self, ground: Ground) -> Block:
        """The paragraph; the heading where one line more underlines it."""
        raw, place = self._content(ground.lines.text)
        end = self.first + len(self.stretches)
        if not self.level:
            return Paragraph(ground.extent(self.first, end - 1), ground.read(raw, place))
        if not raw:
            raise UnsureError
        span, extent = spanning(place)(0, len(raw)), ground.extent(self.first, end)
        return Heading(extent, span, self.level, ground.read(raw, place))

    def _content(self, text: str) -> tuple[str, Place]:
        """The lines without blanks around all of them, and where they stand."""
        if len(self.stretches) > 1:
            return trimmed(self.stretches, self.floor, text)
        _, at, end, _ = self.stretches[0]
        raw = text[at:end].lstrip(TRIMMED)
        return raw.rstrip(TRIMMED), end - len(raw)


class MarkedHeading:
    """A heading whose `#` marks end at `start`."""

    def __init__(self, line: Line, level: int) -> None:
        self.number = line.number
        self.start = line.at + level
        self.level = level

    def block(self, ground: Ground) -> Block:
        """The heading."""
        text, end = ground.lines.text, ground.lines.ends[self.number]
        whole = text[self.start : end]
        rest = whole.rstrip(" \t")
        opened = rest.rstrip("#")
        rest = (opened if opened.endswith((" ", "\t")) else rest).rstrip(TRIMMED)
        raw = rest.lstrip(TRIMMED)
        if not raw and whole.strip(" \t#"):
            raise UnsureError
        start = self.start + len(rest) - len(raw) if raw else min(self.start + 1, end)
        content = ground.read(raw, start) if raw else ()
        extent = ground.extent(self.number, self.number)
        return Heading(extent, Span(start, start + len(raw)), self.level, content)


class Known:
    """A block that was complete when it was found."""

    def __init__(self, value: Block) -> None:
        self.value = value

    def block(self, _ground: Ground) -> Block:
        """The block."""
        return self.value


class CodeLines:
    """The lines of code, fenced or indented."""

    closed = False

    def __init__(self, first: int, fence: str = "", info: str | None = None) -> None:
        self.first = self.last = first
        self.fence = fence
        self.info = info

    def goes_on(self, line: Line) -> bool:
        """Whether the whole line is the leaf's, whatever stands on it; the leaf takes it then."""
        if self.fence:
            self.last = line.number
            self.closed = self._is_closing(line)
            return True
        if line.blank:
            return True
        if line.indented:
            self.last = line.number
        return line.indented

    def _is_closing(self, line: Line) -> bool:
        if line.indented or not line.text.startswith(self.fence, line.at, line.end):
            return False
        return not line.rest().lstrip(self.fence[0]).strip(" \t")

    def block(self, ground: Ground) -> Block:
        """The code block."""
        extent = ground.lines.extent(self.first, self.last + 1)
        if self.info is None:
            return CodeBlock(extent, extent, None)
        end = self.last + (not self.closed)
        body = ground.lines.body(self.first + 1, end, extent)
        return CodeBlock(extent, body, self.info, self.closed)


class HtmlLines:
    """The lines of raw HTML; `end` is what its last line holds, None where a blank line ends it."""

    closed = False

    def __init__(self, line: Line, end: Pattern | None) -> None:
        self.first = line.number
        self.floor = line.floor
        self.end = end
        self.stretches: list[Stretch] = []
        self.goes_on(line)

    def goes_on(self, line: Line) -> bool:
        """Whether the whole line is the leaf's, whatever stands on it; the leaf takes it then."""
        if self.end is None and line.blank:
            return False
        self.stretches.append((line.base, line.at, line.end, False))
        self.closed = bool(self.end and self.end.search(line.text, line.at, line.end))
        return True

    def block(self, ground: Ground) -> Block:
        """The HTML block, without blank lines at its end."""
        extent = ground.lines.extent(self.first, self.first + len(self.stretches))
        while self.stretches[-1][1] == self.stretches[-1][2]:
            self.stretches.pop()
        raw, place = joined(self.stretches, self.floor, ground.lines.text)
        return HtmlBlock(extent, html.scanned(raw, spanning(place)))


class TableLines:
    """The lines of a table: its header, the line of dashes, and its rows."""

    closed = False

    def __init__(self, first: int, header: Stretch) -> None:
        self.first = first
        self.stretches = [header]

    def goes_on(self, _line: Line) -> bool:
        """Whether the whole line is the leaf's, whatever stands on it; the leaf takes it then."""
        return False

    def block(self, ground: Ground) -> Block:
        """The table."""
        header, *rows = [_cells(stretch, ground) for stretch in self.stretches]
        last = self.first + len(rows) + 1
        return Table(
            ground.extent(self.first, last),
            Row(ground.extent(self.first, self.first), header),
            ground.extent(self.first + 1, self.first + 1),
            tuple(_rows(rows, len(header), self.first + 2, ground)),
        )


def _rows(
    rows: Sequence[tuple[Cell, ...]], width: int, first: int, ground: Ground
) -> Iterable[Row]:
    for number, cells in enumerate(rows, first):
        yield Row(ground.extent(number, number), cells[:width], cells[width:])


def _cells(stretch: Stretch, ground: Ground) -> tuple[Cell, ...]:
    _, at, end, _ = stretch
    row = ground.lines.text[at:end]
    return tuple(_cell(row[first:last], at + first, ground) for first, last in tables.cells(row))


def _cell(raw: str, at: int, ground: Ground) -> Cell:
    place: Place = at
    if "\\|" in raw:
        place = tables.without_escapes(raw, at)
        raw = raw.replace("\\|", "|")
    return Cell(spanning(place)(0, len(raw)), ground.read(raw, place) if raw else ())


Leaf: TypeAlias = TextLines | CodeLines | HtmlLines | TableLines
