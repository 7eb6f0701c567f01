"""Every block and inline stands where its span says, in whatever text."""

import string
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given

from readme_tool.markdown import (
    Block,
    CodeSpan,
    Definition,
    Emphasis,
    FootnoteDefinition,
    Heading,
    HtmlBlock,
    Image,
    Inline,
    Item,
    Link,
    LinkForm,
    List,
    Page,
    Paragraph,
    Quote,
    Table,
    Tag,
    Text,
    blocks,
    contents,
    inlines,
    placing,
    read,
)
from readme_tool.markdown.entities import dereferenced, html_text, unescaped
from readme_tool.markdown.tokens import blocks as tokens
from readme_tool.text import Source, Span
from strategies import anything, readmes


@pytest.fixture(autouse=True)
def _never_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """No content is left out because its place could not be told."""

    def insisting(reader):
        def insists(*arguments):
            found = reader(*arguments)
            assert found is not None, arguments[0]
            return found

        return insists

    monkeypatch.setattr(tokens, "read_content", insisting(tokens.read_content))
    for name in ("place_lines", "place_raw_lines", "place_heading"):
        monkeypatch.setattr(placing, name, insisting(getattr(placing, name)))


@given(anything())
def test_any_text_is_a_page(text: str) -> None:
    assert_in_place(Source(text))


@given(readmes())
def test_blocks_and_inlines_stand_in_order_within_what_holds_them(text: str) -> None:
    assert_in_place(Source(text))


def test_the_corpus_stands_in_place(shared: Path) -> None:
    for path in sorted((shared / "corpus").glob("*.md")):
        assert_in_place(Source.from_bytes(path.read_bytes()))


def assert_in_place(source: Source) -> None:
    page = read(source)
    assert_blocks(page.blocks, Span(0, len(source.text)), source)
    ends = [0, *(block.extent.end for block in page.blocks)]
    starts = [*(block.extent.start for block in page.blocks), len(source.text)]
    for end, start in zip(ends, starts, strict=True):
        assert not source.text[end:start].strip(" \t\r\n")
    for block in blocks(page.blocks):
        for content in contents(block):
            assert_inlines(content, block.extent, source)


def assert_blocks(siblings: Sequence[Block | Item], around: Span, source: Source) -> None:
    at = around.start
    for block in siblings:
        assert at <= block.extent.start <= block.extent.end <= around.end
        assert is_whole_lines(block.extent, source)
        at = block.extent.end
        match block:
            case List():
                assert_blocks(block.items, block.extent, source)
            case Item() | Quote() | FootnoteDefinition():
                assert_blocks(block.children, block.extent, source)


def is_whole_lines(extent: Span, source: Source) -> bool:
    first, last = source.line_of(extent.start), source.line_of(extent.end)
    return extent == source.lines(first, max(first, last))


def assert_inlines(content: Iterable[Inline], around: Span, source: Source) -> None:
    at = around.start
    for inline in content:
        assert at <= inline.span.start < inline.span.end <= around.end, inline
        at = inline.span.end
        match inline:
            case Text():
                assert not set(source[inline.span]) & {"\n", "\r"}
            case Emphasis():
                size = len(inline.mark)
                inner = Span(inline.span.start + size, inline.span.end - size)
                assert source[inline.span].startswith(inline.mark)
                assert source[inline.span].endswith(inline.mark)
                assert_inlines(inline.content, inner, source)
            case Link():
                assert inline.span.holds(inline.inner)
                assert_inlines(inline.content, inline.inner, source)
            case Image():
                assert inline.span.holds(inline.inner)
            case Tag():
                assert source[inline.span].startswith("<")
                assert source[inline.span].endswith(">")
                spans = [a.value_span or a.name_span for a in inline.attributes]
                assert all(inline.span.holds(span) for span in spans)


@given(readmes())
def test_text_means_what_stands_there(text: str) -> None:
    source = Source(text)
    for block in blocks(read(source).blocks):
        for content in contents(block):
            for inline in inlines(content):
                if isinstance(inline, Text):
                    raw = source[inline.span].replace("\0", "\ufffd")
                    assert without_indent(inline.value) in map(without_indent, meanings(raw, block))


def meanings(raw: str, block: Block) -> Iterator[str]:
    """What a slice of text may mean; in a bare address nothing is resolved."""
    if isinstance(block, HtmlBlock):
        yield html_text(raw)
        return
    if isinstance(block, Table):
        raw = raw.replace("\\|", "|")
    yield unescaped(raw)
    yield raw


def without_indent(text: str) -> str:
    """The text without blanks in front, where a tab that a container half ate is spaces."""
    return text.lstrip(" \t")


@given(readmes())
def test_a_link_image_or_code_span_alone_means_the_same(text: str) -> None:
    source = Source(text)
    page = read(source)
    defined = definitions(page)
    for inline in found_inlines(page):
        if isinstance(inline, (Link, Image, CodeSpan)) and is_plain(source[inline.span]):
            alone = read(f"{source[inline.span]}\n\n{defined}\n")
            assert isinstance(alone.blocks[0], Paragraph)
            (again,) = alone.blocks[0].content
            assert without_places(again) == without_places(inline)


def definitions(page: Page) -> str:
    """The page's definitions once more."""
    found = [block for block in blocks(page.blocks) if isinstance(block, Definition)]
    return "\n\n".join(f"[{d.label}]: <{d.target.address.translate(ESCAPED)}>" for d in found)


def found_inlines(page: Page) -> Iterator[Inline]:
    for block in blocks(page.blocks):
        for content in contents(block):
            yield from inlines(content)


def is_plain(raw: str) -> bool:
    """Whether a slice can be read alone: on one line, outside a table's own escapes."""
    return not set(raw) & set("\n\r\0|")


def without_places(inline: Inline) -> object:
    match inline:
        case Link():
            return inline.target.address, inline.form, [without_places(i) for i in inline.content]
        case Image():
            return inline.target.address, inline.form, inline.alt
        case Emphasis():
            return inline.mark, [without_places(i) for i in inline.content]
        case CodeSpan() | Text():
            return type(inline), inline.value
    return type(inline)


ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in string.punctuation})
SCHEMES = ("", "http://", "mailto:")


@given(readmes())
def test_an_address_stands_where_its_target_says(text: str) -> None:
    source = Source(text)
    for inline in found_inlines(read(source)):
        if not isinstance(inline, (Link, Image)):
            continue
        raw = source[inline.target.span].replace("\0", "\ufffd")
        if inline.form is LinkForm.BARE:
            meant = [scheme + resolved for scheme in SCHEMES for resolved in (raw, unescaped(raw))]
        elif inline.form is LinkForm.ANGLE:
            meant = [scheme + dereferenced(raw) for scheme in SCHEMES]
        else:
            meant = [unescaped(raw), unescaped(raw.replace("\\|", "|"))]
        assert inline.target.address in meant


@given(readmes())
def test_a_heading_alone_means_the_same(text: str) -> None:
    source = Source(text)
    page = read(source)
    defined = definitions(page)
    notes = "\n\n".join(
        f"[^{f.label}]: note" for f in page.blocks if isinstance(f, FootnoteDefinition)
    )
    for block in blocks(page.blocks):
        if isinstance(block, Heading) and is_plain(source[block.span]):
            alone = read(f"# {source[block.span]} #\n\n{defined}\n\n{notes}\n").blocks[0]
            assert isinstance(alone, Heading)
            meant = [without_places(inline) for inline in block.content]
            assert [without_places(inline) for inline in alone.content] == meant
