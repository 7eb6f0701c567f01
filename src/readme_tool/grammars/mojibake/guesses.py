"""What a damaged stretch that lost bytes may have been, ranked by where it stands."""

from typing import NamedTuple

from readme_tool.grammars.characters.emoji import TEXT_EMOJI
from readme_tool.grammars.mojibake import alphabets, emoji_words
from readme_tool.grammars.mojibake.code_pages import NO_BREAK_SPACE
from readme_tool.grammars.mojibake.prior import weight
from readme_tool.grammars.mojibake.readings import Trails, decoded, likely

_MOST = 5
_JOINER = "\u200d"
_SELECTOR = "ï¸"
_EMOJI_LEADS = ("ð", "ğ", "â")
_CLOSERS = frozenset(" \t)]}|,.;:!?\"'")
_EARSHOT = 40
_WRONG_CASE = 0.05
_SAID = 1e3
_CERTAIN = 1e6


class Place(NamedTuple):
    """Where a damaged stretch stands: `text[start:end]`.

    `before` is the character before it as it was, `letters` those of the text beyond ASCII,
    `page` the code page if the text tells it.
    """

    text: str
    start: int
    end: int
    before: str
    letters: frozenset[str]
    page: str | None


def guesses(place: Place, lead: int, trails: Trails) -> tuple[int, tuple[str, ...]]:
    """Where the damage ends and at most five things that stood there, the likeliest first.

    A space after it belongs to it where it is what was made of a no-break space's byte.
    """
    following = place.text[place.end : place.end + _EARSHOT]
    fit = _fit_of_letters if lead < 0xE0 or lead == 0xE1 else _fit_of_signs
    weights = {
        character: weigh * fit(character, place, following)
        for character, weigh in likely(lead, trails, place.page)
    }
    spaced = decoded(lead, (*trails, NO_BREAK_SPACE)) if following[:1] == " " else None
    swallows = spaced is not None and (lead == 0xC2 or _is_no_space(spaced, following[1:]))
    if spaced is not None:
        likelihood = 3.0 if swallows else 0.3
        plainly = following.startswith(_SELECTOR, 1)
        weights[spaced] = _CERTAIN if plainly else weight(spaced) * likelihood
        weights[spaced] *= fit(spaced, place, following)
    best = sorted(weights, key=lambda found: (-weights[found], found))[:_MOST]
    if swallows and spaced in best:
        return place.end + 1, tuple(c if c == spaced else f"{c} " for c in best)
    return place.end, tuple(best)


def _is_no_space(character: str, following: str) -> bool:
    """Whether a space between the two would stand where none belongs, or one beside another."""
    if not following or following[0] in _CLOSERS or following.startswith(_SELECTOR):
        return True
    return character.isupper() and following[0].islower()


def _fit_of_signs(character: str, place: Place, following: str) -> float:
    """How well a sign or an emoji fits its neighbours; the factor of its weight."""
    if character == _JOINER:
        joins = _is_emoji(place.before) and following.startswith(_EMOJI_LEADS)
        return _CERTAIN if joins else 1.0
    # Other emoji are shown as such by themselves and need no selector after them.
    plain = following.startswith(_SELECTOR) and character not in TEXT_EMOJI
    said = emoji_words.are_near(character, following)
    return (0.05 if plain else 1.0) * (_SAID if said else 1.0)


def _is_emoji(character: str) -> bool:
    return character >= "\U0001f000" or character == "\ufe0f"


def _fit_of_letters(letter: str, place: Place, following: str) -> float:
    """How well a letter fits the case of its neighbours and the text's other letters."""
    fit = 1.0
    if place.letters and "\xc0" <= letter <= "\u024f":
        fit = 0.02 + alphabets.fit(letter, place.letters)
    if letter.lower() == letter.upper():
        return fit
    after = following[:1]
    if place.before.isalpha():
        small = place.before.islower() or after.islower()
        return fit if letter.islower() == small else fit * _WRONG_CASE
    # At the start of a word, it is mostly a capital letter that loses bytes.
    return fit * _WRONG_CASE if after.isalpha() and letter.islower() else fit
