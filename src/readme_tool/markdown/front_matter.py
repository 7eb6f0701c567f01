"""YAML at the very start of a README, which GitHub shows as a table of its own.

A README may as well start with a rule across the page and have another one further down, so the
lines between must look like YAML: keys, their indented values, list items, comments.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.markdown.spanned import StateBlock

_FENCE = Pattern(r"---[ \t]*")
_YAML_LINE = Pattern(r"[ \t].*|#.*|- .*|-|[\"']?[\w$][^:#]*:(?:[ \t].*)?|[\]}],?[ \t]*")
_KEY = Pattern(r"[\"']?[\w$][^:#]*:(?:[ \t]|$)")


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


def closing_line(line: Callable[[int], str], end: int) -> int | None:
    """The number of the line that ends it, of those before `end`, each given by its number."""
    if not end or not _FENCE.fullmatch(line(0)):
        return None
    keys = 0
    for number in range(1, end):
        text = line(number)
        if _FENCE.fullmatch(text):
            return number if keys else None
        if text.strip() and not _YAML_LINE.fullmatch(text):
            return None
        keys += _KEY.match(text) is not None
    return None


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] : state.eMarks[number]]
