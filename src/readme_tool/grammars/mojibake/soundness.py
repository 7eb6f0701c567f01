"""How surely a stretch that reads as misread UTF-8 is damaged, and not sound text.

Sound text holds such stretches: `“É”`, `café”—`, `3 Å²`, `«está»…`. What gives them away is that
everything after the letter is punctuation which may follow a letter.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from readme_tool.grammars.mojibake.code_pages import LEADS, TRAILS
from readme_tool.grammars.mojibake.readings import Reading, runs
from readme_tool.text import Pattern


class Trust(enum.IntEnum):
    """What it takes to believe that a stretch is damaged."""

    NONE = 0
    """Nothing will do."""
    TOUCHING = 1
    """A complete stretch of the same script that touches it."""
    COMPANY = 2
    """A stretch of the same script in the same text that is certain."""
    ALONE = 3
    """It is certain by itself."""


def believed(text: str, readings: Iterable[Reading]) -> list[Reading]:
    """The readings that are certain, by themselves or by the company they keep."""
    setting = Setting(text)
    trusts = {reading: setting.trust(reading) for reading in readings}
    possible = [reading for reading, trust in trusts.items() if trust > Trust.NONE]
    certain = {reading for reading in possible if trusts[reading] is Trust.ALONE}
    for run in runs(possible):
        for _, same in groupby(run, attrgetter("script")):
            touching = list(same)
            if len(touching) > 1 and any(reading.character for reading in touching):
                certain.update(touching)
    scripts = {reading.script for reading in certain}
    return [
        reading
        for reading in possible
        if reading in certain or (trusts[reading] is Trust.COMPANY and reading.script in scripts)
    ]


_AFTER_WORD = "’”“‘»«…–—´\xa0\xad\ufffd"
_AFTER_LETTER = _AFTER_WORD + "›‹™®°²³¹·•†‡§¶"
_AFTER_SMALL_LETTER = _AFTER_LETTER + "šžŠŽœ"
_NEVER_AFTER_SMALL_LETTER = "€ƒˆ‰˜ŒŸ‚„"
_AFTER_ANGSTROM = "²³¹·–—±°…®"
_DASHES = "–—·•"
_CLOSING = {"“": "”", "‘": "’", "«": "»", "„": "“”", "‚": "‘’", "»": "«", "‹": "›", "”": "”"}
# Of `ã`, `ä`, `æ`, `ç` and `ë` no language makes a word, as of `à`, `á`, `å`, `è`, `é`, `ê`, `í`.
_NEVER_WORDS = frozenset((0xE3, 0xE4, 0xE6, 0xE7, 0xEB))
_AFTER_FULL_WIDTH_LEAD = "¼½¸¬¿"
_BYTE_ORDER_MARK = "»¿"
_ENDS_CLAUSES = frozenset(".,;:!?)")
_OPENS = frozenset(("", " ", "\t", "\n", "[", "|", ">", "*", "_"))
_OPERATORS = frozenset("=<>+-/^")
_MEASURE = Pattern(r"[\d/(][ \xa0]?$")
_STRETCH = Pattern(f"[{LEADS}][{TRAILS}]+|[âÏ]")
_SPEAKS_OF_LETTERS = Pattern(
    r"letter|character|accent|circumflex|vowel|alphabet|diacritic|pronounc|spell|estimator|denote",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Setting:
    """A text in which readings are judged."""

    text: str

    def trust(self, reading: Reading) -> Trust:
        """What it takes to believe in a reading of this text."""
        start, end, lead, _, character, script = reading
        trails, complete = self.text[start + 1 : end], character is not None
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        if character is not None and "\x80" <= character <= "\x9f":
            return Trust.NONE
        if not trails:
            return self._of_a_bare_lead(start, lead, before, after)
        if trails[0] in _CLOSING.get(before, "") and _all_in(trails, _AFTER_LETTER):
            return Trust.TOUCHING
        if lead < 0xE0:
            return self._of_two_bytes(start, lead, trails, before, after)
        if lead == 0xE2:
            return _of_a_sign(trails, before, after)
        if lead >= 0xF0:
            return _of_four_bytes(lead, trails, script, complete)
        return _of_three_bytes(lead, trails, script, complete, before, after)

    def _of_a_bare_lead(self, start: int, lead: int, before: str, after: str) -> Trust:
        """A lead whose trails are all lost, which may be nothing but a letter."""
        isolated = not before.isalpha() and not after.isalpha()
        match lead:
            case 0xC2:
                return _of_a_bare_blank(before, after)
            case 0xC3 | 0xC4 | 0xC5:
                return self._of_a_bare_letter(start, lead, before, after)
            case 0xE2 if "â" in (before, after):
                return Trust.ALONE
            case 0xCF | 0xE2 if isolated and self._is_a_lost_sign(start):
                return Trust.ALONE
        return Trust.COMPANY if isolated and (lead < 0xE0 or lead == 0xE2) else Trust.TOUCHING

    def _of_a_bare_letter(self, start: int, lead: int, before: str, after: str) -> Trust:
        """`Ã`, `Ä` or `Å`: a small letter before it says that it is no capital letter."""
        following = self.text[start + 1 : start + 4]
        if lead == 0xC3 and before.islower() and not after.isupper():
            return Trust.ALONE
        if lead == 0xC3 and not before.isalpha() and len(following) == 3 and _is_small(following):
            return Trust.ALONE
        if not after.isalpha() and start > 1 and _is_small(self.text[start - 2 : start]):
            return Trust.ALONE
        # No Nordic word begins with `Å` and such a vowel; `Łukasz` does.
        if lead == 0xC5 and not before.isalpha() and following[:1] in ("a", "o", "u"):
            return Trust.ALONE
        inside = before.islower() or after.islower()
        isolated = not before.isalpha() and not after.isalpha()
        return Trust.COMPANY if inside or isolated else Trust.TOUCHING

    def _of_two_bytes(self, start: int, lead: int, trail: str, before: str, after: str) -> Trust:
        if lead >= 0xD2:
            return Trust.COMPANY
        if lead == 0xC5 and trail in _AFTER_ANGSTROM:
            return Trust.ALONE if before.islower() else Trust.COMPANY
        if trail not in _AFTER_LETTER:
            return Trust.ALONE
        if not before.isalnum() and not after.isalnum() and self._speaks_of_letters:
            return Trust.COMPANY
        if lead == 0xC2:
            doubtful = before.isupper() and trail in "»\xa0…" and self._is_foreign
            return Trust.COMPANY if doubtful else Trust.ALONE
        if lead == 0xC5 and _MEASURE.search(self.text, max(0, start - 2), start):
            return Trust.COMPANY
        if lead in (0xC3, 0xC4, 0xC5, 0xCE, 0xCF) and not before.isupper():
            return Trust.ALONE
        if lead in (0xC3, 0xC4, 0xC5) and after.isalnum() and trail != "’":
            return Trust.COMPANY if trail in _DASHES and self._is_foreign else Trust.ALONE
        return Trust.ALONE if before.islower() and lead < 0xD0 else Trust.COMPANY

    def _is_a_lost_sign(self, start: int) -> bool:
        """Whether the letter at `start` stands for a sign, and not for itself or a variable."""
        before, following = self.text[start - 1 : start], self.text[start + 1 : start + 3]
        spaced = not following or following[0] in " \t"
        return before in _OPENS and spaced and following[1:] not in _OPERATORS and self._is_english

    @cached_property
    def _rest(self) -> str:
        """The text without what may be damaged."""
        return _STRETCH.sub("", self.text)

    @cached_property
    def _is_foreign(self) -> bool:
        """Whether the text has letters that English lacks."""
        return any(character.isalpha() for character in self._rest if character > "\x7f")

    @cached_property
    def _is_english(self) -> bool:
        """Whether the text has words, none of them foreign, and speaks of no letters."""
        has_words = any(character.isalpha() for character in self._rest)
        return has_words and not self._is_foreign and not self._speaks_of_letters

    @cached_property
    def _speaks_of_letters(self) -> bool:
        return _SPEAKS_OF_LETTERS.search(self._rest) is not None


def _of_a_bare_blank(before: str, after: str) -> Trust:
    """`Â` alone: what is left of a no-break space or a soft hyphen after a word."""
    follows = before.islower() or before in _ENDS_CLAUSES
    return Trust.ALONE if follows and (after == " " or after.islower()) else Trust.TOUCHING


def _of_a_sign(trails: str, before: str, after: str) -> Trust:
    """`â` and more: dashes, quotes, arrows, stars."""
    if not _all_in(trails, _AFTER_WORD):
        return Trust.ALONE
    if trails[0] == "\xad" and before.isalpha() and after.isalpha():
        return Trust.NONE
    return Trust.COMPANY if before.isalpha() or trails[0] == "\xa0" else Trust.ALONE


def _of_three_bytes(
    lead: int, trails: str, script: str, complete: bool, before: str, after: str
) -> Trust:
    if lead == 0xEF and (trails[0] in _AFTER_FULL_WIDTH_LEAD or trails == _BYTE_ORDER_MARK):
        return Trust.ALONE
    if lead == 0xE1 and script == "latin" and after.isalpha():
        return Trust.ALONE
    natural = trails[0] == "\xa0" or _all_in(trails, _AFTER_SMALL_LETTER)
    if complete and lead in _NEVER_WORDS and before in _OPENS:
        natural = False
    impossible = trails[0] in _NEVER_AFTER_SMALL_LETTER
    return Trust.ALONE if impossible or (complete and not natural) else Trust.COMPANY


def _of_four_bytes(lead: int, trails: str, script: str, complete: bool) -> Trust:
    if lead > 0xF0:
        return Trust.TOUCHING if complete else Trust.NONE
    if trails[0] in "Ÿ\x9f" or (complete and script == "symbol"):
        return Trust.ALONE
    natural = _all_in(trails, _AFTER_SMALL_LETTER)
    return Trust.COMPANY if natural or script != "symbol" else Trust.ALONE


def _all_in(text: str, characters: str) -> bool:
    return all(character in characters for character in text)


def _is_small(text: str) -> bool:
    """Whether it is made of small letters of ASCII."""
    return text.isascii() and text.isalpha() and text.islower()
