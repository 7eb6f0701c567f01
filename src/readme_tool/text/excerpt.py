"""Some lines of a source, for who speaks of places in it when the source itself is gone."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from readme_tool.text.source import Position, Source
from readme_tool.text.span import Span


class Excerpt(NamedTuple):
    """Lines of a source by their numbers, from 1, without their endings.

    Offsets, lines and columns are those of the whole source.
    """

    line_starts: Sequence[int]
    lines: Mapping[int, str]

    @classmethod
    def of(cls, source: Source, spans: Iterable[Span]) -> "Excerpt":
        """The lines of a source that these spans start or end on."""
        numbers = {source.line_of(offset) for span in spans for offset in span}
        lines = {number: source[source.line(number)] for number in numbers}
        return cls(array("Q", source.line_starts), lines)

    def line_of(self, offset: int) -> int:
        """The line, from 1, that `offset` stands on."""
        return bisect_right(self.line_starts, offset)

    def position(self, offset: int) -> Position:
        """Line and column of `offset`."""
        line = self.line_of(offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def before(self, offset: int) -> str:
        """What stands before `offset` in its line, which must be one of those kept."""
        line, column = self.position(offset)
        return self.lines[line][: column - 1]
