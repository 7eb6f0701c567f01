"""Where and when a work appeared, where only a badge says so: `arXiv | 2025.02`."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.grammars.badges import Badge, escape
from readme_tool.text import Source, Span
from readme_tool.tree.entry.facts import Facts
from readme_tool.tree.nodes import Field, Picture


def gather(pictures: Sequence[Picture], source: Source, facts: Facts) -> None:
    """Add what the badges of an entry say to what its text left open."""
    for picture in pictures:
        if facts.year is not None and facts.venue is not None:
            return
        said, badge = picture.meaning, picture.badge
        if said is None or badge is None:
            continue
        if facts.year is None and said.year is not None:
            place = _place(badge, str(said.year)[2:], picture.address, source)
            facts.year = Field(said.year, place)
            facts.month = Field(said.month, place) if said.month is not None else None
        if facts.venue is None and said.venue is not None:
            place = _place(badge, said.venue, picture.address, source)
            facts.venue = Field(said.venue, place)


def _place(badge: Badge, said: str, address: Field[str], source: Source) -> Span:
    """Where the half of a badge stands that says this; the whole address if that is not plain."""
    raw = source[address.span]
    for half in (badge.message or "", badge.label or ""):
        if said not in half:
            continue
        for text in (half, escape(half), half.replace("-", "--").replace(" ", "_")):
            at = raw.rfind(text)
            if at >= 0:
                return Span(address.span.start + at, address.span.start + at + len(text))
    return address.span
