"""Dates of entries against the month in which their preprint was submitted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars.dates import LATEST_YEAR
from readme_tool.grammars.identifiers import Identifier
from readme_tool.text import Span
from readme_tool.tree.branches import Listing
from readme_tool.tree.nodes import Entry
from readme_tool.tree.works.contested import Contested
from readme_tool.tree.works.identity import Work


def doubtful(listing: Listing) -> Iterator[Entry]:
    """The entries whose date is neither that of their preprint nor one of a publication.

    Months are compared where four of five entries of a listing agree with theirs.
    """
    offs = [_off(entry) for entry in listing.entries]
    dated = len(offs) - offs.count(None)
    by_month = dated >= _FEWEST_DATED and offs.count(0) >= _AGREEING * dated
    for entry, off in zip(listing.entries, offs, strict=True):
        if (by_month and off) or _is_other_year(entry) or _is_a_slip(entry):
            yield entry


def misdated(
    doubted: Sequence[Entry], works: Sequence[Work], contested: Sequence[Contested]
) -> Iterator[Entry]:
    """Those of the doubtful entries of a page whose date is wrong, as far as the page tells.

    An entry is left out whose identifier stands under another title too, or whose copy names a
    venue.
    """
    told_elsewhere = set(_told_elsewhere(works, contested)) if doubted else set()
    return (entry for entry in doubted if entry.extent not in told_elsewhere)


def preprint(entry: Entry) -> Identifier | None:
    """The one arXiv identifier of the entry, which it is about; None for one of a year to come."""
    found = [one for one in entry.identifiers if one.scheme == "arxiv" and one.submitted]
    if len(found) != 1 or found[0].submitted is None or found[0].submitted[0] > LATEST_YEAR:
        return None
    return found[0]


_AGREEING = 0.8
_FEWEST_DATED = 4
_MOST_MONTHS_AHEAD = 3
# Months are off by whole years where the year is a slip.
_WHOLE_YEARS = (12, 24)


def _told_elsewhere(works: Sequence[Work], contested: Sequence[Contested]) -> Iterator[Span]:
    yield from (entry.extent for pair in contested for entry in pair)
    for work in works:
        if len(work.entries) > 1 and not all(map(_may_be_on_arxiv, work.entries)):
            yield from (entry.extent for entry in work.entries if _is_on_arxiv(entry))


def _later(entry: Entry) -> int | None:
    """By how many months the date lies behind the submission; None where either is unknown."""
    if entry.year is None or entry.month is None or entry.year.value > LATEST_YEAR:
        return None
    own = preprint(entry)
    if own is None or own.submitted is None:
        return None
    year, month = own.submitted
    return (entry.year.value - year) * 12 + entry.month.value - month


def _off(entry: Entry) -> int | None:
    """By how many months more than one the date is off; None where there is nothing to compare."""
    later = _later(entry)
    if later is None:
        return None
    if not _is_on_arxiv(entry) and (_may_be_published(entry, later) or _is_from_venue(entry)):
        return 0
    return max(0, abs(later) - 1)


def _may_be_published(entry: Entry, later: int) -> bool:
    """Whether the date may be that of the publication, or of a revision."""
    ahead = _MOST_MONTHS_AHEAD if entry.venue else 0
    return later >= -ahead and later not in _WHOLE_YEARS


def _is_from_venue(entry: Entry) -> bool:
    """Whether the work was at a venue in a year before its preprint, as many of workshops are."""
    own, later = preprint(entry), _later(entry)
    if own is None or own.submitted is None or entry.year is None or later is None:
        return False
    return (
        entry.venue is not None
        and entry.year.value < own.submitted[0]
        and (-later not in _WHOLE_YEARS)
    )


def _is_a_slip(entry: Entry) -> bool:
    """Whether the entry says "arXiv" with a date that is off by a whole year."""
    return (
        entry.month is not None and _is_on_arxiv(entry) and abs(_later(entry) or 0) in _WHOLE_YEARS
    )


def _is_other_year(entry: Entry) -> bool:
    """Whether the entry says "arXiv" with a year alone, and the identifier says another."""
    if entry.year is None or entry.month is not None or not _is_on_arxiv(entry):
        return False
    own = preprint(entry)
    if own is None or own.submitted is None or entry.year.value > LATEST_YEAR:
        return False
    year, month = own.submitted
    return entry.year.value not in {year, year + (month == 12) - (month == 1)}


def _is_on_arxiv(entry: Entry) -> bool:
    return entry.venue is not None and entry.venue.value.casefold() in ("arxiv", "arxiv preprint")


def _may_be_on_arxiv(entry: Entry) -> bool:
    return entry.venue is None or _is_on_arxiv(entry)
