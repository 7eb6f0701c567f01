"""Where in a README a comment may stand that allows a finding."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import allowances as grammar
from readme_tool.markdown import List, Row, Table
from readme_tool.text import Edit, Span
from readme_tool.tree import Document, Entry, allowances


class Place(NamedTuple):
    """An offset for a comment, with what goes before and behind it; or, with `more`, for names."""

    offset: int
    before: str = ""
    behind: str = ""
    more: bool = False

    def edit(self, names: Sequence[str], reason: str | None) -> Edit:
        """What allows these rules there."""
        if self.more:
            text = "".join(f", {name}" for name in names)
        else:
            text = f"{self.before}{grammar.written(names, reason)}{self.behind}"
        return Edit(Span(self.offset, self.offset), text)


class Places:
    """The places of one README."""

    def __init__(self, readme: Document) -> None:
        self._readme = readme
        self._rows = sorted(_rows(readme), key=lambda row: row.extent)
        self._row_starts = [row.extent.start for row in self._rows]
        self._block_starts = [block.extent.start for block in readme.page.blocks]
        self._allowances = {
            one.extent: one
            for one in allowances(readme)
            if one.wording.names and not one.wording.whole_file
        }

    def of(self, span: Span) -> tuple[Place, ...]:
        """Where a comment may allow what was found at `span`, best first."""
        leaf = self._readme.leaf_at(span.start)
        row = self._row(span.start)
        if row is not None and row.cells:
            cell = row.cells[-1].span
            return (*self._said(row.extent), Place(cell.end, " "), *self._above(span))
        if isinstance(leaf, Entry):
            own = (self._behind(leaf.extent.start), self._behind(leaf.extent.end))
            return (*self._said(leaf.extent), *dict.fromkeys(own), *self._above(span))
        number = self._block(span.start)
        if number is None:
            return ()
        block = self._readme.page.blocks[number]
        if isinstance(block, List):
            line = self._readme.source.line(self._readme.source.line_of(span.start))
            return (*self._said(line), self._behind(span.start), *self._above(span))
        return (*self._said(block.extent), *self._above(span))

    def _said(self, extent: Span) -> Iterator[Place]:
        """The end of the names in a comment that allows other rules in just these lines."""
        if (known := self._allowances.get(extent)) is not None:
            yield Place(known.span.start + known.wording.names[-1].end, more=True)

    def _behind(self, offset: int) -> Place:
        """The end of the line that `offset` stands on, before what makes a hard break there."""
        line = self._readme.source.line(self._readme.source.line_of(offset))
        text = self._readme.source[line].rstrip()
        if (len(text) - len(text.rstrip("\\"))) % 2:
            text = text[:-1].rstrip()
        return Place(line.start + len(text), " ")

    def _above(self, span: Span) -> Iterator[Place]:
        if (number := self._block(span.start)) is not None:
            yield Place(self._block_starts[number], behind=self._readme.source.newline)

    def _block(self, offset: int) -> int | None:
        """The number of the top-level block that `offset` stands in."""
        number = bisect_right(self._block_starts, offset) - 1
        if number < 0 or offset > self._readme.page.blocks[number].extent.end:
            return None
        return number

    def _row(self, offset: int) -> Row | None:
        number = bisect_right(self._row_starts, offset) - 1
        row = self._rows[number] if number >= 0 else None
        return row if row is not None and offset <= row.extent.end else None


def _rows(readme: Document) -> Iterator[Row]:
    for block in readme.blocks:
        if isinstance(block, Table):
            yield from (block.header, *block.rows)
