"""A number of papers in a heading that is not how many stand below it.

Such counts are kept by hand. One that is out of date tells readers that entries are missing, or makes
them doubt the others.

~~~markdown bad
## Surveys (2)

- [Lists that Last](https://example.org/1)
- [Curation at Scale](https://example.org/2)

## Datasets (1)

- [BigList](https://example.org/3)
- [HugeList](https://example.org/4)

## Tools (1)

- [ListTool](https://example.org/5)
~~~

~~~text report
6:14 the heading says 1, and 2 entries stand below it
~~~

~~~markdown good
## Surveys (2023)

- [Lists that Last](https://example.org/1)

## Step (3)

- [Curation at Scale](https://example.org/2)
~~~

Only pages on which at least half of such numbers are right have counts at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import counted
from readme_tool.text import Span
from readme_tool.tree import Document, Section

_COUNT = re.compile(
    r"[(\[（]\s*(\d{1,4})\s*(?:papers?|entries|works?|篇)?\s*[)\]）]\s*#*\s*\Z", re.IGNORECASE
)
_FEWEST = 3


class _Claim(NamedTuple):
    """A number in a heading, where it stands, and how many entries there are."""

    span: Span
    said: int
    entries: int


@rule(Severity.INFO)
def stale_count(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find headings whose number in brackets is not the number of entries below."""
    claims = list(_claims(readme))
    right = sum(1 for claim in claims if claim.said == claim.entries)
    if len(claims) < _FEWEST or right * 2 < len(claims):
        return
    for claim in claims:
        if claim.said != claim.entries:
            below = counted(claim.entries, "entry stands", "entries stand")
            yield Finding(claim.span, f"the heading says {claim.said}, and {below} below it")


def _claims(readme: Document) -> Iterator[_Claim]:
    for section in readme.sections:
        if section.heading is None:
            continue
        match = _COUNT.search(readme.source[section.heading.extent])
        if match is not None:
            span = Span(*match.span(1)).shifted(section.heading.extent.start)
            yield _Claim(span, int(match[1]), _entries(readme, section))


def _entries(readme: Document, section: Section) -> int:
    return sum(1 for entry in readme.entries if section.extent.holds(entry.extent))
