"""From a README to its tree."""

from __future__ import annotations

from readme_tool import markdown
from readme_tool.grammars import sections as section_titles
from readme_tool.grammars.labels import Role
from readme_tool.text import Source
from readme_tool.tree import home
from readme_tool.tree.document import Document
from readme_tool.tree.entries import entries
from readme_tool.tree.headings import headings
from readme_tool.tree.names import names
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
    reader = PageReader(source, surroundings.repository() or home.repository(source.text))
    all_headings = headings(page)

    def children(stretch: Stretch) -> list[Listing | Prose | Gap]:
        data = bool(stretch.above) and section_titles.lists_data(stretch.above[-1])
        reader.hint = Role.DATA if data else None
        found = entries(stretch, reader)
        for block in markdown.blocks(stretch.blocks):
            for content in markdown.contents(block):
                reader.words(content, raw=isinstance(block, markdown.HtmlBlock))
        return tiled(source, stretch.extent, stretch.blocks, found)

    cut = stretches(page.blocks, all_headings, len(source.text))
    root = sectioned(cut, children)
    reader.hint = None
    for block in page.blocks:
        for content in markdown.contents(block):
            reader.words(content, raw=isinstance(block, markdown.HtmlBlock))
    return Document(
        source,
        page,
        root,
        all_headings,
        names(page),
        tuple(sorted(reader.links.links, key=lambda link: link.span)),
        tuple(sorted(reader.links.pictures, key=lambda picture: picture.span)),
        surroundings,
    )
