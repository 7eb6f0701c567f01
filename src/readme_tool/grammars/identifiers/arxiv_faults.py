"""What is wrong with a text that stands where an arXiv identifier should, and its repair."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from readme_tool.grammars.identifiers.arxiv_id import (
    new_fault,
    old_fault,
    parse,
    spelled,
    without_prefix,
)
from readme_tool.grammars.identifiers.marks import is_placeholder
from readme_tool.text import Pattern

_NEW_LIKE = Pattern(r"(\d{4})\.(\d+)", re.ASCII)
_OLD_LIKE = Pattern(r"([a-zA-Z-]+)(?:\.[a-zA-Z-]+)?/(\d{4})(\d*)", re.ASCII)
_VERSION_LIKE = Pattern(r"[vV]\d*", re.ASCII)
_OTHER_SEPARATOR = Pattern(r"(\d{4})[^0-9A-Za-z]?(\d{4,5})([vV]\d+)?", re.ASCII)
_CUT_SHORT = Pattern(r"\d{4,7}\.?", re.ASCII)
_LETTERS = str.maketrans("OoIl", "0011")  # letters that look like digits
_DOTS = frozenset("․‥·•∙⋅。．｡")


def fault(text: str) -> str:
    """The problem word for a text that `parse` does not read."""
    bare = without_prefix(text)
    if not bare:
        return "no-id"
    if is_placeholder(bare):
        return "placeholder"
    return _lookalike(bare) or _in_new(bare) or _in_old(bare) or _elsewhere(bare)


def _lookalike(text: str) -> str | None:
    """Characters that look like those of an identifier, in the place of which they stand."""
    if any(c.isdigit() and not c.isascii() for c in text):
        return "non-ascii-digits"
    if not _DOTS.isdisjoint(text):
        return "confusable-dot"
    turned = text.translate(_LETTERS)
    return "confusable-letter" if turned != text and parse(turned) else None


def _in_new(text: str) -> str | None:
    found = _NEW_LIKE.match(text)
    if not found:
        return None
    return new_fault(found[1], found[2]) or _after(text[found.end() :])


def _in_old(text: str) -> str | None:
    found = _OLD_LIKE.match(text)
    if not found or _NEW_LIKE.match(text, found.start(2)):
        return None
    return old_fault(found[1], found[2], found[3]) or _after(text[found.end() :])


def _after(rest: str) -> str:
    return "bad-version" if _VERSION_LIKE.fullmatch(rest) else "trailing-junk"


def _elsewhere(text: str) -> str:
    if _OTHER_SEPARATOR.fullmatch(text):
        return "bad-separator"
    return "too-few-digits" if _CUT_SHORT.fullmatch(text) else "bad-id"


def repaired(text: str) -> str | None:
    """The identifier as it must have been meant, its version kept; None where that is a guess."""
    return next((guess for guess in _repairs(text) if guess != text and parse(guess)), None)


def _repairs(text: str) -> Iterator[str]:
    head, _, tail = text.rpartition("/")
    if _VERSION_LIKE.fullmatch(tail):
        yield head + tail
    if spelled(head.partition(".")[0]):
        yield tail
    folded = unicodedata.normalize("NFKC", text)
    yield folded
    yield folded.translate(_LETTERS)
    if found := _OTHER_SEPARATOR.fullmatch(folded):
        yield f"{found[1]}.{found[2]}{found[3] or ''}"
