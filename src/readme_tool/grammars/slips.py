"""Slips of the pen: one letter too many, too few, wrong, or two in the wrong order."""

from __future__ import annotations

from collections.abc import Iterable


def is_slip(written: str, meant: str) -> bool:
    """Whether one slip, and no less, leads from a word to the other."""
    if len(written) > len(meant):
        written, meant = meant, written
    if len(meant) - len(written) > 1 or written == meant:
        return False
    first = _common_prefix(written, meant)
    left, right = written[first:], meant[first:]
    if len(left) < len(right):
        return left == right[1:]
    return left[1:] == right[1:] or (left[:2] == right[1::-1] and left[2:] == right[2:])


def meant(written: str, words: Iterable[str]) -> list[str]:
    """The words of which `written` is one slip away, in alphabetical order."""
    return sorted(word for word in words if is_slip(written, word))


def _common_prefix(a: str, b: str) -> int:
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
