"""Which titles of a list are worth comparing with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from readme_tool.grammars.titles.form import Form

_RARE_WORDS = 2
_MOST_IN_A_BLOCK = 24
_WINDOW = 3


def neighbours(titles: Sequence[Form]) -> list[tuple[int, int]]:
    """Pairs of indices i < j, in order, among which nearly all titles that resemble each other are.

    Two titles meet where they share one of their rarest words, or stand near each other in the
    order of their letters, read forwards or backwards. The work grows with the number of titles,
    whatever they say: a word of many titles is left to the two orders.
    """
    return sorted({*_sharing_a_rare_word(titles), *_near_in_order(titles)})


def _sharing_a_rare_word(titles: Sequence[Form]) -> Iterator[tuple[int, int]]:
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for index, title in enumerate(titles):
        for word in title.words:
            holders[word].add(index)
    # A word of one title alone brings nobody together.
    shared = (word for word, held in holders.items() if 2 <= len(held) <= _MOST_IN_A_BLOCK)
    rarest_first = sorted(shared, key=lambda word: (len(holders[word]), word))
    rank = {word: place for place, word in enumerate(rarest_first)}
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    for index, title in enumerate(titles):
        for place in sorted({rank[word] for word in title.words if word in rank})[:_RARE_WORDS]:
            blocks[place].append(index)
    for block in blocks.values():
        yield from combinations(block, 2)


def _near_in_order(titles: Sequence[Form]) -> Iterator[tuple[int, int]]:
    forwards = [title.letters for title in titles]
    backwards = [letters[::-1] for letters in forwards]
    for keys in (forwards, backwards):
        order = sorted(range(len(keys)), key=keys.__getitem__)
        for distance in range(1, _WINDOW):
            for i, j in zip(order, order[distance:], strict=False):
                yield (i, j) if i < j else (j, i)
