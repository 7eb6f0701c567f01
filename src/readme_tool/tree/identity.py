"""Which entries are one paper, as far as the page itself tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import dates, labels, retitling, titles, venues
from readme_tool.grammars.identifiers import Identifier
from readme_tool.tree.nodes import Entry, Link


class Work(NamedTuple):
    """Entries that are one paper, in source order, and all that they say about which it is.

    `identifiers` are canonical names, those that follow by rule included; `titles` as written, each
    once, none that says too little to tell one paper from another.
    """

    entries: tuple[Entry, ...]
    identifiers: frozenset[str]
    titles: tuple[str, ...]


def works(entries: Sequence[Entry]) -> tuple[Work, ...]:
    """The papers that `entries` are, in the order of their first entries.

    Entries are one paper when they share an identifier and their titles agree, or share a title
    that says enough and no identifiers contradict it. An entry that names several papers is known
    by its title only, and one that names none and has no telling title by title and address.
    """
    groups = _Groups(entries)
    return tuple(groups.works())


class _Clue(NamedTuple):
    """What one entry says about which paper it is."""

    identifiers: frozenset[str]
    wording: str
    letters: tuple[str, ...]
    address: str | None
