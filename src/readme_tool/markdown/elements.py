"""The elements that raw tags make, read as tolerantly as browsers do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from readme_tool.grammars.html_names import VOID
from readme_tool.markdown.page import Content, Inline, Tag
from readme_tool.text import Span

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))
_ROWS = _CELLS | {"tr"}
_SECTIONS = _ROWS | {"thead", "tbody", "tfoot", "caption", "colgroup"}
_TERMS = frozenset(("dt", "dd"))

# The start tags that end elements which are still open, and which these may be.
_ENDS = {
    "a": frozenset(("a",)),
    "p": frozenset(("p",)),
    "li": frozenset(("li",)),
    "option": frozenset(("option",)),
    **dict.fromkeys(_TERMS, _TERMS),
    **dict.fromkeys(_CELLS, _CELLS),
    "tr": _ROWS,
    **dict.fromkeys(("thead", "tbody", "tfoot"), _SECTIONS),
    **dict.fromkeys(_HEADINGS, _HEADINGS),
}

# Elements that no start tag reaches out of to end one around them.
_WALLS = frozenset(("table", "ul", "ol", "dl", "details", "td", "th"))

# How many open elements a start tag looks through for one that it ends.
_REACH = 32


@dataclass(slots=True)
class _Open:
    """An element under way, and which stretch of the inlines is its content so far."""

    name: str
    first: int
    last: int
    end: Tag | None = None


class Element(NamedTuple):
    """A raw element, its content a stretch of the inlines it stands in.

    `end` is None where it has no end tag: an image or line break, or one that something else ended.
    """

    start: Tag
    end: Tag | None
    around: Content
    first: int
    last: int

    @property
    def name(self) -> str:
        """The name of its tags, lower-case."""
        return self.start.name

    @property
    def content(self) -> Content:
        """What stands between its tags."""
        return self.around[self.first : self.last]

    @property
    def span(self) -> Span:
        """From its start tag to its end tag, or to where it was ended."""
        if self.end is not None:
            return Span(self.start.span.start, self.end.span.end)
        last = self.around[self.last - 1] if self.last > self.first else self.start
        return Span(self.start.span.start, last.span.end)


def elements(content: Iterable[Inline]) -> Iterator[Element]:
    """The elements of an inline sequence in the order of their start tags, nested ones too."""
    around = tuple(content)
    for opened in _opened(around):
        start = around[opened.first - 1]
        assert isinstance(start, Tag)
        yield Element(start, opened.end, around, opened.first, opened.last)


def rows(table: Element) -> Iterator[tuple[Element, ...]]:
    """The cells of each row of a `<table>`; those of tables within it are none of them."""
    row: list[Element] = []
    until = 0
    for element in elements(table.content):
        if element.first <= until:
            continue
        if element.name == "table":
            until = element.last
        elif element.name == "tr":
            if row:
                yield tuple(row)
            row = []
        elif element.name in _CELLS:
            row.append(element)
    if row:
        yield tuple(row)


def _opened(around: Content) -> list[_Open]:
    """The elements in the order of their start tags, each with its end found."""
    found: list[_Open] = []
    stack: list[_Open] = []
    waiting: Counter[str] = Counter()

    def end(depth: int, at: int) -> _Open:
        """End the elements from `depth` of the stack on, and give the outermost of them."""
        for ended in stack[depth:]:
            waiting[ended.name] -= 1
            ended.last = at
        outermost = stack[depth]
        del stack[depth:]
        return outermost

    for at, tag in enumerate(around):
        if not isinstance(tag, Tag):
            continue
        if not tag.closing:
            for depth in _ended_by(tag.name, stack, waiting):
                end(depth, at)
            element = _Open(tag.name, at + 1, at + 1)
            found.append(element)
            if tag.name not in VOID:
                stack.append(element)
                waiting[tag.name] += 1
        elif waiting[tag.name]:
            depth = next(i for i in reversed(range(len(stack))) if stack[i].name == tag.name)
            end(depth, at).end = tag
    if stack:
        end(0, len(around))
    return found


def _ended_by(name: str, stack: Sequence[_Open], waiting: Mapping[str, int]) -> Iterator[int]:
    """Where on the stack the elements stand, innermost first, that a start tag ends."""
    ends = _ENDS.get(name, frozenset())
    if not any(waiting[ended] for ended in ends):
        return
    for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - _REACH), -1):
        opened = stack[depth].name
        if opened in ends:
            yield depth
        elif opened in _WALLS:
            return
