"""What a line says about its work besides naming it: where, when, by whom, and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readme_tool.grammars import people
from readme_tool.grammars.dates import FoundDate
from readme_tool.tree.entry.evidence import Appearance, appearance, is_label
from readme_tool.tree.entry.head import Range
from readme_tool.tree.entry.units import Kind, Unit
from readme_tool.tree.nodes import Field
from readme_tool.tree.wording import Wording


@dataclass(slots=True)
class Gathered:
    """What has been found so far; of venues and authors the first is kept, of dates the fullest."""

    authors: Field[str] | None = None
    venue: Field[str] | None = None
    date: FoundDate | None = None
    date_words: Wording | None = None
    spare_date: tuple[FoundDate, Wording] | None = None

    def note_date(self, words: Wording, date: FoundDate, at: int) -> None:
        moved = date._replace(start=date.start + at, end=date.end + at)
        if self.date is None or _says_more(moved, self.date):
            self.date, self.date_words = moved, words

    def note_venue(self, words: Wording, found: Appearance, at: int) -> None:
        if self.venue is None and found.venue is not None:
            span = words.span(at + found.venue.start, at + found.venue.end)
            self.venue = Field(found.venue.name, span)

    def note(self, words: Wording, found: Appearance, at: int) -> None:
        """Keep where and when; `at` is where the text that was read begins."""
        self.note_venue(words, found, at)
        if found.date is not None:
            self.note_date(words, found.date, at)

    def note_authors(self, words: Wording, place: Range) -> None:
        if self.authors is None:
            text = words.text[place.start : place.end]
            end = place.start + len(_AUTHORS_TAIL.sub("", text))
            start = place.start + len(text) - len(_AUTHORS_LEAD.sub("", text))
            if start < end:
                self.authors = words.field(start, end)


def gather(words: Wording, line: Sequence[Unit], into: Gathered, placed: bool = False) -> None:
    """Read what `line` tells; with `placed` it is known to tell where or when."""
    for unit in line:
        if unit.kind is Kind.PICTURE or is_label(unit):
            continue
        if unit.kind is Kind.LINK:
            _gather_link(words, unit, into)
        elif unit.kind is Kind.GROUP:
            _gather_group(words, unit, into)
        elif unit.kind is Kind.CODE:
            into.note(words, _if_plain(appearance(unit.text)), unit.start)
        elif unit.text.strip():
            _gather_text(words, unit, into, placed)


def _gather_link(words: Wording, unit: Unit, into: Gathered) -> None:
    """A link stands in a venue's place only where its text is a venue or a date and no more."""
    found = appearance(unit.text)
    if (found.venue is not None and (found.venue.known or found.date is not None)) or (
        found.venue is None and found.date is not None
    ):
        into.note(words, found, unit.start)


def _gather_group(words: Wording, unit: Unit, into: Gathered) -> None:
    for inner in unit.inner:
        if inner.kind is Kind.LINK and not is_label(inner):
            _gather_link(words, inner, into)
    if any(inner.kind in (Kind.LINK, Kind.PICTURE) for inner in unit.inner):
        return
    found = _if_plain(appearance(unit.text[1:-1], placed=True))
    if found.venue is None and found.date is None:
        for start, piece in _pieces(unit.text[1:-1]):
            into.note(words, _if_plain(appearance(piece)), unit.start + 1 + start)
    else:
        into.note(words, found, unit.start + 1)


def _gather_text(words: Wording, unit: Unit, into: Gathered, placed: bool) -> None:
    text = unit.text
    if unit.italic and people.are_people(text):
        into.note_authors(words, Range(unit.start, unit.end))
        return
    whole = appearance(text, placed)
    if whole.venue is not None and (placed or whole.venue.known or whole.date is not None):
        into.note(words, whole, unit.start)
        return
    if whole.venue is None and whole.date is not None:
        into.note(words, whole, unit.start)
        return
    rest = _gather_people(words, unit, into)
    previous: tuple[int, str] | None = None
    for start, piece in _pieces(text[rest:]):
        start += rest
        found = _if_plain(appearance(piece))
        if found.venue is None and found.date is not None and previous and into.venue is None:
            # "Expert Systems, 2021": an unknown name is a venue where a year stands right behind.
            joined = appearance(f"{previous[1]} {piece}", placed=True)
            if joined.venue is not None and _looks_titled(previous[1]):
                into.note_venue(words, joined, unit.start + previous[0])
        into.note(words, found, unit.start + start)
        previous = (start, piece)


def _gather_people(words: Wording, unit: Unit, into: Gathered) -> int:
    """Authors in running text, and where in it they end."""
    if into.authors is not None:
        return 0
    text = unit.text
    for match in _STOPS.finditer(text + " "):
        before = text[: match.start()]
        if people.are_several(_AUTHORS_LEAD.sub("", before)):
            into.note_authors(words, Range(unit.start, unit.start + match.start()))
            return match.end()
        if match.start() > 3000:
            break
    return 0


def _if_plain(found: Appearance) -> Appearance:
    """An appearance whose venue is known or has its year beside it."""
    if found.venue is not None and not found.venue.known and found.date is None:
        return Appearance(None, None)
    return found


def _looks_titled(text: str) -> bool:
    words = text.split()
    return bool(words) and all(w[0].isupper() or len(w) <= 3 for w in words) and len(words) <= 8


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text cut at separators, blanks trimmed, each with its place."""
    at = 0
    for match in _SEPARATOR.finditer(text):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        yield start + piece.index(bare), bare


def _says_more(left: FoundDate, right: FoundDate) -> bool:
    return _fullness(left) > _fullness(right)


def _fullness(date: FoundDate) -> int:
    return (date.month is not None) + (date.day is not None)


_SEPARATOR = re.compile(r"\s*(?:[,，;；|·•。]|\.(?=\s|\Z)|\s[-–—]{1,3}(?=\s)|:\s)\s*")
_STOPS = re.compile(r"\.(?=\s)|[;|](?=\s)|\s[-–—](?=\s)|,(?=\s)|\s(?=\()|\s\Z")
_AUTHORS_TAIL = re.compile(r"(?:[\s,;:*]|(?<!\bal)(?<!\b[A-Z])(?<!\bJr)\.)+\Z")
_AUTHORS_LEAD = re.compile(r"\A[\s,.;:\-–—|]*(?:\b[Bb]y\b[:\s]+|\b[Aa]uthors?\b\s*:\s*)?")
