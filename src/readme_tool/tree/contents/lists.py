"""A page's lists of contents: links, one under another, to headings of the page itself.

A contents list may be bullets, a table, a paragraph of links, or raw HTML. There may be several,
one at the top, and others below the headings of large parts. What merely points elsewhere ("see
also") is none: its headings are listed before, and stand in other sections.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.markdown import Block, HtmlBlock, List, Page, Quote, Table, Tag
from readme_tool.text import Span
from readme_tool.tree.nodes import Heading, Link

_FEWEST_LINES = 3


class Line(NamedTuple):
    """One line of a contents list.

    `depth` counts the lists, or the columns of a table, that its link stands in beyond the first.
    `heading` is the one that the link reaches, None where it reaches none.
    """

    link: Link
    depth: int
    heading: Heading | None


class Contents(NamedTuple):
    """A contents list: the blocks that it takes up, and its lines in order."""

    extent: Span
    lines: tuple[Line, ...]

    @property
    def listed(self) -> frozenset[Heading]:
        """The headings that its lines reach."""
        return frozenset(line.heading for line in self.lines if line.heading is not None)


def contents(
    page: Page, links: Sequence[Link], headings: Sequence[Heading], names: Mapping[str, Span]
) -> tuple[Contents, ...]:
    """All contents lists of a page, in order. `links` are in source order."""
    if sum(link.address.value.startswith("#") for link in links) < _FEWEST_LINES:
        return ()
    reached = Reached(headings, names)
    found: list[Contents] = []
    listed: set[Heading] = set()
    for run in _runs(page.blocks, _Links(links)):
        lines = [
            Line(link, depth, reached.heading(link.address.value)) for link, depth in run.links
        ]
        if len({line.link.address.value for line in lines}) < _FEWEST_LINES:
            continue
        one = Contents(Span(run.first.start, run.last.end), tuple(lines))
        if _announces(one, headings, listed):
            found.append(one)
            listed |= one.listed
    return tuple(found)


def _announces(contents: Contents, headings: Sequence[Heading], listed: Set[Heading]) -> bool:
    """Whether most of what is listed comes below, and is new or stands in the same section."""
    own = _same_section(contents.extent.start, headings)
    below = [h for h in contents.listed if h.extent.start > contents.extent.start]
    new = sum(heading not in listed or heading in own for heading in below)
    return 2 * len(below) >= len(contents.listed) and 2 * new >= len(below)


def _same_section(place: int, headings: Sequence[Heading]) -> Set[Heading]:
    """The headings below `place` in the section that it stands in."""
    at = bisect_right([heading.extent.start for heading in headings], place)
    level = headings[at - 1].level if at else 0
    return frozenset(takewhile(lambda heading: heading.level > level, headings[at:]))


class Reached:
    """Which heading of a page a fragment leads to."""

    def __init__(self, headings: Sequence[Heading], names: Mapping[str, Span]) -> None:
        self._by_anchor = {heading.anchor: heading for heading in headings}
        starts = [heading.extent.start for heading in headings]
        self._by_name: dict[str, Heading] = {}
        for name, span in names.items():
            at = bisect_right(starts, span.start)
            if at and headings[at - 1].extent.end > span.start:
                self._by_name[name] = headings[at - 1]
            elif at < len(headings):
                self._by_name[name] = headings[at]

    def heading(self, address: str) -> Heading | None:
        """The heading that `#fragment` reaches, itself or by a name just above it."""
        fragment = anchors.decoded(address[1:]) if address.startswith("#") else None
        if not fragment:
            return None
        own = fragment.removeprefix("user-content-")
        for target in (fragment, own, own.lower()):
            if target in self._by_anchor or target in self._by_name:
                return self._by_anchor.get(target) or self._by_name[target]
        return None


class _Links:
    """The links of a page, to be asked for by place."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._links = links
        self._starts = [link.span.start for link in links]

    def within(self, extent: Span) -> Sequence[Link]:
        return self._links[
            bisect_left(self._starts, extent.start) : bisect_left(self._starts, extent.end)
        ]


class _Run(NamedTuple):
    """Neighbouring blocks, between two headings, whose links lead into the page."""

    first: Span
    last: Span
    links: tuple[tuple[Link, int], ...]

    def joined(self, other: "_Run") -> "_Run":
        """Both as one."""
        return _Run(self.first, other.last, (*self.links, *other.links))


def _runs(blocks: Sequence[Block], links: _Links) -> Iterator[_Run]:
    held: _Run | None = None
    for block in blocks:
        own = links.within(block.extent)
        is_contents = _is_contents(block, own)
        if held is not None and not is_contents and (own or isinstance(block, markdown.Heading)):
            yield held
            held = None
        if is_contents:
            run = _Run(block.extent, block.extent, tuple(_with_depths(block, own)))
            held = held.joined(run) if held else run
    if held is not None:
        yield held


def _is_contents(block: Block, links: Sequence[Link]) -> bool:
    """Whether most links of a block lead into the page, and most of its text is links."""
    inward = [link for link in links if link.address.value.startswith("#")]
    if not inward or 2 * len(inward) < len(links) or isinstance(block, markdown.Heading):
        return False
    text = sum(
        len(markdown.shown(content).split())
        for inner in markdown.blocks((block,))
        for content in markdown.contents(inner)
    )
    return 2 * sum(len(link.label.value.split()) for link in inward) >= text


def _with_depths(block: Block, links: Sequence[Link]) -> Iterator[tuple[Link, int]]:
    steps = tuple(_steps(block, 0))
    number = depth = 0
    for link in links:
        while number < len(steps) and steps[number][0] <= link.span.start:
            depth = steps[number][1]
            number += 1
        yield link, depth


def _steps(block: Block, depth: int) -> Iterator[tuple[int, int]]:
    """Where the depth changes inside a block, in order, and to what."""
    if isinstance(block, List):
        for item in block.items:
            yield item.extent.start, depth
            for child in item.children:
                yield from _steps(child, depth + 1)
    elif isinstance(block, Quote):
        for child in block.children:
            yield from _steps(child, depth)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield from ((cell.span.start, number) for number, cell in enumerate(row.cells))
    elif isinstance(block, HtmlBlock):
        yield from _raw_steps(block)


def _raw_steps(block: HtmlBlock) -> Iterator[tuple[int, int]]:
    lists = 0
    for inline in block.content:
        if isinstance(inline, Tag) and inline.name in ("ul", "ol"):
            lists += -1 if inline.closing else 1
            yield inline.span.end, max(0, lists - 1)
