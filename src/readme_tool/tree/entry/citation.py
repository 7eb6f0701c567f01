"""A line that begins with its authors, as citations do: "Lovelace, A. (1843). Notes on …"."""

from collections.abc import Sequence
from typing import NamedTuple

from readme_tool.grammars import people
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance, title
from readme_tool.tree.entry.title import Range, Title, count_words
from readme_tool.tree.entry.units import Unit, split


class Citation(NamedTuple):
    """The people of a citation, the year that may stand behind them, and the title."""

    authors: Range
    dated: tuple[Unit, ...]
    title: Title


def read_citation(line: Sequence[Unit]) -> Citation | None:
    """What a line cites that begins with people; None where it does not, or no title follows."""
    first = line[0]
    end = people.leading(first.text) if first.kind == "text" else 0
    if not end:
        return None
    dated, rest = _year_first(_without_marks([split(first, end)[1], *line[1:]]))
    if not rest or (rest[0].start == first.start + end and title.quoted(rest) is None):
        return None
    found = title.quoted(rest) or title.running(rest)
    if found.place is None or count_words(title.text_in(rest, found.place)) < _FEWEST_WORDS:
        return None
    return Citation(Range(first.start, first.start + end), dated, found)


def read_linked_citation(link: Unit) -> Citation | None:
    """What the text of a link cites that begins with people and a year: "Byron, A. (1843). …"."""
    if len(link.text) < _SHORTEST_CITATION or not _may_be_dated(link.text):
        return None
    if _YEAR_BEHIND.search(link.text) is None:
        return None
    end = people.leading(link.text)
    if not end:
        return None
    dated = _YEAR_BEHIND.match(link.text, end)
    if dated is None:
        return None
    text = link._replace(kind="text", link=None)
    found = title.running([split(text, dated.end())[1]])
    if found.place is None or count_words(title.text_in([text], found.place)) < _FEWEST_WORDS:
        return None
    year = split(split(text, dated.end("date"))[0], dated.start("date"))[1]
    return Citation(Range(link.start, link.start + end), (year,), found)


def _may_be_dated(text: str) -> bool:
    """A quick look whether a year may stand in a text."""
    return "20" in text or "19" in text


def _year_first(line: list[Unit]) -> tuple[tuple[Unit, ...], list[Unit]]:
    """The year that a line begins with, in brackets or before a stop, and what follows."""
    if not line:
        return (), line
    first = line[0]
    if first.kind == "group":
        said = appearance.of_unit(first)
        if said.date is not None and said.venue is None:
            return (first,), _without_marks(line[1:])
    year = _YEAR.match(first.text) if first.kind == "text" else None
    if year is None:
        return (), line
    dated, behind = split(first, year.end())
    return (dated,), _without_marks([behind, *line[1:]])


def _without_marks(line: Sequence[Unit]) -> list[Unit]:
    """A line without the commas, stops and blanks that it begins with."""
    for number, unit in enumerate(line):
        marks = _MARKS.match(unit.text) if unit.kind == "text" else None
        behind = split(unit, marks.end())[1] if marks is not None else unit
        if behind.text:
            return [behind, *line[number + 1 :]]
    return []


_MARKS = Pattern(r"[\s,.;:]+")
_YEAR = Pattern(r"(?:19|20)\d\d[a-z]?(?=[.,:;]\s)")
_YEAR_BEHIND = Pattern(
    r"[\s,.]{0,3}\(?(?P<date>(?:19|20)\d\d[a-z]?(?:,\s?[A-Z][a-z]{2,8}\.?)?)(?:\s\d{1,2})?\)?[.,:]?\s"
)
_SHORTEST_CITATION = 30
_FEWEST_WORDS = 3
