"""Identifiers under two titles: one of the two links is of another work."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import retitling
from readme_tool.text import Pattern
from readme_tool.tree.branches import Listing
from readme_tool.tree.nodes import Entry, Shape
from readme_tool.tree.works import identity
from readme_tool.tree.works.identity import Work


class Contested(NamedTuple):
    """Two entries, in source order, that name one paper as their own and have different titles."""

    first: Entry
    later: Entry


def contested(works: Sequence[Work], listing_of: Callable[[Entry], Listing]) -> Iterator[Contested]:
    """The pairs of entries that contradict each other, each later work with the first one."""
    titled: dict[str, Entry] = {}
    shared = _shared(works)
    for work in works:
        known = sorted(work.identifiers & shared)
        own = next(filter(_tells, work.entries), None) if known else None
        if own is None:
            continue
        held = (titled.setdefault(named, own) for named in known)
        first = next((entry for entry in held if entry is not own), None)
        if first is not None and not _agree(first, own):
            pair = Contested(*sorted((first, own), key=lambda entry: entry.extent))
            if all(_is_among_papers(listing_of(entry)) for entry in pair):
                yield pair


_FEWEST_PAPERS = 0.5
_FEWEST_WORDS = 3
_LONG_WORD = Pattern(r"[^\W\d_]{4,}")


def _shared(works: Sequence[Work]) -> frozenset[str]:
    """The identifiers that several works have."""
    holders = Counter(named for work in works for named in work.identifiers)
    return frozenset(named for named, count in holders.items() if count > 1)


def _tells(entry: Entry) -> bool:
    """Whether the title is a paper's, and no mere name of a model or a data set."""
    title = identity.wording(entry)
    in_table = entry.shape in (Shape.TABLE_ROW, Shape.HTML)
    telling = retitling.tells(title) or (
        not in_table and len(_LONG_WORD.findall(title)) >= _FEWEST_WORDS
    )
    return telling and bool(identity.own_identifiers(entry))


def _agree(one: Entry, other: Entry) -> bool:
    return retitling.agree(identity.wording(one), identity.wording(other))


def _is_among_papers(listing: Listing) -> bool:
    """Whether most entries around name a paper; else they are remarks or data that cite one."""
    entries = listing.entries
    named = sum(1 for one in entries if identity.own_identifiers(one))
    return named >= _FEWEST_PAPERS * len(entries)
