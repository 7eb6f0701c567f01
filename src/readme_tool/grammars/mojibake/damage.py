"""A damaged stretch of a text."""

from typing import NamedTuple


class Damage(NamedTuple):
    """A damaged stretch of a text, in code points, and what stood there.

    `code_page` is cp1252, cp1254 or latin-1, and cp1252 where nothing tells them apart.
    `repairs` is one text where no byte was lost, else at most five, the likeliest first.
    """

    start: int
    end: int
    code_page: str
    repairs: tuple[str, ...]
    lossless: bool
