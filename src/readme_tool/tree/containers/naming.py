"""Columns that name the works though their header says otherwise: "Keywords" over names alone."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool import markdown
from readme_tool.grammars import columns
from readme_tool.grammars.columns import Column
from readme_tool.markdown import Row, Table


def known(table: Table, names: Sequence[str]) -> list[Column | None]:
    """What the columns of a table hold; `names` are those of its header."""
    told = [columns.read(name) for name in names]
    titled = next((n for n, one in enumerate(told) if one in (Column.TITLE, Column.WORK)), None)
    if titled is None or Column.NAME in told:
        return told
    for number, column in enumerate(told):
        if column in (Column.TAGS, Column.AUTHORS) and _names(table.rows, number, titled):
            told[number] = Column.NAME
            break
    return told


def _names(rows: Sequence[Row], number: int, titled: int) -> bool:
    """Whether each row has a short word of its own there, which many titles say again."""
    said = [(_shown(row, number), _shown(row, titled)) for row in rows]
    called = [(name, title) for name, title in said if name]
    if len(called) < _FEWEST or any("," in name or len(name) > _LONGEST for name, _ in called):
        return False
    if len({name for name, _ in called}) * 10 < len(called) * 9:
        return False
    return sum(1 for name, title in called if name in title) * 3 >= len(called)


def _shown(row: Row, number: int) -> str:
    if number >= len(row.cells):
        return ""
    return " ".join(markdown.shown(row.cells[number].content).split()).casefold()


_FEWEST = 4
_LONGEST = 30
