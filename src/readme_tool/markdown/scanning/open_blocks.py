"""Items, quotes and lists: what they hold so far, and the values that they make."""

from __future__ import annotations

from typing import Protocol, TypeAlias

from readme_tool.markdown.page import Block, Item, List, Quote
from readme_tool.markdown.scanning.leaves import Ground
from readme_tool.text import Span


class Part(Protocol):
    """What blocks are made of."""

    def block(self, ground: Ground) -> Block:
        """The block that it makes."""


class Page:
    """The page itself, which holds all other parts."""

    def __init__(self) -> None:
        self.parts: list[Part] = []

    def blocks(self, ground: Ground) -> tuple[Block, ...]:
        """The blocks that stand in it."""
        return tuple(part.block(ground) for part in self.parts)


class OpenQuote(Page):
    """A quote, from line `first` to `last` so far."""

    def __init__(self, first: int) -> None:
        self.parts = []
        self.first = self.last = first

    def block(self, ground: Ground) -> Quote:
        """The quote."""
        return Quote(ground.lines.extent(self.first, self.last + 1), self.blocks(ground))


class OpenItem(Page):
    """An item that starts on line `first` and whose content does in `column`."""

    def __init__(self, first: int, column: int, marker: Span, task: Span | None) -> None:
        self.parts = []
        self.first = first
        self.column = column
        self.marker = marker
        self.task = task

    def item(self, ground: Ground) -> Item:
        """The item."""
        children = self.blocks(ground)
        end = children[-1].extent.end if children else ground.lines.ends[self.first]
        start = ground.lines.starts[self.first]
        return Item(Span(start, end), self.marker, children, self.task)


class OpenList:
    """A list; `kind` is the last character of its items' markers."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.items: list[OpenItem] = []

    def block(self, ground: Ground) -> List:
        """The list."""
        items = tuple(item.item(ground) for item in self.items)
        extent = Span(items[0].extent.start, items[-1].extent.end)
        return List(extent, self.kind in ".)", items)


Container: TypeAlias = OpenItem | OpenQuote
