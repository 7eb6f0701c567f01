"""From the headings of a page to its tree of sections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from readme_tool import markdown
from readme_tool.markdown import Block, HtmlBlock
from readme_tool.text import Span
from readme_tool.tree.branches import Listing, Section
from readme_tool.tree.nodes import Gap, Heading, Prose
from readme_tool.tree.tiling import Found

Child: TypeAlias = Section | Listing | Prose | Gap


class Stretch(NamedTuple):
    """A heading, None at the top of the page, and the blocks up to the next one.

    `extent` runs from behind the heading to the next. `above` are the titles of the headings above,
    outermost first, its own last. `opener` is the block that the heading stands in. `owned` are
    blocks behind that belong to `found`, works whose titles are headings.
    """

    heading: Heading | None
    blocks: tuple[Block, ...]
    extent: Span
    above: tuple[str, ...]
    opener: Block | None = None
    owned: tuple[Block, ...] = ()
    found: tuple[Found, ...] = ()


def stretches(blocks: Sequence[Block], headings: Sequence[Heading], length: int) -> list[Stretch]:
    """The page cut at the headings that open sections: those that stand in no list and no quote."""
    by_place: dict[Span, Heading] = {}
    for one in headings:
        known = by_place.get(one.extent)
        if known is None or one.level < known.level:
            by_place[one.extent] = one
    openers = [
        (number, by_place[block.extent])
        for number, block in enumerate(blocks)
        if isinstance(block, (markdown.Heading, HtmlBlock)) and block.extent in by_place
    ]
    cut: list[Stretch] = []
    path: list[Heading] = []
    starts: list[tuple[int, Heading | None]] = [(-1, None), *openers]
    for (number, heading), following in zip(starts, [*openers, None], strict=True):
        if heading is not None:
            path = [*(h for h in path if h.level < heading.level), heading]
        start = heading.extent.end if heading is not None else 0
        end = following[1].extent.start if following is not None else length
        until = following[0] if following is not None else len(blocks)
        within = tuple(blocks[number + 1 : until])
        above = tuple(h.text for h in path)
        opener = blocks[number] if heading is not None else None
        cut.append(Stretch(heading, within, Span(start, end), above, opener))
    return cut


def sectioned(cut: Iterable[tuple[Stretch, Sequence[Listing | Prose | Gap]]]) -> Section:
    """The root section of stretches, each given with what stands in it."""
    opened = [_Growing(None, 0)]
    for stretch, children in cut:
        if stretch.heading is not None:
            while len(opened) > 1 and opened[-1].level >= stretch.heading.level:
                opened[-2].children.append(opened.pop().grown())
            opened.append(_Growing(stretch.heading, stretch.heading.level))
        opened[-1].children += children
        opened[-1].end = stretch.extent.end
    while len(opened) > 1:
        opened[-2].children.append(opened.pop().grown())
    return opened[0].grown()


@dataclass(slots=True)
class _Growing:
    heading: Heading | None
    level: int
    children: list[Child] = field(default_factory=list)
    end: int = 0

    def grown(self) -> Section:
        start = self.heading.extent.start if self.heading is not None else 0
        end = max([self.end, *(child.extent.end for child in self.children[-1:])])
        return Section(Span(start, end), self.heading, tuple(self.children))
