"""A page cut into passages: each section without those inside it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from readme_tool.markdown import Block, Page
from readme_tool.text import Span
from readme_tool.tree.branches import Listing, Section
from readme_tool.tree.gist import Gist
from readme_tool.tree.page_reader import PageReader


class Passage(NamedTuple):
    """A heading, or the top of the page, and what stands below it up to the next section.

    `section` holds no section itself. The extents of a page's passages join without a gap, and no
    block stands in two of them.
    """

    extent: Span
    section: Section
    blocks: tuple[Block, ...]
    gist: Gist


def passages(root: Section, reader: PageReader, page: Page) -> tuple[Passage, ...]:
    """The passages of a page, in order."""
    length = len(reader.source.text)
    sections = list(_sections(root))
    starts = [section.extent.start for section in sections]
    starts[0] = 0
    of_blocks = [block.extent.start for block in page.blocks]
    cuts = [*(bisect_left(of_blocks, start) for start in starts), len(page.blocks)]
    extents = map(Span, starts, [*starts[1:], length])
    return tuple(
        _passage(extent, section, page.blocks[first:end], reader)
        for extent, section, (first, end) in zip(extents, sections, pairwise(cuts), strict=True)
    )


def rejoined(several: Sequence[Passage]) -> Section:
    """The passages as one section without a heading, for those who see no others."""
    if not several:
        return Section(Span(0, 0), None, ())
    top = [p.section for p in several if p.section.heading is None]
    below = [p.section for p in several if p.section.heading is not None]
    children = (*(child for section in top for child in section.children), *below)
    return Section(Span(several[0].extent.start, several[-1].extent.end), None, children)


def _passage(
    extent: Span, section: Section, blocks: tuple[Block, ...], reader: PageReader
) -> Passage:
    listings = [child for child in section.children if isinstance(child, Listing)]
    return Passage(extent, section, blocks, Gist(blocks, listings, reader))


def _sections(section: Section) -> Iterator[Section]:
    """Each section without those inside it, in order."""
    own = tuple(child for child in section.children if not isinstance(child, Section))
    yield Section(section.extent, section.heading, own)
    for child in section.children:
        if isinstance(child, Section):
            yield from _sections(child)
