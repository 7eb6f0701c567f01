"""Headings that were reworded while their line in the contents stayed as it was.

A contents list names headings in their order. Lines that lead nowhere, between two that do, name
the headings that stand between those two and are listed by no line, if they are as many.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.tree.contents.lists import Contents, Line
from readme_tool.tree.nodes import Heading


def renamed(contents: Contents, headings: Sequence[Heading]) -> Mapping[str, Heading]:
    """The heading that each lost address of a contents list belonged to, where that is plain."""
    places = {heading: number for number, heading in enumerate(headings)}
    found: dict[str, Heading] = {}
    for gap in _gaps(contents, headings, places):
        for depth, level in _levels(contents).items():
            lost = [line for line in gap.lines if line.depth == depth]
            free = [
                heading
                for heading in headings[gap.after + 1 : gap.before]
                if heading.level == level and heading not in contents.listed
            ]
            if len(lost) == len(free):
                pairs = zip(lost, free, strict=True)
                found |= {line.link.address.value: heading for line, heading in pairs}
    return found


class _Gap(NamedTuple):
    """Lines that lead nowhere, and between which headings, by number, they stand."""

    after: int
    before: int
    lines: Sequence[Line]


def _gaps(
    contents: Contents, headings: Sequence[Heading], places: Mapping[Heading, int]
) -> Iterator[_Gap]:
    above = sum(heading.extent.start < contents.extent.start for heading in headings)
    after, lost = above - 1, list[Line]()
    for line in contents.lines:
        if line.heading is None:
            if line.link.address.value.startswith("#"):
                lost.append(line)
            continue
        if lost:
            yield _Gap(after, places[line.heading], lost)
        after, lost = places[line.heading], []
    if lost:
        yield _Gap(after, len(headings), lost)


def _levels(contents: Contents) -> Mapping[int, int]:
    """The level of heading that lines of each depth lead to, where most do to one."""
    counts = Counter(
        (line.depth, line.heading.level) for line in contents.lines if line.heading is not None
    )
    levels: dict[int, int] = {}
    for (depth, level), count in counts.most_common():
        if depth not in levels and 2 * count > sum(n for (d, _), n in counts.items() if d == depth):
            levels[depth] = level
    return levels
