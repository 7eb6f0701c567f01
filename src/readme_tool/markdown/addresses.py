"""Where the address of a link stands, by CommonMark's grammar of link destinations (6.3)."""

import re
from typing import NamedTuple

from readme_tool.text import Pattern

_BLANKS = Pattern(r"[ \t\n]*")
_ANGLED = Pattern(r"<((?:[^<>\\\n]|\\.)*)>")
_PLAIN = Pattern(r"(?:[^\x00-\x20\x7f()\\]|\\(?:(?![\x00-\x20]).)?)*", re.DOTALL)

# cmark and markdown-it read no more round brackets within round brackets.
_NESTED_BRACKETS = 32


class Destination(NamedTuple):
    """Where an address starts and ends, brackets `<>` left out, and where what is after it does."""

    start: int
    end: int
    after: int


def skip_blanks(text: str, at: int) -> int:
    """The first offset from `at` on where no space, tab or line ending stands."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def destination(text: str, at: int, limit: int) -> Destination | None:
    """The address that stands at `at` and ends by `limit`; None where none stands there."""
    if text.startswith("<", at, limit):
        angled = _ANGLED.match(text, at, limit)
        return Destination(*angled.span(1), angled.end()) if angled else None
    end = _plain_end(text, at, limit)
    return None if end is None or end == at else Destination(at, end, end)


def _plain_end(text: str, at: int, limit: int) -> int | None:
    """The end of an address without brackets; None where round ones in it are not balanced."""
    depth = 0
    while True:
        found = _PLAIN.match(text, at, limit)
        at = found.end() if found else at
        mark = text[at : at + 1] if at < limit else ""
        if mark == "(" and depth < _NESTED_BRACKETS:
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
        else:
            return None if depth else at
        at += 1
