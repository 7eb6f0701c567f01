"""Whether two titles differ by slips of the pen only."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars.titles.form import Form
from readme_tool.grammars.titles.lookalikes import LOOKALIKES
from readme_tool.text import Pattern

_MANY_WORDS = 4
_MOST_LETTERS_MORE = 8


def is_misspelt(a: Form, b: Form) -> bool:
    """Whether one word differs, or two of many, and each by a plural or one wrong letter.

    Articles and "and" may be missing. A first letter is hardly ever wrong (`symmetric` is not
    `asymmetric`), and numbers and names must agree: they tell works apart.
    """
    if abs(len(b.letters) - len(a.letters)) > _MOST_LETTERS_MORE or a.words[0][0] != b.words[0][0]:
        return False
    most = 2 if min(len(a.words), len(b.words)) >= _MANY_WORDS else 1
    for count, (x, y) in enumerate(_differing(a.words, b.words), start=1):
        if x[:1] != y[:1] or count > most or not _is_slip(x, y):
            return False
        if _is_a_name(x, a) or _is_a_name(y, b):
            return False
    return True


def _differing(a: tuple[str, ...], b: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The words that differ, side by side; "" where one side has no word left.

    What one side writes together and the other apart does not differ.
    """
    i = j = 0
    while i < len(a) and j < len(b):
        x, y = a[i], b[j]
        i, j = i + 1, j + 1
        while i < len(a) and y.startswith(x + a[i]):
            x, i = x + a[i], i + 1
        while j < len(b) and x.startswith(y + b[j]):
            y, j = y + b[j], j + 1
        if x != y:
            yield x, y
    yield from ((x, "") for x in a[i:])
    yield from (("", y) for y in b[j:])


# Shorter words have too many neighbours: `CLIP` and `BLIP`, `point` and `paint`.
_SHORTEST_MISSPELT = 5
_SHORTEST_PLURAL = 3
_LOST_LAST = ("d", "ing", "ction")


def _is_slip(x: str, y: str) -> bool:
    """Whether two words that start alike are one, in two numbers or with a wrong letter."""
    short, long = sorted((x, y), key=len)
    if not (short.isalpha() and long.isalpha()):
        return False
    if long in (f"{short}s", f"{short}es"):
        return len(short) >= _SHORTEST_PLURAL
    if (x in LOOKALIKES and y in LOOKALIKES) or {x[:5], y[:5]} == {"macro", "micro"}:
        return False
    if len(short) < _SHORTEST_MISSPELT:
        return False
    at = _first_difference(short, long)
    if len(short) == len(long) and short[at : at + 2] == long[at : at + 2][::-1]:
        return short[at + 2 :] == long[at + 2 :]
    return len(long) > _SHORTEST_MISSPELT and _is_one_letter_off(short, long, at)


def _first_difference(x: str, y: str) -> int:
    pairs = zip(x, y, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), min(len(x), len(y)))


def _is_one_letter_off(short: str, long: str, at: int) -> bool:
    """Whether one letter, at `at`, is wrong or missing.

    A last letter is grammar (`generated`, `generates`), but for one that is easily lost: of "-ed",
    "-ing" and "-ction", for hardly a word ends without it.
    """
    if len(long) > len(short):
        return short[at:] == long[at + 1 :] and (at < len(short) or long.endswith(_LOST_LAST))
    return short[-1] == long[-1] and short[at + 1 :] == long[at + 1 :]


def _is_a_name(word: str, title: Form) -> bool:
    """Whether a title writes the word as a name: with capitals inside, or alone before a colon."""
    if title.text.isupper():
        return False
    if title.text.partition(":")[0].casefold() == word:
        return True
    same = (m[0] for m in _LETTERS.finditer(title.text) if m[0].casefold() == word)
    return any(written[1:] != written[1:].lower() for written in same)


_LETTERS = Pattern(r"[^\W_]+")
