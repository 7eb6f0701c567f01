r"""A table row with more cells than the table's header, or with fewer.

GitHub shows as many cells of each row as the header has and drops the others without a word. Mostly a
bar stands in a title, where it must be written `\|`, or the header lacks a column that its rows have.

~~~markdown bad
| Title | Code |
| --- | --- |
| [Lists | Trees](https://example.org/a) | [code](https://example.org/b) |
| Sorted Lists | ESEC 2021 | [code](https://example.org/c) |
| Long Lists | [code](https://example.org/d) |
| Lost Lists | [code](https://example.org/e) |

| Title | Venue | Code |
| --- | --- | --- |
| Last Lists | ESEC 2021 |

| Title | Venue |
| --- | --- |
| Small Trees | ESEC 2020 | [code](https://example.org/f) |
| Tall Trees | ESEC 2019 | [code](https://example.org/g) |
~~~

~~~text report
3:44 the header has 2 cells and this row 3, so GitHub drops `[code](https://example.org/b)`
4:30 the header has 2 cells and this row 3, so GitHub drops `[code](https://example.org/c)`
10:26 the header has 3 cells and this row 2; the others stay empty
12:1 the header has 2 cells and 2 rows more, so GitHub drops `[code](https://example.org/f)` and others
~~~

~~~markdown fixed
| Title | Code |
| --- | --- |
| [Lists \| Trees](https://example.org/a) | [code](https://example.org/b) |
| Sorted Lists | ESEC 2021 | [code](https://example.org/c) |
| Long Lists | [code](https://example.org/d) |
| Lost Lists | [code](https://example.org/e) |

| Title | Venue | Code |
| --- | --- | --- |
| Last Lists | ESEC 2021 | |

| Title | Venue | |
| --- | --- | --- |
| Small Trees | ESEC 2020 | [code](https://example.org/f) |
| Tall Trees | ESEC 2019 | [code](https://example.org/g) |
~~~

~~~markdown good
| Title | Code |
| --- | --- |
| Lists \| Trees | [code](https://example.org/b) |
| Sorted Lists | [code](https://example.org/c) |[//]: # (added in May)
| **2021** |
~~~

Fix: safe where empty cells are put behind the last of a short row, which shows the same. Unsafe where
bars inside brackets, code or math are escaped, and where the header gets an empty cell. No cell is
ever taken away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import cell_bars
from readme_tool.markdown import Cell, Image, Link, LinkForm, Row, Table, inlines
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Scope, Severity, rule
from readme_tool.rules.wording import counted, quoted
from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import Document


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def table_row_width(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the rows that lose cells, and those that lack some."""
    source = readme.source
    for table in readme.blocks:
        if not isinstance(table, Table):
            continue
        wide = [row for row in table.rows if _dropped(source, row)]
        untold = [row for row in wide if not _bars_too_many(source, row)]
        if len(untold) > 1 and 2 * len(untold) > len(table.rows):
            yield _narrow_header(source, table, untold)
            wide = [row for row in wide if row not in untold]
        yield from (_wide_row(source, table, row) for row in wide)
        for row in table.rows:
            # A single cell is a label across the table.
            if 1 < len(row.cells) < len(table.header.cells):
                yield _short_row(source, table, row)


def _dropped(source: Source, row: Row) -> Sequence[Cell]:
    """The cells that nobody sees, up to the last that says something and is no comment."""
    said = [n for n, cell in enumerate(row.surplus) if not _is_comment(source[cell.span])]
    return row.surplus[: said[-1] + 1] if said else ()


def _is_comment(cell: str) -> bool:
    return not cell or cell.startswith(("[//]:", "[comment]:", "<!--"))


def _wide_row(source: Source, table: Table, row: Row) -> Finding:
    dropped = _dropped(source, row)
    span = Span(dropped[0].span.start, dropped[-1].span.end)
    width = len(table.header.cells)
    return Finding(
        span,
        f"the header has {counted(width, 'cell')} and this row {width + len(dropped)}, "
        f"so GitHub drops {quoted(source[span])}",
        _escaping(source, row),
    )


def _bars_too_many(source: Source, row: Row) -> Sequence[int]:
    """The bars inside brackets, code or math, by the number of the cell before each, where they are
    just as many as the cells that are dropped.
    """
    cells = (*row.cells, *row.surplus)
    inner = cell_bars.inner_bars([source[cell.span] for cell in cells])
    return inner if len(inner) == len(_dropped(source, row)) else ()


def _escaping(source: Source, row: Row) -> Fix | None:
    """The fix where such bars are what is wrong, and no link is swallowed with them."""
    cells = (*row.cells, *row.surplus)
    inner = _bars_too_many(source, row)
    if not inner or _swallows_link(source, row, inner):
        return None
    places = [source.text.index("|", cells[n].span.end, cells[n + 1].span.start) for n in inner]
    edits = [Edit(Span(place, place), "\\") for place in places]
    return Fix("Escape the bar that parts no cells", Patch.of(*edits), Safety.UNSAFE)


def _swallows_link(source: Source, row: Row, inner: Sequence[int]) -> bool:
    """Whether a link would be none, or another one, if the bars `inner` were text."""
    cells = (*row.cells, *row.surplus)
    return any(
        _is_swallowed(source, row, inline, before_bar=number in inner)
        for number in {number for n in inner for number in (n, n + 1)}
        for inline in inlines(cells[number].content)
        if isinstance(inline, (Link, Image))
    )


def _is_swallowed(source: Source, row: Row, link: Link | Image, *, before_bar: bool) -> bool:
    """Whether a link stands in code, or an address as it is in a label or before a bar."""
    before = source.text[row.extent.start : link.span.start]
    if cell_bars.is_in_code(before):
        return True
    if link.form is not LinkForm.BARE or before.endswith("]("):
        return False
    ends_there = before_bar and source.text.startswith("|", link.span.end)
    return ends_there or cell_bars.is_in_label(before)


def _narrow_header(source: Source, table: Table, wide: Sequence[Row]) -> Finding:
    first = _dropped(source, wide[0])[0]
    missing = max(len(_dropped(source, row)) for row in wide)
    patch = Patch.of(
        _widened(source, table.header.extent, " |" * missing),
        _widened(source, table.delimiter, " --- |" * missing),
    )
    return Finding(
        table.header.extent,
        f"the header has {counted(len(table.header.cells), 'cell')} and {len(wide)} rows more, "
        f"so GitHub drops {quoted(source[first.span])} and others",
        Fix(f"Give the header {counted(missing, 'empty cell')}", patch, Safety.UNSAFE),
        tuple(Related(_dropped(source, row)[0].span, "dropped") for row in wide),
    )


def _short_row(source: Source, table: Table, row: Row) -> Finding:
    width = len(table.header.cells)
    edit = _widened(source, row.extent, " |" * (width - len(row.cells)))
    return Finding(
        Span(edit.span.end - 1, edit.span.end),
        f"the header has {counted(width, 'cell')} and this row {len(row.cells)}; "
        "the others stay empty",
        Fix("Write the empty cells", Patch.of(edit), Safety.SAFE),
        severity=Severity.INFO,
    )


def _widened(source: Source, row: Span, cells: str) -> Edit:
    """The edit that puts cells behind a row; it may or may not end in a bar."""
    text = source[row].rstrip(" \t")
    end = row.start + len(text)
    is_closed = text.endswith("|") and not text.endswith("\\|")
    return Edit(Span(end, end), cells if is_closed else " |" + cells)
