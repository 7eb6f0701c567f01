"""The script that a character belongs to, as far as READMEs need it.

Block ranges of the Unicode Character Database (Blocks.txt), joined where the difference does not
matter here.
"""

from __future__ import annotations

from bisect import bisect_right

_STARTS = (
    (0x0000, "latin"),
    (0x0080, "symbol"),
    (0x00C0, "latin"),
    (0x00D7, "symbol"),
    (0x00D8, "latin"),
    (0x00F7, "symbol"),
    (0x00F8, "latin"),
    (0x0250, "phonetic"),
    (0x0300, "mark"),
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, "armenian"),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0900, "indic"),
    (0x0E00, "southeast asian"),
    (0x0F00, "tibetan"),
    (0x1000, "southeast asian"),
    (0x10A0, "georgian"),
    (0x1100, "hangul"),
    (0x1200, "other"),
    (0x1780, "southeast asian"),
    (0x1800, "mongolian"),
    (0x18B0, "other"),
    (0x1950, "southeast asian"),
    (0x1AB0, "mark"),
    (0x1B00, "southeast asian"),
    (0x1C50, "other"),
    (0x1CD0, "indic"),
    (0x1D00, "phonetic"),
    (0x1DC0, "mark"),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, "symbol"),
    (0x2C00, "other"),
    (0x2E80, "cjk"),
    (0x3040, "kana"),
    (0x3100, "cjk"),
    (0xA000, "other"),
    (0xA8E0, "indic"),
    (0xA900, "southeast asian"),
    (0xAC00, "hangul"),
    (0xD7B0, "other"),
    (0xF900, "cjk"),
    (0xFB00, "latin"),
    (0xFB13, "armenian"),
    (0xFB1D, "hebrew"),
    (0xFB50, "arabic"),
    (0xFE00, "symbol"),
    (0xFE10, "cjk"),
    (0xFE70, "arabic"),
    (0xFEFF, "symbol"),
    (0xFF00, "cjk"),
    (0xFFF0, "symbol"),
    (0x10000, "other"),
    (0x11000, "indic"),
    (0x11A00, "other"),
    (0x1D400, "symbol"),
    (0x1D800, "other"),
    (0x1EE00, "arabic"),
    (0x1EF00, "other"),
    (0x1F000, "symbol"),
    (0x1FB00, "other"),
    (0x20000, "cjk"),
    (0x323B0, "other"),
    (0xE0000, "symbol"),
    (0xE1000, "other"),
)
_CODES = tuple(code for code, _ in _STARTS)


def script(character: str) -> str:
    """The script of a character: `latin`, `greek`, `cjk`, …; `symbol` for signs and emoji."""
    return _STARTS[bisect_right(_CODES, ord(character)) - 1][1]
