"""A paper that stands in several parts of the list.

Mostly this is meant, since a paper may belong to two subjects. It is worth knowing all the same: whoever
counts the papers counts it twice, and whoever corrects an entry has others to correct.

~~~markdown bad
## Data sets

- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)

## Applications

- Tidy Shelves, Happy Readers [[Paper]](https://arxiv.org/abs/2102.04321)
- Sorting Long Lists by Hand [[PDF]](https://arxiv.org/pdf/2101.01234)
~~~

~~~text report
3:3 `Sorting Long Lists by Hand` is also listed under `Applications`, on line 8
~~~

~~~markdown good
## Data sets

- Sorting Long Lists by Hand [[Code]](https://github.com/jdoe/lists)

## Applications

- Tidy Shelves, Happy Readers [[Code]](https://github.com/jdoe/lists)
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import counted, quoted
from readme_tool.tree import Document, Entry

_LONGEST_NAME = 30


@rule(Severity.INFO)
def cross_listed_paper(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the works that stand in several parts of the list, each once, at its first place."""
    for work in readme.works:
        if len(work.entries) < 2:
            continue
        places = {readme.parts[entry.extent]: entry for entry in reversed(work.entries)}
        if len(places) > 1:
            first, *others = sorted(places.values(), key=lambda entry: entry.extent)
            yield _finding(readme, first, others)


def _finding(readme: Document, first: Entry, others: list[Entry]) -> Finding:
    subject = quoted(first.title.value) if first.title else "this paper"
    more = f", and in {counted(len(others) - 1, 'place more', 'places more')}" if others[1:] else ""
    return Finding(
        first.title.span if first.title else first.extent,
        f"{subject} is also listed {_place(readme, others[0])}{more}",
        related=tuple(
            Related(entry.title.span if entry.title else entry.extent, "also listed here")
            for entry in others
        ),
    )


def _place(readme: Document, entry: Entry) -> str:
    line = f"on line {readme.source.line_of(entry.extent.start)}"
    name = readme.parts[entry.extent].name
    return f"under {quoted(name, _LONGEST_NAME)}, {line}" if name else line
