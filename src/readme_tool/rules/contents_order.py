"""A contents list whose lines stand in another order than the headings they lead to.

A reader takes the contents for the order of the page. Sections are moved, lines stay behind.

~~~markdown bad
- [Surveys](#surveys)
- [Metrics](#metrics)
- [Datasets](#datasets)
- [Models](#models)

## Surveys

## Datasets

## Metrics

## Models
~~~

~~~text report
2:3 `Metrics` is out of order: on the page it comes after `Datasets`
~~~

~~~markdown good
The list has an order of its own:

- [Datasets](#datasets)
- [Metrics](#metrics)
- [Models](#models)
- [Surveys](#surveys)

## Surveys

## Models

## Metrics

## Datasets
~~~
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import counted, quoted
from readme_tool.tree import Document
from readme_tool.tree.contents import twins
from readme_tool.tree.contents.lists import Line

_MOST_MISPLACED = 1 / 3


@rule(Severity.INFO)
def contents_order(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the contents lists that follow the page but for a few lines."""
    places = {heading: number for number, heading in enumerate(readme.headings)}
    for contents in readme.contents:
        meant = {line.link.span: twin for line, twin in twins.meant(contents, readme.headings)}
        by_row = [
            _Listed(line, places[meant.get(line.link.span, line.heading)])
            for line in contents.lines
            if line.heading and line.heading.extent.start > contents.extent.start
        ]
        # A table may be meant to be read column by column.
        by_column = sorted(by_row, key=lambda listed: listed.line.depth)
        listed = min(by_row, by_column, key=lambda order: len(_misplaced(order)))
        misplaced = _misplaced(listed)
        if 0 < len(misplaced) <= _MOST_MISPLACED * len(listed):
            yield _finding(listed, misplaced)


class _Listed(NamedTuple):
    line: Line
    place: int


def _misplaced(listed: Sequence[_Listed]) -> list[int]:
    """Which lines must move, as few as will do, so that the places of all ascend."""
    ends: list[int] = []  # of the ascending runs of each length, the place that ends lowest
    last: list[int] = []  # and the line that it belongs to
    before: list[int] = []
    for number, one in enumerate(listed):
        length = bisect_right(ends, one.place)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [one.place]
        last[length : length + 1] = [number]
    kept = set()
    at = last[-1] if last else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return [number for number in range(len(listed)) if number not in kept]


def _finding(listed: Sequence[_Listed], misplaced: Sequence[int]) -> Finding:
    first, *others = misplaced
    message = f"{_name(listed[first])} is out of order: on the page {_neighbour(listed, misplaced)}"
    if others:
        message += f"; so {'is' if len(others) == 1 else 'are'} {counted(len(others), 'more line')}"
    return Finding(
        listed[first].line.link.span,
        message,
        related=tuple(
            Related(listed[number].line.link.span, "out of order, too") for number in others
        ),
    )


def _neighbour(listed: Sequence[_Listed], misplaced: Sequence[int]) -> str:
    """Where the first misplaced line belongs among those that are in order."""
    own = listed[misplaced[0]].place
    kept = [one for number, one in enumerate(listed) if number not in misplaced]
    above = [one for one in kept if one.place < own]
    return f"it comes after {_name(above[-1])}" if above else f"it comes before {_name(kept[0])}"


def _name(listed: _Listed) -> str:
    heading = listed.line.heading
    return quoted(listed.line.link.label.value or (heading.text if heading else ""), 40)
