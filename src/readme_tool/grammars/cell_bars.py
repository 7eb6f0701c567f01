"""Which bars of a table row part no cells in their writer's mind."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.text import Pattern

_CODE = Pattern(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_ESCAPED = Pattern(r"\\.")
_PAIRS = (("[", "]"), ("(", ")"), ("“", "”"))
_TWINS = "`$"
# A row of more cells is not of anybody's hand.
_MOST_CELLS = 60


def inner_bars(cells: Sequence[str]) -> list[int]:
    """The bars, by the number of the cell before each, that stand inside brackets, code or math.

    None of a row with very many cells.
    """
    if len(cells) > _MOST_CELLS:
        return []
    found: list[int] = []
    text = ""
    for number, cell in enumerate(cells[:-1]):
        text = f"{text}|{cell}" if text else cell
        if _is_open(text):
            found.append(number)
        else:
            text = ""
    last = f"{text}|{cells[-1]}" if text else ""
    return [] if last and _is_open(last) else found


def is_in_code(text: str) -> bool:
    """Whether code begins in `text` and does not end there."""
    return _plain(text).count("`") % 2 == 1


def is_in_label(text: str) -> bool:
    """Whether a square bracket opens in `text` and does not close there."""
    plain = _plain(text)
    return plain.count("[") > plain.count("]")


def _plain(text: str) -> str:
    return _CODE.sub("", _ESCAPED.sub("", text))


def _is_open(text: str) -> bool:
    """Whether a bracket, code or math begins in `text` and does not end there."""
    plain = _plain(text)
    if any(plain.count(sign) % 2 for sign in _TWINS):
        return True
    return any(plain.count(opening) > plain.count(closing) for opening, closing in _PAIRS)
