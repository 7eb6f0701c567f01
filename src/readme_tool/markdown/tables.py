"""Tables: their rows and cells, read from the source text itself.

The rule is the GFM specification's ("Tables (extension)"). markdown-it's own fills each short row
up with empty cells, so that a kilobyte can become 65,000 of them; here only what stands there is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readme_tool.markdown.containers import rest
from readme_tool.markdown.placing import Lines, Placing
from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.markdown.spanned import StateBlock, Token

_CELL = r"[ \t\v\f]*:?-+:?[ \t\v\f]*"
# What would underline a heading, or start a list, is no delimiter.
_DELIMITER = Pattern(rf"(?!-+[ \t]*\Z|-[ \t])\|?{_CELL}(?:\|{_CELL})*(?:\|[ \t\v\f]*)?")
_DELIMITER_FIRST = frozenset("|-:")
_DASHES = Pattern(r"-+")
# A pipe that parts cells has no backslash right before it, whatever stands before that.
_PIPE = Pattern(r"(?<!\\)\|")
_ESCAPED_PIPE = Pattern(r"\\\|")
_BLANKS = " \t\v\f"


class Piece(NamedTuple):
    """The trimmed content of a cell: where it starts and ends in its row."""

    start: int
    end: int


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: a header row, a line of dashes with as many cells, and rows."""
    if start + 2 > end or not _is_header(state, start):
        return False
    if silent:
        return True
    opening = state.push("table_open", "table", 1)
    opening.map = extent = [start, 0]
    opening.meta["sides"] = _sides(_content(state, start + 1))
    before, state.parentType = state.parentType, "table"
    _push_row(state, start)
    line = start + 2
    while line < end and _is_row(state, line, end):
        _push_row(state, line)
        line += 1
    state.parentType = before
    state.push("table_close", "table", -1)
    extent[1] = state.line = line
    return True


def cells(row: str) -> list[Piece]:
    """The cells of a row that starts with no blank; the pipes at both ends are optional."""
    bounds = [-1, *(pipe.start() for pipe in _PIPE.finditer(row)), len(row)]
    first = 0 if bounds[1] else 1
    last = len(bounds) - 1
    if last > first and not row[bounds[-2] + 1 :].strip(_BLANKS):
        last -= 1
    return [_trimmed(row, bounds[i] + 1, bounds[i + 1]) for i in range(first, last)]


def width(dashes: str) -> int:
    """How many columns the line below a header sets out; 0 for a line that is none such."""
    return len(_DASHES.findall(dashes)) if _DELIMITER.fullmatch(dashes) else 0


def place_cell(token: Token, lines: Lines) -> Placing:
    """The placing of a cell's content, in which each escaped pipe lost its backslash."""
    line = token.map[0] if token.map else 0
    end = lines.ends[line] - token.meta["after"]
    start = lines.ends[line] - token.meta["rest"]
    if "|" in token.content:
        return without_escapes(lines.text[start:end], start)
    return Placing((0,), (start,))


def without_escapes(raw: str, at: int) -> Placing:
    """The placing of a cell's content that stands at `at`, if no pipe in it had a backslash."""
    content, source = [0], [at]
    for lost, escape in enumerate(_ESCAPED_PIPE.finditer(raw), 1):
        content.append(escape.end() - lost)
        source.append(at + escape.end())
    return Placing(tuple(content), tuple(source))


def _is_header(state: StateBlock, start: int) -> bool:
    delimiter = start + 1
    first = state.bMarks[delimiter] + state.tShift[delimiter]
    if state.src[first : first + 1] not in _DELIMITER_FIRST:
        return False
    if state.sCount[delimiter] < state.blkIndent or state.is_code_block(delimiter):
        return False
    columns = width(_content(state, delimiter))
    if not columns or state.is_code_block(start):
        return False
    return len(cells(_content(state, start))) == columns


def _is_row(state: StateBlock, line: int, end: int) -> bool:
    if state.sCount[line] < state.blkIndent or state.is_code_block(line) or state.isEmpty(line):
        return False
    if _content(state, line).rstrip(_BLANKS) == "|":
        return False
    rules = state.md.block.ruler.getRules("blockquote")
    return not any(rule(state, line, end, True) for rule in rules)


def _sides(dashes: str) -> tuple[tuple[bool, bool], ...]:
    """For each column, whether a colon on its left and on its right says how it is aligned."""
    columns = dashes.replace(" ", "").replace("\t", "").strip("|").split("|")
    return tuple((column.startswith(":"), column.endswith(":")) for column in columns)


def _push_row(state: StateBlock, line: int) -> None:
    row = _content(state, line)
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for start, end in cells(row):
        token = state.push("inline", "", 0)
        token.map = [line, line + 1]
        token.content = row[start:end].replace("\\|", "|")
        token.children = []
        token.meta = {"rest": len(row) - start, "after": len(row) - end}
    state.push("tr_close", "tr", -1)


def _content(state: StateBlock, line: int) -> str:
    end = state.eMarks[line]
    return state.src[end - rest(state, line) : end]


def _trimmed(row: str, start: int, end: int) -> Piece:
    piece = row[start:end]
    if not piece.strip(_BLANKS):
        middle = start + len(piece) // 2
        return Piece(middle, middle)
    left = start + len(piece) - len(piece.lstrip(_BLANKS))
    return Piece(left, end - len(piece) + len(piece.rstrip(_BLANKS)))
