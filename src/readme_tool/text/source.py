"""One README as it stands on disk, and where its lines are."""

import enum
from bisect import bisect_right
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from readme_tool.text.pattern import Pattern
from readme_tool.text.span import Span

# `str.splitlines` knows eight more line endings (U+2028, form feed, …), so it is never used.
_LINE_ENDING = Pattern(r"\r\n|\r|\n")


class LineEnding(enum.Enum):
    """How the lines of a file end; `MIXED` where two ways stand in one file."""

    LF = "lf"
    CRLF = "crlf"
    CR = "cr"
    NONE = "none"
    MIXED = "mixed"


class Position(NamedTuple):
    """A place as an editor shows it: line and column start at 1, columns count code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A text with nothing translated and nothing stripped; any bytes can be one.

    Bytes that are no UTF-8 stand as lone surrogates (PEP 383) and go back as they came.
    A byte-order mark is kept aside, so that offsets start at the text.
    """

    text: str
    byte_order_mark: bool = False

    @classmethod
    def from_bytes(cls, data: bytes) -> "Source":
        """Read `data`, whatever it holds."""
        marked = data.startswith(BOM_UTF8)
        body = data[len(BOM_UTF8) :] if marked else data
        return cls(body.decode("utf-8", "surrogateescape"), marked)

    def to_bytes(self) -> bytes:
        """The very bytes that `from_bytes` was given."""
        body = self.text.encode("utf-8", "surrogateescape")
        return BOM_UTF8 + body if self.byte_order_mark else body

    @cached_property
    def is_utf8(self) -> bool:
        """Whether every byte of it could be decoded."""
        try:
            self.text.encode("utf-8")
        except UnicodeEncodeError:
            return False
        return True

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Where each line starts; the first at 0. A final line ending opens no further line."""
        starts = [0, *(m.end() for m in _LINE_ENDING.finditer(self.text))]
        if len(starts) > 1 and starts[-1] == len(self.text):
            starts.pop()
        return tuple(starts)

    @cached_property
    def line_ending(self) -> LineEnding:
        """The one way in which the lines end, if there is one."""
        if "\r" not in self.text:
            return LineEnding.LF if "\n" in self.text else LineEnding.NONE
        kinds = set(_LINE_ENDING.findall(self.text))
        if len(kinds) > 1:
            return LineEnding.MIXED
        return {"\n": LineEnding.LF, "\r\n": LineEnding.CRLF, "\r": LineEnding.CR}[kinds.pop()]

    @property
    def newline(self) -> str:
        """What a new line of this file should end in: what its first line ends in, else LF."""
        found = _LINE_ENDING.search(self.text)
        return found.group() if found else "\n"

    def line_of(self, offset: int) -> int:
        """The line, from 1, that `offset` stands on."""
        return bisect_right(self.line_starts, offset)

    def line(self, number: int) -> Span:
        """Line `number`, from 1, without its line ending."""
        start = self.line_starts[number - 1]
        last = number == len(self.line_starts)
        end = len(self.text) if last else self.line_starts[number]
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def lines(self, first: int, last: int) -> Span:
        """Lines `first` to `last`, both from 1 and both included, without the last line ending."""
        return Span(self.line_starts[first - 1], self.line(last).end)

    def position(self, offset: int) -> Position:
        """Line and column of `offset`."""
        line = self.line_of(offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def offset(self, position: Position) -> int:
        """The offset of `position`; the inverse of `position` within the text."""
        return self.line_starts[position.line - 1] + position.column - 1

    def utf16(self, offset: int) -> int:
        """How many UTF-16 code units stand between the start of its line and `offset`."""
        start = self.line_starts[self.line_of(offset) - 1]
        return len(self.text[start:offset].encode("utf-16-le", "surrogatepass")) // 2

    def from_utf16(self, line: int, units: int) -> int:
        """The offset that stands `units` UTF-16 units into `line` (from 1), at most its end."""
        span = self.line(line)
        at = span.start
        while at < span.end and units > 0:
            units -= 2 if ord(self.text[at]) > 0xFFFF else 1
            at += 1
        return at

    def byte(self, offset: int) -> int:
        """Where `offset` stands in the file's bytes, a byte-order mark counted."""
        before = self.text[:offset].encode("utf-8", "surrogateescape")
        return len(before) + (len(BOM_UTF8) if self.byte_order_mark else 0)
