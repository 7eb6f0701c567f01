"""The words of a title, each in the one spelling that stands for all of its spellings."""

from __future__ import annotations

import re
import unicodedata

from readme_tool.grammars.titles.acronyms import spelled_out
from readme_tool.grammars.titles.spelling import american
from readme_tool.text import Pattern


def words(title: str) -> tuple[str, ...]:
    """The words of a plain title in lower case.

    American stands for British spelling, "and" for `&`, the long form for an acronym, and for
    several of them. A `+`, `++` or `#` that ends a name belongs to it, as does the dot in `2.5`.
    """
    text = _PLURAL_OF_ACRONYM.sub("", title).casefold().replace("'", "")
    spaced = text.translate(_BETWEEN_WORDS) if _is_simple(text) else " ".join(_all_words(text))
    return tuple(spelled_out(american(spaced).split()))


# What must be there stands first, and what must stand before it behind: `re` looks for a beginning
# in plain letters many times faster than for one that looks back.
_PLURAL_OF_ACRONYM = Pattern(r"s\b(?<=[A-Z]{2}s)")
# All 128 of them, so that `translate` finds each at once.
_BETWEEN_WORDS = "".join(sign if sign.isalnum() else " " for sign in map(chr, range(128)))


def _is_simple(text: str) -> bool:
    """Whether every sign in the text merely stands between words."""
    return text.isascii() and not any(map(text.__contains__, _SIGNS_THAT_SPEAK))


_SIGNS_THAT_SPEAK = (".", "+", "#", "&", "w/", "vs", "!=")
_SIGN = Pattern(r"&|!=|(?<= )\+(?= )|\bw/o\b|\bw/|\bvs\b")
_SIGN_WORDS = {"&": "and", "+": "and", "w/o": "without", "w/": "with", "vs": "versus", "!=": "not"}
# Indic and Thai vowel signs are no letters to `re`.
_LETTER = r"(?:[^\W_\u0900-\u0e7f]|[\u0900-\u0e7f])"
_WORD = Pattern(rf"{_LETTER}+(?:\.(?<=[0-9]\.)[0-9]{_LETTER}*)*(?:[+#]{{1,2}}(?!{_LETTER}))?|\+\+")
_GREEK_LETTER = Pattern("(?<![\u0370-\u03ff])[\u03b1-\u03c9](?![\u0370-\u03ff])")


def _all_words(text: str) -> list[str]:
    """The words of any text, and what its signs say."""
    spelled_out = _GREEK_LETTER.sub(_letter_name, text)
    return _WORD.findall(_SIGN.sub(lambda sign: f" {_SIGN_WORDS[sign[0]]} ", spelled_out))


def _letter_name(match: re.Match[str]) -> str:
    """The name of a single Greek letter: `β-VAE` is also written `beta-VAE`."""
    return unicodedata.name(match[0]).rsplit(" ", 1)[-1].lower().replace("lamda", "lambda")
