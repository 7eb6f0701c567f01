"""A source line with carets under the place that is meant."""

from typing import NamedTuple
from unicodedata import category

from readme_tool.grammars.characters import visible, width
from readme_tool.text import Excerpt, Span

_TAB = 4
_CUT = "…"
_JOINER = "\u200d"
_JOINING = f"{_JOINER}\ufe0f"
_ESCAPE = len(r"\u202e")
# How many code points on either side of a place are looked at: more than a terminal is wide.
_FAR = 500


class Snippet(NamedTuple):
    """A line as a terminal shows it, and the columns, from 0, of what is meant in it.

    `last` is the line that a place of several lines ends on, if it does.
    """

    number: int
    text: str
    start: int
    end: int
    last: int | None

    @property
    def carets(self) -> str:
        """The line to print below the text."""
        to = f" to line {self.last}" if self.last else ""
        return " " * self.start + "^" * (self.end - self.start) + to


def snippet(excerpt: Excerpt, span: Span, columns: int) -> Snippet:
    """The first line of `span`, cut to about `columns` around it; an empty span gets one caret."""
    number = excerpt.line_of(span.start)
    line = excerpt.lines[number]
    start, end = (min(at - excerpt.line_starts[number - 1], len(line)) for at in span)
    last = excerpt.line_of(max(span.end - 1, span.start))
    text, left, right = _cut(line, Span(start, max(start, end)), columns)
    return Snippet(number, text, left, max(right, left + 1), last if last > number else None)


def _cut(line: str, span: Span, columns: int) -> tuple[str, int, int]:
    """The text shown, and the columns in it where a span of the line starts and ends.

    Only what is near the span is looked at, so that a line of a megabyte costs no more.
    """
    near = Span(max(0, span.start - _FAR), min(len(line), span.start + _FAR))
    left, right = near
    if near != Span(0, len(line)) or width(_laid(line)) > columns:
        left = _left_end(line, near, span, columns - 2 * len(_CUT))
        right = left + _fitting(line[left : near.end], columns - 2 * len(_CUT))
    opening = _CUT if left > 0 else ""
    closing = _CUT if right < len(line) else ""
    before = _laid(line[left : span.start])
    through = _laid(line[left : min(span.end, right)])
    text = f"{opening}{_laid(line[left:right])}{closing}"
    more = len(closing) if span.end > right else 0
    return text, len(opening) + width(before), len(opening) + width(through) + more


def _left_end(text: str, near: Span, span: Span, columns: int) -> int:
    """Where to start, so that as much as can be of the span is shown and some of what follows."""
    meant = sum(map(_room, text[span.start : min(span.end, near.end)]))
    before = text[near.start : span.start][::-1]
    if (whole := _fitting(before, columns - meant)) == len(before):
        return span.start - whole
    kept = _fitting(before, columns - min(meant, columns * 2 // 3) - columns // 6)
    return _unbroken(text, span.start - kept, span.start)


def _fitting(text: str, columns: int) -> int:
    """How many characters of the text surely fit into so many columns."""
    for count, character in enumerate(text):
        columns -= _room(character)
        if columns < 0:
            return count
    return len(text)


def _room(character: str) -> int:
    """The most columns that a character takes, escaped or not; exact for most."""
    if character in _JOINING:
        return 0
    if character.isprintable():
        return 1 if character < "\u0300" else 2
    return _ESCAPE


def _unbroken(text: str, start: int, limit: int) -> int:
    """The first place from `start` that does not stand within one character as it is seen."""
    while start < limit and (
        category(text[start])[0] == "M" or _JOINER in text[start - 1 : start + 1]
    ):
        start += 1
    return start


def _laid(text: str) -> str:
    """The text as a terminal may show it, tabs as blanks up to the next stop."""
    laid, *rest = map(visible, text.split("\t"))
    for part in rest:
        laid += " " * (_TAB - width(laid) % _TAB) + part
    return laid
