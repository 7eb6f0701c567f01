"""What leaves take of their lines, put together to one content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from readme_tool.markdown.placing import TRIMMED, Place, Placing
from readme_tool.markdown.scanning import UnsureError
from readme_tool.markdown.scanning.line import width

# What a leaf takes of a line: its `base`, `at` and `end`, and whether a table may start with it.
Stretch: TypeAlias = tuple[int, int, int, bool]


def trimmed(stretches: Sequence[Stretch], floor: int, text: str) -> tuple[str, Place]:
    """The lines as `joined` gives them, but without blanks and line endings around them."""
    raw, place = joined(stretches, floor, text)
    kept = raw.lstrip(TRIMMED)
    lost = len(raw) - len(kept)
    if "\n" in raw[:lost]:
        raise UnsureError
    return kept.rstrip(TRIMMED), _behind(place, lost)


def _behind(place: Place, lost: int) -> Place:
    """Where a content stands that is without the first `lost` characters of one at `place`."""
    if isinstance(place, int):
        return place + lost
    behind = [(at - lost, there) for at, there in zip(*place, strict=True) if at > lost]
    content, source = zip((0, place.at(lost)), *behind, strict=True)
    return Placing(content, source)


def joined(stretches: Sequence[Stretch], floor: int, text: str) -> tuple[str, Place]:
    """The lines without the first `floor` columns of their indentation, and where they stand.

    What is left of a tab that is half in these columns is spaces.
    """
    if not floor and all(text[end] == "\n" and base == end + 1 for end, base in _seams(stretches)):
        return text[stretches[0][0] : stretches[-1][2]], stretches[0][0]
    parts, content, source = [], [], []
    offset = 0
    for base, at, end, _ in stretches:
        start = _behind_indentation(text, base, at, floor)
        left = max(width(text[base:start], 0) - floor, 0) if floor else 0
        parts.append(" " * left + text[start:end])
        if left:
            content.append(offset)
            source.append(start - 1)
        content.append(offset + left)
        source.append(start)
        offset += len(parts[-1]) + 1
    return "\n".join(parts), Placing(tuple(content), tuple(source))


def _seams(stretches: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Where each line ends, with the base of the next."""
    return ((one[2], following[0]) for one, following in pairwise(stretches))


def _behind_indentation(text: str, base: int, at: int, floor: int) -> int:
    column, start = 0, base
    while column < floor and start < at:
        column = width(text[start], column)
        start += 1
    return start
