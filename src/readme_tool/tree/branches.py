"""The nodes that hold others: listings of entries, and sections."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from readme_tool.text import Span
from readme_tool.tree.hands.hand import Hand
from readme_tool.tree.nodes import Entry, Gap, Heading, Leaf, Prose


@dataclass(frozen=True)
class Listing:
    """Entries written one under another in one hand, and what stands between them."""

    extent: Span
    children: tuple[Entry | Prose | Gap, ...]
    look: Callable[[Sequence[Entry]], Hand] = field(repr=False, compare=False)

    @cached_property
    def hand(self) -> Hand:
        """How most of its entries are written."""
        return self.look(self.entries)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, in order."""
        return tuple(child for child in self.children if isinstance(child, Entry))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and everything up to the next of its level or above; the root has no heading.

    Every entry stands in a listing, a lone one in a listing of its own.
    """

    extent: Span
    heading: Heading | None
    children: "tuple[Section | Listing | Prose | Gap, ...]"


Node: TypeAlias = Section | Listing | Leaf


def nodes(top: Node) -> Iterator[Node]:
    """Every node at or below `top`, in source order, each before what stands inside it."""
    yield top
    if isinstance(top, Section):
        if top.heading is not None:
            yield top.heading
        for child in top.children:
            yield from nodes(child)
    elif isinstance(top, Listing):
        yield from top.children
