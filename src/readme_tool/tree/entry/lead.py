"""What stands before the name and the title: tags, dates, venues, numbers, emoji, badges."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import has_words, says_where
from readme_tool.tree.entry.units import Kind, Unit, split


def without_lead(line: Sequence[Unit]) -> tuple[list[Unit], tuple[Unit, ...]]:
    """The line from its first word on that is neither tag nor resource, and what was before."""
    last = max((n for n, unit in enumerate(line) if has_words(unit.text)), default=-1)
    last_named = max((n for n, unit in enumerate(line) if _names(unit)), default=-1)
    leading: list[Unit] = []
    for number, unit in enumerate(line):
        if unit.kind is not Kind.TEXT:
            if not _is_tag(unit, number < last, number < last_named):
                return [unit, *line[number + 1 :]], tuple(leading)
            leading.append(unit)
            continue
        while unit.text:
            at = _end_of_lead(unit)
            if not at:
                return [unit, *line[number + 1 :]], tuple(leading)
            before, unit = split(unit, at)
            leading.append(before)
    return [], tuple(leading)


def _names(unit: Unit) -> bool:
    return has_words(unit.text) and not is_resource(unit)


def _is_tag(unit: Unit, words_follow: bool, names_follow: bool) -> bool:
    """Whether a unit before other words only tags them."""
    if unit.kind is Kind.LINK:
        return words_follow and (is_resource(unit) or says_where(unit))
    if is_resource(unit) or appearance.of_unit(unit).is_plain:
        return words_follow
    if unit.kind is Kind.GROUP:
        return names_follow and not any(inner.kind is Kind.LINK for inner in unit.inner)
    return names_follow and unit.kind is Kind.CODE


def _end_of_lead(unit: Unit) -> int:
    """How much of a text is marks, a date or a venue before further words."""
    marks = _MARKS.match(unit.text)
    if marks is not None:
        return marks.end()
    dated = _DATED.match(unit.text)
    if dated is not None:
        return dated.end()
    appeared = _APPEARED.match(unit.text)
    if appeared is not None and appearance.read(appeared[1]).is_plain:
        return appeared.end()
    return 0


_MARKS = Pattern(
    r"(?:[\s\-–—•◗·*|>:：,，.。‣▪●★☆✨✅►▶→)\]]|:[a-z0-9_+\-]+:|#?\d{1,4}[.)](?=\s)|[\u2600-\u27bf\u2b00-\u2bff]"
    r"|[\U0001f000-\U0001faff]|[\u200d\ufe0f\u200b\xa0])+"
)
_DATED = Pattern(r"\d{4}[./\-年]\d{1,2}(?:[./\-月]\d{1,2}日?|月)?\s*(?:[:：,，|\-–—]\s*|\s)(?=\S)")
_APPEARED = Pattern(
    r"([^:：|,()\[\]\s][^:：|,()\[\]]{0,39}?)\s?(?:[:：|,]|(?<=\s)[-–—])\s{1,3}(?=\S)"
)
