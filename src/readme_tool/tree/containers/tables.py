"""Entries that are rows of a table; the header names their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import columns, sections
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Table
from readme_tool.tree.entry.cells import cells
from readme_tool.tree.entry.reading import Material, read_entry
from readme_tool.tree.nodes import Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import Wording, evened


def entries(table: Table, reader: PageReader) -> Iterator[Found]:
    """The rows that link to a work."""
    names = [evened(reader.words(cell.content).text) for cell in table.header.cells]
    known = [columns.read(name) for name in names]
    data = any(sections.lists_data(name) for name in names[:2])
    hint = Role.DATA if data else None
    for row in table.rows:
        wordings = [reader.words(cell.content, hint) for cell in (*row.cells, *row.surplus)]
        if _links_out(wordings):
            said = cells(wordings, names, known)
            found = read_entry(Material(row.extent, Shape.TABLE_ROW, said, tuple(wordings)))
            yield Found(found, (Shape.TABLE_ROW, table.extent))


def _links_out(wordings: Sequence[Wording]) -> bool:
    return any(not link.address.value.startswith("#") for words in wordings for link in words.links)
