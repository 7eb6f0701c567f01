"""Tables as a block rule: markdown-it's own makes cells that stand nowhere."""

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from readme_tool.markdown.placing import Lines, Placing
from readme_tool.markdown.tables import BLANKS, cells, width, without_escapes
from readme_tool.markdown.tokens.containers import rest

_DELIMITER_FIRST = frozenset("|-:")


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


def place_cell(token: Token, lines: Lines) -> Placing:
    """The placing of a cell's content, in which each escaped pipe lost its backslash."""
    line = token.map[0] if token.map else 0
    end = lines.ends[line] - token.meta["after"]
    start = lines.ends[line] - token.meta["rest"]
    if "|" in token.content:
        return without_escapes(lines.text[start:end], start)
    return Placing((0,), (start,))


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
    if _content(state, line).rstrip(BLANKS) == "|":
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
