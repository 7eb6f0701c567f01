"""Whether two titles that differ are one title told twice: misspelt, cut off, or with a name."""

from __future__ import annotations

import re

from readme_tool.grammars.titles.asides import is_about_a_paper
from readme_tool.grammars.titles.form import Form, joined
from readme_tool.grammars.titles.misspelling import is_misspelt
from readme_tool.grammars.titles.plain import count_of_cjk
from readme_tool.grammars.titles.wording import words
from readme_tool.text import Pattern

_FEWEST_WORDS = 3
_FEWEST_WORDS_AFTER_A_NAME = 4
_SHORTEST = 20
_LONGEST = 1000


def is_retold(a: Form, b: Form) -> bool:
    """Whether the two are likely one paper's, although their letters differ.

    A misspelling, a plural, an article, a cut end, and a name that a list puts before or after
    a title are forgiven. A number, a version, a negation or any other word makes another paper.
    """
    if len(a.letters) > len(b.letters):
        a, b = b, a
    if len(a.words) < _FEWEST_WORDS or len(a.text) < _SHORTEST or a.letters == b.letters:
        return False
    if len(b.letters) > _LONGEST:
        return False
    return (a.is_cut and _goes_on(a, b)) or _is_named(a, b) or is_misspelt(a, b)


def _goes_on(a: Form, b: Form) -> bool:
    """Whether `b` says how `a`, which breaks off, goes on."""
    return _all_letters(b.text).startswith(_all_letters(a.text))


def _all_letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _is_named(a: Form, b: Form) -> bool:
    """Whether `b` is `a` with a name: `Name: Title`, `Name - Title` or `Title (Name)`."""
    more = len(b.letters) - len(a.letters)
    if b.letters.endswith(a.letters):
        before = _NAME_BEFORE.match(b.text)
        return (
            before is not None
            and len(a.words) >= _FEWEST_WORDS_AFTER_A_NAME
            and _SEQUEL.search(before[1]) is None
            and _is_name(before[1], b.letters[:more])
        )
    if b.letters.startswith(a.letters):
        after = _NAME_AFTER.search(b.text)
        return (
            after is not None
            and _NUMBER_ALONE.fullmatch(after[1]) is None
            and _is_name(after[1], b.letters[-more:])
        )
    return False


_NAME_BEFORE = Pattern(r"([^:]{2,40}?)(?:\s?:|\s-+)\s")
_NAME_AFTER = Pattern(r"[(\[]([^()\[\]]{2,40})[)\]]$")
# `VALL-E 2: …`, `MCTformer+: …` and `DINOv2: …` go on where another work left off.
_SEQUEL = Pattern(
    r"(?:\b|v)[0-9.]+$|\+$|\b[IVX]+$|\b(?:pro|plus|ultra|max|mini|next|new|turbo|lite)$",
    re.IGNORECASE,
)
_NUMBER_ALONE = Pattern(r"v?[0-9.]+|[IVX]+|[A-Z]")
_CAPITAL_OR_NUMBER = Pattern(r"[A-Z0-9]")
_MOST_WORDS_OF_A_NAME = 4
_KIND_OF_WORK = Pattern(
    r"(?:survey|review|tutorial|workshop|overview|challenge|competition|thesis|lecture|summary"
    r"|revisiting|full|short|long|journal|student|second|third)\b",
    re.IGNORECASE,
)


def _is_name(text: str, letters: str) -> bool:
    """Whether `text`, with these letters and no more, looks like a name or a translation."""
    parts = words(text)
    return (
        joined(parts) == letters
        and len(parts) <= _MOST_WORDS_OF_A_NAME
        and (_CAPITAL_OR_NUMBER.search(text) is not None or count_of_cjk(text) > 0)
        and _KIND_OF_WORK.match(text) is None
        and not is_about_a_paper(text)
    )
