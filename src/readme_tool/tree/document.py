"""A README read: the source, the page that GitHub shows, and the tree whose leaves tile it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from readme_tool import markdown
from readme_tool.grammars import addresses
from readme_tool.grammars.addresses import Fault
from readme_tool.markdown import Block, Definition, FootnoteDefinition, Page, Tag
from readme_tool.text import Position, Source, Span
from readme_tool.tree.branches import Listing, Node, Section, nodes
from readme_tool.tree.contents.kin import Kin
from readme_tool.tree.contents.lists import Contents, contents
from readme_tool.tree.fragments import Fragments
from readme_tool.tree.gist import Gist
from readme_tool.tree.hands import order
from readme_tool.tree.hands.order import Order
from readme_tool.tree.nodes import Entry, Field, Heading, Leaf, Link, Picture, Role
from readme_tool.tree.page_reader import Linked, PageReader
from readme_tool.tree.passage_keys import passage_keys
from readme_tool.tree.passages import Passage, rejoined
from readme_tool.tree.raw.tags import Tagged
from readme_tool.tree.surroundings import ALONE, Surroundings
from readme_tool.tree.works.contested import Contested, contested
from readme_tool.tree.works.identity import Work, works
from readme_tool.tree.works.parts import Part, parts
from readme_tool.tree.works.repeats import Repeat, repeats
from readme_tool.tree.works.submission import misdated


@dataclass(frozen=True)
class Document:
    """A README read. Facts that several rules need are computed once, here.

    `headings` are all that GitHub gives an anchor, in order. A part of a README has its places, and
    the fragments of all of it.
    """

    source: Source
    page: Page
    root: Section
    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...] = field(repr=False, compare=False)
    fragments: Fragments = field(repr=False, compare=False)
    reader: PageReader = field(repr=False, compare=False)
    surroundings: Surroundings = ALONE

    @property
    def home(self) -> str | None:
        """The repository that the README belongs to, `owner/repo`, if that is known."""
        return self.reader.home

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks of the page, in source order, each before what stands inside it."""
        return tuple(markdown.blocks(self.page.blocks))

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """All nodes of the tree, in source order, each before what stands inside it."""
        return tuple(nodes(self.root))

    @property
    def names(self) -> Mapping[str, Span]:
        """The values of explicit `id` and `name` attributes, each with its first place."""
        return self.fragments.names

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """All links of the page, those inside entries too, in source order; nothing in comments
        and code is one.
        """
        return tuple(link for told in self._linked for link in told.links)

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """All pictures of the page, likewise."""
        return tuple(picture for told in self._linked for picture in told.pictures)

    @property
    def _linked(self) -> Iterator[Linked]:
        return (self.reader.linked(passage.blocks) for passage in self.passages)

    @cached_property
    def addressed(self) -> tuple[Link, ...]:
        """The links, of those that share a definition's address only the first."""
        first: dict[Span, Link] = {}
        for link in self.links:
            first.setdefault(link.address.span, link)
        return tuple(first.values())

    @cached_property
    def faulty(self) -> tuple[tuple[Link, Fault], ...]:
        """Those of them whose address has a fault as it stands, each with its fault."""
        return tuple(
            (link, fault)
            for link in self.addressed
            if (fault := addresses.fault(link.address.value, link.reading)) is not None
        )

    @cached_property
    def addresses(self) -> tuple[Field[str], ...]:
        """The addresses of links and pictures, each where it is written once, links first."""
        of_links = (link.address for link in self.addressed)
        of_pictures = (picture.address for picture in self.pictures)
        first: dict[Span, Field[str]] = {}
        for address in chain(of_links, of_pictures):
            first.setdefault(address.span, address)
        return tuple(first.values())

    @property
    def anchors(self) -> frozenset[str]:
        """The fragments that GitHub derives from headings."""
        return self.fragments.anchors

    @property
    def tagged(self) -> tuple[Tagged, ...]:
        """The contents of blocks that hold raw HTML tags, in source order."""
        return self.reader.tagged(self.page.blocks)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All raw HTML tags, in source order; nothing in comments and code is one."""
        return tuple(tag for one in self.tagged for tag in one.tags)

    @cached_property
    def contents(self) -> tuple[Contents, ...]:
        """The lists of contents, in source order."""
        return contents(self.page, self.inward.links, self.headings, self.names)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in source order."""
        return tuple(node for node in self.nodes if isinstance(node, Entry))

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """All listings, in source order."""
        return tuple(node for node in self.nodes if isinstance(node, Listing))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections, the root first, in source order."""
        return tuple(node for node in self.nodes if isinstance(node, Section))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The leaves, which joined in order are the text."""
        return tuple(node for node in self.nodes if isinstance(node, Leaf))

    @cached_property
    def _leaf_starts(self) -> list[int]:
        return [leaf.extent.start for leaf in self.leaves]

    def leaf_at(self, offset: int) -> Leaf:
        """The leaf that `offset` stands in; one that lies at the end of the text is in the last."""
        return self.leaves[max(0, bisect_right(self._leaf_starts, offset) - 1)]

    def heading_at(self, offset: int) -> Heading | None:
        """The last heading whose lines `offset` stands in; it may be an entry, too."""
        last = bisect_right(self.headings, offset, key=lambda heading: heading.extent.start) - 1
        if last < 0 or offset > self.headings[last].extent.end:
            return None
        return self.headings[last]

    @cached_property
    def kin(self) -> Kin:
        """The headings whose anchors depend on one another, and the links that lead to each."""
        texts = [titled.text for titled in markdown.headings(self.page)]
        return Kin.of(self.headings, texts, self.inward.links)

    def leaves_at(self, span: Span) -> tuple[Leaf, ...]:
        """The leaves that `span` stands in or reaches into; at least one."""
        first = max(0, bisect_right(self._leaf_starts, span.start) - 1)
        last = max(first + 1, bisect_left(self._leaf_starts, span.end))
        return self.leaves[first:last]

    @cached_property
    def _listing_starts(self) -> list[int]:
        return [listing.extent.start for listing in self.listings]

    def listing_of(self, entry: Entry) -> Listing:
        """The listing that an entry of this page stands in."""
        return self.listings[bisect_right(self._listing_starts, entry.extent.start) - 1]

    @cached_property
    def _linking(self) -> Mapping[Span, Mapping[str, int]]:
        counts = (one for passage in self.passages for one in passage.gist.linked)
        return {one.extent: count for one, count in zip(self.listings, counts, strict=True)}

    def linking(self, listing: Listing, role: Role) -> int:
        """How many entries of a listing of this page have a link of that role."""
        return self._linking[listing.extent].get(role.value, 0)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works that the entries are, each with all its copies, in order of the first ones."""
        return works(self.entries, [clue for one in self.passages for clue in one.gist.clues])

    @cached_property
    def repeats(self) -> tuple[Repeat, ...]:
        """The entries that stand in their part of the list already."""
        several = [work for work in self.works if len(work.entries) > 1]
        return tuple(repeats(several, self.parts)) if several else ()

    @cached_property
    def contested(self) -> tuple[Contested, ...]:
        """The pairs of entries that have one identifier and different titles."""
        return tuple(contested(self.works, self.listing_of))

    @cached_property
    def misdated(self) -> tuple[Entry, ...]:
        """The entries whose date their preprint's identifier contradicts."""
        doubted = [
            entry
            for passage in self.passages
            if passage.gist.doubtful
            for number, entry in enumerate(passage.gist.entries)
            if number in passage.gist.doubtful
        ]
        return tuple(misdated(doubted, self.works, self.contested)) if doubted else ()

    @cached_property
    def disordered(self) -> tuple[Order, ...]:
        """The orders by date in which listings are kept that some of their entries stand out of."""
        listings = self.where(lambda gist: gist.has_strays).listings
        kept = (order.by_date(listing) for listing in listings)
        return tuple(one for one in kept if one is not None and one.strays)

    @cached_property
    def parts(self) -> Mapping[Span, Part]:
        """The part of the list that each entry stands in, by the entry's extent."""
        return parts(self.root, self.source)

    @cached_property
    def homes(self) -> Mapping[Span, Section]:
        """The innermost section that each entry stands in, by the entry's extent."""
        return {
            entry.extent: section
            for section in self.sections
            for child in section.children
            if isinstance(child, Listing)
            for entry in child.entries
        }

    @cached_property
    def passage_keys(self) -> tuple[str, ...]:
        """By what each passage is known again: equal ones say the same, but for definitions."""
        return passage_keys(self.passages, self.source, self.home)

    @cached_property
    def definitions(self) -> tuple[Definition | FootnoteDefinition, ...]:
        """The definitions of links' addresses and of footnotes, which any passage may refer to."""
        kinds = (Definition, FootnoteDefinition)
        return tuple(block for block in self.blocks if isinstance(block, kinds))

    @cached_property
    def inward(self) -> Document:
        """The part of the page where something leads into the page or to its repository."""
        part = self.where(lambda gist: gist.leads_inward)
        # One that held itself would stay in memory for good: nobody looks for cycles.
        return replace(self) if part is self else part

    def where(self, told: Callable[[Gist], bool]) -> Document:
        """The part of the page whose passages tell something; the others need not be read."""
        return self.only([passage for passage in self.passages if told(passage.gist)])

    def only(self, passages: Sequence[Passage]) -> Document:
        """The part of the page that these of its passages are, given in order."""
        if len(passages) == len(self.passages):
            return self
        return replace(
            self,
            page=Page(tuple(block for passage in passages for block in passage.blocks)),
            root=rejoined(passages),
            headings=tuple(heading for passage in passages for heading in passage.headings),
            passages=tuple(passages),
        )

    def position(self, offset: int) -> Position:
        """Line and column of `offset`, both from 1."""
        return self.source.position(offset)

    def within(self, extent: Span) -> Iterator[Link]:
        """The links that stand inside `extent`."""
        return (link for link in self.links if extent.holds(link.span))
