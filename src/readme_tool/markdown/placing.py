"""Where the pieces of a block's content stand in the source.

A block's content is what is left of its lines when containers, indentation and marks are taken
away. Whatever is taken from a line's front, what stays ends where the line ends; so each content
line is laid against the end of its source line, and must be what stands there.
"""

from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from readme_tool.text import Source, Span

# What markdown-it trims from content: JavaScript's white space without U+FEFF.
TRIMMED = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)


class Lines(NamedTuple):
    """A source's lines, counted from 0: where each starts, and where it ends without its ending.

    `text` is the source's, offset for offset, but with NUL as U+FFFD, as Markdown shows it.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, source: Source) -> "Lines":
        """The lines of `source`."""
        text = source.text
        ends = [next_start - 1 for _, next_start in pairwise(source.line_starts)]
        ends.append(len(text) - 1 if text.endswith(("\n", "\r")) else len(text))
        if "\r" in text:
            ends = [
                end - (text[end : end + 1] == "\n" and text[end - 1 : end] == "\r") for end in ends
            ]
        return cls(text.replace("\0", "\ufffd"), source.line_starts, tuple(ends))

    def line(self, number: int) -> str:
        """What stands on a line."""
        return self.text[self.starts[number] : self.ends[number]]

    def extent(self, first: int, end: int) -> Span:
        """Lines `first` to before `end`, without blank ones at the end."""
        last = end - 1
        while last > first and self.is_blank(last):
            last -= 1
        return Span(self.starts[first], self.ends[last])

    def body(self, first: int, end: int, extent: Span) -> Span:
        """Lines `first` to before `end` as far as they stand in `extent`; empty if none does."""
        start = min(self.starts[first], extent.end) if first < len(self.starts) else extent.end
        if first >= end or self.starts[first] > extent.end:
            return Span(start, start)
        return Span(start, min(self.ends[end - 1], extent.end))

    def is_blank(self, line: int) -> bool:
        """Whether nothing but spaces and tabs stands on the line."""
        return not self.line(line).strip(" \t")


class Placing(NamedTuple):
    """Offsets into a content, ascending from 0, and the source offsets that they stand at."""

    content: tuple[int, ...]
    source: tuple[int, ...]

    def at(self, offset: int) -> int:
        """Where the content's `offset` stands in the source."""
        piece = bisect_right(self.content, offset) - 1
        return self.source[piece] + offset - self.content[piece]

    def span(self, start: int, end: int) -> Span:
        """Where the content from `start` to `end` stands in the source."""
        return Span(self.at(start), self.at(end))


# Where a content stands: at one offset, or in several pieces.
Place: TypeAlias = int | Placing

# What says where a content's stretch from one offset to another stands.
Spanning: TypeAlias = Callable[[int, int], Span]


def spanning(place: Place) -> Spanning:
    """What says it for the content at `place`."""
    if isinstance(place, Placing):
        return place.span
    new = tuple.__new__
    return lambda start, end: new(Span, (start + place, end + place))


def place_lines(content: str, lines: Lines, first: int, end: int) -> Placing | None:
    """The placing of a paragraph's content, from lines `first` to before `end`."""
    parts = content.split("\n")
    for skipped in range(end - first - len(parts) + 1):
        placing = _laid(parts, lines, first + skipped, trimmed=True)
        if placing is not None:
            return placing
    return None


def place_raw_lines(content: str, lines: Lines, first: int, end: int) -> Placing | None:
    """The placing of content that keeps all its lines whole, as HTML blocks do."""
    parts = content.split("\n")
    return _laid(parts[: end - first], lines, first, trimmed=False)


def place_heading(content: str, lines: Lines, line: int) -> Placing | None:
    """The placing of an ATX heading's content, which may have closing `#` marks behind it."""
    start = lines.starts[line]
    text = lines.text[start : lines.ends[line]].rstrip(" \t")
    opened = text.rstrip("#")
    if opened.endswith((" ", "\t")):
        text = opened
    text = text.rstrip(TRIMMED)
    if not text.endswith(content):
        return None
    return Placing((0,), (start + len(text) - len(content),))


def _laid(parts: list[str], lines: Lines, first: int, *, trimmed: bool) -> Placing | None:
    content: list[int] = []
    source: list[int] = []
    at = 0
    last = first + len(parts) - 1
    for line, part in enumerate(parts, first):
        end = _trimmed_end(lines, line) if trimmed and line == last else lines.ends[line]
        made_up = _made_up_spaces(part, lines.text, lines.starts[line], end)
        if made_up is None:
            return None
        start = end - len(part) + made_up
        if made_up:
            content.append(at)
            source.append(start - 1)
        content.append(at + made_up)
        source.append(start)
        at += len(part) + 1
    return Placing(tuple(content), tuple(source))


def _trimmed_end(lines: Lines, line: int) -> int:
    start, end, text = lines.starts[line], lines.ends[line], lines.text
    while end > start and text[end - 1] in TRIMMED:
        end -= 1
    return end


def _made_up_spaces(part: str, text: str, floor: int, end: int) -> int | None:
    """How many of the spaces that `part` starts with stand for a tab that a container half ate.

    None where the part does not end at `end`.
    """
    start = end - len(part)
    if start >= floor and text.startswith(part, start):
        return 0
    for made_up in range(1, min(4, len(part) + 1)):
        if part[made_up - 1] != " ":
            return None
        start = end - len(part) + made_up
        if text[start - 1 : start] == "\t" and text.startswith(part[made_up:], start):
            return made_up
    return None
