"""What fragments may lead to on a page, whichever part of it one looks at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Protocol

from readme_tool.markdown import Page
from readme_tool.text import Span
from readme_tool.tree.nodes import Heading
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.raw.names import names


class Fragments(Protocol):
    """Anchors of headings, and names that tags give."""

    @property
    def anchors(self) -> frozenset[str]:
        """The fragments that GitHub derives from headings."""

    @property
    def names(self) -> Mapping[str, Span]:
        """The values of explicit `id` and `name` attributes, each with its first place."""


class PageFragments:
    """The fragments of a page, read when somebody first asks for them."""

    def __init__(self, page: Page, headings: Sequence[Heading], reader: PageReader) -> None:
        self._page = page
        self._headings = headings
        self._reader = reader

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The fragments that GitHub derives from headings."""
        return frozenset(heading.anchor for heading in self._headings)

    @cached_property
    def names(self) -> Mapping[str, Span]:
        """The values of explicit `id` and `name` attributes, each with its first place."""
        tagged = self._reader.tagged(self._page.blocks)
        return names(tag for one in tagged for tag in one.tags)
