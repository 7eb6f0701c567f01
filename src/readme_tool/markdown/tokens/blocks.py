"""Block tokens as the page's blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from readme_tool.markdown import html, placing
from readme_tool.markdown.entities import unescaped
from readme_tool.markdown.page import (
    Block,
    Cell,
    CodeBlock,
    Content,
    Definition,
    FootnoteDefinition,
    FrontMatter,
    Heading,
    HtmlBlock,
    Item,
    List,
    Paragraph,
    Quote,
    Row,
    Table,
    Target,
    ThematicBreak,
    Unread,
)
from readme_tool.markdown.placing import Lines, Placing
from readme_tool.markdown.tokens import definitions, tables
from readme_tool.markdown.tokens.inlines import read_content
from readme_tool.text import Pattern, Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADING_MARKS = Pattern(r"#{1,6}(?:[ \t]+#*)?[ \t]*\Z")
_MARKER = Pattern(r"[-+*]|[0-9]+[.)]")
_TASK = Pattern(r"[ \t]+(\[[ xX]\])")
_NESTING_LIMIT = "nesting"


class _Ground(NamedTuple):
    """What blocks are built on."""

    lines: Lines
    definitions: Mapping[int, Definition]  # by the identity of their token
    targets: Mapping[str, Target]


def blocks(tokens: Sequence[Token], lines: Lines) -> tuple[Block, ...]:
    """The blocks that `tokens` stand for."""
    defined = {
        id(token): definitions.definition(token, lines)
        for token in tokens
        if token.type == "definition"
    }
    targets: dict[str, Target] = {}
    for definition in defined.values():
        targets.setdefault(definition.label, definition.target)
    return tuple(_siblings(iter(tokens), _Ground(lines, defined, targets)))


def _siblings(tokens: Iterator[Token], ground: _Ground) -> Iterator[Block]:
    """The blocks up to the closing token of what they stand in, which is taken too."""
    for token in tokens:
        if token.nesting < 0:
            return
        yield _BUILDERS[token.type](token, tokens, ground)


def _extent(token: Token, ground: _Ground) -> Span:
    first, end = token.map or (0, 1)
    return ground.lines.extent(first, end)


def _content(token: Token, place: Placing | None, ground: _Ground) -> Content:
    """The inlines of an `inline` token; none where its places cannot be told."""
    if place is None or not token.children:
        return ()
    return read_content(token.children, token.content, place, ground.targets) or ()


def _paragraph(token: Token, tokens: Iterator[Token], ground: _Ground) -> Paragraph:
    inline, _ = next(tokens), next(tokens)
    place = _placed_lines(inline, ground)
    return Paragraph(_extent(token, ground), _content(inline, place, ground))


def _placed_lines(inline: Token, ground: _Ground) -> Placing | None:
    first, end = inline.map or (0, 1)
    return placing.place_lines(inline.content, ground.lines, first, end)


def _heading(token: Token, tokens: Iterator[Token], ground: _Ground) -> Heading:
    inline, _ = next(tokens), next(tokens)
    extent = _extent(token, ground)
    level = int(token.tag[1:])
    if not inline.content:
        return Heading(extent, _empty_heading(token, ground), level, ())
    if token.markup.startswith("#"):
        line = token.map[0] if token.map else 0
        place = placing.place_heading(inline.content, ground.lines, line)
    else:
        place = _placed_lines(inline, ground)
    if place is None:
        return Heading(extent, Span(extent.end, extent.end), level, ())
    span = place.span(0, len(inline.content))
    return Heading(extent, span, level, _content(inline, place, ground))


def _empty_heading(token: Token, ground: _Ground) -> Span:
    """Where the content of a heading would stand that has none."""
    extent = _extent(token, ground)
    marks = _HEADING_MARKS.search(ground.lines.text[: extent.end], extent.start)
    level = len(token.markup)
    at = min(marks.start() + level + 1, extent.end) if marks else extent.end
    return Span(at, at)


def _list(token: Token, tokens: Iterator[Token], ground: _Ground) -> List:
    items = []
    for opening in tokens:
        if opening.nesting < 0:
            break
        items.append(_item(opening, tokens, ground))
    start = _extent(token, ground).start
    return List(Span(start, items[-1].extent.end), token.type == "ordered_list_open", tuple(items))


def _item(token: Token, tokens: Iterator[Token], ground: _Ground) -> Item:
    line = token.map[0] if token.map else 0
    start = ground.lines.ends[line] - token.meta["rest"]
    marker = _MARKER.match(ground.lines.text, start)
    end = marker.end() if marker else start
    task = _TASK.match(ground.lines.text, end) if "checked" in token.meta else None
    children = tuple(_siblings(tokens, ground))
    extent = _container_extent(line, children, ground)
    return Item(extent, Span(start, end), children, Span(*task.span(1)) if task else None)


def _container_extent(line: int, children: Sequence[Block], ground: _Ground) -> Span:
    end = children[-1].extent.end if children else ground.lines.ends[line]
    return Span(ground.lines.starts[line], end)


def _quote(token: Token, tokens: Iterator[Token], ground: _Ground) -> Quote:
    return Quote(_extent(token, ground), tuple(_siblings(tokens, ground)))


def _footnote(token: Token, tokens: Iterator[Token], ground: _Ground) -> FootnoteDefinition:
    children = tuple(_siblings(tokens, ground))
    extent = _container_extent(token.map[0] if token.map else 0, children, ground)
    return FootnoteDefinition(extent, token.meta["label"], children)


def _table(token: Token, tokens: Iterator[Token], ground: _Ground) -> Table:
    width = None
    rows = []
    for opening in tokens:
        if opening.nesting < 0:
            break
        row = _cells(tokens, ground)
        width = len(row) if width is None else width
        rows.append(Row(_extent(opening, ground), tuple(row[:width]), tuple(row[width:])))
    line = token.map[0] + 1 if token.map else 0
    delimiter = Span(ground.lines.starts[line], ground.lines.ends[line])
    return Table(_extent(token, ground), rows[0], delimiter, tuple(rows[1:]))


def _cells(tokens: Iterator[Token], ground: _Ground) -> list[Cell]:
    cells = []
    for inline in tokens:
        if inline.nesting < 0:
            break
        place = tables.place_cell(inline, ground.lines)
        span = place.span(0, len(inline.content))
        cells.append(Cell(span, _content(inline, place, ground)))
    return cells


def _fence(token: Token, _tokens: Iterator[Token], ground: _Ground) -> CodeBlock:
    first, end = token.map or (0, 1)
    length = token.content.count("\n") + (token.content[-1:] not in ("\n", ""))
    closed = first + 1 + length < end
    extent = _extent(token, ground)
    return CodeBlock(
        extent,
        ground.lines.body(first + 1, first + 1 + length, extent),
        unescaped(token.info.strip()),
        closed,
    )


def _code(token: Token, _tokens: Iterator[Token], ground: _Ground) -> CodeBlock:
    extent = _extent(token, ground)
    return CodeBlock(extent, extent, None)


def _html(token: Token, _tokens: Iterator[Token], ground: _Ground) -> HtmlBlock:
    first, end = token.map or (0, 1)
    raw = _without_blank_end(token.content)
    place = placing.place_raw_lines(raw, ground.lines, first, end)
    return HtmlBlock(_extent(token, ground), html.scanned(raw, place.span) if place else ())


def _without_blank_end(raw: str) -> str:
    """The lines up to the last that is not blank, without its line ending."""
    end = raw.find("\n", len(raw.rstrip(" \t\n")))
    return raw if end < 0 else raw[:end]


def _thematic_break(token: Token, _tokens: Iterator[Token], ground: _Ground) -> ThematicBreak:
    return ThematicBreak(_extent(token, ground))


def _definition(token: Token, _tokens: Iterator[Token], ground: _Ground) -> Definition:
    return ground.definitions[id(token)]


def _front_matter(token: Token, _tokens: Iterator[Token], ground: _Ground) -> FrontMatter:
    return FrontMatter(_extent(token, ground))


def _unread(token: Token, _tokens: Iterator[Token], ground: _Ground) -> Unread:
    return Unread(_extent(token, ground), _NESTING_LIMIT)


_BUILDERS: Mapping[str, Callable[[Token, Iterator[Token], _Ground], Block]] = {
    "paragraph_open": _paragraph,
    "heading_open": _heading,
    "bullet_list_open": _list,
    "ordered_list_open": _list,
    "blockquote_open": _quote,
    "footnote_reference_open": _footnote,
    "table_open": _table,
    "fence": _fence,
    "code_block": _code,
    "html_block": _html,
    "hr": _thematic_break,
    "definition": _definition,
    "front_matter": _front_matter,
    "unread": _unread,
}
