"""More live badges on one page than the service behind them can be asked for.

A badge such as the stars of a repository asks GitHub anew for every reader. shields.io shares its
allowance among everybody; on a page with hundreds of them some stay grey, and the page is slow.

~~~markdown bad most=1
- Lists that Last ![stars](https://img.shields.io/github/stars/ada/lists)
- Curation at Scale ![stars](https://img.shields.io/github/stars/bo/scale)
~~~

~~~text report
1:19 2 live GitHub badges stand on this page, more than 1; some will stay grey
~~~

~~~markdown good
- Lists that Last ![stars](https://img.shields.io/github/stars/ada/lists)
- Curation at Scale ![2021](https://img.shields.io/badge/ESEC-2021-blue)
~~~

Options: `most`, how many live badges may stand on a page (100).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readme_tool.rules.base import Finding, Severity, rule
from readme_tool.tree import Document


@dataclass(frozen=True, slots=True)
class Options:
    """How many live badges may stand on one page."""

    most: int = 100


@rule(Severity.INFO, options=Options)
def live_badge_budget(readme: Document, options: Options) -> Iterator[Finding]:
    """Find a page with more live GitHub badges than the option allows; one finding, at the first."""
    live = sum(passage.gist.live_badges for passage in readme.passages)
    if live > options.most:
        top = next(passage for passage in readme.passages if passage.gist.live_badges)
        pictures = readme.only([top]).pictures
        first = next(one for one in pictures if one.badge and one.badge.kind == "github")
        count = f"{live} live GitHub badges stand on this page, more than {options.most}"
        yield Finding(first.span, f"{count}; some will stay grey")
