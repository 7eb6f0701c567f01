"""When a check has become dearer than what is written down allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

# Instructions by job: the checks; `pass`, which does nothing; and `work`, which is always the same.
Counts: TypeAlias = dict[str, int]

JOBS = ("cold", "warm", "unchanged")
_MOST = 0.05
# Builds of Python differ in how dear the parts of a check are to one another, not only as a whole.
_MOST_ELSEWHERE = 0.33
# Names, texts, patterns and calls, in about the shares of a check.
WORK = """
import re
from typing import NamedTuple
class Place(NamedTuple):
    start: int
    end: int
link = re.compile(r"\\[([^\\]]*)\\]\\(([^)\\s]*)\\)")
text = "".join(f"- [Title {n}](https://example.org/{n}) and more\\n" for n in range(2000))
found = {}
for line in text.split("\\n") * 4:
    for match in link.finditer(line):
        found.setdefault(match[1].lower(), []).append(Place(*match.span()))
sum(place.end - place.start for places in found.values() for place in places)
"""


def dearer(counts: Counts, known: Mapping[str, Counts], build: str) -> Iterator[str]:
    """What became dearer, a line each, next to what is written down for this build of Python.

    What Python itself takes to start does not count: it follows from what else is installed. For a
    build of which nothing is written down, the dearest of the others stands in.
    """
    own = known.get(build)
    for job in JOBS:
        if own is not None:
            limit = own[job] - own["pass"] + _MOST * own[job]
        elif known:
            limit = (1 + _MOST_ELSEWHERE) * max(_share(one, job) for one in known.values())
            limit *= counts["work"] - counts["pass"]
        else:
            continue
        extra = counts[job] - counts["pass"]
        if extra > limit:
            yield (
                f"{job}: {extra / 1e6:.1f} million instructions beyond Python's own, "
                f"and {limit / 1e6:.1f} are the most; `benchmarks/gate --write` accepts them"
            )


def _share(counts: Counts, job: str) -> float:
    """How much a job takes, in pieces of the work that is always the same."""
    return (counts[job] - counts["pass"]) / (counts["work"] - counts["pass"])
