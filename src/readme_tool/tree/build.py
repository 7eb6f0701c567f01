"""From a README to its tree."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool import markdown
from readme_tool.grammars import sections as section_titles
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Content
from readme_tool.text import Source
from readme_tool.tree import home
from readme_tool.tree.containers.titles import with_titles
from readme_tool.tree.document import Document
from readme_tool.tree.entries import entries
from readme_tool.tree.headings import headings
from readme_tool.tree.nodes import Gap, Listing, Prose
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.sections import Stretch, sectioned, stretches
from readme_tool.tree.surroundings import ALONE, Surroundings
from readme_tool.tree.tiling import tiled


def parse(source: Source | str | bytes, surroundings: Surroundings = ALONE) -> Document:
    """The README that `source` is; any text and any bytes are one."""
    if isinstance(source, bytes):
        source = Source.from_bytes(source)
    elif isinstance(source, str):
        source = Source(source)
    page = markdown.read(source)
    all_headings = headings(page)
    reader = PageReader(source, page, surroundings.repository() or home.repository(source.text))

    def children(stretch: Stretch) -> list[Listing | Prose | Gap]:
        if stretch.above and section_titles.lists_data(stretch.above[-1]):
            reader.expect(_contents(stretch), Role.DATA)
        found = [*entries(stretch, reader), *stretch.found]
        return tiled(source, stretch.extent, (*stretch.blocks, *stretch.owned), found)

    cut = stretches(page.blocks, all_headings, len(source.text))
    root = sectioned(with_titles(cut, reader), children)
    return Document(source, page, root, all_headings, reader, surroundings)


def _contents(stretch: Stretch) -> Iterator[Content]:
    for block in markdown.blocks(stretch.blocks):
        yield from markdown.contents(block)
