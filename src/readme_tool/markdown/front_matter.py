"""YAML at the very start of a README, which GitHub shows as a table of its own.

A README may as well start with a rule across the page and have another one further down, so the
lines between must look like YAML: keys, their indented values, list items, comments.
"""

from __future__ import annotations

from collections.abc import Callable

from readme_tool.text import Pattern

_FENCE = Pattern(r"---[ \t]*")
_YAML_LINE = Pattern(r"[ \t].*|#.*|- .*|-|[\"']?[\w$][^:#]*:(?:[ \t].*)?|[\]}],?[ \t]*")
_KEY = Pattern(r"[\"']?[\w$][^:#]*:(?:[ \t]|$)")


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
