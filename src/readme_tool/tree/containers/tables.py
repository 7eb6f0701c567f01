"""Entries that are rows of a table; the header names their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import columns, sections
from readme_tool.grammars.columns import Column
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Table
from readme_tool.tree.entry.reading import Material, read_entry
from readme_tool.tree.entry.statements import Statement
from readme_tool.tree.entry.units import units
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
            said = _statements(wordings, names, known)
            found = read_entry(Material(row.extent, Shape.TABLE_ROW, said, tuple(wordings)))
            yield Found(found, (Shape.TABLE_ROW, table.extent))


def _links_out(wordings: Sequence[Wording]) -> bool:
    return any(not link.address.value.startswith("#") for words in wordings for link in words.links)


def _statements(
    wordings: Sequence[Wording], names: Sequence[str], known: Sequence[Column | None]
) -> tuple[Statement, ...]:
    said: list[Statement] = []
    for number, words in enumerate(wordings):
        name = names[number] if number < len(names) else None
        column = known[number] if number < len(known) else None
        said.append(Statement(words, tuple(units(words)), name, column))
    order = {Column.TITLE: 0, Column.WORK: 1, Column.NAME: 2}
    return tuple(sorted(said, key=lambda s: order.get(s.column, 3) if s.column else 3))
