"""Characters that stand for bytes which nobody could read."""

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.text import Pattern, Span


class Undecodable(NamedTuple):
    """Bytes of the file that are no UTF-8, where they stand in the text."""

    start: int
    end: int
    data: bytes


def replacement_characters(text: str) -> Iterator[Span]:
    """Runs of U+FFFD, where an earlier program lost what stood there."""
    return (Span(*match.span()) for match in _REPLACEMENTS.finditer(text))


def undecodable(text: str) -> Iterator[Undecodable]:
    """Runs of lone surrogates for which `surrogateescape` (PEP 383) kept the file's bytes."""
    return (
        Undecodable(*match.span(), match[0].encode("ascii", "surrogateescape"))
        for match in _ESCAPED.finditer(text)
    )


_REPLACEMENTS = Pattern("\ufffd+")
_ESCAPED = Pattern("[\udc80-\udcff]+")
