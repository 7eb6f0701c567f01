"""Rows of a table that GitHub shows as text, bars and all.

A table ends at the first blank line, and there is none without a line of dashes below its header that has
as many cells.

~~~markdown bad
| Title | Code |
| --- | --- |
| Lists that Last | [code](https://example.org/a) |

| Sorted Lists | [code](https://example.org/b) |
| Long Lists | [code](https://example.org/c) |

More:

| Title | Venue | Code |
| --- | --- |
| Lost Lists | ESEC | [code](https://example.org/d) |
~~~

~~~text report
5:1 these 2 rows belong to no table, for the one above ended at the blank line or comment
10:1 this is no table, for it has 3 cells and the dashes below 2
~~~

~~~markdown fixed
| Title | Code |
| --- | --- |
| Lists that Last | [code](https://example.org/a) |
| Sorted Lists | [code](https://example.org/b) |
| Long Lists | [code](https://example.org/c) |

More:

| Title | Venue | Code |
| --- | --- | --- |
| Lost Lists | ESEC | [code](https://example.org/d) |
~~~

~~~markdown good
| Title | Code |
| --- | --- |
| Lists that Last | [code](https://example.org/a) |

Elsewhere:

| [Lists](#lists) | [Trees](#trees) |
~~~

Fix: safe where blank lines part the rows from a table as wide as they are, and where dashes are lacking
below a header as wide as the rows. Unsafe where the first row becomes the header.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from readme_tool.markdown import Table
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import counted
from readme_tool.text import Edit, Patch, Pattern, Source, Span
from readme_tool.tree import Document
from readme_tool.tree.fallen.loose_rows import LooseRows, Loss, loose_rows


@rule(Severity.ERROR)
def orphan_table_row(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the rows that belong to no table."""
    for rows in loose_rows(readme.page.blocks, readme.source):
        yield Finding(
            rows.lines[0],
            _MESSAGES[rows.loss](rows),
            None if rows.lazy else _FIXES[rows.loss](readme.source, rows),
            tuple(_related(readme.source, rows)),
        )


def _related(source: Source, rows: LooseRows) -> Iterator[Related]:
    """The table that the rows are parted from, and the rows that are parted from the first."""
    if rows.table is not None:
        yield Related(rows.table.header.extent, "the table above")
    for above, below in pairwise(rows.lines):
        if source.line_of(below.start) > source.line_of(above.end) + 1:
            yield Related(below, "here, too")


def _of_parted(rows: LooseRows) -> str:
    what = "this row belongs" if len(rows.lines) == 1 else f"these {len(rows.lines)} rows belong"
    return f"{what} to no table, for the one above ended at the blank line or comment"


def _of_dashes(rows: LooseRows) -> str:
    header, dashes = rows.widths[:2]
    if header == dashes:
        return "this is no table, for the line below is not of `-` alone"
    return f"this is no table, for it has {counted(header, 'cell')} and the dashes below {dashes}"


def _of_headless(rows: LooseRows) -> str:
    return f"these {len(rows.lines)} rows are no table without a line of dashes below the first"


_MESSAGES = {Loss.PARTED: _of_parted, Loss.DASHES: _of_dashes, Loss.HEADLESS: _of_headless}


_CELL = Pattern(r"[^\s|]+")
_DASHES = Pattern(r":?-+:?")


def _joining(source: Source, rows: LooseRows) -> Fix | None:
    """Take the blank lines away, if nothing else is between and every row has the table's width."""
    if rows.table is None or _is_too_narrow(rows.table):
        return None
    if set(rows.widths) != {len(rows.table.header.cells)}:
        return None
    ends = [rows.table.extent, *rows.lines]
    edits = []
    for above, below in pairwise(ends):
        line = source.line_of(below.start)
        if source.text[above.end : below.start].strip(" \t\r\n"):
            return None
        if line > source.line_of(above.end) + 1:
            edits.append(Edit(Span(above.end, source.line(line).start), source.newline))
    if _goes_on(source, rows):
        return None
    return Fix("Take the blank lines away", Patch.of(*edits), Safety.SAFE)


def _is_too_narrow(table: Table) -> bool:
    """Whether most rows have more cells than the header, so that no width is plainly meant."""
    return 2 * sum(1 for row in table.rows if row.surplus) > len(table.rows)


def _dashing(source: Source, rows: LooseRows) -> Fix | None:
    """Write as many dashes as the header has cells, if the other rows have as many."""
    header, _, *others = rows.widths
    if any(width != header for width in others) or _goes_on(source, rows):
        return None
    cells = _CELL.findall(source[rows.lines[1]])[:header]
    dashes = [cell if _DASHES.fullmatch(cell) else "---" for cell in cells]
    dashes += ["---"] * (header - len(dashes))
    edit = Edit(rows.lines[1], f"| {' | '.join(dashes)} |")
    return Fix("Write dashes for each cell", Patch.of(edit), Safety.SAFE)


def _goes_on(source: Source, rows: LooseRows) -> bool:
    """Whether something follows at once, which would become a row, too."""
    last = source.line_of(rows.lines[-1].end)
    return last < len(source.line_starts) and source[source.line(last + 1)].strip(" \t") != ""


def _heading(source: Source, rows: LooseRows) -> Fix | None:
    """Put dashes below the first row."""
    if _goes_on(source, rows):
        return None
    first, second = rows.lines[:2]
    between = Span(first.end, second.start)
    dashes = source[between] + "|" + " --- |" * rows.widths[0]
    edit = Edit(Span(first.end, first.end), dashes)
    return Fix("Make the first row the header", Patch.of(edit), Safety.UNSAFE)


_FIXES = {Loss.PARTED: _joining, Loss.DASHES: _dashing, Loss.HEADLESS: _heading}
