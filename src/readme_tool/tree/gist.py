"""What the rest of a page needs to know of a passage."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from readme_tool.markdown import Block
from readme_tool.tree.branches import Listing
from readme_tool.tree.hands import order
from readme_tool.tree.nodes import Entry, Link, Picture
from readme_tool.tree.page_reader import Linked, PageReader
from readme_tool.tree.works import submission
from readme_tool.tree.works.identity import Clue, clue

_OUTWARD = ("http://", "https://")


class Facts(NamedTuple):
    """The facts of a gist; None for one that nobody has asked for."""

    clues: tuple[Clue, ...] | None = None
    linked: tuple[Mapping[str, int], ...] | None = None
    doubtful: tuple[int, ...] | None = None
    has_strays: bool | None = None
    leads_inward: bool | None = None
    live_badges: int | None = None
    shows_number: bool | None = None


class Gist:
    """What a page asks of each of its passages, in values that hold no place of the page.

    A fact is read when it is first asked for. One that is known from before is not read again, and
    so the passage may never be.
    """

    def __init__(
        self, blocks: tuple[Block, ...], listings: Sequence[Listing], reader: PageReader
    ) -> None:
        self._blocks = blocks
        self._listings = listings
        self._reader = reader

    @property
    def facts(self) -> Facts:
        """What is known by now."""
        own = vars(self)
        return Facts(*(own.get(name) for name in Facts._fields))

    def know(self, facts: Facts) -> None:
        """Take as known what an equal passage told; facts of one that is not equal are none."""
        if self._may_be_of(facts):
            told = zip(Facts._fields, facts, strict=True)
            vars(self).update({name: fact for name, fact in told if fact is not None})

    def _may_be_of(self, facts: Facts) -> bool:
        count = sum(1 for _ in self.entries)
        return (
            (facts.clues is None or len(facts.clues) == count)
            and (facts.linked is None or len(facts.linked) == len(self._listings))
            and all(number in range(count) for number in facts.doubtful or ())
        )

    @cached_property
    def clues(self) -> tuple[Clue, ...]:
        """What each entry says about which work it is."""
        return tuple(map(clue, self.entries))

    @cached_property
    def linked(self) -> tuple[Mapping[str, int], ...]:
        """For each of its listings how many entries link a thing of each role, by its value."""
        return tuple(
            Counter(role.value for entry in one.entries for role in {x.role for x in entry.links})
            for one in self._listings
        )

    @cached_property
    def doubtful(self) -> tuple[int, ...]:
        """Which of its entries, counted from 0, have a date that their preprint contradicts."""
        found = {entry.extent for one in self._listings for entry in submission.doubtful(one)}
        return tuple(n for n, entry in enumerate(self.entries) if entry.extent in found)

    @cached_property
    def has_strays(self) -> bool:
        """Whether an entry stands out of the order by date in which a listing is kept."""
        kept = (order.by_date(listing) for listing in self._listings)
        return any(one is not None and bool(one.strays) for one in kept)

    @cached_property
    def leads_inward(self) -> bool:
        """Whether a link or a picture leads into the page or to a file of its repository."""
        told: tuple[Link | Picture, ...] = (*self._linked.links, *self._linked.pictures)
        return any(self._is_inward(one.address.value) for one in told)

    @cached_property
    def live_badges(self) -> int:
        """How many of its badges ask GitHub for a number whenever somebody looks."""
        return sum(1 for one in self._linked.pictures if one.badge and one.badge.kind == "github")

    @cached_property
    def shows_number(self) -> bool:
        """Whether a badge that stands in no entry says a whole number, perhaps of papers."""
        return any(
            one.badge is not None
            and (one.badge.message or "").isdecimal()
            and not any(entry.extent.holds(one.span) for entry in self.entries)
            for one in self._linked.pictures
        )

    @property
    def entries(self) -> Iterator[Entry]:
        """The entries of the passage, in order."""
        return (entry for listing in self._listings for entry in listing.entries)

    @property
    def _linked(self) -> Linked:
        return self._reader.linked(self._blocks)

    def _is_inward(self, address: str) -> bool:
        lower, home = address.lower(), self._reader.home
        return not lower.startswith(_OUTWARD) or (home is not None and home.lower() in lower)
