"""The headings that GitHub gives an anchor, and the places that authors name themselves.

What counts as a heading's text follows what github.com was seen to do: an image gives nothing, a
tag or comment nothing, inline code and links their text; a raw `<h1>` to `<h6>` is a heading as
well, wherever it stands, and may hold Markdown blocks.
"""

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars.html_names import FILTERED, KEPT
from readme_tool.markdown.page import (
    Block,
    Content,
    Emphasis,
    Heading,
    Inline,
    Link,
    Page,
    Table,
    Tag,
    blocks,
    contents,
    inlines,
    shown,
)
from readme_tool.text import Pattern, Span

_RAW = Pattern(r"<[hH][1-6]")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class Titled(NamedTuple):
    """A heading with the text that GitHub makes its anchor of.

    The `text` keeps line endings and the blanks around images and tags, for they count. `extent`
    is whole lines for a Markdown heading, for a raw one from tag to tag; `span` is the content.
    """

    level: int
    text: str
    extent: Span
    span: Span
    inside_html: bool


class _Raw(NamedTuple):
    """A raw heading that is open: its tag, its text so far, and its text within its first block."""

    tag: Tag
    parts: list[str]
    own: list[str]


def headings(page: Page, text: str | None = None) -> Iterator[Titled]:
    """All headings of the page, Markdown's and raw ones, in source order.

    `text` is that of the page: where no tag of a raw heading stands in it, none is looked for.
    """
    if text is None or _RAW.search(text) is not None:
        return _with_raw(page)
    return (_marked(block) for block in blocks(page.blocks) if isinstance(block, Heading))


def _marked(block: Heading) -> Titled:
    text = "".join(map(_text, _leaves(block)))
    return Titled(block.level, text, block.extent, block.span, False)


def _with_raw(page: Page) -> Iterator[Titled]:
    raw: _Raw | None = None
    for block in blocks(page.blocks):
        if isinstance(block, Heading):
            yield from _left_open(raw)
            raw = None
            yield _marked(block)
            continue
        if raw is not None:
            raw.parts.append("\n")
        elif not any(map(_opens_heading, _shown_contents(block))):
            continue
        for inline in _leaves(block):
            if not isinstance(inline, Tag) or inline.name not in _LEVELS:
                if raw is not None:
                    raw.parts.append(_text(inline))
            elif not inline.closing:
                yield from _left_open(raw)
                raw = _Raw(inline, [], [])
            elif raw is not None:
                yield _closed(raw, inline)
                raw = None
        if raw is not None and not raw.own:
            raw.own.extend(raw.parts or ("",))
    yield from _left_open(raw)


def names(page: Page) -> Iterator[tuple[str, Span]]:
    """Every `id` and `name` that raw tags give and GitHub keeps, with where it is written."""
    for block in blocks(page.blocks):
        for inline in _leaves(block):
            if isinstance(inline, Tag) and not inline.closing and inline.name in KEPT:
                for attribute in (inline.attribute("id"), inline.attribute("name")):
                    if attribute and attribute.value and attribute.value_span:
                        yield attribute.value, attribute.value_span


def _closed(raw: _Raw, end: Tag) -> Titled:
    extent = Span(raw.tag.span.start, end.span.end)
    span = Span(raw.tag.span.end, end.span.start)
    return Titled(_LEVELS[raw.tag.name], "".join(raw.parts), extent, span, True)


def _opens_heading(content: Content) -> bool:
    """Whether a raw heading begins in a content."""
    for inline in content:
        if isinstance(inline, Tag):
            if inline.name in _LEVELS:
                return True
        elif isinstance(inline, (Emphasis, Link)) and _opens_heading(inline.content):
            return True
    return False


def _left_open(raw: _Raw | None) -> Iterator[Titled]:
    """A raw heading without its closing tag, as far as its own block goes."""
    if raw is not None:
        span = Span(raw.tag.span.end, raw.tag.span.end)
        yield Titled(_LEVELS[raw.tag.name], "".join(raw.own or raw.parts), raw.tag.span, span, True)


def _text(inline: Inline) -> str:
    """What an inline that holds no others gives to a heading's text."""
    if isinstance(inline, Tag) and inline.name in FILTERED:
        values = (f' {a.name}="{a.value}"' if a.value else f" {a.name}" for a in inline.attributes)
        return f"<{'/' * inline.closing}{inline.name}{''.join(values)}>"
    return shown((inline,))


def _leaves(block: Block) -> Iterator[Inline]:
    """The inlines of a block that GitHub shows and that hold no others."""
    for content in _shown_contents(block):
        yield from (i for i in inlines(content) if not hasattr(i, "content"))


def _shown_contents(block: Block) -> Iterator[Content]:
    if isinstance(block, Table):
        for row in (block.header, *block.rows):
            yield from (cell.content for cell in row.cells)
    else:
        yield from contents(block)
