"""A page cut into passages: each section without those inside it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, Protocol, TypeVar

from readme_tool.markdown import Block, Page
from readme_tool.text import Span
from readme_tool.tree.branches import Listing, Section
from readme_tool.tree.gist import Gist
from readme_tool.tree.nodes import Heading
from readme_tool.tree.page_reader import PageReader


class _Placed(Protocol):
    @property
    def extent(self) -> Span: ...


T = TypeVar("T", bound=_Placed)


class Passage(NamedTuple):
    """A heading, or the top of the page, and what stands below it up to the next section.

    `section` has the same extent and holds no section itself. `headings` are its own and those in
    lists and quotes. The extents of a page's passages join without a gap, and no block stands in
    two of them.
    """

    extent: Span
    section: Section
    blocks: tuple[Block, ...]
    headings: tuple[Heading, ...]
    gist: Gist


def passages(
    root: Section, page: Page, headings: Sequence[Heading], reader: PageReader
) -> tuple[Passage, ...]:
    """The passages of a page, in order; so are its headings."""
    sections = list(_sections(root))
    starts = [0, *(section.extent.start for section in sections[1:])]
    extents = map(Span, starts, [*starts[1:], len(reader.source.text)])
    blocks, own = _dealt(page.blocks, starts), _dealt(headings, starts)
    return tuple(
        _passage(replace(section, extent=extent), held, headed, reader)
        for section, extent, held, headed in zip(sections, extents, blocks, own, strict=True)
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
    section: Section, blocks: tuple[Block, ...], headings: tuple[Heading, ...], reader: PageReader
) -> Passage:
    listings = [child for child in section.children if isinstance(child, Listing)]
    gist = Gist(blocks, listings, reader)
    return Passage(section.extent, section, blocks, headings, gist)


def _dealt(nodes: Sequence[T], starts: Sequence[int]) -> Iterator[tuple[T, ...]]:
    """What stands between each start and the next."""
    places = [node.extent.start for node in nodes]
    cuts = [*(bisect_left(places, start) for start in starts), len(nodes)]
    return (tuple(nodes[first:end]) for first, end in pairwise(cuts))


def _sections(section: Section) -> Iterator[Section]:
    """Each section without those inside it, in order."""
    own = tuple(child for child in section.children if not isinstance(child, Section))
    yield Section(section.extent, section.heading, own)
    for child in section.children:
        if isinstance(child, Section):
            yield from _sections(child)
