"""Which anchor of a page a fragment that reaches none of them was to reach."""

import enum
import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from readme_tool.grammars import anchors
from readme_tool.text import Pattern


class Certainty(enum.Enum):
    """How sure it is that the first of several anchors is meant."""

    CERTAIN = "certain"
    """It alone reads the same once letter case, emoji, punctuation and dashes are evened out."""
    LIKELY = "likely"
    """It is much alike, clearly more so than the others, and has the same numbers."""
    POSSIBLE = "possible"
    """It is somewhat alike."""


class Meant(NamedTuple):
    """The anchors that may be meant, the likeliest first."""

    anchors: tuple[str, ...]
    certainty: Certainty


def meant(fragment: str, label: str, known: Sequence[str]) -> Meant | None:
    """What a fragment, percent-encoded and without its `#`, may mean of the `known` anchors.

    `label` is the text of the link. None where nothing resembles either, and where what does is of
    another year. It takes time in proportion to the number of anchors.
    """
    certain = certainly(fragment, known)
    if certain is not None:
        return certain
    near = anchors.nearest(fragment, label, known)
    if years := _YEAR.findall(fragment):
        near = [one for one in near if _YEAR.findall(one[0]) in ([], years)]
    if not near:
        return None
    found = tuple(anchor for anchor, _ in near)
    return Meant(found, Certainty.LIKELY if _is_plain(fragment, near) else Certainty.POSSIBLE)


def certainly(fragment: str, known: Sequence[str]) -> Meant | None:
    """The one anchor that reads the same as a fragment, if there is just one."""
    same = _by_evened(tuple(known)).get(anchors.evened(fragment), ())
    return Meant((same[0],), Certainty.CERTAIN) if len(same) == 1 else None


# How far the best must be ahead of the next, and how good it must be, to be the one meant.
_AHEAD = 0.1
_GOOD = 0.7
_NUMBER = Pattern(r"\d+")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _is_plain(fragment: str, near: Sequence[tuple[str, float]]) -> bool:
    best, score = near[0]
    if score < _GOOD or (len(near) > 1 and score - near[1][1] < _AHEAD):
        return False
    return _NUMBER.findall(anchors.decoded(fragment) or "") == _NUMBER.findall(best)


# A page with many broken links asks about the same anchors each time.
@functools.lru_cache(maxsize=1)
def _by_evened(known: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """The anchors by what they read as when only their words count."""
    found: dict[str, list[str]] = defaultdict(list)
    for anchor in dict.fromkeys(known):
        if key := anchors.evened(anchor):
            found[key].append(anchor)
    return found
