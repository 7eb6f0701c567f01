"""A heading that the contents leave out, though they list the others of its level.

Whoever adds a section forgets its line in the contents as a rule. Readers who go by the contents
never come to it.

~~~markdown bad
- [Surveys](#surveys)
- [Datasets](#datasets)
- [Models](#models)

## Surveys

## Datasets

## Metrics

## Models

## License
~~~

~~~text report
9:4 the contents list 3 of 4 headings of this level, `Metrics` not among them
~~~

~~~markdown fixed
- [Surveys](#surveys)
- [Datasets](#datasets)
- [Metrics](#metrics)
- [Models](#models)

## Surveys

## Datasets

## Metrics

## Models

## License
~~~

~~~markdown good
- [Surveys](#surveys)
- [Datasets](#datasets)
- [Models](#models)

## Surveys

### Of Lists

### Of Trees

## Datasets

## Models

## Contributing
~~~

Fix: unsafe, since a line is added; there is one where the contents have a bullet a line, so that the
line of the heading above can be copied.

Options: `share` (0.6) is how much of a level must be listed for the rest to be missed. Sections about
the list itself (licence, citation, thanks) are never missed, nor those above the contents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readme_tool.rules.base import Finding, Fix, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document
from readme_tool.tree.contents import listing_line
from readme_tool.tree.contents.unlisted import Unlisted, unlisted


@dataclass(frozen=True, slots=True)
class Options:
    """How much of a level, from 0 to 1, the contents must list for the rest to be missed."""

    share: float = 0.6


@rule(Severity.WARNING, options=Options)
def unlisted_heading(readme: Document, options: Options) -> Iterator[Finding]:
    """Find the headings that the contents leave out, in the order of the page."""
    by_level: dict[int, list[Unlisted]] = defaultdict(list)
    for missed in unlisted(readme, options.share):
        by_level[missed.heading.level].append(missed)
    for alike in by_level.values():
        if len(alike) > _MOST_APART:
            yield _together(readme, alike)
        else:
            yield from (_alone(readme, missed) for missed in alike)


# So many of one level were hardly forgotten one by one.
_MOST_APART = 5


def _alone(readme: Document, missed: Unlisted) -> Finding:
    name = quoted(missed.heading.text)
    patch = listing_line.added(readme, readme.contents[0], missed.heading)
    return Finding(
        missed.heading.span,
        f"{_count(missed)}, {name} not among them",
        Fix(f"Add {name} to the contents", patch, Safety.UNSAFE) if patch else None,
        (_contents(readme),),
    )


def _together(readme: Document, alike: Sequence[Unlisted]) -> Finding:
    first, *others = alike
    return Finding(
        first.heading.span,
        f"{_count(first)}; {quoted(first.heading.text)} and {len(others)} more are not among them",
        related=(
            _contents(readme),
            *(Related(other.heading.span, "not listed either") for other in others),
        ),
    )


def _count(missed: Unlisted) -> str:
    return f"the contents list {missed.listed} of {missed.whole} headings of this level"


def _contents(readme: Document) -> Related:
    return Related(readme.contents[0].lines[0].link.span, "the contents")
