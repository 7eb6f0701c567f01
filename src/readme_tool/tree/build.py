"""From a README to its tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool import markdown
from readme_tool.grammars import sections as section_titles
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Content
from readme_tool.text import Source
from readme_tool.tree import home
from readme_tool.tree.branches import Listing
from readme_tool.tree.containers.titles import with_titles
from readme_tool.tree.document import Document
from readme_tool.tree.entries import entries
from readme_tool.tree.fragments import PageFragments
from readme_tool.tree.headings import headings
from readme_tool.tree.nodes import Gap, Prose
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.passages import passages
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
    all_headings = headings(page, source.text)
    reader = PageReader(source, page, surroundings.repository() or home.repository(source.text))

    cut = stretches(page.blocks, all_headings, len(source.text))
    root = sectioned(_with_children(list(with_titles(cut, reader)), source, reader))
    cut_up = passages(root, page, all_headings, reader)
    fragments = PageFragments(page, all_headings, reader)
    return Document(source, page, root, all_headings, cut_up, fragments, reader, surroundings)


def _with_children(
    cut: Sequence[Stretch], source: Source, reader: PageReader
) -> Iterator[tuple[Stretch, Sequence[Listing | Prose | Gap]]]:
    """Each stretch with what stands in it."""
    for stretch in cut:
        if stretch.above and section_titles.lists_data(stretch.above[-1]):
            reader.expect(_contents(stretch), Role.DATA)
    for stretch, found in zip(cut, entries(cut, reader), strict=True):
        blocks = (*stretch.blocks, *stretch.owned)
        yield stretch, tiled(source, stretch.extent, blocks, [*found, *stretch.found])


def _contents(stretch: Stretch) -> Iterator[Content]:
    for block in markdown.blocks(stretch.blocks):
        yield from markdown.contents(block)
