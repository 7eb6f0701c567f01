"""Whether two titles at one identifier are one work's: shortened, told freely, or renamed."""

from __future__ import annotations

from functools import lru_cache

from readme_tool.grammars import titles
from readme_tool.grammars.titles.form import Form, form
from readme_tool.text import Pattern


def agree(a: str, b: str) -> bool:
    """Whether two titles at one identifier leave no doubt that it is right for both.

    One holds the other, they begin with the same name, or they share most of their words. Without
    a common identifier this says nothing: `Lists in Art: A Survey` and `Lists in Law: A Survey`
    agree.
    """
    one, other = sorted((form(a), form(b)), key=lambda told: len(told.letters))
    return (
        _holds(other, one)
        or _have_one_name(one, other)
        or _share_most_words(one, other)
        or titles.similar(a, b)
    )


@lru_cache(maxsize=8192)
def tells(title: str) -> bool:
    """Whether a title says enough for another one at its identifier to contradict it.

    The name of a model or a data set does not: many of them come from one paper.
    """
    if title.lstrip().startswith(("(", "（")) or titles.is_citation(title):
        return False
    text = form(title).text
    word = _WORD if text.isascii() else _WORD_OR_SIGN
    return len(word.findall(text)) >= _FEWEST_WORDS


_FEWEST_WORDS = 4
_WORD = Pattern(r"[^\W\d_]{2,}")
# In Chinese and Japanese each sign counts. Such a range of them takes long to compile.
_WORD_OR_SIGN = Pattern(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W\d_]{2,}")
_SHORTEST_PART = 3
_UNMISTAKABLE = 20
_MOST_WORDS_SHARED = 0.5
_NUMBERED = Pattern(r"v?\d|[ivx]+\b|(?:pro|plus|mini|max|turbo)\b")
_SMALL_WORDS = frozenset("a an and as at by for from in is of on the to via with".split())


def _holds(longer: Form, shorter: Form) -> bool:
    """Whether all words of one stand in the other, side by side."""
    if shorter.letters == longer.letters:
        return True
    if len(shorter.letters) >= _UNMISTAKABLE:
        return shorter.letters in longer.letters
    return (
        len(shorter.letters) >= _SHORTEST_PART
        and f" {' '.join(shorter.words)} " in f" {' '.join(longer.words)} "
    )


def _have_one_name(a: Form, b: Form) -> bool:
    """Whether both begin with what one of them, or both, set apart by a colon as the name."""
    one, other = _name(a), _name(b)
    if one and other:
        return one == other
    name, whole = (one, b) if one else (other, a)
    words = " ".join(whole.words)
    return (
        len(name) >= _SHORTEST_PART
        and words.startswith(f"{name} ")
        and _NUMBERED.match(words, len(name) + 1) is None
    )


def _name(title: Form) -> str:
    before, colon, _ = title.text.partition(":")
    return " ".join(form(before).words) if colon else ""


def _share_most_words(a: Form, b: Form) -> bool:
    one, other = set(a.words) - _SMALL_WORDS, set(b.words) - _SMALL_WORDS
    return bool(one and other) and len(one & other) >= _MOST_WORDS_SHARED * len(one | other)
