"""The order in which a listing is kept: by the months that its entries tell, but for a few."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from readme_tool.tree.branches import Listing
from readme_tool.tree.nodes import Entry
from readme_tool.tree.works.submission import doubtful


class Stray(NamedTuple):
    """An entry out of order.

    `around` are its nearest neighbours that are in order, `above` and `below` those between which
    it belongs, None at an end. It is `free` to move there unless other strays stand between them.
    """

    entry: Entry
    around: tuple[Entry, ...]
    above: Entry | None
    below: Entry | None
    free: bool


class Order(NamedTuple):
    """A listing's order by date; entries of one month may stand in any order."""

    newest_first: bool
    strays: tuple[Stray, ...]


def by_date(listing: Listing) -> Order | None:
    """The order by date that a listing is kept in; None where it is in none.

    Entries whose date their preprint contradicts have no place by it.

    Nearly all entries tell year and month, at least eight do, and of three different months; at
    most 15 in 100 are out of order. One month off is in order, for a paper may be announced in the
    month after its submission. Three strays and more in a row are a list of their own, which
    somebody put behind this one, and an entry that its arXiv number puts in order has only a wrong
    date.
    """
    if len({entry.group for entry in listing.entries}) > 1:
        return None
    dated = _dated(listing)
    months = [_month(entry) for entry in dated]
    rising, falling = _in_order(months), _in_order([-month for month in months])
    newest_first = len(falling) > len(rising)
    kept = falling if newest_first else rising
    strays = len(dated) - len(kept)
    if len(set(months)) < _FEWEST_MONTHS or len(rising) == len(falling):
        return None
    if strays > _MOST_STRAYS * len(dated):
        return None
    keys = [-month for month in months] if newest_first else months
    return Order(newest_first, tuple(_strays(dated, keys, kept)))


_FEWEST = 8
_FEWEST_MONTHS = 3
_MOST = 0.8
_MOST_STRAYS = 0.15
_MOST_IN_A_ROW = 2
_FEWEST_MONTHS_OFF = 2


def _dated(listing: Listing) -> list[Entry]:
    """The entries that can be ordered by their dates; none where they are too few of all."""
    fewest = max(_FEWEST, _MOST * len(listing.entries))
    dated = [entry for entry in listing.entries if entry.month is not None]
    if len(dated) < fewest:
        return []
    wrong = {entry.extent for entry in doubtful(listing)}
    right = [entry for entry in dated if entry.extent not in wrong]
    return right if len(right) >= fewest else []


def _month(entry: Entry) -> int:
    year = entry.year.value if entry.year else 0
    return year * 12 + (entry.month.value if entry.month else 0)


def _submitted(entry: Entry) -> Iterator[int]:
    """The months that the identifiers of an entry tell."""
    for identifier in entry.identifiers:
        if identifier.submitted is not None:
            year, month = identifier.submitted
            yield year * 12 + month


def _is_far(month: int, other: Entry) -> bool:
    return abs(month - _month(other)) >= _FEWEST_MONTHS_OFF


def _in_order(keys: Sequence[int]) -> list[int]:
    """The places of the longest run of keys that never fall, the earliest such places.

    Taking the earliest keeps the choice the same when one of the others is put in its place.
    """
    reach, tails = [0] * len(keys), list[int]()
    for number in range(len(keys) - 1, -1, -1):
        # `tails` holds, negated, the largest key that a run of each length can begin with.
        reach[number] = bisect_right(tails, -keys[number])
        tails[reach[number] : reach[number] + 1] = [-keys[number]]
    kept, wanted = list[int](), len(tails) - 1
    for number, key in enumerate(keys):
        if reach[number] == wanted and (not kept or keys[kept[-1]] <= key):
            kept.append(number)
            wanted -= 1
    return kept


def _strays(dated: Sequence[Entry], keys: Sequence[int], kept: Sequence[int]) -> Iterator[Stray]:
    """What stands between those that are kept, where it is far from both."""
    places = [keys[number] for number in kept]
    bounds = [-1, *kept, len(dated)]
    for low, high in pairwise(bounds):
        if high - low > _MOST_IN_A_ROW + 1:
            continue
        near = [number for number in (low, high) if 0 <= number < len(dated)]
        for number in range(low + 1, high):
            told = {_month(dated[number]), *_submitted(dated[number])}
            if all(_is_far(month, dated[other]) for month in told for other in near):
                to = bisect_right(places, keys[number])
                yield Stray(
                    dated[number],
                    tuple(dated[other] for other in near),
                    dated[kept[to - 1]] if to else None,
                    dated[kept[to]] if to < len(kept) else None,
                    bounds[to + 1] - bounds[to] == 1,
                )
