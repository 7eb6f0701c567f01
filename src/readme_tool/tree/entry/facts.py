"""What has been found out about a work so far, while its entry is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readme_tool.grammars import organisations, people
from readme_tool.grammars.dates import FoundDate
from readme_tool.grammars.venues import Venue
from readme_tool.text import Pattern, Span
from readme_tool.tree.entry.appearance import Appearance, says_more
from readme_tool.tree.entry.title import Range
from readme_tool.tree.nodes import Field
from readme_tool.tree.wording import Wording


@dataclass(slots=True)
class Facts:
    """Of venues and authors the first is kept, of dates the first that says most.

    A venue that stands where venues do, in a column or a field of theirs, goes before one in text.

    `cites` tells whether the entry links to a paper, so that people in its text are its authors.
    """

    cites: bool = False
    authors: Field[str] | None = None
    venue: Field[str] | None = None
    year: Field[int] | None = None
    month: Field[int] | None = None
    _placed: bool = False
    _date: FoundDate | None = None
    _words: Wording | None = None
    _people: Range | None = None

    def appeared(self, words: Wording, said: Appearance, at: int, placed: bool = False) -> None:
        """Keep where and when; `at` is where in the wording the text begins that says so."""
        venue, date = said.venue, said.date
        is_first = self.venue is None or (placed and not self._placed)
        if is_first and venue is not None and (placed or _is_venue(venue)):
            self.venue = Field(venue.name, words.span(at + venue.start, at + venue.end))
            self._placed = placed
        if date is not None and self.is_news(date):
            self.dated(date, words.span(at + date.start, at + date.end))

    def is_news(self, date: FoundDate) -> bool:
        """Whether a date says more than the one so far."""
        return self._date is None or says_more(date, self._date)

    def dated(self, date: FoundDate, span: Span) -> None:
        """Keep the date that stands at `span`."""
        self._date = date
        self.year = Field(date.year, span)
        self.month = Field(date.month, span) if date.month is not None else None

    def written_by(self, words: Wording, place: Range) -> None:
        """Keep the people that stand at `place`, without the words and marks around them.

        People on the next line join those before.
        """
        if self.authors is not None:
            begun = self._people
            if begun is None or words is not self._words or not _goes_on(words, begun, place):
                return
            place = Range(begun.start, place.end)
        self._words, self._people = words, place
        text = words.text[place.start : place.end]
        lead = _LEAD.match(text)
        start = place.start + (lead.end() if lead else 0)
        end = place.start + _end(text)
        tail = text[: end - place.start][-_LONGEST_TAIL:]
        if words.text[end : end + 1] == "." and _OTHERS.search(tail) is not None:
            end += 1
        if start < end:
            self.authors = Field(words.without_raised(start, end), words.span(start, end))


def _goes_on(words: Wording, people: Range, place: Range) -> bool:
    """Whether those at `place` come next after `people`, and are none of their employers."""
    if words.text[people.end : place.start].strip():
        return False
    return not organisations.names_some(words.without_raised(*place, instead=", "))


def _is_venue(venue: Venue) -> bool:
    """Whether a venue is none of the firms and people that lists name in the same places."""
    if venue.known:
        return True
    first, comma, _ = venue.name.partition(",")
    if organisations.is_firm(venue.name) or people.names_others(venue.name):
        return False
    return not (comma and people.are_people(first))


def _end(text: str) -> int:
    """Where a list of people ends without what separates it from the rest."""
    end = len(text)
    while end and text[end - 1] in _BEHIND:
        if text[end - 1] == "." and _ABBREVIATED.search(text, max(0, end - 4), end):
            break
        end -= 1
    return end


_BEHIND = " \t\r\n\xa0,;:*|(."
_ABBREVIATED = Pattern(r"(?:\bal|\bJr|\b[^\W\d_])\.\Z")
_OTHERS = Pattern(r"\bal\Z")
_LONGEST_TAIL = 3
_LEAD = Pattern(r"[\s,.;:*\-–—|]*(?:\bby\b[:\s]+|\bauthors?\b\s*:\s*)?", re.IGNORECASE)
