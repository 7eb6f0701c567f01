"""Mojibake: UTF-8 that somebody's program read as a single-byte code page, as in `donâ€™t`.

Each damaged character is found by itself, so one that lost a byte does not keep the others from
being repaired. What was misread twice is read back twice. Sound text is left alone: letters with
accents, curly quotes and signs that merely look like the beginning of such a sequence.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from readme_tool.grammars.mojibake.suspicion import is_suspicious

if TYPE_CHECKING:
    from readme_tool.grammars.mojibake.damage import Damage

__all__ = ["damages"]


def damages(text: str) -> Iterator[Damage]:
    """The damaged stretches of a line or a leaf, in order, none overlapping another."""
    if not is_suspicious(text):
        return iter(())
    # Sound READMEs, nearly all of them, are not to pay for loading the rest.
    from readme_tool.grammars.mojibake.finding import found_in

    return iter(found_in(text))
