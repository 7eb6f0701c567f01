"""The people whom a line names as the authors of its work."""

from __future__ import annotations

import re

from readme_tool.grammars import people
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.phrases import phrases
from readme_tool.tree.entry.title import Range
from readme_tool.tree.wording import Wording


def without_sign(text: str, place: Range) -> Range:
    """The same place without the emoji that may stand before people: "👥 Ada Lovelace"."""
    sign = _SIGN.match(text, place.start, place.end)
    return Range(sign.end(), place.end) if sign is not None else place


def names_people(words: Wording, place: Range) -> bool:
    """Whether people stand at `place`; raised marks may stand where commas would."""
    plain = words.without_raised(*place)
    if people.are_people(plain):
        return True
    parted = words.without_raised(*place, instead=", ")
    return parted != plain and people.are_several(parted)


def people_in(text: str, cites: bool) -> Range:
    """The people that a text names first of all, or right behind where the work appeared.

    One alone counts only with a year or initials: "- Ada Lovelace, 1843", ", A. Lovelace". `cites`
    tells whether the entry links to a paper; where it does not, people need "by", "et al." or a
    year. Empty without any.
    """
    by = _BY.match(text)
    start = by.end() if by is not None else 0
    end = people.leading(text[start:])
    if not end and by is not None:
        lone = _ONE_BY.match(text)
        if lone is not None and people.are_people(lone["who"]):
            return Range(*lone.span("who"))
    if not end and cites and by is None and appearance.may_tell(text[:_LONGEST_LEAD]):
        start = _end_of_appearance(text)
        end = people.leading(text[start:]) if start else 0
    one = _one(text, cites) if not end else None
    if one is not None and people.are_people(one["who"]):
        return Range(*one.span("who"))
    are_meant = cites or by is not None or people.names_others(text[start : start + end])
    if end and (are_meant or _DATED_PEOPLE.match(text, start + end) is not None):
        return Range(start, start + end)
    return Range(0, 0)


def _one(text: str, cites: bool) -> re.Match[str] | None:
    dated = _ONE_DATED.fullmatch(text) if _DIGIT.search(text) is not None else None
    return dated if dated is not None or not cites else _ONE_INITIALED.fullmatch(text)


def end_of_people(words: Wording, end: int) -> int:
    """Where people in italics end of whom the last stand behind the italics.

    "*Ada Lovelace*, et al.", "*Ada Lovelace (London), Charles Babbage*", and a mark of a footnote
    that ended the italics: "*Ada Lovelace*, Charles Babbage.*".
    """
    others = _OTHERS.match(words.text, end)
    if others is not None:
        return others.end()
    while True:
        more = _MORE_PEOPLE.match(words.text, end)
        if more is None or not people.are_several(more["people"]):
            return end
        end = more.end("people")


def _end_of_appearance(text: str) -> int:
    """Where the pieces end that a text begins with and that say where and when."""
    end = 0
    for start, piece in phrases(text[:_LONGEST_LEAD]):
        if not appearance.read(piece).is_plain:
            break
        end = start + len(piece)
    return end


_SIGN = Pattern(r"\s*(?:[\u2600-\u27bf\U0001f300-\U0001faff\u200d\ufe0f]+|:[a-z_]+:)\s*")
_OTHERS = Pattern(r"\s{0,3}(?:\([^()\n]{1,80}\))?\s{0,3},?\s{0,3}et\.?\s?al\.?")
_BY = Pattern(r"[\s,.;|(>\-–—]{0,6}\b[Bb]y[:\s]\s{0,3}")
_ONE_BY = Pattern(
    r"[\s,.;|(>\-–—]{0,6}\b[Bb]y[:\s]\s{0,3}"
    r"(?P<who>[^\W\d_][^\d,;:()|]{2,40}\s[^\W\d_][^\d\s,;:()|]{1,20})[\s,.(]{1,3}(?:19|20)\d\d"
)
_MORE_PEOPLE = Pattern(
    r"\s?(?:\([^()\n]{1,60}\))?(?P<people>,[^()\[\]\n|;:\d]{3,2000})(?=[\n(\[]|\Z)"
)
_DIGIT = Pattern(r"\d")
_DATED_PEOPLE = Pattern(r"[\s,.(]*(?:19|20)\d\d[).\s]*\Z")
_ONE_DATED = Pattern(
    r"\s*[-–—,|]\s*(?P<who>[^\W\d_][^\d,;:()|]{2,40}\s[^\W\d_][^\d\s,;:()|]{1,20})[\s,(]{1,3}(?:19|20)\d\d[).\s]*"
)
_ONE_INITIALED = Pattern(
    r"[\s,]*(?P<who>(?:[^\W\d_a-z]\.[ \-]?){1,3}[^\W\d_a-z][^\W\d_]{1,20}"
    r"(?:[ \-][^\W\d_a-z][^\W\d_]{1,20})?)[\s.,]*"
)
_LONGEST_LEAD = 80
