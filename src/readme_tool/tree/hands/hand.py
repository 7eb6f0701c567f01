"""The hand of a listing: how most of its entries are written, and what stands out from that."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import NamedTuple

from readme_tool.text import Source
from readme_tool.tree.hands import parts
from readme_tool.tree.hands.traits import Kind, Trait, is_name, traits
from readme_tool.tree.nodes import Entry


class Habit(NamedTuple):
    """The commonest form, and how many have it of `all` that have some form."""

    norm: str
    most: int
    all: int


class Oddity(NamedTuple):
    """A trait whose form is not that of the habit."""

    trait: Trait
    habit: Habit


@dataclass(frozen=True)
class Hand:
    """How the entries of a listing are written, read when somebody asks for it."""

    source: Source = field(repr=False)
    entries: Sequence[Entry] = field(repr=False)

    @cached_property
    def shape(self) -> Habit | None:
        """What kind of block the entries are, by the value of `Shape`."""
        return _habit(entry.shape.value for entry in self.entries)

    @cached_property
    def traits(self) -> Mapping[tuple[Kind, str], Sequence[Trait]]:
        """Traits that can be compared with one another, by their kind and key."""
        told: defaultdict[tuple[Kind, str], list[Trait]] = defaultdict(list)
        for entry in self.entries:
            for trait in traits(self.source, entry):
                told[trait.kind, trait.key].append(trait)
        return told

    @cached_property
    def habits(self) -> Mapping[tuple[Kind, str], Habit]:
        """How each thing is usually written: titles, dashes, brackets, labels, stops, badges."""
        habits = {of: _habit(trait.form for trait in told) for of, told in self.traits.items()}
        return {of: habit for of, habit in habits.items() if habit is not None}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """All parts that occur, each two of them in the order in which most entries put them."""
        before: Counter[tuple[str, str]] = Counter()
        for own in self._parts:
            before.update(combinations(dict.fromkeys(part.name for part in own), 2))
        names = list(dict.fromkeys(part.name for own in self._parts for part in own))
        wins = {p: sum(before[p, q] > before[q, p] for q in names) for p in names}
        return tuple(sorted(names, key=lambda name: -wins[name]))

    @cached_property
    def separators(self) -> Mapping[tuple[str, str], Habit]:
        """What usually stands between two parts, by their names."""
        told: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for own in self._parts:
            for before, after, text in parts.between(self.source, own):
                told[before, after].append(text)
        habits = {pair: _habit(texts) for pair, texts in told.items()}
        return {pair: habit for pair, habit in habits.items() if habit is not None}

    @cached_property
    def oddities(self) -> tuple[Oddity, ...]:
        """Traits in another form than that of at least 80 in 100.

        At least six entries must write a thing in one way or another, so that there is a norm.
        """
        return tuple(self._odd()) if len(self.entries) >= _FEWEST else ()

    def _odd(self) -> Iterator[Oddity]:
        for of, habit in self.habits.items():
            if habit.all >= _FEWEST and _NORM * habit.all <= habit.most < habit.all:
                for trait in self.traits[of]:
                    if trait.form != habit.norm and not is_name(trait):
                        yield Oddity(trait, habit)

    @cached_property
    def _parts(self) -> Sequence[tuple[parts.Part, ...]]:
        return [parts.parts(self.source, entry) for entry in self.entries]


def _habit(forms: Iterable[str]) -> Habit | None:
    counts = Counter(forms)
    if not counts:
        return None
    norm, most = counts.most_common(1)[0]
    return Habit(norm, most, counts.total())


_FEWEST = 6
_NORM = 0.8
