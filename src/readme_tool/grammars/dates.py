"""Dates as curated lists write them, whole (`read`) and in running text (`find`).

A list dates its papers in many hands: `2024.05`, `05/2024`, `May., 2024`, `[2024]`, `NeurIPS'24`,
`2024年5月`. A range of dates is no date, and a bare number is a year only from 1950 to 2035: up to
2099, which no list can mean, where a month or a sign tells that a year is written.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from readme_tool.text import Pattern

Kind = Literal["day", "year-month", "year", "short-year"]
"""How much a date says; a short year (`'24`) also had its century supplied."""

MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
EARLIEST_YEAR = 1950
LATEST_YEAR = 2035
_LAST_OF_CENTURY = 2099


class Date(NamedTuple):
    """A year, perhaps a month (1 to 12), perhaps a day (1 to 31)."""

    year: int
    month: int | None = None
    day: int | None = None


class FoundDate(NamedTuple):
    """A date and where it stands: offsets in code points, the end exclusive."""

    start: int
    end: int
    year: int
    month: int | None
    day: int | None
    kind: Kind

    @property
    def date(self) -> Date:
        """What it says, wherever it stands."""
        return Date(self.year, self.month, self.day)


def read(text: str) -> Date | None:
    """The date that `text` is, brackets and closing punctuation aside; None if it is more."""
    bare = text.strip(_AROUND_A_DATE)
    first = next(find(bare), None)
    if first is None or (first.start, first.end) != (0, len(bare)):
        return None
    return first.date


def find(text: str) -> Iterator[FoundDate]:
    """The dates in `text`, in order; of a range neither end."""
    held: FoundDate | None = None
    in_range = False
    for found in _candidates(text):
        joined = held is not None and _RANGE.fullmatch(text, held.end, found.start) is not None
        if held is not None and not in_range and not joined:
            yield held
        held, in_range = found, joined
    if held is not None and not in_range:
        yield held


def find_bare(text: str) -> Iterator[FoundDate]:
    """The short years that follow a name without an apostrophe: `CVPR 24`, `ICLR25`.

    They are not among those of `find`, for `GPT 35` looks the same: ask only where a venue stands.
    """
    for match in _BARE_SHORT_YEAR.finditer(text):
        year = _in_full(match["short"])
        if year is not None:
            yield FoundDate(*match.span("short"), year, None, None, "short-year")


def find_to_come(text: str) -> Iterator[FoundDate]:
    """The years from 2036 to 2099 of their own: ask only where a known venue stands."""
    for match in _matches(text):
        year = _number(match["year"])
        if year is not None and LATEST_YEAR < year <= _LAST_OF_CENTURY and not match["month"]:
            yield FoundDate(*match.span(), year, None, None, "year")


def month_number(name: str) -> int | None:
    """The number of a month from its English name or its first three letters."""
    return _MONTHS.get(name[:3].lower())


_AROUND_A_DATE = " \t\r\n\u00a0\u3000.,;:()[]{}<>（）【】［］「」，。、*_`~"
_MONTHS = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_MONTH_NAMES = frozenset((*_MONTHS, *(name.lower() for name in MONTHS), "sept"))

_DIGIT = r"\d"
# A number that is part of a longer one (an identifier, a version, a range) is no year.
_NOT_INSIDE = rf"(?<!{_DIGIT})(?<!{_DIGIT}[.,/\-–—．，／－])(?<![$€£#])(?<!\b[vV])"
_NOT_GOING_ON = rf"(?!{_DIGIT})(?![./\-–—．／－]{_DIGIT})(?!,{_DIGIT}{{3}})(?!\s?%)(?![A-Za-z])"
_YEAR = rf"{_DIGIT}{{4}}"
_UP_TO_TWO = rf"{_DIGIT}{{1,2}}"
_MONTH_NAME = (
    r"(?ai:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_BETWEEN = r"[\s.,\-_/'’]{1,4}"

_DIGITS_OR_APOSTROPHE = rf"{_DIGIT}|\s?['’‘`]"
_IN_CHINESE = rf"""
    (?P<cjk_year>{_YEAR})\s?年 (?: \s?(?P<cjk_month>{_UP_TO_TWO})\s?月
                               (?: \s?(?P<cjk_day>{_UP_TO_TWO})\s?[日号] )? )?
