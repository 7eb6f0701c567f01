"""Entries that are list items. A parent item is an entry, a group's label, or neither."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from readme_tool.grammars.columns import Column
from readme_tool.markdown import Block, Item, List, Paragraph
from readme_tool.text import Span
from readme_tool.tree.containers import material, works
from readme_tool.tree.entry.head import read_head
from readme_tool.tree.entry.reading import Material, read_entry
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.statements import Statement, statements
from readme_tool.tree.entry.title import is_title_link
from readme_tool.tree.nodes import Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import Wording, evened


def entries(
    block: List,
    reader: PageReader,
    tail: Sequence[Block] = (),
    group: tuple[str, ...] = (),
    depth: int = 0,
) -> Iterator[Found]:
    """The entries of a list and of the lists inside it.

    `tail` are the blocks behind the list that its author means as part of the last item.
    """
    views = [_View(item, reader) for item in block.items]
    if tail:
        views[-1] = _View(block.items[-1], reader, tuple(tail))
    if _is_contents(views):
        return
    place = _Place(Shape.NUMBERED if block.ordered else Shape.BULLET, group, depth)
    among_works = any(view.outward for view in views)
    for view in views:
        match _kind(view, among_works):
            case _Kind.ENTRY:
                yield _whole(view, place)
            case _Kind.PARENT:
                yield from _with_works(view, place)
            case _Kind.GROUP:
                label = evened(view.words.text) if view.words is not None else ""
                for inner in view.lists:
                    yield from entries(inner, reader, (), (*group, label), depth + 1)


class _Place(NamedTuple):
    """Where an item stands; items of equal places are one series."""

    shape: Shape
    group: tuple[str, ...]
    depth: int


class _Kind(enum.Enum):
    ENTRY = "entry"  # one work, all its lines
    PARENT = "parent"  # a work, with further works below it
    GROUP = "group"  # a label, with works below it
    NONE = "none"


@dataclass
class _View:
    """A list item, and what is plain about it before anything is decided."""

    item: Item
    reader: PageReader
    tail: tuple[Block, ...] = ()

    @cached_property
    def words(self) -> Wording | None:
        """The wording of the item's own paragraph."""
        first = self.item.children[0] if self.item.children else None
        return self.reader.words(first.content) if isinstance(first, Paragraph) else None

    @cached_property
    def lists(self) -> tuple[List, ...]:
        """The lists inside it."""
        return tuple(child for child in self.item.children if isinstance(child, List))

    @cached_property
    def below(self) -> list[_View]:
        """The items of the lists inside it."""
        return [_View(item, self.reader) for inner in self.lists for item in inner.items]

    @cached_property
    def outward(self) -> int:
        """How many links of its own lead out of the page and out of the list's repository."""
        own = [self.words] if self.words is not None else []
        further = (*self.item.children[1:], *self.tail)
        own += [self.reader.words(b.content) for b in further if isinstance(b, Paragraph)]
        return sum(works.outward(words) for words in own)

    @cached_property
    def is_entrance(self) -> bool:
        """Whether its links lead, most of them, to other parts of the list."""
        links = self.words.links if self.words is not None else ()
        inside = sum(1 for link in links if works.leads_inside(link, self.reader.links.home))
        return inside > 0 and inside * 2 >= len(links)

    @cached_property
    def has_title_link(self) -> bool:
        """Whether its own line names a work by a link."""
        return any(is_title_link(unit) for said in self.line[:1] for unit in said.units)

    @cached_property
    def line(self) -> tuple[Statement, ...]:
        """The statements of the item's own paragraph."""
        return tuple(statements(self.words)) if self.words is not None else ()


def _is_contents(views: Sequence[_View]) -> bool:
    """Whether the items lead to places in the page itself, or to the list's own pages."""
    linked = [view for view in views if view.words is not None and view.words.links]
    inside = sum(1 for view in linked if view.is_entrance)
    return inside > 0 and inside * 2 >= len(linked)


def _kind(view: _View, among_works: bool) -> _Kind:
    if view.words is None:
        return _Kind.GROUP if view.lists else _Kind.NONE
    if not view.lists:
        is_work = not view.is_entrance and _is_work(view, among_works)
        return _Kind.ENTRY if is_work else _Kind.NONE
    below = view.below
    listed = sum(1 for child in below if _is_work_below(child))
    told = sum(1 for child in below if _tells_of_parent(child))
    if view.outward and len(below) == 1 and not below[0].has_title_link:
        # A lone item below a work, with its words in plain text, speaks of that work.
        return _Kind.ENTRY
    if listed * 2 >= len(below) and listed > told:
        return _Kind.PARENT if view.outward else _Kind.GROUP
    if view.outward or (told and _names_work(view)):
        return _Kind.ENTRY
    return _Kind.GROUP if listed else _Kind.NONE


def _is_work(view: _View, among_works: bool) -> bool:
    """Whether an item names a work: it links to one, or stands among such and has a title."""
    if view.outward:
        return True
    return among_works and view.item.task is None and _names_work(view)


def _names_work(view: _View) -> bool:
    """Whether the item's own line has a title of several words."""
    line = view.line
    if not line or line[0].column is not None:
        return False
    head = read_head(line[0].units, True)
    if head.title is None:
        return False
    return len(line[0].words.text[slice(*head.title)].split()) >= _FEWEST_WORDS


def _is_work_below(view: _View) -> bool:
    """Whether a nested item is a work of its own and no field or note of its parent."""
    if not view.outward or view.words is None:
        return False
    line = view.line
    if not line or line[0].column not in _TITLES:
        return False
    return read_head(line[0].units, True).title is not None


def _tells_of_parent(view: _View) -> bool:
    """Whether a nested item is a field of its parent: a named one, or nothing but resources."""
    line = view.line
    if not line:
        return False
    if line[0].column is not None and line[0].column not in _TITLES:
        return True
    return all(is_resource(unit) or not unit.text.strip(" \t,|/·-") for unit in line[0].units)


def _whole(view: _View, place: _Place) -> Found:
    own = view.item.extent
    extent = Span(own.start, view.tail[-1].extent.end) if view.tail else own
    said, wordings = material.of_blocks((*view.item.children, *view.tail), view.reader)
    github = own if view.tail else None
    entry = read_entry(Material(extent, place.shape, said, wordings, place.group, github))
    return Found(entry, place)


def _with_works(view: _View, place: _Place) -> Iterator[Found]:
    """A work whose nested items are further works: it keeps its own lines only."""
    first = view.lists[0].extent.start
    own = tuple(child for child in view.item.children if child.extent.end < first)
    if own:
        extent = Span(view.item.extent.start, own[-1].extent.end)
        said, wordings = material.of_blocks(own, view.reader)
        yield Found(read_entry(Material(extent, place.shape, said, wordings, place.group)), place)
    for inner in view.lists:
        yield from entries(inner, view.reader, (), place.group, place.depth + 1)


_FEWEST_WORDS = 3
_TITLES = (None, Column.TITLE, Column.WORK, Column.NAME)
