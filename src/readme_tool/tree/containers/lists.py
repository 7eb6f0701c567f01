"""Entries that are list items. A parent item is an entry, a group's label, or neither."""

import enum
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars import pending
from readme_tool.grammars.columns import Column
from readme_tool.markdown import Block, Content, Item, List, Paragraph
from readme_tool.text import Pattern, Span
from readme_tool.tree.containers import material, outward
from readme_tool.tree.entry.head import read_head
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.statements import Statement, statements
from readme_tool.tree.entry.title import has_words, is_title_link
from readme_tool.tree.nodes import Entry, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found
from readme_tool.tree.wording import evened


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
    among_works = any(view.outward for view in views) or _cite(views)
    for view in views:
        match _kind(view, among_works):
            case _Kind.ENTRY:
                yield _whole(view, place)
            case _Kind.PARENT:
                yield from _with_works(view, place)
            case _Kind.GROUP:
                label = evened(markdown.shown(view.content))
                for inner in view.lists:
                    yield from entries(inner, reader, (), (*group, label), depth + 1)


_DEEPEST_GROUP = 3


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


class _View:
    """A list item, and what is plain about it before anything is decided.

    `leads` are the links of its first paragraph, `outward` those of all its paragraphs that lead
    out of the page.
    """

    def __init__(self, item: Item, reader: PageReader, tail: tuple[Block, ...] = ()) -> None:
        self.item = item
        self.reader = reader
        self.tail = tail
        first = item.children[0] if item.children else None
        self.content: Content = first.content if isinstance(first, Paragraph) else ()
        self.lists = tuple(child for child in item.children if isinstance(child, List))
        self.leads = outward.survey(self.content, reader.home) if self.content else outward.Leads()
        self.outward = self.leads.out
        for block in (*item.children[1:], *tail):
            if isinstance(block, Paragraph):
                self.outward += outward.count(block.content)

    @cached_property
    def below(self) -> "list[_View]":
        """The items of the lists inside it."""
        return [_View(item, self.reader) for inner in self.lists for item in inner.items]

    @cached_property
    def is_badged(self) -> bool:
        """Whether a badge stands in its own paragraph, which tells of the work it names."""
        return self.leads.pictures and any(
            picture.badge for picture in self.reader.words(self.content).pictures
        )

    @cached_property
    def cites(self) -> bool:
        """Whether a title stands there with the venue and the year of its work."""
        if not _YEAR.search(markdown.shown(self.content)) or not _names_work(self):
            return False
        fields = material.read(self.item.children, self.reader)
        return fields.venue is not None and fields.year is not None

    @cached_property
    def line(self) -> Statement | None:
        """The first statement of the item's own paragraph."""
        return next(statements(self.reader.words(self.content)), None)

    @cached_property
    def title(self) -> str:
        """The title in its own line, empty without one."""
        if self.line is None:
            return ""
        place = read_head(self.line.units, True).title
        return self.line.words.text[slice(*place)] if place is not None else ""


def _cite(views: Sequence[_View]) -> bool:
    """Whether many items of a list without links, or all of a short one, say where and when a work
    appeared.
    """
    if len(views) < _FEWEST_CITED:
        return all(view.cites and len(view.title.split()) > _FEWEST_WORDS for view in views)
    cited = sum(1 for view in views if view.cites)
    return cited * 3 >= (len(views) if cited >= _FEWEST_CITED else 2 * len(views))


def _is_contents(views: Sequence[_View]) -> bool:
    """Whether the items lead to places in the page itself, or to the list's own pages."""
    inside = sum(1 for view in views if view.leads.is_entrance)
    return inside > 0 and inside * 2 >= sum(1 for v in views if v.leads.is_entrance or v.outward)


def _kind(view: _View, among_works: bool) -> _Kind:
    if not view.content:
        return _Kind.GROUP if view.lists else _Kind.NONE
    if not view.lists:
        is_work = not view.leads.is_entrance and _is_work(view, among_works)
        return _Kind.ENTRY if is_work else _Kind.NONE
    below = view.below
    listed = sum(1 for child in below if _is_work_below(child) or _holds_works(child))
    told = sum(1 for child in below if _tells_of_parent(child))
    if view.outward and len(below) == 1 and not _has_title_link(below[0]):
        # A lone item below a work, with its words in plain text, speaks of that work.
        return _Kind.ENTRY
    if listed * 2 >= len(below) and listed > told:
        return _Kind.PARENT if view.outward else _Kind.GROUP
    if view.outward or (told and _names_work(view)):
        return _Kind.ENTRY
    return _Kind.GROUP if listed else _Kind.NONE


def _is_work(view: _View, among_works: bool) -> bool:
    """Whether an item names a work: it links to one, has a title with a badge, or has a title
    and stands among such.
    """
    if view.outward or (view.is_badged and view.title):
        return True
    is_task = view.item.task is not None and not view.cites
    return among_works and not is_task and _names_work(view)


def _names_work(view: _View) -> bool:
    """Whether the item's own line has a title of several words."""
    if view.line is None or view.line.column is not None:
        return False
    return len(view.title.split()) >= _FEWEST_WORDS and not pending.is_pending(view.line.text)


def _is_work_below(view: _View) -> bool:
    """Whether a nested item is a work of its own and no field or note of its parent."""
    if not view.outward or view.line is None:
        return False
    return view.line.column in _TITLES and view.title != ""


def _holds_works(view: _View, levels: int = _DEEPEST_GROUP) -> bool:
    """Whether a nested item without a link of its own has works below it, as groups in groups."""
    if not levels or view.outward or not view.lists:
        return False
    return any(_is_work_below(child) or _holds_works(child, levels - 1) for child in view.below)


def _has_title_link(view: _View) -> bool:
    return view.line is not None and any(is_title_link(unit) for unit in view.line.units)


def _tells_of_parent(view: _View) -> bool:
    """Whether a nested item is a field of its parent: a named one, or nothing but resources."""
    if view.line is None:
        return False
    if view.line.column not in _TITLES:
        return True
    return all(is_resource(unit) or not has_words(unit.text) for unit in view.line.units)


def _whole(view: _View, place: _Place) -> Found:
    own = view.item.extent
    extent = Span(own.start, view.tail[-1].extent.end) if view.tail else own
    blocks = (*view.item.children, *view.tail)
    read = partial(material.read, blocks, view.reader)
    return Found(Entry(extent, place.shape, place.group, own if view.tail else None, read), place)


def _with_works(view: _View, place: _Place) -> Iterator[Found]:
    """A work whose nested items are further works: it keeps its own lines only."""
    first = view.lists[0].extent.start
    own = tuple(child for child in view.item.children if child.extent.end < first)
    if own:
        extent = Span(view.item.extent.start, own[-1].extent.end)
        read = partial(material.read, own, view.reader)
        yield Found(Entry(extent, place.shape, place.group, None, read), place)
    for inner in view.lists:
        yield from entries(inner, view.reader, (), place.group, place.depth + 1)


_FEWEST_WORDS = 3
_FEWEST_CITED = 3
_YEAR = Pattern(r"(?:19|20)\d\d|['’]\d\d")
_TITLES = (None, Column.TITLE, Column.WORK, Column.NAME)
