"""Where the address of a link stands, by CommonMark's grammar of link destinations (6.3)."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t\n]*")
_ANGLED = re.compile(r"<((?:[^<>\\\n]|\\.)*)>")
_PLAIN = re.compile(r"(?:[^\x00-\x20\x7f()\\]|\\(?:(?![\x00-\x20]).)?)*", re.DOTALL)


def skip_blanks(text: str, at: int) -> int:
    """The first offset from `at` on where no space, tab or line ending stands."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def destination(text: str, at: int) -> tuple[int, int]:
    """Start and end of the address that stands at `at`, brackets `<>` left out."""
    angled = _ANGLED.match(text, at)
    if angled:
        return angled.span(1)
    return at, _plain_end(text, at)


def _plain_end(text: str, at: int) -> int:
    """The end of an address without brackets, in which round ones must be balanced."""
    depth = 0
    while True:
        found = _PLAIN.match(text, at)
        at = found.end() if found else at
        mark = text[at : at + 1]
        if mark == "(":
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
        else:
            return at
        at += 1
