"""Lists, quotes and footnotes as block rules: bounded in depth, their markers' places noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

    from readme_tool.markdown.tokens.rules import Rule

# How deep blocks may nest; a list counts twice, for itself and its item. Deeper blocks are not
# read, since each level costs time on every line and stack frames in whatever walks the page.
NESTING = 40


def bounded(rule: Rule) -> Rule:
    """The rule, but where blocks nest too deeply already, its lines become an `unread` token."""

    def bounded_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if silent or state.level < NESTING:
            return rule(state, start, end, silent)
        if not rule(state, start, end, True):
            return False
        state.line = _first_outside(state, start, end)
        state.push("unread", "", 0).map = [start, state.line]
        return True

    return bounded_rule


def _first_outside(state: StateBlock, start: int, end: int) -> int:
    line = start + 1
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        line += 1
    return line


def marked(rule: Rule) -> Rule:
    """The list rule, noting for each item how much of its first line its marker starts."""

    def marking_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        known = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if not silent:
            _note_markers(state, known)
        return True

    return marking_rule


def _note_markers(state: StateBlock, known: int) -> None:
    level = state.tokens[known].level + 1
    for token in state.tokens[known:]:
        if token.type == "list_item_open" and token.level == level and token.map:
            token.meta["rest"] = rest(state, token.map[0])


def rest(state: StateBlock, line: int) -> int:
    """The length of the line from its first character that is neither container nor blank."""
    return state.eMarks[line] - state.bMarks[line] - state.tShift[line]
