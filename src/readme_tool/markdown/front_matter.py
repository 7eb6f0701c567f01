"""YAML at the very start of a README, which GitHub shows as a table of its own.

A README may as well start with a rule across the page and have another one further down, so the
lines between must look like YAML: keys, their indented values, list items, comments.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.markdown.spanned import StateBlock

_FENCE = Pattern(r"---[ \t]*")
_YAML_LINE = Pattern(r"[ \t].*|#.*|- .*|-|[\"']?[\w$][^:#]*:(?:[ \t].*)?|[\]}],?[ \t]*")
_KEY = Pattern(r"[\"']?[\w$][^:#]*:(?:[ \t]|$)")


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: front matter on the first line."""
    if start != 0 or silent or state.level or not state.src.startswith("---"):
        return False
    if not _FENCE.fullmatch(_line(state, 0)):
        return False
    closing = _closing_line(state, end)
    if closing is None:
        return False
    state.line = closing + 1
    token = state.push("front_matter", "", 0)
    token.map = [start, state.line]
    return True


def _closing_line(state: StateBlock, end: int) -> int | None:
    keys = 0
    for number in range(1, end):
        line = _line(state, number)
        if _FENCE.fullmatch(line):
            return number if keys else None
        if line.strip() and not _YAML_LINE.fullmatch(line):
            return None
        keys += _KEY.match(line) is not None
    return None


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] : state.eMarks[number]]
