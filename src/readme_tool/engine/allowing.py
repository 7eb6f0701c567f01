"""Letting findings pass that a comment of the README allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from readme_tool.engine.reported import Reported
from readme_tool.rules import Use
from readme_tool.tree import Allowance, Document, allowances


class Allowing:
    """The allowances of one README, and the findings that each of them let pass so far."""

    def __init__(self, readme: Document, names: Mapping[str, str]) -> None:
        self.allowances = allowances(readme)
        self._by_rule: dict[str, list[int]] = defaultdict(list)
        for number, allowance in enumerate(self.allowances):
            for name in allowance.wording.names:
                self._by_rule[names.get(name.text, "")].append(number)
        self._passed: dict[int, set[str]] = defaultdict(set)

    def left(self, found: Iterable[Reported]) -> list[Reported]:
        """The findings that nothing allows, in source order by rule."""
        by_rule: dict[str, list[Reported]] = defaultdict(list)
        for reported in found:
            by_rule[reported.rule.name].append(reported)
        return [
            one for rule, all_of_it in by_rule.items() for one in self._left_of(rule, all_of_it)
        ]

    def uses(self) -> tuple[Use, ...]:
        """Each allowance with the rules whose findings it let pass."""
        return tuple(
            Use(allowance, frozenset(self._passed[number]))
            for number, allowance in enumerate(self.allowances)
        )

    def _left_of(self, rule: str, found: list[Reported]) -> Iterator[Reported]:
        numbers = self._by_rule.get(rule)
        if not numbers:
            yield from found
            return
        found.sort(key=lambda reported: reported.finding.span)
        narrowest = _narrowest(self.allowances, numbers, found)
        for reported, number in zip(found, narrowest, strict=True):
            if number is None:
                yield reported
            else:
                self._passed[number].add(rule)


def _narrowest(
    all_of_them: Sequence[Allowance], numbers: Sequence[int], found: Sequence[Reported]
) -> Iterator[int | None]:
    """For each finding, in source order, the allowance of the fewest lines that covers it."""
    waiting = sorted(numbers, key=lambda n: all_of_them[n].extent, reverse=True)
    open_ones: list[tuple[int, int]] = []
    for reported in found:
        place = reported.finding.span
        while waiting and all_of_them[waiting[-1]].extent.start <= place.start:
            number = waiting.pop()
            heappush(open_ones, (all_of_them[number].extent.length, number))
        while open_ones and not all_of_them[open_ones[0][1]].covers(place):
            heappop(open_ones)  # findings come in order, so what has ended covers none to come
        yield open_ones[0][1] if open_ones else None
