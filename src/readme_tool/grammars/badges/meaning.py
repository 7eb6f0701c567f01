"""What the words of a badge say of the work that they stand beside."""

import re
from typing import Literal, NamedTuple

from readme_tool.grammars import dates
from readme_tool.grammars.badges import words
from readme_tool.grammars.badges.badge import Badge
from readme_tool.text import Pattern


class Meaning(NamedTuple):
    """What a badge says, by its `kind`.

    `date`: a year, perhaps a month, and in `venue` where, if the badge says so (`arXiv-2025.02`).
    `venue`: where, perhaps with a year (`IEEE_TAC-2025`). `stars`: the count of the `repository`.
    `arxiv`: the identifier in `text`. `tag`: anything else, in `text`. `text` is always what the
    badge says as one text.
    """

    kind: Literal["date", "venue", "stars", "arxiv", "tag"]
    text: str
    venue: str | None = None
    year: int | None = None
    month: int | None = None
    repository: str | None = None


def meaning(badge: Badge) -> Meaning | None:
    """What the badge says; None where its address does not tell."""
    if badge.route == "stars" and badge.repository is not None:
        return Meaning("stars", badge.repository, repository=badge.repository)
    if badge.message is None:
        return None
    label, message = badge.label or "", badge.message
    text = f"{label} {message}".strip()
    if not text:
        return None
    return (
        _identifier(label, message)
        or _dated_halves(label, message)
        or _dated_inside(label, message)
        or _named(label, message)
        or Meaning("tag", text)
    )


_ARXIV = Pattern(
    r"(?:arxiv\s{0,3}:?\s{0,3})?([0-9]{4})\.([0-9]{4,5})(?:v[1-9][0-9]*)?", re.IGNORECASE
)
_ASIDE = Pattern(r"[(（\[][^()（）\[\]]{0,40}[)）\]]")
_AROUND = " \t.,;:|/&@-_–—'’"


def _identifier(label: str, message: str) -> Meaning | None:
    """An arXiv identifier, in either half; a date has two digits behind its dot, not four."""
    for half in (message, label):
        match = _ARXIV.fullmatch(half)
        if match is not None and _is_arxiv(int(match[1]), match[2]):
            return Meaning("arxiv", f"{match[1]}.{match[2]}")
    return None


def _is_arxiv(month: int, number: str) -> bool:
    """Whether that month may have such a number: four digits from 0704, five from 1501."""
    digits = 5 if month >= 1501 else 4
    plausible = 704 <= month <= 3512 and 1 <= month % 100 <= 12
    return plausible and len(number) == digits and int(number) > 0


def _dated_halves(label: str, message: str) -> Meaning | None:
    """A date in one half and what it dates, if that is named, in the other; or a date in both."""
    for text in (f"{label} {message}", f"{message} {label}"):
        date = dates.read(text) if label and message else None
        if date is not None and date.month is not None:
            return Meaning("date", text, year=date.year, month=date.month)
    for dated, other in ((message, label), (label, message)):
        date = dates.read(dated)
        if date is not None:
            return None if words.counts(other) else _of(date, other)
    return None


def _dated_inside(label: str, message: str) -> Meaning | None:
    """A date behind or before a venue's name within one half: `EMNLP'24`, `arXiv 2025.02`."""
    for half, other in ((message, label), (label, message)):
        found = list(dates.find(half)) or list(dates.find_bare(half))
        if len(found) != 1:
            continue
        name = f"{half[: found[0].start]} {half[found[0].end :]}"
        if words.venue(name) or words.announces(name) or words.announces_venue(other):
            return _of(found[0].date, name)
    return None


def _named(label: str, message: str) -> Meaning | None:
    """A venue without a year."""
    for half, other in ((message, label), (label, message)):
        if words.announces_venue(other) or words.venue(half) is not None:
            name = _place(half)
            if name is not None:
                return Meaning("venue", name, venue=name)
    return None


def _of(date: dates.Date, name: str) -> Meaning:
    """A date and whose it is: a year makes a venue's name more precise, a month is a date."""
    venue = _place(name)
    kind: Literal["venue", "date"] = "date" if venue is None or date.month else "venue"
    written = f"{date.year}" if date.month is None else f"{date.year}-{date.month:02}"
    return Meaning(kind, f"{venue or ''} {written}".strip(), venue, date.year, date.month)


def _place(name: str) -> str | None:
    """The venue that a text names, asides such as `(Oral)` left out; None for `Paper`."""
    bare = _ASIDE.sub(" ", name).strip(_AROUND)
    if not bare or (words.announces(bare) and words.venue(bare) is None):
        return None
    return " ".join(bare.split())
