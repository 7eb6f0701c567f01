"""A date that the paper's own arXiv identifier contradicts.

The first four digits of an arXiv identifier are the year and month of submission. An entry that says
otherwise has the wrong date, or, worse, the link of another paper.

~~~markdown bad
- Lists that Last, arXiv 2023 [[Paper](https://arxiv.org/abs/2305.00001)]
- Curation at Scale, arXiv 2021 [[Paper](https://arxiv.org/abs/2305.00002)]
- Sorting by Hand, ICML 2052 [[Paper](https://arxiv.org/abs/2305.00003)]
~~~

~~~text report
2:28 2021, but arxiv:2305.00002 was submitted in May 2023; correct the date or the link
3:25 2052 is a year to come; correct it
~~~

~~~markdown bad
- (2023.05) Lists that Last [[Paper](https://arxiv.org/abs/2305.00001)]
- (2023.04) Curation at Scale [[Paper](https://arxiv.org/abs/2303.00002)]
- (2023.03) The Life of Links [[Paper](https://arxiv.org/abs/2303.00003)]
- (2023.03) Sorting by Hand [[Paper](https://arxiv.org/abs/2303.00004)]
- (2022.09) Names for Everything [[Paper](https://arxiv.org/abs/2302.00005)]
~~~

~~~text report
5:4 September 2022, but arxiv:2302.00005 was submitted in February 2023; correct the date or the link
~~~

~~~markdown good
- Lists that Last, NeurIPS 2024 [[Paper](https://arxiv.org/abs/2305.00001)]
- Curation at Scale, arXiv 2024 [[Paper](https://arxiv.org/abs/2312.00002)]
- (2023.06) The Life of Links [[Paper](https://arxiv.org/abs/2305.00003)]
~~~

A date of publication may be years after the preprint's, or a few months before it, or in an earlier year, and a paper
submitted at the end of a month is announced in the next: none is found, but a date off by whole years is. Months are
compared only where four of five entries of a listing agree with theirs, since other lists mean the date of publication. Where another title has the same
identifier, the link is likelier to be wrong than the date; where a copy names a venue, the entry is out of date:
both are other findings.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars.dates import LATEST_YEAR, MONTHS
from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.tree import Document, Entry, Field
from readme_tool.tree.works import submission


def _ahead(readme: Document, _: NoOptions) -> Iterator[Finding]:
    for entry in readme.entries:
        year = entry.year
        if year is not None and year.value > LATEST_YEAR and not _in_badge(entry, year):
            yield Finding(year.span, f"{year.value} is a year to come; correct it")


@rule(Severity.WARNING, within=_ahead)
def date_mismatch(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find entries whose date differs from their only arXiv identifier's, or lies ahead."""
    for entry in readme.misdated:
        finding = _contradicted(entry)
        if finding is not None and entry.year is not None and not _in_badge(entry, entry.year):
            yield finding


def _contradicted(entry: Entry) -> Finding | None:
    preprint, year = submission.preprint(entry), entry.year
    if preprint is None or year is None or preprint.submitted is None:
        return None
    said = str(year.value) if entry.month is None else _named(year.value, entry.month.value)
    truth = _named(*preprint.submitted)
    message = f"{said}, but {preprint} was submitted in {truth}; correct the date or the link"
    links = (link for link in entry.links if preprint in link.identifiers)
    related = tuple(Related(link.address.span, f"{preprint}") for link in links)
    return Finding(year.span, message, related=related[:1])


def _named(year: int, month: int) -> str:
    return f"{MONTHS[month - 1]} {year}"


def _in_badge(entry: Entry, year: Field[int]) -> bool:
    return any(picture.span.holds(year.span) for picture in entry.pictures)
