"""What a line tells of its work besides naming it: where, when and by whom it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readme_tool.grammars import people, venues
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.appearance import Appearance
from readme_tool.tree.entry.authors import end_of_people, names_people, people_in
from readme_tool.tree.entry.facts import Facts
from readme_tool.tree.entry.phrases import phrases
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import Range
from readme_tool.tree.entry.units import Unit
from readme_tool.tree.wording import Wording


def gather(words: Wording, line: Sequence[Unit], facts: Facts, placed: bool = False) -> None:
    """Add to `facts` what `line` tells; `placed` where such things, and only such, stand.

    What stands in parentheses inside a sentence speaks of something else.
    """
    talks = offered = False
    has_asides = "(" in words.text
    for number, unit in enumerate(line):
        kind = unit.kind
        if kind == "text":
            if not (offered and unit.italic and _is_remark(unit)):
                _from_text(words, unit, facts, placed)
            if facts.venue is None:
                _from_end(words, unit, line[number + 1] if number + 1 < len(line) else None, facts)
            talks = talks or (has_asides and _is_talk(unit))
            continue
        offers = is_resource(unit)
        offered = offered or offers
        if kind == "link":
            _from_link(words, unit, facts, offers)
        elif kind == "group" and not offers:
            if not (talks and unit.text[0] == "("):
                _from_group(words, unit, facts, placed)
        elif kind == "code":
            facts.appeared(words, _if_plain(appearance.of_unit(unit)), unit.start)


def _is_remark(unit: Unit) -> bool:
    """Whether italics behind the resources of a work add a word of it: "[[code]] *Music Codec*"."""
    return not (people.are_several(unit.text) or appearance.read(unit.text).is_plain)


def _is_talk(unit: Unit) -> bool:
    """Whether a text has a run of words that only a sentence has."""
    return not unit.italic and _RUN_OF_WORDS.search(unit.text) is not None


def from_links(words: Wording, line: Sequence[Unit], facts: Facts) -> None:
    """Add to `facts` where and when the links of a cell say so, both: "[ICLR 2024](…)"."""
    for unit in line:
        for inner in unit.inner if unit.kind == "group" else (unit,):
            if inner.kind == "link":
                _from_link(words, inner, facts, dated=True)


def _from_link(words: Wording, unit: Unit, facts: Facts, dated: bool) -> None:
    """Read "[ICLR 2024](…)" and "[Lovelace et al., 2024](…)"; `dated` if without a date no more."""
    text, at = unit.text, unit.start
    if _IN_BRACKETS.fullmatch(text) is not None:
        text, at = text[1:-1], at + 1
    said = _if_plain(appearance.read(text))
    if not dated or (said.venue is not None and said.date is not None):
        facts.appeared(words, said, at)
    if _says_et_al(text):
        _from_citation(words, text, at, facts)


def _from_group(words: Wording, unit: Unit, facts: Facts, placed: bool) -> None:
    kinds = {inner.kind for inner in unit.inner}
    whole = appearance.read(unit.text[1:-1]) if kinds == {"text", "group"} else None
    if whole is not None and whole.is_plain:
        facts.appeared(words, whole, unit.start + 1)
    elif not kinds.isdisjoint(("link", "picture", "group")):
        for inner in unit.inner:
            if inner.kind == "link":
                _from_link(words, inner, facts, is_resource(inner))
            elif inner.kind == "text" and appearance.may_tell(inner.text):
                _from_pieces(words, inner.text, inner.start, facts)
    else:
        _from_words(words, unit.text[1:-1], unit.start + 1, facts, placed)


def _from_words(words: Wording, inside: str, at: int, facts: Facts, placed: bool) -> None:
    """Read what stands between brackets and is nothing but text."""
    if facts.cites and facts.authors is None and people.are_several(inside):
        facts.written_by(words, Range(at, at + len(inside)))
    elif _says_et_al(inside) and people.leading(inside):
        _from_citation(words, inside, at, facts)
    else:
        said = appearance.read(inside, placed or (_is_titled(inside) and not venues.is_key(inside)))
        if not said.is_plain and _PERIODICAL.search(inside) is None:
            said = appearance.NOWHERE
        if said is not appearance.NOWHERE:
            facts.appeared(words, said, at)
        else:
            _from_pieces(words, inside, at, facts)


def _says_et_al(text: str) -> bool:
    return people.may_say_et_al(text) and _ET_AL.search(text) is not None


def _from_citation(words: Wording, text: str, at: int, facts: Facts) -> None:
    """Read the people that a text begins with, and behind them where and when."""
    end = people.leading(text)
    if end:
        facts.written_by(words, Range(at, at + end))
        _from_pieces(words, text[end:], at + end, facts)


def _from_end(words: Wording, unit: Unit, tag: Unit | None, facts: Facts) -> None:
    """Read a venue that ends a text, with the year or the short form in the brackets behind it."""
    if tag is not None and tag.kind == "group":
        _from_dated_end(words, unit, tag, facts)
    if unit.italic and facts.venue is None:
        _from_italics(words, unit, tag, facts)


def _from_dated_end(words: Wording, unit: Unit, tag: Unit, facts: Facts) -> None:
    """Read a venue at the end of a text where its year stands in brackets behind."""
    if len(tag.text) > _LONGEST_YEAR or len(unit.text) > _LONGEST_TALK:
        return
    said = appearance.of_unit(tag)
    if said.date is None or said.venue is not None:
        return
    for start, _ in list(phrases(unit.text))[-1:]:
        whole = appearance.read(unit.text[start:] + tag.text)
        if whole.venue is not None and whole.is_plain:
            facts.appeared(words, whole, unit.start + start)


def _from_italics(words: Wording, unit: Unit, tag: Unit | None, facts: Facts) -> None:
    """Read "*Journal of Big Data*", though no year stands beside it, with its short form behind."""
    if "," in unit.text:
        return
    is_short_form = tag is not None and _SHORT_FORM.fullmatch(tag.text) is not None
    whole = appearance.read(unit.text + (tag.text if tag is not None and is_short_form else ""))
    facts.appeared(words, Appearance(whole.venue, None), unit.start)


def _from_text(words: Wording, unit: Unit, facts: Facts, placed: bool) -> None:
    text = unit.text
    if len(text) < _SHORTEST or text.isspace():
        return
    tells = appearance.may_tell(text)
    said = appearance.read(text, placed) if tells or placed else appearance.NOWHERE
    if tells and not placed and not said.is_plain:
        said = appearance.of_lead(text)
    if said.is_plain or (placed and said.venue is not None):
        facts.appeared(words, said, unit.start, placed)
        return
    if unit.italic and _is_dated_venue(words, unit, facts):
        return
    if unit.italic and names_people(words, Range(unit.start, unit.end)):
        facts.written_by(words, Range(unit.start, end_of_people(words, unit.end)))
        return
    if facts.authors is None:
        found = people_in(text, facts.cites)
        if found.end:
            facts.written_by(words, Range(unit.start + found.start, unit.start + found.end))
            _from_pieces(words, text[: found.start], unit.start, facts)
            text = " " * found.end + text[found.end :]
    if tells:
        _from_pieces(words, text, unit.start, facts)


def _is_dated_venue(words: Wording, unit: Unit, facts: Facts) -> bool:
    """Keep an italic name as a venue where a year comes next: "in *Applied Sciences* 2019"."""
    year = _YEAR_NEXT.match(words.text, unit.end)
    if year is None:
        return False
    before = words.text[max(0, unit.start - _LONGEST_IN) : unit.start]
    said = appearance.read(unit.text + year.group(), _IN.search(before) is not None)
    if said.venue is None or not said.is_plain:
        return False
    facts.appeared(words, said, unit.start)
    return True


def _from_pieces(words: Wording, text: str, at: int, facts: Facts) -> None:
    """Read a text piece by piece; one that says something else is passed over."""
    if len(text) > _LONGEST_TALK:
        return
    before: tuple[int, str] | None = None
    earlier = ""
    for start, piece in phrases(text):
        said = _if_plain(appearance.read(piece))
        alone = before is not None and not _is_titled(earlier)  # "Alder, Birch, 2021" are people.
        if alone and before is not None and said.venue is None and said.date is not None:
            # "Expert Systems, 2021": an unknown name is a venue where its year comes next.
            joined = appearance.read(f"{before[1]} {piece}", placed=True)
            if joined.venue is not None and (joined.venue.known or _is_titled(before[1])):
                facts.appeared(words, Appearance(joined.venue, None), at + before[0])
        facts.appeared(words, said, at + start)
        earlier = before[1] if before is not None and not said.is_plain else ""
        before = (start, piece) if said.venue is None else None


def _if_plain(said: Appearance) -> Appearance:
    return said if said.is_plain else appearance.NOWHERE


def _is_titled(text: str) -> bool:
    """Whether all words of a short text are written as those of names are."""
    words = text.split()
    return 0 < len(words) <= _LONGEST_NAME and all(
        not word[0].isalpha() or len(word) <= 3 or not word.islower() for word in words
    )


_PERIODICAL = Pattern(r"\b(?:Transactions|Journal|Conference|Proceedings|Symposium) (?:on|of)\b")
_YEAR_NEXT = Pattern(r"[\s,.(]{1,4}(?:19|20)\d\d(?!\d)")
_RUN_OF_WORDS = Pattern(
    r"(?<![^\s,，;；|｜·•。().])(?:[^\s,，;；|｜·•。().]+\s){4}[^\s,，;；|｜·•。().]"
)
_IN_BRACKETS = Pattern(r"\[([^\[\]]*)\]")
_ET_AL = Pattern(r"\bet\.?\s?al\b", re.IGNORECASE)
_SHORT_FORM = Pattern(r"\([A-Z][A-Za-z/\-]{1,12}\)")
_IN = Pattern(r"\b[Ii]n:?\s+\Z")
_LONGEST_IN = 6
_SHORTEST = 3
_LONGEST_YEAR = 12
_LONGEST_TALK = 400
_LONGEST_NAME = 8
