"""A page read on demand: the wording of each content, made once, and with it links and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from readme_tool import markdown
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Block, Content, HtmlBlock, Page
from readme_tool.text import Source, Span
from readme_tool.tree.flatten import flatten
from readme_tool.tree.links import LinkReader
from readme_tool.tree.nodes import Link, Picture
from readme_tool.tree.wording import Wording


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

    def links(self, blocks: Sequence[Block]) -> tuple[Link, ...]:
        """Every link below `blocks`, in source order."""
        found = [link for words in self._all_words(blocks) for link in words.links]
        return tuple(sorted(found, key=_place))

    def pictures(self, blocks: Sequence[Block]) -> tuple[Picture, ...]:
        """Every picture below `blocks`, in source order."""
        found = [picture for words in self._all_words(blocks) for picture in words.pictures]
        return tuple(sorted(found, key=_place))

    def _all_words(self, blocks: Sequence[Block]) -> Iterator[Wording]:
        return (
            self.words(content)
            for block in markdown.blocks(blocks)
            for content in markdown.contents(block)
        )

    def lines(self, extent: Span) -> tuple[int, int]:
        """The first and the last line of `extent`, from 1."""
        last = max(extent.start, extent.end - 1)
        return self.source.line_of(extent.start), self.source.line_of(last)


_place = attrgetter("span.start")
