"""Brackets without a partner."""

from __future__ import annotations

from collections.abc import Iterator, Set

from readme_tool.grammars.broken_links.broken import ESCAPE, LINK, BrokenLink
from readme_tool.text import Pattern, Span


def loose(text: str, readable: str) -> Set[int]:
    """Where square brackets stand that have no partner; an escaped one may be a partner."""
    return _alone(text, readable, _SQUARE)


def stray(text: str, readable: str) -> Iterator[BrokenLink]:
    """The brackets without a partner that touch a sound link: `[[Paper](u)`, `[Paper](u))`."""
    for kind, signs in ((_SQUARE, "[]"), (_ROUND, "()")):
        if not any(map(readable.__contains__, signs)):
            continue
        for at in sorted(_alone(text, readable, kind)):
            beside = at + 1 if text[at] in "[(" else at - 1
            if readable[at] != ESCAPE and readable[max(0, beside) : beside + 1] == LINK:
                yield BrokenLink("stray", Span(at, at + 1))


# Each way begins with a plain sign, so that `re` goes from sign to sign.
_SQUARE = Pattern(r"\[|\]|\x02\x02")
_ROUND = Pattern(r"\(|\)|\x02\x02")


_ESCAPED = ESCAPE * 2


def _alone(text: str, readable: str, kind: Pattern) -> Set[int]:
    opened: list[int] = []
    alone: list[int] = []
    for match in kind.finditer(readable):
        at = match.end() - 1
        if match[0] == _ESCAPED and not kind.match(text, at):
            continue
        if text[at] in "[(":
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            alone.append(at)
    return frozenset((*opened, *alone))
