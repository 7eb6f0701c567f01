"""What a list puts before a title: emoji, numbers, tags, dates, venues, authors."""

from __future__ import annotations

import re

from readme_tool.grammars.titles.asides import is_about_a_paper, is_aside, is_dated
from readme_tool.text import Pattern

_MOST = 9


def without_leaders(text: str) -> str:
    """The text after all of them; it keeps at least three characters."""
    for _ in range(_MOST):
        end = _leader_end(text)
        if not end or len(text) - end < 3:
            break
        text = text[end:]
    return text


_SIGNS = Pattern(r"[^\w\"'(\[]+")
_NUMBER = Pattern(r"\d{1,3}[.)]\s+|(?:19|20)\d\d([./-])\d{1,2}(?:\1\d{1,2})?[\s:,-]+")
_AUTHOR = Pattern(r"[^\d:]{2,40}? et al\.?,? \(?(?:19|20)\d\d\)?[.,:]* ")
_GROUP = Pattern(r"\(([^()\[\]]{1,40})\)|\[([^()\[\]]{1,40})\]")
_PART = Pattern(r"([^:,\"(\[]{2,40}+)[:,]\s+")
_LABEL = Pattern(r"(?:paper|title|arxiv|pdf|preprint|article|new)\b", re.IGNORECASE)


def _leader_end(text: str) -> int:
    """Where the first trapping before the title ends; 0 where there is none."""
    first = text[:1]
    if not first.isalnum() and (signs := _SIGNS.match(text)):
        return signs.end()
    if first.isdigit() and (number := _NUMBER.match(text)):
        return number.end()
    if " et al" in text and (author := _AUTHOR.match(text)):
        return author.end()
    if first in "([" and (group := _GROUP.match(text)):
        return group.end() if _is_tag(group) else 0
    part = _PART.match(text)
    if part is None:
        return 0
    is_label = _LABEL.fullmatch(part[1]) is not None
    return part.end() if is_label or is_dated(part[1]) else 0


def _is_tag(group: re.Match[str]) -> bool:
    """Whether the brackets before a title hold something about it; square ones nearly always."""
    if group[1] is not None:
        return is_aside(group[1])
    return not is_about_a_paper(group[2])
