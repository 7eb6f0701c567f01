"""Comments that allow a finding: `<!-- readme-tool: allow RULE[, RULE] -- reason -->`.

The form is this package's own; `allow-file` in the place of `allow` means the whole file.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from readme_tool.text import Pattern

MARK = "readme-tool:"

_COMMENT = Pattern(r"<!--\s*readme-tool:\s*(?P<word>[\w-]*)(?P<rest>.*)-->\Z", re.DOTALL)
# A dash that a word processor has joined counts too.
_REASON = Pattern(r"\s(?:--+|[—–])(?:\s|\Z)")
_NAME = Pattern(r"[^\s,]+")

_WORDS = {"allow": False, "allow-file": True}
# What other tools call it, or a slip makes of it; any other word is somebody else's business.
_MEANT = Pattern(r"(?:al{1,2}o{1,2}ws?|ignore|disable|suppress|noqa)(?:[-_].*)?", re.IGNORECASE)


class Name(NamedTuple):
    """A word as written, and where it stands in the comment."""

    text: str
    start: int
    end: int


class Wording(NamedTuple):
    """What a comment says; `word` is one that it says in the place of `allow`."""

    whole_file: bool
    names: tuple[Name, ...]
    reason: str | None = None
    word: Name | None = None


def read(comment: str) -> Wording | None:
    """What an HTML comment allows; None for one that does not mean to allow anything."""
    match = _COMMENT.match(comment)
    if match is None:
        return None
    word = match["word"]
    if word not in _WORDS:
        said = Name(word, *match.span("word"))
        return Wording(False, (), word=said) if _MEANT.fullmatch(word) else None
    start, end = match.span("rest")
    dash = _REASON.search(comment, start, end)
    names = _NAME.finditer(comment, start, dash.start() if dash else end)
    reason = " ".join(comment[dash.end() : end].split()) if dash else ""
    return Wording(
        _WORDS[word], tuple(Name(m[0], m.start(), m.end()) for m in names), reason or None
    )


def written(names: Iterable[str], reason: str | None = None, *, whole_file: bool = False) -> str:
    """The comment that allows these rules, fit to stand anywhere, in a table's cell too."""
    word = "allow-file" if whole_file else "allow"
    said = f" -- {_harmless(reason)}" if reason and _harmless(reason) else ""
    return f"<!-- {MARK} {word} {', '.join(names)}{said} -->"


def _harmless(reason: str) -> str:
    """The reason on one line, without what could end the comment, a cell or a span of code."""
    line = " ".join(reason.split()).replace("|", "/").replace("`", "'")
    return re.sub("-{2,}", "-", line).replace("->", "→").strip("- ")
