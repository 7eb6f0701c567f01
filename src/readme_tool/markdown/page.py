"""A README as GitHub reads it: blocks and inlines, each with its place in the source.

This is the face of the room. Whatever reads Markdown gives these values, and the rest of the house
sees nothing else. Two words are used for places: a `span` is what a reader would select, an
`extent` the whole lines that a block owns, list markers and quote signs included, without the last
line ending. All offsets are code points into the source text.
"""

import enum
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from readme_tool.text import Span


class Text(NamedTuple):
    """A run of plain text within one line; `value` has escapes and entities resolved."""

    span: Span
    value: str


class CodeSpan(NamedTuple):
    """Inline code; `value` is what stands between the backticks as GitHub shows it."""

    span: Span
    value: str


class Emphasis(NamedTuple):
    """Content between two equal marks: `*`, `_`, `**`, `__`, `~` or `~~`."""

    span: Span
    mark: str
    content: "Content"


class LinkForm(enum.Enum):
    """How a link or image is written."""

    INLINE = "inline"  # [text](address)
    REFERENCE = "reference"  # [text][label]
    COLLAPSED = "collapsed"  # [label][]
    SHORTCUT = "shortcut"  # [label]
    ANGLE = "angle"  # <address>
    BARE = "bare"  # address
    RAW = "raw"  # <a href="address">, <img src="address">; read from tags by who needs them


class Target(NamedTuple):
    """Where a link goes.

    `address` has escapes and entities resolved and nothing encoded or normalised. `span` is where
    the raw address stands, brackets `<>` left out: in the link itself, or in the definition that
    a reference names. An empty address has an empty span where it would stand.
    """

    address: str
    span: Span
    title: str | None = None


class Link(NamedTuple):
    """A link; `inner` is where its content stands, for `ANGLE` and `BARE` the address itself."""

    span: Span
    inner: Span
    content: "Content"
    target: Target
    form: LinkForm


class Image(NamedTuple):
    """An image; `alt` is its alternative text as GitHub says it, `inner` where that stands."""

    span: Span
    inner: Span
    alt: str
    target: Target
    form: LinkForm


class Attribute(NamedTuple):
    """One attribute of a raw tag.

    `name` is lower-case. `value` has entities resolved and is None where the attribute has no
    value; `value_span` leaves the quotes out.
    """

    name: str
    name_span: Span
    value: str | None
    value_span: Span | None


class Tag(NamedTuple):
    """One raw HTML tag, opening or closing; `name` is lower-case."""

    span: Span
    name: str
    attributes: tuple[Attribute, ...] = ()
    closing: bool = False
    self_closing: bool = False

    def attribute(self, name: str) -> Attribute | None:
        """The first attribute of that name, which is the one that browsers take."""
        return next((a for a in self.attributes if a.name == name), None)


class Comment(NamedTuple):
    """An HTML comment, a declaration, a processing instruction or a CDATA section."""

    span: Span


class Break(NamedTuple):
    """The end of a line inside a paragraph; `hard` where GitHub breaks the line too.

    `span` covers the blanks or backslash before the line ending, the line ending, and whatever of
    the next line belongs to containers or is indentation.
    """

    span: Span
    hard: bool


class FootnoteMark(NamedTuple):
    """A reference to a footnote, `[^label]`."""

    span: Span
    label: str


Inline: TypeAlias = Text | CodeSpan | Emphasis | Link | Image | Tag | Comment | Break | FootnoteMark
Content: TypeAlias = tuple[Inline, ...]


class Heading(NamedTuple):
    """An ATX or setext heading; `span` is where its content stands."""

    extent: Span
    span: Span
    level: int
    content: Content


class Paragraph(NamedTuple):
    """A run of text lines."""

    extent: Span
    content: Content


class Item(NamedTuple):
    """One item of a list. `marker` is the bullet or the number with its delimiter.

    `task` is the box of a task list, `[ ]` or `[x]`, which is no part of the content.
    """

    extent: Span
    marker: Span
    children: "tuple[Block, ...]"
    task: Span | None = None


