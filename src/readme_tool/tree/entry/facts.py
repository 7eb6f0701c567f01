"""What has been found out about a work so far, while its entry is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from readme_tool.grammars import organisations
from readme_tool.grammars.venues import Venue
from readme_tool.text import Span
from readme_tool.tree.entry.appearance import Appearance, says_more
from readme_tool.tree.entry.title import Range
from readme_tool.tree.nodes import Field
from readme_tool.tree.wording import Wording


@dataclass(slots=True)
class Facts:
    """Of venues and authors the first is kept, of dates the first that says most."""

    authors: Field[str] | None = None
    venue: Field[str] | None = None
    year: Field[int] | None = None
    month: Field[int] | None = None
    _date: Appearance | None = None

    def appeared(self, words: Wording, said: Appearance, at: int, placed: bool = False) -> None:
        """Keep where and when; `at` is where in the wording the text begins that says so."""
        venue, date = said.venue, said.date
        if self.venue is None and venue is not None and (placed or _is_venue(venue)):
            self.venue = Field(venue.name, words.span(at + venue.start, at + venue.end))
        if date is not None:
            self.dated(said, words.span(at + date.start, at + date.end))

    def dated(self, said: Appearance, span: Span) -> None:
        """Keep the date that stands at `span`, if it says more than the one so far."""
        date = said.date
        if date is None:
            return
        if self._date is None or self._date.date is None or says_more(date, self._date.date):
            self._date = said
            self.year = Field(date.year, span)
            self.month = Field(date.month, span) if date.month is not None else None

    def written_by(self, words: Wording, place: Range) -> None:
        """Keep the people that stand at `place`, without the words and marks around them."""
        if self.authors is not None:
            return
        text = words.text[place.start : place.end]
        lead = _LEAD.match(text)
        start = place.start + (lead.end() if lead else 0)
        end = place.start + _TAIL.search(text).start()  # type: ignore[union-attr]
        if start < end:
            self.authors = Field(words.without_raised(start, end), words.span(start, end))


def _is_venue(venue: Venue) -> bool:
    """Whether a venue is none of the firms that lists name in the same places."""
    return venue.known or not organisations.is_firm(venue.name)


_LEAD = re.compile(r"[\s,.;:\-–—|]*(?:\bby\b[:\s]+|\bauthors?\b\s*:\s*)?", re.IGNORECASE)
_TAIL = re.compile(r"(?:[\s,;:*|(]|(?<!\bal)(?<!\b[^\W\d_])(?<!\bJr)\.)*\Z")
