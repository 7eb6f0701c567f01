"""How many columns a text takes on a terminal."""

from __future__ import annotations

import re
import unicodedata

from readme_tool.grammars.characters.emoji import TEXT_EMOJI
from readme_tool.text import Pattern


def width(text: str) -> int:
    """How many columns a visible text takes on a terminal, by East Asian width (UAX #11).

    Marks take none; an emoji sequence, a flag and an emoji before U+FE0F take two. What
    `visible` would escape, a tab too, counts as nothing.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    if _JOINING.isdisjoint(text):
        return sum(map(_columns, text))
    columns = 0
    for match in _CLUSTER.finditer(text):
        columns += 2 if match.lastgroup else _columns(match[0])
    return columns


# A flag; an emoji with a selector; an emoji with modifiers, tags or joined to another; or any one.
_BASE = "[\u231a-\u27bf\u2934-\u2b55\U0001f000-\U0001faff]"
_MODIFIER = "[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_MORE = f"(?:{_MODIFIER}|[\ufe0f\u20e3]|\u200d{_BASE})*"
_CLUSTER = Pattern(
    "(?P<flag>[\U0001f1e6-\U0001f1ff]{1,2})"
    f"|(?P<selected>[{re.escape(''.join(sorted(TEXT_EMOJI)))}]\ufe0f{_MORE})"
    f"|(?P<composed>{_BASE}(?:{_MODIFIER}|\u200d{_BASE}){_MORE})"
    "|.",
    re.DOTALL,
)
# A flag, and what a cluster of several characters has one of: joiner, selector, modifier, tag.
_JOINING = frozenset(
    map(
        chr,
        (
            *(0x200D, 0xFE0F),
            *range(0x1F1E6, 0x1F200),
            *range(0x1F3FB, 0x1F400),
            *range(0xE0020, 0xE0080),
        ),
    )
)
_NO_COLUMN = frozenset(("Mn", "Me", "Cc", "Cf", "Cs", "Zl", "Zp"))
# The soft hyphen is shown by terminals; Arabic and Kaithi number signs are formats with a shape.
_SHAPED = frozenset(
    "\xad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)


def _columns(character: str) -> int:
    """The columns of a character that stands by itself: 0, 1 or 2."""
    category = unicodedata.category(character)
    if category == "Cn":
        return 2 if "\U0001f300" <= character <= "\U0003fffd" else 1
    if category in _NO_COLUMN:
        return int(character in _SHAPED)
    if _is_part_of_hangul(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _is_part_of_hangul(character: str) -> bool:
    """Vowels and finals join the syllable before them; the filler is empty."""
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb":
        return True
    return character in "\u3164\uffa0"
