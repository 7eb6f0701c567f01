"""Where and when a work appeared, where only a badge says so: `arXiv | 2025.02`."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.text import Source, Span
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.appearance import Appearance
from readme_tool.tree.entry.facts import Facts
from readme_tool.tree.nodes import Field, Picture


def gather(pictures: Sequence[Picture], source: Source, facts: Facts) -> None:
    """Add what the badges of an entry say to what its text left open."""
    for picture in pictures:
        badge = picture.badge
        if badge is None or not badge.message or badge.kind not in ("static", "static-v1"):
            continue
        said = appearance.read(badge.message)
        if said.date is None:
            continue
        place = _place(badge.message, picture.address, source)
        if facts.year is None:
            facts.dated(said.date, place)
        if facts.venue is None:
            _appeared(said, badge.label or "", picture, place, source, facts)


def _appeared(
    said: Appearance, label: str, picture: Picture, place: Span, source: Source, facts: Facts
) -> None:
    if said.venue is not None:
        facts.venue = Field(said.venue.name, place)
        return
    where = appearance.read(label).venue
    if where is not None and where.known:
        facts.venue = Field(where.name, _place(label, picture.address, source))


def _place(text: str, address: Field[str], source: Source) -> Span:
    """Where a badge's text stands in its address: as it is, or in the service's writing."""
    raw = source[address.span]
    for written in (text, text.replace("-", "--").replace(" ", "_"), text.replace(" ", "%20")):
        at = raw.find(written)
        if at >= 0:
            return Span(address.span.start + at, address.span.start + at + len(written))
    return address.span
