"""A date that the paper's own arXiv identifier contradicts.

The first four digits of an arXiv identifier are the year and month of submission. An entry that says
otherwise has the wrong date, or, worse, the link of another paper.

~~~markdown bad
- Lists that Last, arXiv 2023 [[Paper](https://arxiv.org/abs/2305.00001)]
- Curation at Scale, arXiv 2021 [[Paper](https://arxiv.org/abs/2305.00002)]
- Sorting by Hand, ICML 2052 [[Paper](https://arxiv.org/abs/2305.00003)]
~~~

~~~text report
2:28 2021 is not when arxiv:2305.00002 was submitted: that was in May 2023
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
5:4 September 2022 is not when arxiv:2302.00005 was submitted: that was in February 2023
~~~

~~~markdown good
- Lists that Last, NeurIPS 2024 [[Paper](https://arxiv.org/abs/2305.00001)]
- Curation at Scale, arXiv 2024 [[Paper](https://arxiv.org/abs/2312.00002)]
- (2023.06) The Life of Links [[Paper](https://arxiv.org/abs/2305.00003)]
~~~

A date of publication may be years after the preprint's, or a few months before it, and a paper submitted at the
end of a month is announced in the next: neither is found, but a date off by whole years is. Months are compared only where four of five entries
of a listing agree with theirs, since other lists mean the date of publication. Where another title has the same
identifier, the link is likelier to be wrong than the date; where a copy names a venue, the entry is out of date:
both are other findings.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars.dates import LATEST_YEAR, MONTHS
from readme_tool.grammars.identifiers import Identifier
from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document, Entry, Field

_AGREEING = 0.8
_FEWEST_DATED = 4
_MOST_MONTHS_AHEAD = 3
# Months are off by whole years where the year is a slip.
_WRONG_YEAR = (12, 24)


@rule(Severity.WARNING)
def date_mismatch(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find entries whose date differs from their only arXiv identifier's by two months or more."""
    told_elsewhere = set(_told_elsewhere(readme))
    for listing in readme.listings:
        offs = [_off(entry) for entry in listing.entries]
        dated = len(offs) - offs.count(None)
        by_month = dated >= _FEWEST_DATED and offs.count(0) >= _AGREEING * dated
        for entry, off in zip(listing.entries, offs, strict=True):
            if entry.year is not None and entry.year.value > LATEST_YEAR:
                if not _in_badge(entry, entry.year):
                    message = f"{entry.year.value} is a year to come; correct it"
                    yield Finding(entry.year.span, message)
            elif entry.extent not in told_elsewhere and (
                _is_other_year(entry) or (by_month and off)
            ):
                yield from _finding(entry)


def _told_elsewhere(readme: Document) -> Iterator[Span]:
    """The entries whose identifier is in doubt, or whose copies tell of another venue."""
    yield from (entry.extent for pair in readme.contested for entry in pair)
    for work in readme.works:
        if len(work.entries) > 1 and not all(map(_is_on_arxiv, work.entries)):
            yield from (e.extent for e in work.entries if e.venue is not None and _is_on_arxiv(e))


def _preprint(entry: Entry) -> Identifier | None:
    """The one arXiv identifier of the entry, which it is about."""
    found = [i for i in entry.identifiers if i.submitted and i.scheme == "arxiv"]
    if len(found) != 1 or found[0].submitted is None or found[0].submitted[0] > LATEST_YEAR:
        return None  # An identifier of a year to come is itself wrong.
    return found[0]


def _off(entry: Entry) -> int | None:
    """By how many months more than one the date is off; None where there is nothing to compare."""
    preprint = _preprint(entry)
    if preprint is None or entry.year is None or entry.month is None or not preprint.submitted:
        return None
    year, month = preprint.submitted
    later = (entry.year.value - year) * 12 + entry.month.value - month
    ahead = _MOST_MONTHS_AHEAD if entry.venue else 0
    if later >= -ahead and not _says_arxiv(entry) and later not in _WRONG_YEAR:
        return 0  # The date may be that of the publication, or of a revision.
    return max(0, abs(later) - 1)


def _is_other_year(entry: Entry) -> bool:
    """Whether the entry says "arXiv" with a year, and the identifier says another."""
    preprint = _preprint(entry)
    if preprint is None or entry.year is None or entry.month is not None or not preprint.submitted:
        return False
    if entry.venue is None or not _is_on_arxiv(entry):
        return False
    year, month = preprint.submitted
    meant = {year, year + (month == 12) - (month == 1)}
    return entry.year.value not in meant


def _is_on_arxiv(entry: Entry) -> bool:
    return entry.venue is None or _says_arxiv(entry)


def _says_arxiv(entry: Entry) -> bool:
    return entry.venue is not None and entry.venue.value.casefold() in ("arxiv", "arxiv preprint")


def _finding(entry: Entry) -> Iterator[Finding]:
    preprint, year = _preprint(entry), entry.year
    if preprint is None or year is None or preprint.submitted is None or _in_badge(entry, year):
        return
    said = str(year.value) if entry.month is None else _named(year.value, entry.month.value)
    truth = _named(*preprint.submitted)
    message = f"{said} is not when {preprint} was submitted: that was in {truth}"
    links = (link for link in entry.links if preprint in link.identifiers)
    related = tuple(Related(link.address.span, f"{preprint}") for link in links)
    yield Finding(year.span, message, related=related[:1])


def _named(year: int, month: int) -> str:
    return f"{MONTHS[month - 1]} {year}"


def _in_badge(entry: Entry, year: Field[int]) -> bool:
    return any(picture.span.holds(year.span) for picture in entry.pictures)
