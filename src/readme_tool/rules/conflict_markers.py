"""What git leaves in a file when a merge stopped half-way.

Git could not join two versions of the lines between the markers and wrote both of them down. GitHub
shows both, with the markers as text, as quotes and as lines under a heading. Nothing in such a file is
repaired before somebody has chosen: a fix would be applied to one version, or to both.

~~~markdown bad
- Lists that Last. [[Paper](https://example.org/lists)]
<<<<<<< HEAD
- Sorted Lists. [[Paper](https://example.org/sorted)]
=======
- Shuffled Lists. [[Paper](https://example.org/shuffled)]
>>>>>>> patch-1
~~~

~~~text report
2:1 a merge stopped here; keep what is right of lines 2 to 6 and delete `<<<<<<< HEAD` and the other markers
~~~

~~~markdown good
Two lines and a row of signs is a heading:

Sorted Lists
=======

```text
<<<<<<< HEAD
a conflict, shown as what it is
>>>>>>> patch-1
```
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Span
from readme_tool.tree import Document, conflicts

_SIDES = {"|": "what both sides started from", "=": "the other side", ">": "the end"}


@rule(Severity.ERROR, forbids_fixing=True)
def conflict_markers(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the conflicts that a merge left in the file."""
    for conflict in conflicts.conflicts(readme.page, readme.source):
        first, *others = conflict.markers
        yield Finding(
            first,
            _message(readme, first, others),
            related=tuple(Related(place, _SIDES.get(_sign(readme, place), "")) for place in others),
        )


def _sign(readme: Document, marker: Span) -> str:
    return readme.source.text[marker.start]


def _message(readme: Document, first: Span, others: list[Span]) -> str:
    name = quoted(readme.source[first], 40)
    if not others:
        return f"{name} is left of a merge; delete it once what it belonged to is right"
    start, end = readme.source.line_of(first.start), readme.source.line_of(others[-1].start)
    return (
        f"a merge stopped here; keep what is right of lines {start} to {end} "
        f"and delete {name} and the other markers"
    )
