"""One page while its tree is built: its source, and the wording of each content, made once."""

from __future__ import annotations

from readme_tool.grammars.labels import Role
from readme_tool.markdown import Content
from readme_tool.text import Source, Span
from readme_tool.tree.flatten import flatten
from readme_tool.tree.links import LinkReader
from readme_tool.tree.wording import Wording


class PageReader:
    """Gives wordings; `hint` is what the section being read holds, where its title says so."""

    def __init__(self, source: Source, home: str | None) -> None:
        self.source = source
        self.links = LinkReader(source, home)
        self.hint: Role | None = None
        self._made: dict[int, Wording] = {}

    def words(self, content: Content, hint: Role | None = None, raw: bool = False) -> Wording:
        """The wording of a content of the page; its links are made when it is first asked for."""
        made = self._made.get(id(content))
        if made is None:
            made = flatten(content, self.links, hint or self.hint, raw)
            self._made[id(content)] = made
        return made

    def lines(self, extent: Span) -> tuple[int, int]:
        """The first and the last line of `extent`, from 1."""
        last = max(extent.start, extent.end - 1)
        return self.source.line_of(extent.start), self.source.line_of(last)

    def whole_lines(self, first: int, last: int) -> Span:
        """The extent of the lines from `first` to `last`."""
        return self.source.lines(first, last)
