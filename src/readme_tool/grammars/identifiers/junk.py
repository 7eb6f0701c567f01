"""Signs at the end of an address that belong to the text around it."""

from __future__ import annotations

_SIGNS = frozenset(">,;:.'\"`*|\\ \t\u00a0\u3000，。、；：”’（【「")
_PAIRS = {")": "(", "]": "[", "}": "{", "）": "（", "】": "【", "」": "「"}
_ESCAPES = frozenset("%5B %5D %7B %7D %28 %29 %3C %3E %22 %20 %2C %3B %60 %0A".split())
_WIDE_ESCAPE = "%EF%BC%"  # the full-width forms, U+FF00 to U+FF3F


def without_junk(text: str) -> str:
    """`text` without the commas, quotes and brackets at its end, percent-encoded ones too.

    A bracket that closes one of the address itself stays.
    """
    surplus = {sign: text.count(sign) - text.count(opener) for sign, opener in _PAIRS.items()}
    end = len(text)
    while end:
        last = text[end - 1]
        if last in _SIGNS:
            end -= 1
        elif surplus.get(last, 0) > 0:
            surplus[last] -= 1
            end -= 1
        elif length := _escaped(text, end):
            end -= length
        else:
            break
    return text[:end]


def _escaped(text: str, end: int) -> int:
    """How many signs before `end` are one percent-encoded stray sign; 0 where none is."""
    if text[end - 3 : end].upper() in _ESCAPES:
        return 3
    return 9 if text[end - 9 : end - 2].upper() == _WIDE_ESCAPE else 0
