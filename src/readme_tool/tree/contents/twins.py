"""Headings of one text, and which of them a line of the contents means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readme_tool.tree.contents.lists import Contents, Line
from readme_tool.tree.contents.outline import Outline
from readme_tool.tree.nodes import Heading


def meant(contents: Contents, headings: Sequence[Heading]) -> Iterator[tuple[Line, Heading]]:
    """The lines that lead to a heading with twins, and which of them is meant where it is plain.

    That is the one in the section that the line above leads to. Where no line above tells, the
    lines mean the twins in order, if there are as many and all lead to one.
    """
    twins = _twins(headings)
    if not twins:
        return
    outline = Outline(headings)
    untold: dict[Heading, list[Line]] = defaultdict(list)
    for line, part in _with_parts(contents):
        if line.heading is None or line.heading not in twins:
            continue
        if part is None:
            untold[line.heading].append(line)
            continue
        inside = [twin for twin in twins[line.heading] if outline.is_below(twin, part)]
        if len(inside) == 1:
            yield line, inside[0]
    for heading, lines in untold.items():
        if len(lines) == len(twins[heading]):
            yield from zip(lines, twins[heading], strict=True)


def _with_parts(contents: Contents) -> Iterator[tuple[Line, Heading | None]]:
    """Each line with the heading that the line it stands below leads to."""
    above: list[Line] = []
    for line in contents.lines:
        while above and above[-1].depth >= line.depth:
            above.pop()
        yield line, above[-1].heading if above else None
        above.append(line)


def _twins(headings: Sequence[Heading]) -> Mapping[Heading, Sequence[Heading]]:
    """All headings of its text, for each heading whose text others have too."""
    by_text: dict[str, list[Heading]] = defaultdict(list)
    for heading in headings:
        by_text[heading.text.casefold()].append(heading)
    return {one: alike for alike in by_text.values() if len(alike) > 1 for one in alike}
