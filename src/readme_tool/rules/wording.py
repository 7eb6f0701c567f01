"""How messages quote what a README says."""

from __future__ import annotations

_LONGEST = 60


def quoted(text: str, longest: int = _LONGEST) -> str:
    """`text` in backticks, on one line and cut to at most `longest` code points."""
    line = " ".join(text.replace("`", "'").split())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    return f"`{line}`"


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number with its noun: "1 badge", "3 badges"."""
    return f"{number} {one if number == 1 else several or one + 's'}"
