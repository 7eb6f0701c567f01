"""The line that is read: how far it goes on with the containers around it, and what is left."""

from __future__ import annotations

import re

from readme_tool.markdown.placing import Lines
from readme_tool.markdown.scanning import UnsureError
from readme_tool.text import Pattern, Span

_BLANKS = Pattern(r"[ \t]*")

# From this many columns on, indentation makes code.
CODE = 4


class Line:
    """One line after the other.

    `base` is where the line starts behind the quote signs that it stands in, `at` where what is
    left of it does, at its first character that is no blank, and `end` where it ends. `column`
    and `floor` count from `base`: the column of `at`, and that in which the content of the
    innermost item starts that the line goes on with.
    """

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.text = lines.text
        self.number = self.base = self.at = self.end = 0
        self.column = self.floor = 0
        self.quoted = False

    def enter(self, number: int) -> None:
        """Go to the start of line `number`, counted from 0."""
        self.number = number
        self.base = self.at = self.lines.starts[number]
        self.end = self.lines.ends[number]
        self.column = self.floor = 0
        self.quoted = False
        if self.text[self.at : self.at + 1] in _INDENTS:
            self.skip_blanks()

    @property
    def indented(self) -> bool:
        """Whether what is left is indented as code is."""
        return self.column - self.floor >= CODE

    @property
    def blank(self) -> bool:
        """Whether nothing is left."""
        return self.at == self.end

    @property
    def extent(self) -> Span:
        """All of it."""
        return Span(self.lines.starts[self.number], self.end)

    def rest(self) -> str:
        """What is left."""
        return self.text[self.at : self.end]

    def skip_blanks(self) -> None:
        """Go to the first character that is no blank."""
        start = self.at
        found = _BLANKS.match(self.text, start, self.end)
        self.at = found.end() if found else start
        blanks = self.text[start : self.at]
        if "\t" not in blanks:
            self.column += len(blanks)
        elif self.quoted:
            raise UnsureError
        else:
            self.column = width(blanks, self.column)

    def skip_quote_sign(self) -> None:
        """Go behind a `>` and the blank that belongs to it."""
        self.at += 1
        following = self.text[self.at : self.at + 1]
        if following == "\t":
            raise UnsureError
        self.at += following == " "
        self.base = self.at
        self.column = self.floor = 0
        self.quoted = True
        self.skip_blanks()

    def skip_marker(self, marker: re.Match[str]) -> int:
        """Go to the content behind an item's marker; the column in which the item's starts."""
        self.column += marker.end() - self.at
        self.at = marker.end()
        content = self.column + 1
        self.skip_blanks()
        if self.at < self.end and self.column - content < CODE:
            content = self.column
        self.base, self.floor = self.at, content
        return content


_INDENTS = frozenset((" ", "\t"))


def width(blanks: str, column: int) -> int:
    """The column behind blanks that start in `column`."""
    for blank in blanks:
        column += 4 - column % 4 if blank == "\t" else 1
    return column
