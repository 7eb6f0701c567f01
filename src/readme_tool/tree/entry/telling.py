"""What a line tells of its work besides naming it: where, when and by whom it was published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import people
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.appearance import Appearance
from readme_tool.tree.entry.facts import Facts
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import Range
from readme_tool.tree.entry.units import Kind, Unit
from readme_tool.tree.wording import Wording


def gather(words: Wording, line: Sequence[Unit], facts: Facts, placed: bool = False) -> None:
    """Add to `facts` what `line` tells; `placed` where such things, and only such, stand.

    What stands in parentheses inside a sentence speaks of something else.
    """
    talks = False
    for unit in line:
        if unit.kind is Kind.BREAK or is_resource(unit):
            continue
        if unit.kind is Kind.GROUP:
            if not (talks and unit.text[0] == "("):
                _from_group(words, unit, facts, placed)
        elif unit.kind is Kind.TEXT:
            _from_text(words, unit, facts, placed)
            talks = talks or _is_talk(unit)
        else:
            facts.appeared(words, _if_plain(appearance.of_unit(unit)), unit.start)


def names_people(words: Wording, place: Range) -> bool:
    """Whether people stand at `place`; raised marks may stand where commas would."""
    plain = words.without_raised(*place)
    if people.are_people(plain):
        return True
    parted = words.without_raised(*place, instead=", ")
    return parted != plain and people.are_several(parted)


def _is_talk(unit: Unit) -> bool:
    """Whether a text has a run of words that only a sentence has."""
    return not unit.italic and _RUN_OF_WORDS.search(unit.text) is not None


def _from_group(words: Wording, unit: Unit, facts: Facts, placed: bool) -> None:
    if any(inner.kind in (Kind.LINK, Kind.PICTURE, Kind.GROUP) for inner in unit.inner):
        for inner in unit.inner:
            if inner.kind is Kind.LINK and not is_resource(inner):
                facts.appeared(words, _if_plain(appearance.of_unit(inner)), inner.start)
        return
    inside = unit.text[1:-1]
    if facts.cites and facts.authors is None and people.are_several(inside):
        facts.written_by(words, Range(unit.start + 1, unit.end - 1))
        return
    said = _if_plain(appearance.read(inside, placed or _is_titled(inside)))
    if said is not appearance.NOWHERE:
        facts.appeared(words, said, unit.start + 1)
    else:
        _from_pieces(words, inside, unit.start + 1, facts)


def _from_text(words: Wording, unit: Unit, facts: Facts, placed: bool) -> None:
    text = unit.text
    if len(text) < _SHORTEST or text.isspace():
        return
    said = appearance.read(text, placed)
    if said.is_plain or (placed and said.venue is not None):
        facts.appeared(words, said, unit.start, placed)
        return
    if unit.italic and _is_dated_venue(words, unit, facts):
        return
    if unit.italic and names_people(words, Range(unit.start, unit.end)):
        others = _OTHERS.match(words.text, unit.end)
        facts.written_by(words, Range(unit.start, others.end() if others else unit.end))
        return
    behind = people.leading(text) if facts.authors is None else 0
    if not (facts.cites or people.names_others(text[:behind])):
        behind = 0
    if behind:
        facts.written_by(words, Range(unit.start, unit.start + behind))
    if appearance.may_tell(text):
        _from_pieces(words, text[behind:], unit.start + behind, facts)


def _is_dated_venue(words: Wording, unit: Unit, facts: Facts) -> bool:
    """Keep an italic name as a venue where a year comes next: "in *Applied Sciences* 2019"."""
    year = _YEAR_NEXT.match(words.text, unit.end)
    if year is None:
        return False
    said = appearance.read(unit.text + year.group())
    if said.venue is None or not said.is_plain:
        return False
    facts.appeared(words, said, unit.start)
    return True


def _from_pieces(words: Wording, text: str, at: int, facts: Facts) -> None:
    """Read a text piece by piece; one that says something else is passed over."""
    if len(text) > _LONGEST_TALK:
        return
    before: tuple[int, str] | None = None
    for start, piece in _pieces(text):
        said = _if_plain(appearance.read(piece))
        if before is not None and said.venue is None and said.date is not None:
            # "Expert Systems, 2021": an unknown name is a venue where its year comes next.
            joined = appearance.read(f"{before[1]} {piece}", placed=True)
            if joined.venue is not None and (joined.venue.known or _is_titled(before[1])):
                facts.appeared(words, Appearance(joined.venue, None), at + before[0])
        facts.appeared(words, said, at + start)
        before = (start, piece) if said.venue is None else None


def _if_plain(said: Appearance) -> Appearance:
    return said if said.is_plain else appearance.NOWHERE


def _is_titled(text: str) -> bool:
    """Whether all words of a short text are written as those of names are."""
    words = text.split()
    return 0 < len(words) <= _LONGEST_NAME and all(
        word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in words
    )


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text cut at separators, blanks trimmed, each piece with its place."""
    at = 0
    for match in _SEPARATOR.finditer(text):
        yield from _trimmed(text, at, match.start())
        at = match.end()
    yield from _trimmed(text, at, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end].lstrip()
    if piece:
        yield end - len(piece), piece.rstrip()


_OTHERS = Pattern(r"\s{0,3},?\s{0,3}et\.?\s?al\.?")
_YEAR_NEXT = Pattern(r"[\s,.(]{1,4}(?:19|20)\d\d(?!\d)")
_RUN_OF_WORDS = Pattern(
    r"(?<![^\s,，;；|｜·•。().])(?:[^\s,，;；|｜·•。().]+\s){4}[^\s,，;；|｜·•。().]"
)
_SHORTEST = 3
_LONGEST_TALK = 400
_LONGEST_NAME = 8
_SEPARATOR = Pattern(r"[,，;；|｜·•。()]|\.(?=\s|\Z)|(?<=\s)[-–—]{1,3}(?=\s)|//")
