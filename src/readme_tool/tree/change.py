"""The changes that a curator makes to a list, as patches: take an entry out, move one, sort them.

Each is None where it cannot be done without touching more than the entries that it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from readme_tool.text import Edit, Patch, Pattern, Span
from readme_tool.tree.branches import Listing
from readme_tool.tree.contents.following import are_led_to
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Entry, Gap, Prose, Shape


def remove(readme: Document, entry: Entry) -> Patch | None:
    """What takes out an entry, with the gap that set it off from the one before or the next.

    None where something hangs on it: nested entries, links to its heading, or the number that its
    list starts with.
    """
    solid, at = _solid(readme, entry)
    if are_led_to(readme, entry.extent):
        return None
    if _carries_more(readme, entry) or (entry.shape is Shape.NUMBERED and at == 0):
        return None
    if at and at + 1 < len(solid):
        start = _line_end(readme, solid[at - 1].extent.end)
        return Patch.of(Edit(Span(start, _line_end(readme, entry.extent.end)), ""))
    if at + 1 < len(solid):
        return Patch.of(Edit(Span(entry.extent.start, solid[at + 1].extent.start), ""))
    if at:
        return Patch.of(Edit(Span(solid[at - 1].extent.end, entry.extent.end), ""))
    return Patch.of(Edit(Span(entry.extent.start, _line_end(readme, entry.extent.end)), ""))


def _line_end(readme: Document, offset: int) -> int:
    """Behind the line ending that stands at `offset`, if one does."""
    ending = _LINE_ENDING.match(readme.source.text, offset)
    return ending.end() if ending else offset


def move(readme: Document, entry: Entry, before: Entry | None) -> Patch | None:
    """What moves an entry before another one of its listing, or to the end of it.

    It takes along the gap that set it off, so that no other entry changes. None where the entries
    are counted, or could not stand in each other's places.
    """
    entries = readme.listing_of(entry).entries
    following = entries[entries.index(entry) + 1 :]
    if before is entry or (following[0] if following else None) is before:
        return Patch()
    if not _are_alike(readme, entries) or len(set(_markers(readme, entries))) > 1:
        return None
    solid, at = _solid(readme, entry)
    text = readme.source[entry.extent]
    if at:
        taken = Span(solid[at - 1].extent.end, entry.extent.end)
        gap = readme.source.text[taken.start : entry.extent.start]
    else:
        taken = Span(entry.extent.start, solid[1].extent.start)
        gap = readme.source.text[entry.extent.end : taken.end]
    place = before.extent.start if before else entries[-1].extent.end
    moved = text + gap if before else gap + text
    return Patch.of(Edit(taken, ""), Edit(Span(place, place), moved))


def sort(readme: Document, listing: Listing, key: Callable[[Entry], Any]) -> Patch | None:
    """What deals the entries of a listing into their places by `key`; equal ones keep their order.

    Numbers, gaps and what stands between entries stay where they are.
    """
    entries = listing.entries
    slots = _slots(readme, entries) if _are_alike(readme, entries) else None
    if slots is None:
        return None
    order = sorted(range(len(entries)), key=lambda number: key(entries[number]))
    dealt = (Edit(slot, readme.source[slots[n]]) for slot, n in zip(slots, order, strict=True))
    return Patch.of(*dealt).changed(readme.source.text)


def _solid(readme: Document, entry: Entry) -> tuple[Sequence[Entry | Prose], int]:
    """What stands in the entry's listing besides gaps, and the entry's place in it."""
    children = readme.listing_of(entry).children
    solid = [child for child in children if not isinstance(child, Gap)]
    return solid, solid.index(entry)


def _are_alike(readme: Document, entries: Sequence[Entry]) -> bool:
    """Whether each entry would be read in another's place as it is in its own."""
    if len(entries) < 2 or any(entry.shape is not entries[0].shape for entry in entries):
        return False
    if any(entry.github_extent or _carries_more(readme, entry) for entry in entries):
        return False
    return len({_indent(_first_line(readme, entry)) for entry in entries}) == 1


def _carries_more(readme: Document, entry: Entry) -> bool:
    """Whether the next line that says something is indented deeper, and so belongs to the entry."""
    source = readme.source
    for number in range(source.line_of(entry.extent.end) + 1, len(source.line_starts) + 1):
        line = source[source.line(number)]
        if line.strip(" \t>"):
            return len(_indent(line)) > len(_indent(_first_line(readme, entry)))
    return False


def _slots(readme: Document, entries: Sequence[Entry]) -> Sequence[Span] | None:
    """The places that the entries can be dealt into; of counted ones the numbers stay."""
    markers = _markers(readme, entries)
    if entries[0].shape is not Shape.NUMBERED:
        return [entry.extent for entry in entries] if len(set(markers)) == 1 else None
    several_lines = any(_LINE_ENDING.search(readme.source[entry.extent]) for entry in entries)
    if several_lines and len(set(map(len, markers))) > 1:
        return None
    return [
        Span(entry.extent.start + len(marker), entry.extent.end)
        for entry, marker in zip(entries, markers, strict=True)
    ]


def _markers(readme: Document, entries: Sequence[Entry]) -> list[str]:
    matches = (_MARKER.match(_first_line(readme, entry)) for entry in entries)
    return [match.group() if match else "" for match in matches]


def _first_line(readme: Document, entry: Entry) -> str:
    return readme.source[readme.source.line(readme.source.line_of(entry.extent.start))]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t>"))]


_LINE_ENDING = Pattern(r"\r\n|\r|\n")
_MARKER = Pattern(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|\Z)")
