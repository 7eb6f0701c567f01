"""A stretch of one kind of character."""

import unicodedata
from typing import NamedTuple


class Found(NamedTuple):
    """Characters at `start` to `end`, in code points, and what could stand there instead.

    `name` is what a reader calls them: `zero-width space`, `full-width solidus`.
    """

    start: int
    end: int
    name: str
    replacement: str


def name_of(character: str) -> str:
    """The Unicode name of a character in small letters, or its number if it has none."""
    name = unicodedata.name(character, "").lower().replace("fullwidth", "full-width")
    return name or f"U+{ord(character):04X}"
