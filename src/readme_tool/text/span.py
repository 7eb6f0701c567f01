"""A stretch of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of offsets, in code points, into one source text."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points stand in it."""
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies within this span; an edge may be shared."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share an offset or stand edge to edge."""
        return self.start <= other.end and other.start <= self.end

    def shifted(self, by: int) -> "Span":
        """The same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)
