"""Entries that are list items. A parent item is an entry, a group's label, or neither."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readme_tool.markdown import Block, Item, List, Paragraph
from readme_tool.text import Span
from readme_tool.tree.containers import material
from readme_tool.tree.entry.evidence import is_label
from readme_tool.tree.entry.head import read_head
from readme_tool.tree.entry.reading import Material, read_entry
from readme_tool.tree.entry.statements import Statement, statements
from readme_tool.tree.nodes import Entry, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import Wording, evened


def entries(
    block: List, reader: PageReader, depth: int = 0, group: tuple[str, ...] = ()
) -> Iterator[Found]:
    """The entries of a list and of the lists inside it."""
    views = [_view(item, reader) for item in block.items]
    if _is_contents(views):
        return
    shape = Shape.NUMBERED if block.ordered else Shape.BULLET
    lists_works = any(view.links for view in views)
    for view in views:
        kind = _kind(view, reader, lists_works)
        if kind is _Kind.ENTRY:
            yield Found(
                _entry(view, view.item.extent, view.item.children, shape, group, reader),
                (shape, depth, group),
            )
        elif kind is _Kind.PARENT:
            yield from _with_works(view, shape, depth, group, reader)
        elif kind is _Kind.GROUP:
            label = evened(view.words.text) if view.words is not None else ""
            for inner in view.lists:
                yield from entries(inner, reader, depth + 1, (*group, label))


class _Kind(enum.Enum):
    ENTRY = "entry"  # one work, all its lines
    PARENT = "parent"  # a work, with further works below it
    GROUP = "group"  # a label, with works below it
    NONE = "none"


@dataclass(slots=True)
class _View:
    """A list item, and what is plain about it before anything is decided."""

    item: Item
    words: Wording | None
    lists: tuple[List, ...]
    links: int  # that lead out of the page

    @property
    def line(self) -> Sequence[Statement]:
        """The statements of the item's own paragraph."""
        return tuple(statements(self.words)) if self.words is not None else ()


def _view(item: Item, reader: PageReader) -> _View:
    first = item.children[0] if item.children else None
    words = reader.words(first.content) if isinstance(first, Paragraph) else None
    inner = tuple(child for child in item.children if isinstance(child, List))
    links = sum(1 for link in words.links if not link.address.value.startswith("#")) if words else 0
    return _View(item, words, inner, links)


def _is_contents(views: Sequence[_View]) -> bool:
    """Whether the items lead to places in the page itself."""
    linked = [view for view in views if view.words is not None and view.words.links]
    inside = sum(1 for view in linked if not view.links)
    return inside > 0 and inside * 2 >= len(linked)


def _kind(view: _View, reader: PageReader, lists_works: bool) -> _Kind:
    if view.words is None:
        return _Kind.GROUP if view.lists else _Kind.NONE
    if not view.lists:
        return _Kind.ENTRY if _is_work(view, lists_works) else _Kind.NONE
    children = [_view(item, reader) for inner in view.lists for item in inner.items]
    works = sum(1 for child in children if _is_work_below(child))
    if works * 2 >= len(children):
        return _Kind.PARENT if view.links else _Kind.GROUP
    return _Kind.ENTRY if _is_work(view, lists_works) else _Kind.GROUP


def _is_work(view: _View, lists_works: bool) -> bool:
    """Whether an item names a work: it links to one, or stands among such and has a title."""
    if view.item.task is not None and not view.links:
        return False
    if view.links:
        return True
    return lists_works and any(read_head(s.units, True).title for s in view.line[:1])


def _is_work_below(view: _View) -> bool:
    """Whether a nested item is a work of its own and no field or note of its parent."""
    if not view.links or view.words is None:
        return False
    line = view.line
    if not line or line[0].column is not None:
        return False
    head = read_head(line[0].units, True)
    return head.title is not None and not all(is_label(unit) for unit in line[0].units)


def _with_works(
    view: _View, shape: Shape, depth: int, group: tuple[str, ...], reader: PageReader
) -> Iterator[Found]:
    first = view.lists[0]
    own = tuple(child for child in view.item.children if child.extent.start < first.extent.start)
    start = view.item.extent.start
    if own and own[-1].extent.end > start and own[-1].extent.end < first.extent.start:
        extent = Span(start, own[-1].extent.end)
        yield Found(_entry(view, extent, own, shape, group, reader), (shape, depth, group))
    for inner in view.lists:
        yield from entries(inner, reader, depth + 1, group)


def _entry(
    view: _View,
    extent: Span,
    children: Sequence[Block],
    shape: Shape,
    group: tuple[str, ...],
    reader: PageReader,
) -> Entry:
    said, wordings = material.of_blocks(children, reader)
    return read_entry(Material(extent, shape, said, wordings, group))
