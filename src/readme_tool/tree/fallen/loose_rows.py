"""Lines that look like rows of a table and belong to none.

A table needs a header and, right below it, a line of dashes with as many cells; it ends at the
first blank line (GFM specification, "Tables (extension)").
"""

import enum
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeGuard

from readme_tool.markdown import Block, Break, Comment, HtmlBlock, Paragraph, Table, Text
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.fallen.siblings import siblings


class Loss(enum.Enum):
    """Why rows belong to no table."""

    PARTED = "parted"
    """A blank line parts them from the table above."""
    DASHES = "dashes"
    """The line of dashes has more or fewer cells than the header."""
    HEADLESS = "headless"
    """No line of dashes stands below the first row."""


class LooseRows(NamedTuple):
    """Lines of a paragraph that were to be rows, each without the marks around it.

    `widths` are their numbers of cells; `table` is the one above from which they are parted. `lazy`
    says that a line lacks the quote sign or indentation of what the first stands in, as none may
    that goes on with a table.
    """

    loss: Loss
    lines: Sequence[Span]
    widths: Sequence[int]
    table: Table | None
    lazy: bool = False

    def joined(self, other: "LooseRows") -> "LooseRows":
        """Both as one."""
        lines, widths = (*self.lines, *other.lines), (*self.widths, *other.widths)
        return LooseRows(self.loss, lines, widths, self.table, self.lazy or other.lazy)


def loose_rows(blocks: Sequence[Block], source: Source) -> Iterator[LooseRows]:
    """The paragraphs that consist of rows, those that follow one table together."""
    for family in siblings(blocks):
        if not any(map(_begins_with_bar, family)):
            continue
        table: Table | None = None
        held: LooseRows | None = None
        for block in family:
            lines = _rows(block, source) if _begins_with_bar(block) else []
            found = _loose(lines, source, table) if lines else None
            if found is not None and family is not blocks and _is_lazy(source, lines):
                found = found._replace(lazy=True)
            if found is not None and held is not None and found.loss is held.loss is Loss.PARTED:
                held = held.joined(found)
            elif not _is_comment(block):
                if held is not None:
                    yield held
                held = found
                table = block if isinstance(block, Table) else table if found else None
        if held is not None:
            yield held


def _is_comment(block: Block) -> bool:
    return isinstance(block, HtmlBlock) and all(
        isinstance(inline, (Comment, Break)) for inline in block.content
    )


_BEFORE = Pattern(r"[ \t>]*")
_BAR = Pattern(r"(?<!\\)\|")
_DASHES = Pattern(r"[-–—:| \t]*[-–—]{2}[-–—:| \t]*")


def _begins_with_bar(block: Block) -> TypeGuard[Paragraph]:
    first = block.content[0] if isinstance(block, Paragraph) and block.content else None
    return isinstance(first, Text) and first.value.startswith("|")


def _rows(paragraph: Paragraph, source: Source) -> list[Span]:
    """The lines of a paragraph, if each begins with a bar and has another."""
    lines = []
    first = source.line_of(paragraph.extent.start)
    for number in range(first, source.line_of(paragraph.extent.end) + 1):
        line = source.line(number)
        before = _BEFORE.match(source.text, line.start, line.end)
        start = before.end() if before else line.start
        row = source.text[start : line.end]
        if not row.startswith("|") or len(_BAR.findall(row)) < 2:
            return []
        lines.append(Span(start, line.end))
    return lines


def _is_lazy(source: Source, lines: Sequence[Span]) -> bool:
    """Whether a line, in an item or a quote, lacks a quote sign of the first or its indentation."""
    first, *others = (
        source.text[source.line(source.line_of(line.start)).start : line.start] for line in lines
    )
    return any(_is_less(other, first) for other in others)


def _is_less(mark: str, first: str) -> bool:
    """Whether a line with this before its bar may be outside of what the first line stands in."""
    signs, blanks = first.count(">"), len(first) - len(first.rstrip(" \t"))
    if mark.count(">") != signs:
        return True
    # Right behind a quote sign there is no item whose indentation could be lacking.
    return not (signs and blanks <= 1) and len(mark) < len(first)


def _loose(lines: Sequence[Span], source: Source, table: Table | None) -> LooseRows | None:
    widths = [_width(source[line]) for line in lines]
    if len(lines) > 1 and _DASHES.fullmatch(source[lines[1]]):
        return LooseRows(Loss.DASHES, lines, widths, None)
    if table is not None:
        return LooseRows(Loss.PARTED, lines, widths, table)
    if len(lines) > 1 and len(set(widths)) == 1:
        return LooseRows(Loss.HEADLESS, lines, widths, None)
    return None


def _width(row: str) -> int:
    """How many cells a row has that begins with a bar."""
    inner = row.rstrip(" \t").removeprefix("|")
    bars = len(_BAR.findall(inner))
    is_closed = inner.endswith("|") and not inner.endswith("\\|")
    return bars if is_closed else bars + 1
