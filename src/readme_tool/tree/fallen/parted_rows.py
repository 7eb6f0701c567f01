"""Table rows that a bar inside brackets, code or math parts into more cells than there are."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import cell_bars
from readme_tool.markdown import Row, Table
from readme_tool.tree.document import Document


def parted_rows(readme: Document) -> Iterator[Row]:
    """The rows with more cells than their header and such a bar, in source order."""
    for table in readme.blocks:
        if isinstance(table, Table):
            for row in table.rows:
                cells = [readme.source[cell.span] for cell in (*row.cells, *row.surplus)]
                if row.surplus and cell_bars.inner_bars(cells):
                    yield row
