"""What somebody may have meant: names that resemble one which does not exist."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from readme_tool.grammars.likeness import Model

_MOST = 5
_WORTH_SHOWING = 0.65
_BEHIND_THE_BEST = 0.2
_READ_CLOSELY = 12
_SAME_WORD = 0.75
_GOES_ON = 0.8
_FILLER_WORDS = "a an and at by for from in into of on or the to via with"
_FILLERS = frozenset(_FILLER_WORDS.split())


class Name(NamedTuple):
    """A name as its words, and as its letters in one piece."""

    words: tuple[str, ...]
    letters: str

    @classmethod
    def of(cls, words: Sequence[str]) -> "Name":
        """The name of these words; empty ones do not count."""
        kept = tuple(word for word in words if word)
        return cls(kept, "".join(kept))


class Names(NamedTuple):
    """The names that exist, and how much each of their words says about which one is meant."""

    names: tuple[Name, ...]
    weights: Mapping[str, float]

    @classmethod
    def of(cls, names: Sequence[Name]) -> "Names":
        """These names; a word that many of them share says little, a filler next to nothing."""
        counts = Counter(word for name in names for word in name.words)
        weights = {word: count**-0.5 for word, count in counts.items()}
        return cls(tuple(names), weights | dict.fromkeys(_FILLERS, 0.1))


def ranked(asked: Name, known: Names) -> list[tuple[int, float]]:
    """At most five of the `known` names that resemble `asked`: index and score, best first.

    A score, 0.0 to 1.0, is half what the letters have in common and half what the words have; of
    two names where one goes on where the other ends, it is no small one.
    """
    close = nlargest(_READ_CLOSELY, _glances(asked, known.names))
    scores = [
        (-index, _score(asked, known.names[-index], letters, known.weights))
        for _, index, letters in close
    ]
    scores.sort(key=lambda found: (-found[1], found[0]))
    floor = max(_WORTH_SHOWING, scores[0][1] - _BEHIND_THE_BEST) if scores else 1.0
    return [found for found in scores[:_MOST] if found[1] >= floor]


def _score(asked: Name, name: Name, letters: float, weights: Mapping[str, float]) -> float:
    both = (letters + _common_words(asked, name, weights)) / 2
    return max(both, _GOES_ON) if _goes_on(asked, name) else both


def _goes_on(a: Name, b: Name) -> bool:
    """Whether one name begins with all words of the other, which are several."""
    shorter, longer = sorted((a.words, b.words), key=len)
    telling = [word for word in shorter if word not in _FILLERS]
    return len(telling) > 1 and longer[: len(shorter)] == shorter


def _glances(asked: Name, names: Sequence[Name]) -> Iterator[tuple[float, int, float]]:
    """For each name that may score enough: how close it looks, its negative index, its letters."""
    model, words, size = Model.of(asked.letters), frozenset(asked.words), len(asked.letters)
    for index, name in enumerate(names):
        shared = not words.isdisjoint(name.words)
        other = len(name.letters)
        # Twice the shorter over both lengths is the most that the letters can score.
        least = 2 * _WORTH_SHOWING - 1 if shared else _WORTH_SHOWING
        near = 2 * min(size, other) >= least * (size + other) > 0
        if near or (shared and _goes_on(asked, name)):
            letters = model.ratio(name.letters)
            yield letters + shared, -index, letters


def _common_words(a: Name, b: Name, weights: Mapping[str, float]) -> float:
    """The weight of the words that both have, misspelt ones included, over that of all words."""
    total = sum(weights.get(word, 1.0) for word in a.words + b.words)
    common = sum(2 * weights.get(word, 1.0) for word in a.words if word in b.words)
    left = [word for word in b.words if word not in a.words and word.isalpha()]
    for word in a.words:
        if word in b.words or not left or not word.isalpha():
            continue
        model = Model.of(word)
        alike, meant = max((model.ratio(other), other) for other in left)
        if alike >= _SAME_WORD:
            left.remove(meant)
            common += alike * (weights.get(word, 1.0) + weights.get(meant, 1.0))
    return min(1.0, common / total)
