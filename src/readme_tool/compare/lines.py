"""Which lines two texts share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from readme_tool.text import Source


@dataclass(frozen=True, slots=True)
class LineMap:
    """Where the lines of one text stood in an earlier one.

    `earlier[n]` is the line, from 1, at which line `n + 1` stood, None where it is new or changed.
    """

    earlier: tuple[int | None, ...]

    @classmethod
    def of(cls, before: Source, after: Source) -> LineMap:
        """The map of two texts; equal lines at both ends are paired first, which is nearly all."""
        old, new = _lines(before), _lines(after)
        head = _common(old, new)
        tail = _common(old[head:][::-1], new[head:][::-1])
        earlier: list[int | None] = [None] * len(new)
        earlier[:head] = range(1, head + 1)
        for back in range(1, tail + 1):
            earlier[-back] = len(old) - back + 1
        middle = old[head : len(old) - tail], new[head : len(new) - tail]
        for block in SequenceMatcher(None, *middle, autojunk=False).get_matching_blocks():
            for step in range(block.size):
                earlier[head + block.b + step] = head + block.a + step + 1
        return cls(tuple(earlier))

    def is_new(self, line: int) -> bool:
        """Whether line `line`, from 1, was not there before."""
        return self.earlier[line - 1] is None


def _lines(source: Source) -> list[str]:
    return [source[source.line(number)] for number in range(1, len(source.line_starts) + 1)]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines at the front are equal."""
    pairs = zip(old, new, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
