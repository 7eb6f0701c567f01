"""Entries that are rows of a table; the header names their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from readme_tool import markdown
from readme_tool.grammars import columns, labels, sections
from readme_tool.grammars.columns import Column
from readme_tool.grammars.labels import Label, Role
from readme_tool.markdown import Row, Table
from readme_tool.tree.containers import naming, outward
from readme_tool.tree.entry.cells import cells
from readme_tool.tree.entry.reading import read_fields
from readme_tool.tree.nodes import Entry, EntryFields, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import evened


def entries(table: Table, reader: PageReader) -> Iterator[Found]:
    """The rows that link to a work."""
    names = [evened(markdown.shown(cell.content)) for cell in table.header.cells]
    _expect(table, names, reader)
    known = naming.known(table, names)
    for row in table.rows:
        if _leads_out(row):
            read = partial(_read, row, names, known, reader)
            entry = Entry(row.extent, Shape.TABLE_ROW, read=read)
            yield Found(entry, (Shape.TABLE_ROW, table.extent))


def _expect(table: Table, names: Sequence[str], reader: PageReader) -> None:
    """Say what the links of each column give, where its name tells."""
    data = Role.DATA if any(sections.lists_data(name) for name in names[:2]) else None
    known = [columns.read(name) for name in names]
    titled = Column.TITLE in known or Column.WORK in known
    for number, name in enumerate(names):
        label = labels.read(name)
        if label == Label(Role.PROJECT) and known[number] is Column.NAME and not titled:
            continue  # What works are called says nothing of their links: "| Project | Year |".
        role = label.role if label is not None and label.role is not None else data
        if role is not None:
            cells = (row.cells[number] for row in table.rows if number < len(row.cells))
            reader.expect((cell.content for cell in cells), role)


def _leads_out(row: Row) -> bool:
    return any(outward.count(cell.content) for cell in (*row.cells, *row.surplus))


def _read(
    row: Row, names: Sequence[str], known: Sequence[Column | None], reader: PageReader
) -> EntryFields:
    wordings = [reader.words(cell.content) for cell in (*row.cells, *row.surplus)]
    return read_fields(cells(wordings, names, known), wordings)
