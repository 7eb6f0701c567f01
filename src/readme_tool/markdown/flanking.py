"""Whether a run of `*`, `_` or `~` may open or close emphasis, as GitHub's parser decides it.

The rule is the CommonMark specification's, "Emphasis and strong emphasis". What counts as
punctuation is GitHub's (cmark-gfm `utf8.c`): all of ASCII's, and beyond it the Unicode categories
P*, so that an emoji counts as a letter. Later CommonMark counts symbols, S*, as punctuation too.
"""

from __future__ import annotations

import re
import unicodedata

from readme_tool.markdown.entities import ESCAPABLE
from readme_tool.text import Pattern

_SPACES = frozenset("\t\n\f\r \xa0\u1680\u202f\u205f\u3000") | {
    chr(c) for c in range(0x2000, 0x200B)
}
_RUN = {mark: Pattern(re.escape(mark) + "+") for mark in "*_~"}


def flanking(text: str, start: int, end: int, *, within_word: bool) -> tuple[bool, bool, int]:
    """Whether the run at `start` can open, whether it can close, and its length.

    `end` is where the block's content ends, not a link's that the run stands in: the bracket
    behind that counts. `within_word` allows both inside a word.
    """
    found = _RUN[text[start]].match(text, start, end)
    stop = found.end() if found else start + 1
    first, last = (start, stop) if text[start] == "~" else _without_tildes(text, start, stop, end)
    before = text[first - 1] if first else " "
    after = text[last] if last < end else " "
    before_blank, after_blank = before in _SPACES, after in _SPACES
    before_mark, after_mark = _is_punctuation(before), _is_punctuation(after)
    left = not after_blank and (not after_mark or before_blank or before_mark)
    right = not before_blank and (not before_mark or after_blank or after_mark)
    if within_word:
        return left, right, stop - start
    return left and (not right or before_mark), right and (not left or after_mark), stop - start


def _without_tildes(text: str, start: int, stop: int, end: int) -> tuple[int, int]:
    """The edges of the run and the tildes around it, through which `*` and `_` look."""
    while start and text[start - 1] == "~":
        start -= 1
    while stop < end and text[stop] == "~":
        stop += 1
    return start, stop


def _is_punctuation(character: str) -> bool:
    if character.isascii():
        return character in ESCAPABLE
    return unicodedata.category(character)[0] == "P"
