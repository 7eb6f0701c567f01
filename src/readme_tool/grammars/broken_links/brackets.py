"""Square brackets without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from readme_tool.grammars.broken_links.broken import ESCAPE, LINK, BrokenLink
from readme_tool.text import Span


def loose(text: str, readable: str) -> Set[int]:
    """Where square brackets stand that have no partner; an escaped one may be a partner."""
    opened: list[int] = []
    alone: list[int] = []
    for match in _BRACKET.finditer(readable):
        sign = text[match.end() - 1]
        if sign == "[":
            opened.append(match.end() - 1)
        elif sign == "]":
            if opened:
                opened.pop()
            else:
                alone.append(match.end() - 1)
    return frozenset((*opened, *alone))


def stray(text: str, readable: str, loose: Set[int]) -> Iterator[BrokenLink]:
    """The brackets without a partner that touch a sound link: `[[Paper](u)`, `[Paper](u)]`."""
    for at in sorted(loose):
        beside = at + 1 if text[at] == "[" else at - 1
        if readable[at] != ESCAPE and readable[max(0, beside) : beside + 1] == LINK:
            yield BrokenLink("stray", Span(at, at + 1))


_BRACKET = re.compile(r"[\[\]]|\x02\x02")
