"""The blocks of a README, line by line, as CommonMark's appendix "A parsing strategy" has it.

A line first goes on with the containers that are open, items and quotes. What is left of it may
open more of them, then start a leaf, or it goes on with the leaf that is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from readme_tool.markdown import front_matter, tables
from readme_tool.markdown.entities import unescaped
from readme_tool.markdown.page import FrontMatter, Target, ThematicBreak
from readme_tool.markdown.placing import Lines
from readme_tool.markdown.scanning import UnsureError
from readme_tool.markdown.scanning.leaves import (
    CodeLines,
    HtmlLines,
    Known,
    Leaf,
    MarkedHeading,
    TableLines,
    TextLines,
)
from readme_tool.markdown.scanning.line import CODE, Line
from readme_tool.markdown.scanning.open_blocks import (
    Container,
    OpenItem,
    OpenList,
    OpenQuote,
    Page,
    Part,
)
from readme_tool.markdown.scanning.raw_html import html_start
from readme_tool.markdown.scanning.targets import definition
from readme_tool.text import Pattern, Span

# How many items and quotes may stand in one another.
_NESTING = 12

_RULE = Pattern(r"([-*_])[ \t]*(?:\1[ \t]*){2,}\Z")
_MARKER = Pattern(r"(?:[-+*]|([0-9]{1,9})[.)])(?=[ \t]|\Z)")
_TASK = Pattern(r"\[[ xX]\][ \t]")
_UNDERLINE = Pattern(r"(?:=+|-+)[ \t]*\Z")
_HEADING = Pattern(r"#{1,6}(?=[ \t]|\Z)")
_FENCE = Pattern(r"(`{3,})(?=[^`]*\Z)|(~{3,})")
_CELL_BLANKS = " \t\v\f"


class Scan:
    """One pass over the lines of a README before line `end`.

    `page` holds the parts of the page, `definitions` the link targets by their label. Raises
    `UnsureError` where they are not of the plain kind.
    """

    def __init__(self, lines: Lines, end: int) -> None:
        self.lines = lines
        self.line = Line(lines)
        self.definitions: dict[str, Target] = {}
        self.may_define = "]:" in lines.text
        self.page = Page()
        self.containers: list[Container] = []
        self.innermost = self.page
        self.matched = 0  # how many of the containers the line goes on with
        self.leaf: Leaf | None = None
        front = front_matter.closing_line(lines.line, end)
        if front is not None:
            self._add(Known(FrontMatter(Span(0, lines.ends[front]))))
        for number in range(0 if front is None else front + 1, end):
            self._read_line(number)

    def _read_line(self, number: int) -> None:
        line, leaf = self.line, self.leaf
        line.enter(number)
        self.matched = self._going_on() if self.containers else 0
        if leaf and self.matched == len(self.containers) and leaf.goes_on(line):
            if leaf.closed:
                self.leaf = None
            return
        if line.at == line.end:
            self._blank_line()
            return
        while line.column - line.floor < CODE:
            start = _CONTAINERS.get(line.text[line.at])
            if not start or not start(self):
                break
            if line.at == line.end:
                return
        self._start_leaf()

    def _going_on(self) -> int:
        """How many of the open containers the line goes on with; it goes into each."""
        line = self.line
        for number, container in enumerate(self.containers):
            if isinstance(container, OpenItem):
                if line.at < line.end:
                    if line.column < container.column:
                        return number
                    line.floor = container.column
                elif self._ends_here(container):
                    return number
            elif not self._is_quoted():
                return number
            else:
                container.last = line.number
                line.skip_quote_sign()
        return len(self.containers)

    def _ends_here(self, item: OpenItem) -> bool:
        """Whether nothing stands in the item, and the line below its marker, this one, is blank."""
        return not (item.parts or item.task) and item.first == self.line.number - 1

    def _is_quoted(self) -> bool:
        line = self.line
        if line.at == line.end or line.text[line.at] != ">" or line.column < line.floor:
            return False
        if line.indented:
            raise UnsureError
        return True

    def _blank_line(self) -> None:
        others = self.containers[self.matched :]
        if self.line.quoted and any(isinstance(other, OpenQuote) for other in others):
            raise UnsureError
        self._end_others()

    # What is open.

    def _end_others(self) -> None:
        """Close all that the line does not go on with, since something new starts on it."""
        self.leaf = None
        if len(self.containers) > self.matched:
            del self.containers[self.matched :]
            self.innermost = self.containers[-1] if self.containers else self.page

    def _add(self, part: Part) -> bool:
        self._end_others()
        self.innermost.parts.append(part)
        return True

    def _start(self, leaf: Leaf) -> bool:
        self._add(leaf)
        if not leaf.closed:
            self.leaf = leaf
        return True

    def _open(self, container: Container) -> bool:
        if len(self.containers) == _NESTING:
            raise UnsureError
        self.containers.append(container)
        self.innermost = container
        self.matched += 1
        return True

    def _text(self) -> TextLines | None:
        """The paragraph that the line would go on with, if nothing else starts on it."""
        inside = self.matched == len(self.containers)
        return self.leaf if inside and isinstance(self.leaf, TextLines) else None

    # Containers. Each of the following says whether one starts with what is left of the line.

    def _quote(self) -> bool:
        quote = OpenQuote(self.line.number)
        self._add(quote)
        self.line.skip_quote_sign()
        return self._open(quote)

    def _item(self) -> bool:
        line, text = self.line, self.line.text
        marker = _MARKER.match(text, line.at, line.end)
        if not marker or _RULE.match(text, line.at, line.end):
            return False
        if self._text() and not _interrupts(marker, text[marker.end() : line.end]):
            return False
        self._end_others()
        around = self._list(text[marker.end() - 1])
        column, task = line.skip_marker(marker), None
        if text.startswith("[", line.at) and line.column == column:
            task = self._task()
        item = OpenItem(line.number, column, Span(*marker.span()), task)
        around.items.append(item)
        return self._open(item)

    def _list(self, kind: str) -> OpenList:
        """The list that an item with such a marker joins or starts."""
        parts = self.innermost.parts
        last = parts[-1] if parts else None
        if not isinstance(last, OpenList):
            last = None
        elif not last.items[-1].parts and last.items[-1].first < self.line.number - 2:
            raise UnsureError
        if not last or last.kind != kind:
            last = OpenList(kind)
            parts.append(last)
        return last

    def _task(self) -> Span | None:
        line = self.line
        if not _TASK.match(line.text, line.at, line.end):
            return None
        task = Span(line.at, line.at + 3)
        line.base = line.at = line.at + 4
        return task

    # Leaves. Each of the following says whether one starts with what is left of the line.

    def _start_leaf(self) -> None:
        line = self.line
        if line.column - line.floor < CODE:
            start = _LEAVES.get(line.text[line.at])
            if not start or not start(self):
                self._go_on_with_text(plain=True)
        elif isinstance(self.leaf, TextLines):
            self._go_on_with_text(plain=False)
        else:
            self._start(CodeLines(line.number))

    def _go_on_with_text(self, *, plain: bool) -> None:
        line, leaf, lazy = self.line, self.leaf, self.matched < len(self.containers)
        rest = line.base, line.at, line.end, plain and not lazy
        if isinstance(leaf, TextLines):
            if lazy:
                self._go_on_lazily(plain=plain)
            leaf.stretches.append(rest)
        elif isinstance(leaf, TableLines) and not lazy and line.rest().rstrip(_CELL_BLANKS) != "|":
            leaf.stretches.append(rest)
        else:
            self._start(TextLines(line.number, line.floor, rest))

    def _go_on_lazily(self, *, plain: bool) -> None:
        """Let quotes go on whose sign is not on the line."""
        if not plain and self.line.text[self.line.at] in _STARTERS:
            raise UnsureError
        for container in self.containers[self.matched :]:
            if isinstance(container, OpenQuote):
                container.last = self.line.number

    def _heading(self) -> bool:
        line = self.line
        marks = _HEADING.match(line.text, line.at, line.end)
        return marks is not None and self._add(MarkedHeading(line, len(marks.group())))

    def _fence(self) -> bool:
        line = self.line
        fence = _FENCE.match(line.text, line.at, line.end)
        if not fence:
            return False
        info = unescaped(line.text[fence.end() : line.end].strip())
        return self._start(CodeLines(line.number, fence.group(), info))

    def _html(self) -> bool:
        line = self.line
        inside = self.matched == len(self.containers)
        interrupting = inside and isinstance(self.leaf, (TextLines, TableLines))
        start = html_start(line.rest(), interrupting=interrupting)
        if not start:
            return False
        if start.lone and line.column >= CODE and isinstance(self.leaf, TextLines):
            raise UnsureError
        return self._start(HtmlLines(line, start.end))

    def _underline(self) -> bool:
        line, text = self.line, self._text()
        if not text or not _UNDERLINE.match(line.text, line.at, line.end):
            return False
        text.level = 1 if line.text[line.at] == "=" else 2
        self.leaf = None
        return True

    def _rule(self) -> bool:
        line = self.line
        found = _RULE.match(line.text, line.at, line.end)
        return found is not None and self._add(Known(ThematicBreak(line.extent)))

    def _dashes(self) -> bool:
        return self._underline() or self._rule() or self._table()

    def _table(self) -> bool:
        """A table, whose header was taken for the last line of a paragraph."""
        text = self._text()
        width = tables.width(self.line.rest()) if text else 0
        if not text or not width:
            return False
        header = text.stretches[-1]
        _, at, end, plain = header
        row = self.line.text[at:end]
        if len(tables.cells(row)) != width:
            return False
        if not plain or (self.may_define and row.startswith("[")) or _may_start_block(row):
            raise UnsureError
        text.stretches.pop()
        if not text.stretches:
            self.innermost.parts.pop()
        return self._start(TableLines(self.line.number - 1, header))

    def _definition(self) -> bool:
        if not self.may_define:
            return False
        if self.line.rest().startswith("[^"):
            raise UnsureError
        if isinstance(self.leaf, TextLines) or self._is_row():
            return False
        found = definition(self.lines, self.line.number, self.line.at)
        if not found:
            return False
        self.definitions.setdefault(found.label, found.target)
        return self._add(Known(found))

    def _is_row(self) -> bool:
        return self.matched == len(self.containers) and isinstance(self.leaf, TableLines)


def _interrupts(marker: re.Match[str], rest: str) -> bool:
    """Whether a paragraph ends where an item with that marker starts."""
    return bool(rest.strip(" \t")) and int(marker[1] or "1") == 1


def _may_start_block(line: str) -> bool:
    """Whether a block may start with a line that no paragraph ends at."""
    return bool(_MARKER.match(line) or html_start(line, interrupting=False))


_Starter: TypeAlias = Callable[[Scan], bool]
_CONTAINERS: Mapping[str, _Starter] = {
    ">": Scan._quote,
    **dict.fromkeys("-+*0123456789", Scan._item),
}
_LEAVES: Mapping[str, _Starter] = {
    "#": Scan._heading,
    "`": Scan._fence,
    "~": Scan._fence,
    "<": Scan._html,
    "*": Scan._rule,
    "_": Scan._rule,
    "=": Scan._underline,
    "-": Scan._dashes,
    "|": Scan._table,
    ":": Scan._table,
    "[": Scan._definition,
}
_STARTERS = _CONTAINERS.keys() | _LEAVES.keys()
