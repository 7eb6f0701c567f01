"""Raw tags without a partner: elements that nothing closes, and end tags that close nothing.

The partner of a tag that shapes the text of a paragraph or heading, and of any in a table cell, is
looked for there alone, since that is as far as its writer means it; others may stand in another
block. Elements whose end tag may be left out are not looked at, nor are those without one.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars import html_names
from readme_tool.markdown import Block, Cell, Content, HtmlBlock, Page, Table, Tag
from readme_tool.text import Span

_PAIRED = html_names.KEPT - html_names.VOID - html_names.OPTIONAL_END | {"center", "font", "u"}
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


def unpaired(page: Page) -> Iterator[Unpaired]:
    """The tags of a page without a partner, those that share a block told of together."""
    far: list[_Placed] = []
    for number, block in enumerate(markdown.blocks(page.blocks)):
        if isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield from _told([lost for cell in row.cells for lost in _lost(_of_cell(cell))])
            continue
        for content in markdown.contents(block):
            tags = [_Placed(tag, number) for tag in _tags(content)]
            near = [placed for placed in tags if _is_near(placed.tag, block)]
            yield from _told(_lost(near))
            far += (placed for placed in tags if not _is_near(placed.tag, block))
    yield from _told(_lost(far))


class _Placed(NamedTuple):
    """A tag, and the block by number, or the cell, that it stands in."""

    tag: Tag
    block: int
    cell: Span | None = None


def _tags(content: Content) -> Iterator[Tag]:
    for inline in markdown.inlines(content):
        if isinstance(inline, Tag) and inline.name in _PAIRED and not inline.self_closing:
            yield inline


def _of_cell(cell: Cell) -> Iterator[_Placed]:
    return (_Placed(tag, 0, cell.span) for tag in _tags(cell.content))


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
