"""A title in the form in which two writings of it can be compared."""

from functools import lru_cache
from typing import NamedTuple

from readme_tool.grammars.titles.trappings import bare
from readme_tool.grammars.titles.wording import words


class Form(NamedTuple):
    """A title without its trappings, the words that tell, and all its letters.

    The letters are the same for `Pre-training`, `Pre training` and `Pretraining`. `is_cut` tells
    that the title ends in an ellipsis.
    """

    text: str
    words: tuple[str, ...]
    letters: str
    is_cut: bool


@lru_cache(maxsize=8192)
def form(title: str) -> Form:
    """The form of a title."""
    text = bare(title)
    parts = words(text)
    return Form(text, _telling(parts), joined(parts), title.rstrip(_CLOSING).endswith(("...", "…")))


_CLOSING = " \t\r\n\"'*_`|"


def _telling(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words without articles and "and", but for a last one, as in `Part A`."""
    if _SILENT.isdisjoint(parts[:-1]):
        return parts
    return (*(part for part in parts[:-1] if part not in _SILENT), *parts[-1:])


_SILENT = frozenset(("a", "an", "and", "the"))


def joined(parts: tuple[str, ...]) -> str:
    """Words in one piece; a dash keeps two numbers apart, or `1 10` would be `11 0`."""
    letters = "".join(parts)
    if letters.isalpha():
        return letters
    letters = ""
    for part in parts:
        letters += f"-{part}" if part[0].isdigit() and letters[-1:].isdigit() else part
    return letters
