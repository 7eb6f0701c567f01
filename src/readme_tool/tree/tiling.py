"""From entries and blocks to leaves that tile their stretch of the source."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

from readme_tool.markdown import Block, Comment, Definition, HtmlBlock, Tag, Text, ThematicBreak
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.branches import Listing
from readme_tool.tree.hands.hand import Hand
from readme_tool.tree.nodes import Entry, Gap, Prose

Look: TypeAlias = Callable[[Sequence[Entry]], Hand]


class Found(NamedTuple):
    """An entry, and the series that it belongs to: equal for entries of one list and depth."""

    entry: Entry
    series: object


def tiled(
    source: Source, extent: Span, blocks: Sequence[Block], found: Iterable[Found]
) -> list[Listing | Prose | Gap]:
    """The children of a section between its heading and the next: `blocks` stand in `extent`,
    and `found` stand in them.
    """
    entries = _disjoint(found)
    solid: list[Found | Prose] = [*entries, *_left_over(source, blocks, entries)]
    solid.sort(key=_start)
    light = {block.extent for block in blocks if is_light(block)}
    return _with_listings(extent, solid, light, partial(Hand, source))


def _start(piece: Found | Prose) -> int:
    return piece.extent.start if isinstance(piece, Prose) else piece.entry.extent.start


def _disjoint(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=_start):
        if not kept or kept[-1].entry.extent.end <= one.entry.extent.start:
            kept.append(one)
    return kept


def _left_over(source: Source, blocks: Sequence[Block], entries: Sequence[Found]) -> list[Prose]:
    """What of the blocks no entry owns, as runs of lines."""
    left: list[Prose] = []
    number = 0
    for block in blocks:
        at, end = block.extent
        while number < len(entries) and entries[number].entry.extent.end <= at:
            number += 1
        ahead = number
        while ahead < len(entries) and entries[ahead].entry.extent.start < end:
            own = entries[ahead].entry.extent
            left += _trimmed(source.text, at, own.start)
            at = max(at, own.end)
            ahead += 1
        left += _trimmed(source.text, at, end)
    return left


def _trimmed(text: str, start: int, end: int) -> list[Prose]:
    """The lines between two places without the blank ones around them."""
    if start >= end or text[start:end].isspace():
        return []
    # The first line counts from its start, so only line endings and blank lines are skipped.
    first = _BLANK_LINES.match(text, start, end)
    assert first is not None
    start = first.end()
    while end > start and text[end - 1] in "\r\n":
        end -= 1
        line = max(text.rfind("\n", start, end), text.rfind("\r", start, end)) + 1
        if line > 0 and not text[line:end].strip(" \t"):
            end = line
    return [Prose(Span(start, end))]


def is_light(block: Block) -> bool:
    """Whether a block is nothing that a reader of the list sees as a part of it."""
    if isinstance(block, (ThematicBreak, Definition)):
        return True
    if not isinstance(block, HtmlBlock):
        return False
    return all(
        isinstance(inline, Comment)
        or (isinstance(inline, Text) and not inline.value.strip())
        or (isinstance(inline, Tag) and inline.name in ("br", "hr", "a"))
        or not isinstance(inline, (Text, Tag))
        for inline in block.content
    )


def _with_listings(
    extent: Span, solid: Sequence[Found | Prose], light: set[Span], look: Look
) -> list[Listing | Prose | Gap]:
    children: list[Listing | Prose | Gap] = []
    at = extent.start
    number = 0
    while number < len(solid):
        start = _start(solid[number])
        if start > at:
            children.append(Gap(Span(at, start)))
        first = solid[number]
        if isinstance(first, Prose):
            children.append(first)
            at = first.extent.end
            number += 1
        else:
            last = _last_of_series(solid, number, light)
            listing = _listing(solid[number : last + 1], look)
            children.append(listing)
            at = listing.extent.end
            number = last + 1
    if at < extent.end:
        children.append(Gap(Span(at, extent.end)))
    return children


def _last_of_series(solid: Sequence[Found | Prose], first: int, light: set[Span]) -> int:
    begun = solid[first]
    assert isinstance(begun, Found)
    last = first
    for number in range(first + 1, len(solid)):
        piece = solid[number]
        if isinstance(piece, Found):
            if piece.series != begun.series:
                break
            last = number
        elif piece.extent not in light:
            break
    return last


def _listing(pieces: Sequence[Found | Prose], look: Look) -> Listing:
    children: list[Entry | Prose | Gap] = []
    for piece in pieces:
        node = piece if isinstance(piece, Prose) else piece.entry
        if children and children[-1].extent.end < node.extent.start:
            children.append(Gap(Span(children[-1].extent.end, node.extent.start)))
        children.append(node)
    extent = Span(children[0].extent.start, children[-1].extent.end)
    return Listing(extent, tuple(children), look)


_BLANK_LINES = Pattern(r"(?:[ \t]*(?:\r\n|\n|\r))*")
