"""Which findings of a README were not there before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from readme_tool.compare import LineMap
from readme_tool.engine import Reported
from readme_tool.text import Pattern, Source

# Messages name lines and count things, which is nothing that makes a finding another one.
_NUMBER = Pattern(r"\d+")


def new_findings(
    old: Source, before: Sequence[Reported], new: Source, now: Sequence[Reported]
) -> tuple[Reported, ...]:
    """The findings of the new text, in order, that have no equal among those of the old one.

    Equal ones are of one rule, say the same but for numbers, and start in lines that say the same;
    so one whose line has only moved is not new. Of several equal ones, those on lines that stayed
    where they were are the old ones.
    """
    lines = LineMap.of(old, new)
    known = Counter(_key(old, reported) for reported in before)
    fresh: set[int] = set()
    places = range(len(now))
    for place in sorted(places, key=lambda n: lines.is_new(_line(new, now[n]))):
        key = _key(new, now[place])
        if known[key]:
            known[key] -= 1
        else:
            fresh.add(place)
    return tuple(now[place] for place in places if place in fresh)


def _key(source: Source, reported: Reported) -> tuple[str, str, str]:
    text = source[source.line(_line(source, reported))].strip()
    return reported.rule.name, text, _NUMBER.sub("", reported.finding.message)


def _line(source: Source, reported: Reported) -> int:
    return source.line_of(reported.finding.span.start)
