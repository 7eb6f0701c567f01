"""What a unit, or a piece of text, says by itself: a label, a date, a venue, people."""

from __future__ import annotations

import re
from typing import NamedTuple

from readme_tool.grammars import dates, labels, venues
from readme_tool.grammars.dates import FoundDate
from readme_tool.grammars.venues import Venue
from readme_tool.markdown import LinkForm
from readme_tool.tree import wording
from readme_tool.tree.entry.units import Kind, Unit
from readme_tool.tree.nodes import Link


class Appearance(NamedTuple):
    """Where and when a work appeared, as one piece of text says it; offsets into that text."""

    venue: Venue | None
    date: FoundDate | None


NOWHERE = Appearance(None, None)


def appearance(text: str, placed: bool = False) -> Appearance:
    """The venue and the date that `text`, taken whole, tells; nothing if it tells more.

    With `placed`, a venue that no list knows passes where a date stands beside it.
    """
    if len(text) > _LONGEST or not text.strip():
        return NOWHERE
    date = fullest(text)
    venue = venues.read(text, placed)
    if date is not None and venue is None and _REST_OF_DATE.sub("", _without(text, date)):
        return NOWHERE
    return Appearance(venue, date)


def fullest(text: str) -> FoundDate | None:
    """The date in `text` that says most, the first of several."""
    if not _DIGIT.search(text):
        return None
    best: FoundDate | None = None
    for found in dates.find(text):
        if best is None or _fullness(found) > _fullness(best):
            best = found
    if best is None and len(text) < 60:
        best = next(dates.find_bare(text), None) or _bare_year(text)
    return best


def _bare_year(text: str) -> FoundDate | None:
    """`CVPR 24'`: a short year with its apostrophe behind it."""
    match = _YEAR_BEHIND.search(text)
    if match is None:
        return None
    year = 2000 + int(match[1])
    if year > dates.LATEST_YEAR:
        year -= 100
    return FoundDate(match.start(1), match.end(), year, None, None, "short-year")


def _fullness(date: FoundDate) -> int:
    return (date.month is not None) + (date.day is not None)


def is_label(unit: Unit) -> bool:
    """Whether `unit` offers a resource: a link with a label, several of them in brackets, a badge,
    an address in full, or a bracketed label that lost its link.
    """
    if unit.kind is Kind.PICTURE:
        return True
    if unit.kind is Kind.LINK:
        is_drawn = not unit.text.strip(wording.PICTURE + " \n")
        return is_drawn or (unit.link is not None and names_resource(unit.link))
    if unit.kind is not Kind.GROUP:
        return False
    linked = any(inner.kind in (Kind.LINK, Kind.PICTURE) for inner in unit.inner)
    if not linked:
        said = labels.read(unit.text[1:-1])
        return said is not None and said.role is not None
    return all(
        is_label(inner) or (inner.kind is Kind.TEXT and _is_filler(inner.text))
        for inner in unit.inner
    )


def names_resource(link: Link) -> bool:
    """Whether the link's label is the name of a resource, not of a work."""
    label = link.label.value
    if link.form in (LinkForm.BARE, LinkForm.ANGLE) or not label:
        return True
    return labels.read(label) is not None or label == link.address.value


def _is_filler(text: str) -> bool:
    return _FILLER.fullmatch(text) is not None or labels.read(text) is not None


def _without(text: str, date: FoundDate) -> str:
    return text[: date.start] + text[date.end :]


_LONGEST = 160
_DIGIT = re.compile(r"\d")
_YEAR_BEHIND = re.compile(r"[A-Za-z]\s?(\d\d)['’](?!\w)")
_REST_OF_DATE = re.compile(r"[\s.,;:()\[\]{}【】（）*'’|/\-–—~]+|\b(?:in|on|at)\b|📅|🗓️?|📆")
_FILLER = re.compile(r"[\s,，、/|&+·•:;\-–—]*")
