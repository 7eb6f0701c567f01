"""A title that differs from another one by a slip of the pen only.

A misspelt letter, a plural, a missing article, or a name put before the title: most likely both are one
paper, which was then added twice, or one of the titles has a mistake. Numbers, versions and every
other word tell two papers apart, and so do the identifiers of their links.

~~~markdown bad
## Lists

- Sorting Long Lists with Many Hands [[Paper]](https://example.org/long-lists)
- Sorting Long Lists with Many Hnads [[Paper]](https://example.org/lists.pdf)

## Shelves

- Tidy: Shelves for Happy Readers at Home [[Paper]](https://arxiv.org/abs/2102.04321)

## Classics

- Shelves for Happy Readers at Home [[Paper]](https://example.org/tidy)
~~~

~~~text report
4:3 `Sorting Long Lists with Many Hnads` looks like `Sorting Long Lists with Many Hands` on line 3; keep one, or correct it
12:3 `Shelves for Happy Readers at Home` looks like `Tidy: Shelves for Happy Readers at Home` on line 8; write both alike
~~~

~~~markdown good
- Sorting Long Lists with Many Hands [[Paper]](https://arxiv.org/abs/2101.01234)
- Sorting Long Lists with Many Heads [[Paper]](https://arxiv.org/abs/2103.01234)
- Row Models 2: Lists at Scale [[Paper]](https://example.org/rows-2)
- Row Models 3: Lists at Scale [[Paper]](https://example.org/rows-3)
~~~
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from readme_tool.grammars import titles
from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Entry
from readme_tool.tree.works import identity

_LONGEST = 48
_BEFORE = 16


@rule(Severity.WARNING)
def similar_title(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the works whose title resembles that of an earlier one, and that may be the same."""
    told = [(form, work) for work in readme.works for form in work.forms]
    seen = set()
    for i, j in titles.pairs([form for form, work in told]):
        first, later = told[i][1], told[j][1]
        entry = later.entries[0]
        if first is later or entry.extent in seen or not identity.may_be_one(first, later):
            continue
        seen.add(entry.extent)
        yield _finding(readme, first.entries[0], entry)


def _finding(readme: Document, first: Entry, later: Entry) -> Finding:
    line = readme.source.line_of(first.extent.start)
    together = readme.parts[first.extent] == readme.parts[later.extent]
    todo = "keep one, or correct it" if together else "write both alike"
    here, there = _told(identity.wording(later), identity.wording(first))
    return Finding(
        later.title.span if later.title else later.extent,
        f"{here} looks like {there} on line {line}; {todo}",
        related=(Related(first.title.span if first.title else first.extent, "the earlier one"),),
        severity=None if together else Severity.INFO,
    )


def _told(here: str, there: str) -> tuple[str, str]:
    """Two titles as a message shows them: cut so that the difference is seen."""
    if quoted(here, _LONGEST) == quoted(there, _LONGEST):
        both = enumerate(zip_longest(here, there))
        alike = next((place for place, (one, other) in both if one != other), 0)
        begin = here.rfind(" ", 0, max(alike - _BEFORE, 0)) + 1
        here, there = (f"…{title[begin:]}" for title in (here, there))
    return quoted(here, _LONGEST), quoted(there, _LONGEST)
