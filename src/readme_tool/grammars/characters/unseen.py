"""Characters that nobody sees, yet that links, anchors and searches stumble over."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars.characters.emoji import TEXT_EMOJI
from readme_tool.grammars.characters.found import Found, name_of
from readme_tool.grammars.scripts import script
from readme_tool.text import Pattern


def invisible(text: str) -> Iterator[Found]:
    """Characters without a shape that nothing around them needs, a run of one kind at a time.

    Joiners inside emoji and inside Arabic or Indic words, variation selectors after what they
    vary, flags of regions and marks of direction beside Hebrew or Arabic are needed.
    """
    if _UNSEEN.search(text) is None:
        return
    both_ways = _RIGHT_TO_LEFT_LETTER.search(text) is not None
    run: Found | None = None
    for match in _UNSEEN.finditer(text):
        start, end = match.span()
        if end - start > 1 or (both_ways and _turns(text[start])) or _is_needed(text, start):
            continue
        name = _NAMES.get(text[start]) or _name(text[start])
        if run and run.end == start and run.name == name:
            run = run._replace(end=end)
            continue
        if run:
            yield _completed(run, text)
        run = Found(start, end, name, "")
    if run:
        yield _completed(run, text)


# A flag of a region (a black flag and tags, UTS #51) is matched as a whole, to be passed over.
_UNSEEN = Pattern(
    "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_NAMES = {
    "\xad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2060": "word joiner",
    "\ufeff": "byte-order mark",
    "\ufe0e": "text selector",
    "\ufe0f": "emoji selector",
}
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_RIGHT_TO_LEFT = frozenset(("hebrew", "arabic"))
_JOINING = frozenset(("arabic", "indic", "southeast asian", "tibetan", "mongolian", "other"))
_UNSPACED = frozenset(("southeast asian",))
_RIGHT_TO_LEFT_LETTER = Pattern(
    "[\u05d0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_EARSHOT = 12


def _name(character: str) -> str:
    if "\U000e0000" <= character <= "\U000e007f":
        return "tag character"
    if character < "\xa0":
        return f"control character U+{ord(character):04X}"
    return name_of(character)


def _completed(run: Found, text: str) -> Found:
    """The run, with a space for it where it broke a line between two words."""
    before, after = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    apart = before.strip() and after.strip() and text[run.start] in _BREAKS
    return run._replace(replacement=" ") if apart else run


def _is_needed(text: str, at: int) -> bool:
    """Whether the character at `at` does something for its neighbours."""
    character = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    match character:
        case "\u200d":
            return _joins_emoji(before, after) or _neighbours(_JOINING, before, after)
        case "\u200c":
            return _neighbours(_JOINING, before, after)
        case "\u200b":
            return _neighbours(_UNSPACED, before, after)
        case "\ufe0e" | "\ufe0f":
            return before in TEXT_EMOJI or _is_emoji(before)
        case "\u061c" | "\u200e" | "\u200f":
            return _is_beside_right_to_left(text, at)
        case "\u034f":
            return not before.isascii()
    if "\u180b" <= character <= "\u180f":
        return _neighbours(frozenset(("mongolian",)), before, after)
    if character in "\u115f\u1160":
        return _neighbours(frozenset(("hangul",)), before, after)
    if "\ufe00" <= character <= "\ufe0d" or character >= "\U000e0100":
        return not before.isascii() and not before.isspace()
    return False


def _turns(character: str) -> bool:
    """Whether it sets apart text of the other direction; an override does more than that."""
    return "\u202a" <= character <= "\u202c" or "\u2066" <= character <= "\u2069"


def _joins_emoji(before: str, after: str) -> bool:
    return (before == "\ufe0f" or _is_emoji(before)) and _is_emoji(after)


def _is_emoji(character: str) -> bool:
    """Whether it may be an emoji or a part of one; all signs beyond Latin-1 and arrows count."""
    return character >= "\u2190" and script(character) == "symbol" and character != "\ufe0f"


def _neighbours(scripts: frozenset[str], *characters: str) -> bool:
    return any(character and script(character) in scripts for character in characters)


def _is_beside_right_to_left(text: str, at: int) -> bool:
    """Whether the nearest letter on either side is written from right to left."""
    left = next((c for c in reversed(text[max(0, at - _EARSHOT) : at]) if c.isalpha()), "")
    right = next((c for c in text[at + 1 : at + 1 + _EARSHOT] if c.isalpha()), "")
    return _neighbours(_RIGHT_TO_LEFT, left, right)
