"""The hand of a listing: how most of its entries are written, and how many of them."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Generic, NamedTuple, TypeVar

from readme_tool.grammars.labels import Role
from readme_tool.text import Source
from readme_tool.tree.hands.writing import BadgeForm, Writing, writing
from readme_tool.tree.nodes import Entry, Shape

K = TypeVar("K", bound=Hashable)
T = TypeVar("T", bound=Hashable)


class Habit(NamedTuple, Generic[T]):
    """What is usual, and the `share` that does so of the `seen` entries that could."""

    value: T
    share: float
    seen: int


class Hand(NamedTuple):
    """How most entries of a listing are written; None where no entry shows it.

    Values are those of `Writing`. `order` puts every part that occurs in its usual place; an entry
    follows it if its own parts come in that order. `separators` are by pair of parts, `labels` by
    role, `badges` by kind.
    """

    shape: Habit[Shape] | None
    marker: Habit[str] | None
    order: Habit[tuple[str, ...]] | None
    separators: Mapping[tuple[str, str], Habit[str]]
    title: Habit[str] | None
    bold: Habit[bool] | None
    brackets: Habit[str] | None
    labels: Mapping[Role, Habit[str]]
    case: Habit[str] | None
    badges: Mapping[str, Habit[BadgeForm]]
    stop: Habit[str] | None


def hand(source: Source, entries: Sequence[Entry]) -> Hand:
    """The hand in which `entries` of `source` are written."""
    seen = [writing(source, entry) for entry in entries]
    return Hand(
        _habit([one.shape] for one in seen),
        _habit([one.marker] for one in seen),
        _order([one for one in seen if one.order]),
        _by_kind(one.separators for one in seen),
        _habit(_told(one.title) for one in seen),
        _habit(_told(one.bold) for one in seen),
        _habit(one.brackets for one in seen),
        _by_kind(one.labels for one in seen),
        _habit(one.cases for one in seen),
        _by_kind([(badge.kind, badge) for badge in one.badges] for one in seen),
        _habit(_told(one.stop) for one in seen),
    )


def is_in_order(one: Writing, usual: Sequence[str]) -> bool:
    """Whether those parts of an entry that are among the usual ones come in their order."""
    places = [usual.index(part) for part in one.order if part in usual]
    return places == sorted(places)


def _told(value: T | None) -> tuple[T, ...]:
    return () if value is None else (value,)


def _habit(shown: Iterable[Sequence[T]]) -> Habit[T] | None:
    """The commonest of what entries show; one follows it if all that it shows is that."""
    rows = [row for row in shown if row]
    counts = Counter(value for row in rows for value in row)
    if not counts:
        return None
    value = counts.most_common(1)[0][0]
    follow = sum(1 for row in rows if all(other == value for other in row))
    return Habit(value, follow / len(rows), len(rows))


def _by_kind(shown: Iterable[Sequence[tuple[K, T]]]) -> dict[K, Habit[T]]:
    """The habits of each kind of what entries show."""
    rows: defaultdict[K, list[list[T]]] = defaultdict(list)
    for row in shown:
        own: defaultdict[K, list[T]] = defaultdict(list)
        for kind, value in row:
            own[kind].append(value)
        for kind, values in own.items():
            rows[kind].append(values)
    return {kind: habit for kind, of in rows.items() if (habit := _habit(of)) is not None}


def _order(seen: Sequence[Writing]) -> Habit[tuple[str, ...]] | None:
    """All parts, each two of them in the order in which most entries put them."""
    if not seen:
        return None
    before: Counter[tuple[str, str]] = Counter()
    for one in seen:
        before.update(combinations(one.order, 2))
    parts = list(dict.fromkeys(part for one in seen for part in one.order))
    wins = {p: sum(before[p, q] > before[q, p] for q in parts) for p in parts}
    usual = tuple(sorted(parts, key=lambda part: -wins[part]))
    follow = sum(1 for one in seen if is_in_order(one, usual))
    return Habit(usual, follow / len(seen), len(seen))
