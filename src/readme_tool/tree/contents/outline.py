"""Which headings stand below which."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.tree.nodes import Heading


class Outline:
    """The headings of a page in order, to be asked what stands in the section that one opens."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._places = {heading: number for number, heading in enumerate(headings)}
        self._ends = _ends(headings)

    def is_below(self, heading: Heading, part: Heading) -> bool:
        """Whether `heading` stands in the section that `part` opens; one is not below itself."""
        at = self._places[part]
        return at < self._places[heading] < self._ends[at]


def _ends(headings: Sequence[Heading]) -> list[int]:
    """For each heading, the number of the first behind its section."""
    ends = [len(headings)] * len(headings)
    opened: list[int] = []
    for number, heading in enumerate(headings):
        while opened and headings[opened[-1]].level >= heading.level:
            ends[opened.pop()] = number
        opened.append(number)
    return ends
