"""Where and when a work appeared, as one piece of text says it."""

import re
from functools import lru_cache
from typing import NamedTuple

from readme_tool.grammars import dates, venues
from readme_tool.grammars.dates import FoundDate
from readme_tool.grammars.venues import Venue
from readme_tool.text import Pattern
from readme_tool.tree.entry.units import Unit


class Appearance(NamedTuple):
    """A venue, a date, or both; their places count from the start of the text that was read."""

    venue: Venue | None
    date: FoundDate | None

    @property
    def is_plain(self) -> bool:
        """Whether it says anything, and its venue is known or has its date beside it."""
        if self.venue is None:
            return self.date is not None
        return self.venue.known or self.date is not None


NOWHERE = Appearance(None, None)


def read(text: str, placed: bool = False) -> Appearance:
    """The venue and the date that `text`, taken whole, tells; nothing if it tells more.

    With `placed` it stands where venues do, so that one which no list knows passes.
    """
    if len(text) > _LONGEST or not text or text.isspace():
        return NOWHERE
    return _read(text, placed)


@lru_cache(maxsize=4096)
def _read(text: str, placed: bool) -> Appearance:
    date = fullest(text)
    venue = venues.read(text, placed)
    if date is None and venue is not None and venue.known:
        date = next(dates.find_to_come(text), None)
    if date is not None and venue is None:
        rest = text[: date.start] + " " + text[date.end :]
        if _AROUND_A_DATE.sub("", rest):
            return NOWHERE
    return NOWHERE if venue is None and date is None else Appearance(venue, date)


def of_lead(text: str) -> Appearance:
    """What a text before a title says that ends in a year and a mark: "Journal of Lists 2019, ".

    There a venue stands, though no list knows it.
    """
    named = _NAME_AND_YEAR.fullmatch(text)
    return read(text, True) if named is not None else NOWHERE


def may_tell(text: str) -> bool:
    """A quick look whether some piece of `text` may tell where or when."""
    return _DIGIT.search(text) is not None or venues.hints_at(text)


def of_unit(unit: Unit, placed: bool = False) -> Appearance:
    """What a unit says, brackets aside."""
    if unit.kind == "group":
        if any(inner.kind in ("picture", "group") for inner in unit.inner):
            return NOWHERE
        return read(unit.text[1:-1], placed)
    return read(unit.text, placed)


def fullest(text: str) -> FoundDate | None:
    """The date in `text` that says most, the first of several."""
    if _DIGIT.search(text) is None:
        return None
    best: FoundDate | None = None
    for found in dates.find(text):
        if best is None or says_more(found, best):
            best = found
    if best is None and len(text) <= _SHORT:
        best = next(dates.find_bare(text), None) or _with_apostrophe_behind(text)
    return best


def says_more(left: FoundDate, right: FoundDate) -> bool:
    """Whether `left` tells a month or a day that `right` does not."""
    return _fullness(left) > _fullness(right)


def _fullness(date: FoundDate) -> int:
    return (date.month is not None) + (date.day is not None)


def _with_apostrophe_behind(text: str) -> FoundDate | None:
    """The short year of `CVPR 24'`."""
    match = _YEAR_BEFORE_APOSTROPHE.search(text)
    if match is None:
        return None
    year = 2000 + int(match[1])
    return FoundDate(
        match.start(1),
        match.end(),
        year if year <= dates.LATEST_YEAR else year - 100,
        None,
        None,
        "short-year",
    )


_NAME_AND_YEAR = Pattern(
    r"\s*[A-Z][\w.&/@\-]*(?:\s(?:[A-Z][\w.&/@\-]*|of|on|and|for|in|the|&)){0,6}\s?['’]?(?:19|20)?\d\d['’]?\s?[,:：|]\s*"
)
_LONGEST = 160
_SHORT = 60
_DIGIT = Pattern(r"\d")
_YEAR_BEFORE_APOSTROPHE = Pattern(r"[A-Za-z]\s?(\d\d)['’](?!\w)")
_AROUND_A_DATE = Pattern(
    r"[\s.,;:()\[\]{}【】（）*'’|/\-–—~]+|\b(?:in|on|at|since|published|released|updated)\b|📅|🗓️?|📆|⏰",
    re.IGNORECASE,
)