"""
_WITH_A_NAME = rf"""
    {_NOT_INSIDE}
    (?: (?<![A-Za-z])
        (?: (?P<day_before>{_UP_TO_TWO})(?:st|nd|rd|th)?{_BETWEEN} )?
        (?: (?P<from_name>{_MONTH_NAME}) \s?[\-–—~/&]\s? )?
        (?<![A-Za-z]) (?P<name>{_MONTH_NAME})
        (?: {_BETWEEN}(?P<day_between>{_UP_TO_TWO})(?:st|nd|rd|th)?(?={_BETWEEN}) )?
        (?: {_BETWEEN}(?P<name_year>{_YEAR}) | [\s.]{{0,2}}['’‘](?P<name_short>{_DIGIT}{{2}}) )
        {_NOT_GOING_ON}
      | (?P<first_year>{_YEAR}) {_BETWEEN} (?P<later_name>{_MONTH_NAME}) (?![A-Za-z])
        (?: {_BETWEEN} (?P<later_day>{_UP_TO_TWO}) (?:st|nd|rd|th)? {_NOT_GOING_ON} )? )
"""
_IN_DIGITS = rf"""
    (?: {_NOT_INSIDE}
        (?: (?P<year>{_YEAR})
            (?: (?P<mark>[./\-．／－])(?P<month>{_UP_TO_TWO})
                (?: (?P=mark)(?P<day>{_UP_TO_TWO}) )?
              | ,(?P<comma_month>0[1-9]|1[0-2])(?![,\d]) )?
          | (?: (?P<part>{_UP_TO_TWO})(?P<part_mark>[./\-]) )?
            (?P<second>{_UP_TO_TWO})[./\-](?P<last_year>{_YEAR}) )
      | (?<=[A-Za-z])\s?['’‘`]\s?(?P<short>{_DIGIT}{{2}}) )
    {_NOT_GOING_ON}
"""
# What a date begins with stands first: nearly all places are ruled out by their letters.
_DATE = Pattern(
    rf"(?={_DIGITS_OR_APOSTROPHE}|(?ai:ja|fe|ma|ap|ju|au|se|oc|no|de))"
    rf"(?:{_IN_CHINESE}|{_WITH_A_NAME}|{_IN_DIGITS})",
    re.VERBOSE,
)
# The groups of which one is the last in a date that names its month.
_LAST_BY_NAME = frozenset(("name_year", "name_short", "later_name", "later_day"))
# The same where no month is named: three names of months take a millisecond to compile.
_DATE_IN_DIGITS = Pattern(rf"(?={_DIGITS_OR_APOSTROPHE})(?:{_IN_CHINESE}|{_IN_DIGITS})", re.VERBOSE)
# A quick look: no date is without a year of four digits, or of two behind an apostrophe.
_LIKE_A_YEAR = Pattern(rf"{_DIGIT}{{4}}|['’‘`]\s?{_DIGIT}{{2}}")
_BARE_SHORT_YEAR = Pattern(
    rf"(?<![A-Za-z])[A-Z][A-Za-z]{{0,14}}[A-Z][A-Za-z]{{0,14}}[ \-]?(?P<short>[0-9]{{2}})"
    rf"{_NOT_GOING_ON}"
)
_LETTERS = Pattern(r"[A-Za-z]+")
_LAST_WORD = Pattern(r"[A-Za-z]{1,20}\Z")
_RANGE = Pattern(r"\s{0,3}(?:-{1,2}|[–—―~～至到]|to|until|till)\s{0,3}", re.IGNORECASE)


def _candidates(text: str) -> Iterator[FoundDate]:
    """Everything of a date's form that is plausible as one."""
    if _LIKE_A_YEAR.search(text) is None:
        return
    for match in _matches(text):
        found = _understood(match)
        if found is not None:
            yield found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Everything of a date's form; only names of months need the longer expression."""
    names = map(str.lower, _LETTERS.findall(text))
    return (_DATE_IN_DIGITS if _MONTH_NAMES.isdisjoint(names) else _DATE).finditer(text)


def _understood(match: re.Match[str]) -> FoundDate | None:
    """The date that a match says, by the form that it has."""
    if match.lastgroup in _LAST_BY_NAME:
        return _understood_by_name(match)
    start, end = match.span()
    if match["short"]:
        short_year = _in_full(match["short"])
        if short_year is None or not _follows_a_venue(match):
            return None
        return FoundDate(start, end, short_year, None, None, "short-year")
    # A sign, or a month of two digits, tells that the number is a year.
    told = bool(match["cjk_year"]) or len(match["month"] or "") == 2
    return _found(start, end, *_numbers(match), told)


def _understood_by_name(match: re.Match[str]) -> FoundDate | None:
    start, end = match.span()
    if match["from_name"]:
        start, end = match.span("name_year")
        return _found(start, end, _number(match["name_year"]), None, None, True)
    if match["name"]:
        year = int(match["name_year"]) if match["name_year"] else _in_full(match["name_short"])
        day = match["day_before"] or match["day_between"]
        return _found(start, end, year, month_number(match["name"]), _number(day), True)
    month, day = month_number(match["later_name"]), match["later_day"]
    return _found(start, end, int(match["first_year"]), month, _number(day), True)


def _found(
    start: int, end: int, year: int | None, month: int | None, day: int | None, told: bool
) -> FoundDate | None:
    """The date of these numbers, if there is one; `told` where more than digits tells its year."""
    latest = _LAST_OF_CENTURY if told else LATEST_YEAR
    if year is None or not EARLIEST_YEAR <= year <= latest:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= 31:
        return None
    kind: Kind = "year" if month is None else "year-month" if day is None else "day"
    return FoundDate(start, end, year, month, day, kind)


def _numbers(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    """The year, month and day of a match in digits, not yet checked."""
    if match["last_year"]:
        return int(match["last_year"]), *_month_and_day(match["part"], match["second"])
    if match["cjk_year"]:
        return int(match["cjk_year"]), _number(match["cjk_month"]), _number(match["cjk_day"])
    month = match["month"] or match["comma_month"]
    return _number(match["year"]), _number(month), _number(match["day"])


def _follows_a_venue(match: re.Match[str]) -> bool:
    """Whether an apostrophe set apart from its digits is a venue's (`EuroSys' 26`), no plural's."""
    if match[0][-3] in "'’‘`":
        return True
    before = _LAST_WORD.search(match.string, max(0, match.start() - 20), match.start())
    return before is not None and sum(letter.isupper() for letter in before[0]) >= 2


def _month_and_day(part: str | None, second: str) -> tuple[int | None, int | None]:
    """The month and day before a year; both None where `4/5` may be either."""
    if part is None:
        return int(second), None
    one, two = int(part), int(second)
    if one > 12 >= two:
        return two, one
    if two > 12 >= one or one == two:
        return one, two
    return (None, None) if one <= 12 else (one, two)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _in_full(digits: str) -> int | None:
    """The year of two digits: 50 to 99 of the last century, 00 to 35 of this one."""
    short = int(digits)
    if short >= EARLIEST_YEAR % 100:
        return 1900 + short
    return 2000 + short if short <= LATEST_YEAR % 100 else None
