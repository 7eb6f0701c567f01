"""Characters that belong to typesetting and come into a README by pasting."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars.characters.found import Found, name_of
from readme_tool.grammars.scripts import script
from readme_tool.text import Pattern


def has_ligature(text: str) -> bool:
    """Whether `ligatures` finds any."""
    return any(sign in text for sign in _LIGATURES)


def ligatures(text: str) -> Iterator[Found]:
    """`ﬁ` and its like, which come from PDFs, with the letters that they are made of."""
    return (
        Found(*match.span(), name_of(match[0]), _LIGATURES[match[0]])
        for match in _LIGATURE.finditer(text)
    )


def odd_space(text: str) -> Iterator[Found]:
    """No-break, thin, em and ideographic spaces where words of Latin letters want a plain one.

    Spaces that good typography asks for stay: in `5 km` and `10 000`, before French punctuation,
    after a preposition of one letter, between ideographs, and where a line is indented.
    """
    if text.isascii():
        return
    for match in _ODD_SPACE.finditer(text):
        start, end = match.span(1)
        before = text[max(0, match.start() - 2) : match.start()]
        after = text[match.end() : match.end() + 1]
        if _is_wanted(match[1], before, after):
            continue
        plain = " " if match[0] == match[1] else ""
        yield Found(start, end, name_of(match[1][0]), plain)


_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_LIGATURE = Pattern("[ﬀ-ﬆ]")
_ODD_SPACE = Pattern(" ?([\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+) ?")
_WIDE = frozenset("\u2001\u2003\u3000")
_ENDS_WORDS = frozenset(".,;:!?)]\"'”’")
_BEGINS_WORDS = frozenset("([\"'“‘")
# Czech, Polish, Slovak and Russian typography binds these to the next word.
_PREPOSITIONS = frozenset("kosuvwzKOSUVWZ")


def _is_wanted(space: str, before: str, after: str) -> bool:
    """Whether somebody may have chosen this space between `before` and `after`."""
    last = before[-1:]
    digits = last.isdigit() or after.isdigit()
    if digits and not _WIDE.intersection(space):
        return True
    if last in _PREPOSITIONS and not before[:-1].isalpha() and space in "\xa0\u202f":
        return True
    left = _is_latin(last) or last.isdigit() or last in _ENDS_WORDS
    right = _is_latin(after) or after.isdigit() or after in _BEGINS_WORDS
    return not (left and right and (_is_latin(last) or _is_latin(after)))


def _is_latin(character: str) -> bool:
    return character.isalpha() and script(character) == "latin"
