"""A page read on demand: the wording of each content, made once, and with it links and pictures."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from readme_tool import markdown
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Block, Content, HtmlBlock, Page
from readme_tool.text import Source, Span
from readme_tool.tree.flatten import flatten
from readme_tool.tree.links import LinkReader
from readme_tool.tree.nodes import Link, Picture
from readme_tool.tree.raw.tags import Tagged, tagged
from readme_tool.tree.wording import Wording

T = TypeVar("T")


class Linked(NamedTuple):
    """The links and the pictures that stand somewhere."""

    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]


class _Of(NamedTuple, Generic[T]):
    """What is told of blocks, with the very tuple that they came in: its `id` is no other's."""

    blocks: tuple[Block, ...]
    told: T


class PageReader:
    """Gives the wordings of a page. What it has given stays the same, so links are one object each.

    `home` is the repository that the page belongs to, `owner/repo`, if that is known.
    """

    def __init__(self, source: Source, page: Page, home: str | None) -> None:
        self.source = source
        self.home = home
        self._links = LinkReader(source, home)
        self._raw = {
            id(block.content)
            for block in markdown.blocks(page.blocks)
            if isinstance(block, HtmlBlock)
        }
        self._hints: dict[int, Role] = {}
        self._made: dict[int, Wording] = {}
        self._linked: dict[int, _Of[Linked]] = {}
        self._tagged: dict[int, _Of[tuple[Tagged, ...]]] = {}

    def expect(self, contents: Iterable[Content], role: Role) -> None:
        """Say what the links of these contents give where nothing else tells."""
        for content in contents:
            self._hints[id(content)] = role

    def words(self, content: Content) -> Wording:
        """The wording of a content of the page."""
        made = self._made.get(id(content))
        if made is None:
            is_raw = id(content) in self._raw
            made = flatten(content, self._links, self._hints.get(id(content)), is_raw)
            self._made[id(content)] = made
        return made

    def linked(self, blocks: tuple[Block, ...]) -> Linked:
        """Every link and picture below `blocks`, in source order; read once for the same tuple."""
        known = self._linked.get(id(blocks))
        if known is None:
            known = self._linked[id(blocks)] = _Of(blocks, self._read(blocks))
        return known.told

    def tagged(self, blocks: tuple[Block, ...]) -> tuple[Tagged, ...]:
        """The contents below `blocks` that hold raw HTML tags; read once for the same tuple."""
        known = self._tagged.get(id(blocks))
        if known is None:
            told = tuple(tagged(markdown.blocks(blocks), self.source))
            known = self._tagged[id(blocks)] = _Of(blocks, told)
        return known.told

    def _read(self, blocks: Sequence[Block]) -> Linked:
        links: list[Link] = []
        pictures: list[Picture] = []
        for block in markdown.blocks(blocks):
            for content in markdown.contents(block):
                words = self.words(content)
                links += words.links
                pictures += words.pictures
        return Linked(tuple(sorted(links, key=_place)), tuple(sorted(pictures, key=_place)))

    def lines(self, extent: Span) -> tuple[int, int]:
        """The first and the last line of `extent`, from 1."""
        last = max(extent.start, extent.end - 1)
        return self.source.line_of(extent.start), self.source.line_of(last)


_place = attrgetter("span.start")