class List(NamedTuple):
    """Items with one kind of marker."""

    extent: Span
    ordered: bool
    items: tuple[Item, ...]


class Quote(NamedTuple):
    """A block quote; `alert` is the lower-case word of GitHub's `[!NOTE]` form, if it is one."""

    extent: Span
    children: "tuple[Block, ...]"
    alert: str | None = None


class Cell(NamedTuple):
    """A table cell; `span` is its trimmed content, escaped pipes as written."""

    span: Span
    content: Content


class Row(NamedTuple):
    """A table row. `cells` are those that GitHub shows and that stand there, `surplus` those
    beyond the header's width, which it drops. A short row simply has fewer cells.
    """

    extent: Span
    cells: tuple[Cell, ...]
    surplus: tuple[Cell, ...] = ()


class Table(NamedTuple):
    """A GFM table; `delimiter` is the line of dashes."""

    extent: Span
    header: Row
    delimiter: Span
    rows: tuple[Row, ...]


class CodeBlock(NamedTuple):
    """Fenced or indented code. `body` runs from the first code line to the last; `info` is what
    stands behind an opening fence, None for indented code.
    """

    extent: Span
    body: Span
    info: str | None
    closed: bool = True


class HtmlBlock(NamedTuple):
    """Raw HTML: its tags and comments, and as `Text` what stands between, entities resolved."""

    extent: Span
    content: Content


class ThematicBreak(NamedTuple):
    """A rule across the page."""

    extent: Span


class Definition(NamedTuple):
    """A link reference definition, `[label]: address "title"`; `label` is normalised as GitHub
    matches it. Of several with one label, references take the first.
    """

    extent: Span
    label: str
    label_span: Span
    target: Target


class FootnoteDefinition(NamedTuple):
    """The text of a footnote."""

    extent: Span
    label: str
    children: "tuple[Block, ...]"


class FrontMatter(NamedTuple):
    """YAML between `---` lines at the very start; GitHub shows it as a table of its own."""

    extent: Span


class Unread(NamedTuple):
    """Lines that were not read, because they pass a limit that keeps hostile input linear."""

    extent: Span
    limit: str


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | Quote
    | Table
    | CodeBlock
    | HtmlBlock
    | ThematicBreak
    | Definition
    | FootnoteDefinition
    | FrontMatter
    | Unread
)


class Page(NamedTuple):
    """All blocks of a README in source order, disjoint; the lines between them are blank."""

    blocks: tuple[Block, ...]


def inlines(content: Iterable[Inline]) -> Iterator[Inline]:
    """Every inline of `content`, each before what stands inside it."""
    for inline in content:
        yield inline
        if isinstance(inline, (Emphasis, Link)):
            yield from inlines(inline.content)


def blocks(within: Iterable[Block]) -> Iterator[Block]:
    """Every block, each before what stands inside it."""
    waiting = [*within][::-1]
    while waiting:
        block = waiting.pop()
        yield block
        if isinstance(block, List):
            waiting += [child for item in block.items for child in item.children][::-1]
        elif isinstance(block, (Quote, FootnoteDefinition)):
            waiting += block.children[::-1]


def contents(block: Block) -> Iterator[Content]:
    """The inline contents that a block holds itself, not those of blocks inside it."""
    if isinstance(block, (Heading, Paragraph, HtmlBlock)):
        yield block.content
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield from (cell.content for cell in (*row.cells, *row.surplus))


def shown(content: Iterable[Inline]) -> str:
    """The text that a reader sees, as GitHub takes it for a heading's anchor: no image, no alt
    text, no tag or comment; a line break is a newline.
    """
    parts: list[str] = []
    for inline in content:
        if isinstance(inline, (Text, CodeSpan)):
            parts.append(inline.value)
        elif isinstance(inline, (Emphasis, Link)):
            parts.append(shown(inline.content))
        elif isinstance(inline, Break):
            parts.append("\n")
    return "".join(parts)
