"""Raw tags without a partner: elements that nothing closes, and end tags that close nothing.

The partner of a tag that shapes the text of a paragraph or heading, and of any in a table cell, is
looked for there alone, since that is as far as its writer means it; others may stand in another
block. Elements whose end tag may be left out are not looked at, nor are those without one.
"""

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from readme_tool.grammars import html_names
from readme_tool.markdown import Block, HtmlBlock, Tag
from readme_tool.text import Span
from readme_tool.tree.raw.tags import Tagged

# Elements that are whole only with an end tag.
PAIRED = html_names.KEPT - html_names.VOID - html_names.OPTIONAL_END | {"center", "font", "u"}
# Elements that shape text, as against those that hold blocks.
SHAPING = frozenset(
    """
    a abbr b bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub
    sup time tt u var
    """.split()
)


class Fault(enum.Enum):
    """What is wrong with a tag."""

    UNCLOSED = "unclosed"
    """Nothing closes it."""
    STRAY = "stray"
    """It closes nothing."""
    MISMATCHED = "mismatched"
    """It closes another element than the one that was opened before it."""
    REOPENED = "reopened"
    """It opens an element again where it should be closed."""
    PARTED = "parted"
    """It closes an element of another cell of its row."""


class Unpaired(NamedTuple):
    """A tag with its fault.

    `other` is the opening tag that it was to close, if that is plain, and `cell` the table cell
    that it stands in, whose end closes what is open.
    """

    fault: Fault
    tag: Tag
    other: Tag | None = None
    cell: Span | None = None


def unpaired(contents: Iterable[Tagged]) -> Iterator[Unpaired]:
    """The tags of a page's contents without a partner, those of one block told of together."""
    far: list[_Placed] = []
    for row, group in groupby(contents, lambda one: (one.number, one.row)):
        if row[1] is not None:
            yield from _told([lost for one in group for lost in _lost(_placed(one))])
            continue
        for one in group:
            placed = list(_placed(one))
            yield from _told(_lost(p for p in placed if _is_near(p.tag, one.block)))
            far += (p for p in placed if not _is_near(p.tag, one.block))
    yield from _told(_lost(far))


class _Placed(NamedTuple):
    """A tag, and the block by number, and the cell, that it stands in."""

    tag: Tag
    block: int
    cell: Span | None = None


def _placed(content: Tagged) -> Iterator[_Placed]:
    for tag in content.tags:
        if tag.name in PAIRED and not tag.self_closing:
            yield _Placed(tag, content.number, content.cell)


def _is_near(tag: Tag, block: Block) -> bool:
    return tag.name in SHAPING and not isinstance(block, HtmlBlock)


def _lost(tags: Iterable[_Placed]) -> list[_Placed]:
    """The tags without a partner of their name, in order."""
    opened: dict[str, list[_Placed]] = defaultdict(list)
    lost = []
    for placed in tags:
        if not placed.tag.closing:
            opened[placed.tag.name].append(placed)
        elif opened[placed.tag.name]:
            opened[placed.tag.name].pop()
        else:
            lost.append(placed)
    lost += (
        placed for left in opened.values() for placed in left if not _is_mere_place(placed.tag)
    )
    return sorted(lost, key=lambda placed: placed.tag.span)


def _is_mere_place(tag: Tag) -> bool:
    """Whether it is an `<a>` without an address, of which it is no matter where it ends."""
    return tag.name == "a" and tag.attribute("href") is None


def _told(lost: Sequence[_Placed]) -> Iterator[Unpaired]:
    number = 0
    while number < len(lost):
        first = lost[number]
        following = lost[number + 1] if number + 1 < len(lost) else None
        fault = _together(first, following) if following else None
        if fault is not None and following is not None:
            yield Unpaired(fault, following.tag, first.tag, following.cell)
            number += 2
            continue
        alone = Fault.STRAY if first.tag.closing else Fault.UNCLOSED
        yield Unpaired(alone, first.tag, None, first.cell)
        number += 1


def _together(first: _Placed, following: _Placed) -> Fault | None:
    """What two lost tags of one block have in common, if they are one fault."""
    one, other = first.tag, following.tag
    if one.closing or first.block != following.block:
        return None
    if first.cell != following.cell:
        return Fault.PARTED if other.closing and other.name == one.name else None
    if other.closing:
        return Fault.MISMATCHED
    is_bare = not other.attributes and other.name == one.name
    return Fault.REOPENED if is_bare and one.name in SHAPING else None
