"""What stands before the name and the title: tags, dates, venues, numbers, emoji, badges."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readme_tool.grammars import people
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import has_words, is_title_link, says_where
from readme_tool.tree.entry.units import Unit, split


def without_lead(line: Sequence[Unit]) -> tuple[list[Unit], tuple[Unit, ...]]:
    """The line from its first word on that is neither tag nor resource, and what was before."""
    last, last_named = _last(line, _is_worded), _last(line, _names)
    leading: list[Unit] = []
    for number, unit in enumerate(line):
        if unit.kind != "text":
            if number >= last or not _is_tag(unit, number < last_named):
                return [unit, *line[number + 1 :]], tuple(leading)
            leading.append(unit)
            continue
        if number < last_named and (_is_dated(unit) or _leads_to_link(line, number)):
            leading.append(unit)
            continue
        while unit.text:
            at = _end_of_lead(unit)
            if not at:
                return [unit, *line[number + 1 :]], tuple(leading)
            before, unit = split(unit, at)
            leading.append(before)
    return [], tuple(leading)


def _last(line: Sequence[Unit], holds: Callable[[Unit], bool]) -> int:
    """The number of the last unit that is so, -1 without any."""
    return next((n for n in range(len(line) - 1, -1, -1) if holds(line[n])), -1)


def _is_worded(unit: Unit) -> bool:
    return has_words(unit.text)


def _names(unit: Unit) -> bool:
    if not has_words(unit.text) or is_resource(unit):
        return False
    is_short = unit.kind == "text" and len(unit.text) <= _LONGEST_DATE
    return not (is_short and appearance.read(unit.text).is_plain)


def _is_dated(unit: Unit) -> bool:
    """Whether a text set apart by its style says when, and perhaps where, the work appeared."""
    if not unit.style or len(unit.text) > _LONGEST_DATE:
        return False
    said = appearance.read(unit.text.strip(" :：|"))
    return said.is_plain and said.date is not None


def _leads_to_link(line: Sequence[Unit], number: int) -> bool:
    """Whether a text says where and when the work appeared that the next link names.

    A venue that no list knows needs a mark behind it: "Journal of Lists 2019, [Title](…)".
    """
    text = line[number].text
    if len(text) > _LONGEST_DATE or not is_title_link(line[number + 1]):
        return False
    said = appearance.read(text.strip(_AROUND))
    if not said.is_plain:
        said = appearance.of_lead(text)
    return said.is_plain and said.date is not None


def _is_tag(unit: Unit, names_follow: bool) -> bool:
    """Whether a unit before other words only tags them."""
    if is_resource(unit):
        return True
    if unit.kind == "link":
        return names_follow and (says_where(unit) or is_citation(unit.text))
    if appearance.of_unit(unit).is_plain:
        return True
    if unit.kind == "group":
        return names_follow and not any(inner.kind == "link" for inner in unit.inner)
    return names_follow and unit.kind == "code"


def is_citation(text: str) -> bool:
    """Whether a label is people and perhaps a year: "Lovelace et al., 1843"."""
    return people.may_say_et_al(text) and _CITATION.fullmatch(text) is not None


def _end_of_lead(unit: Unit) -> int:
    """How much of a text is marks, a date or a venue before further words."""
    marks = _MARKS.match(unit.text)
    if marks is not None:
        return marks.end()
    dated = _DATED.match(unit.text)
    if dated is not None:
        return dated.end()
    appeared = _APPEARED.match(unit.text)
    if appeared is None:
        return 0
    said = appearance.read(appeared[1])
    # "TIE: Tuning …" begins with what a work is called, though a journal is called so.
    is_name = said.date is None and ":" in appeared[0] and _LONE_CAPITALS.fullmatch(appeared[1])
    return appeared.end() if said.is_plain and not is_name else 0


_MARKS = Pattern(
    r"(?::[a-z0-9_+\-]+:|[\s\-–—•◗·*|<>:：,，.。‣▪●★☆✨✅►▶→)\]]|#?\d{1,4}[.)](?=\s)|[\u2600-\u27bf\u2b00-\u2bff]"
    r"|[\U0001f000-\U0001faff]|[\u200d\ufe0f\u200b\xa0])+"
)
_DATED = Pattern(
    r"(?:\d{4}[./\-年]\d{1,2}(?:[./\-月]\d{1,2}日?|月)?|\d{1,2}/(?:19|20)\d\d)"
    r"\s*(?:[:：,，|\-–—]\s*|\s)(?=\S)"
)
_CITATION = Pattern(
    r"\[?[^\[\]\d]{2,60}\bet\.? ?al\.?,? ?[(']?(?:(?:19|20)\d\d[a-z]?\)?)?\]?", re.IGNORECASE
)
_LONGEST_DATE = 48
_AROUND = " \t\xa0:：|,，-–—"
_LONE_CAPITALS = Pattern(r"[A-Z]\w{1,7}")
_APPEARED = Pattern(
    r"([^:：|,()\[\]\s\"“«「《][^:：|,()\[\]]{0,39}?)\s?(?:[:：|,]|(?<=\s)[-–—])\s{1,3}(?=\S)"
)
