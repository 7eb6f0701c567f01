"""Front matter as a block rule."""

from markdown_it.rules_block import StateBlock

from readme_tool.markdown.front_matter import closing_line


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: front matter on the first line."""
    if start != 0 or silent or state.level:
        return False
    closing = closing_line(lambda number: _line(state, number), end)
    if closing is None:
        return False
    state.line = closing + 1
    token = state.push("front_matter", "", 0)
    token.map = [start, state.line]
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] : state.eMarks[number]]
