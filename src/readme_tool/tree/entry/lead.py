"""What stands before the name and the title: tags, dates, venues, numbers, emoji, badges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import has_words
from readme_tool.tree.entry.units import Kind, Unit, split


def without_lead(line: Sequence[Unit]) -> tuple[list[Unit], tuple[Unit, ...]]:
    """The line from its first word on that is neither tag nor resource, and what was before."""
    rest = list(line)
    leading: list[Unit] = []
    while rest:
        unit = rest[0]
        if unit.kind is Kind.TEXT:
            at = _end_of_lead(unit)
            if not at:
                break
            before, behind = split(unit, at)
            leading.append(before)
            rest = [behind, *rest[1:]] if behind.text else rest[1:]
        elif _is_tag(unit, rest[1:]):
            leading.append(unit)
            rest = rest[1:]
        else:
            break
    return rest, tuple(leading)


def _is_tag(unit: Unit, after: Sequence[Unit]) -> bool:
    """Whether a unit before other words only tags them."""
    if is_resource(unit) or appearance.of_unit(unit).is_plain:
        return any(has_words(other.text) for other in after)
    if unit.kind is Kind.GROUP:
        if any(inner.kind is Kind.LINK for inner in unit.inner):
            return False
    elif unit.kind is not Kind.CODE:
        return False
    return any(has_words(other.text) and not is_resource(other) for other in after)


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


_MARKS = re.compile(
    r"(?:[\s\-–—•◗·*|>:：,，.。‣▪●★☆✨✅►▶→)\]]|:[a-z0-9_+\-]+:|#?\d{1,4}[.)](?=\s)|[\u2600-\u27bf\u2b00-\u2bff]"
    r"|[\U0001f000-\U0001faff]|[\u200d\ufe0f\u200b\xa0])+"
)
_DATED = re.compile(
    r"\d{4}[./\-年]\d{1,2}(?:[./\-月]\d{1,2}日?|月)?\s*(?:[:：,，|\-–—]\s*|\s)(?=\S)"
)
_APPEARED = re.compile(r"([^:：|,()\[\]]{2,40}?)\s*(?:[:：|]|,|\s[-–—])\s+(?=\S)")
