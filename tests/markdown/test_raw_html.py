"""Tags and elements are what browsers make of them, however they are written."""

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.markdown import Comment, Content, HtmlBlock, Tag, Text, elements, html, read, rows
from readme_tool.markdown.placing import spanning
from readme_tool.text import Span

UNMOVED = spanning(0)

NAMES = st.sampled_from(["a", "b", "img", "div", "span", "br", "IMG", "Div"])
ATTRIBUTES = st.sampled_from(
    [
        *(" href=x", " href='y z'", ' src="a.png"', " id = top", " x", " WIDTH=50%", ' alt=""'),
        *(' href="?a=1&copy=2&amp;b&lt"', " title='&#8364;&euro;'", ' href="x>y"', " name=a'b"),
        *("/", " /", "\n\tlang=c", " =q", " y=/z", " a=b=c", ' w= "1" h =2', "\u00a0b", "\x0cf"),
    ]
)
TAGS = st.builds(
    lambda name, attributes, end: f"<{name}{''.join(attributes)}{end}",
    NAMES,
    st.lists(ATTRIBUTES, max_size=3, unique=True),
    st.sampled_from([">", ">", "/>", " >"]),
)
TEXTS = st.sampled_from(
    ["text", " ", "&amp;", "a < b", "x > y", "<3", "\n", "<!-- c -->", "<!---->"]
)
SNIPPETS = st.lists(
    st.one_of(TAGS, TAGS, NAMES.map(lambda name: f"</{name}>"), TEXTS), min_size=1, max_size=8
).map("".join)


def tags(content: Content) -> list[Tag]:
    return [inline for inline in content if isinstance(inline, Tag)]


@given(SNIPPETS)
def test_start_tags_and_attributes_stand_where_a_browser_finds_them(raw: str) -> None:
    root = turbohtml.parse_fragment(raw, source_locations=True)
    theirs = {}
    for element in root.find_all():
        place = element.source_location
        if place and place.start_tag:
            spans = {name: span_of(place.attrs[name]) for name in element.attrs}
            theirs[span_of(place.start_tag)] = element.tag, dict(element.attrs), spans
    ours = {}
    for tag in tags(html.scanned(raw, UNMOVED)):
        if not tag.closing:
            first = {a.name: a for a in reversed(tag.attributes)}
            values = {name: a.value or "" for name, a in first.items()}
            spans = {name: whole(a, raw) for name, a in first.items()}
            ours[tag.span] = tag.name, values, spans
    assert ours == theirs


def span_of(place: turbohtml.SourceSpan) -> Span:
    return Span(place.start_offset, place.end_offset)


def whole(attribute, raw: str) -> Span:
    """An attribute's place with its quotes."""
    if attribute.value_span is None:
        return attribute.name_span
    end = attribute.value_span.end
    return Span(attribute.name_span.start, end + (raw[attribute.value_span.start - 1] in "\"'"))


@given(SNIPPETS)
def test_what_is_no_tag_is_text_or_comment(raw: str) -> None:
    found = html.scanned(raw, UNMOVED)
    at = 0
    for inline in found:
        assert inline.span.start == at
        at = inline.span.end
    assert at == len(raw)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<a href=x>y</a>", ["<a href=x>", "y", "</a>"]),
        ('<a href="x>y</a>', ['<a href="x>y', "</a>"]),
        ("a <3 b", ["a <3 b"]),
        ("<!-- a", ["<!-- a"]),
        ("<!-->x", ["<!-->", "x"]),
        ("<?php x ?>y", ["<?php x ?>", "y"]),
        ("<!DOCTYPE html>y", ["<!DOCTYPE html>", "y"]),
        ("x</>y", ["x", "</>", "y"]),
        ("<IMG SRC=a.png/>", ["<IMG SRC=a.png/>"]),
        ("<a", ["<a"]),
        ("<a b='", ["<a b='"]),
    ],
)
def test_sloppy_html(raw: str, shown: list[str]) -> None:
    found = html.scanned(raw, UNMOVED)
    assert [raw[inline.span.start : inline.span.end] for inline in found] == shown


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("&copy", "©"),
        ("&copyright", "&copyright"),
        ("&amp;lt;", "&lt;"),
        ("&notit;", "&notit;"),
        ("&#x1F680;", "🚀"),
        ("&#128", "€"),
        ("&unknown;", "&unknown;"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#x" + "f" * 5000, "\ufffd"),
    ],
)
def test_references_in_an_attribute(raw: str, value: str) -> None:
    (tag,) = tags(html.scanned(f'<a href="{raw}">', UNMOVED))
    assert tag.attribute("href").value == value
    assert turbohtml.parse_fragment(f'<a href="{raw}">').find("a").attrs["href"] == value


def content_of(text: str) -> Content:
    (block,) = read(text).blocks
    return block.content


def outline(content: Content) -> list[tuple[str, bool, str]]:
    texts = lambda e: "".join(i.value for i in e.content if isinstance(i, Text))  # noqa: E731
    return [(e.name, e.end is not None, texts(e)) for e in elements(content)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<p><a>x</a> y</p>", [("p", True, "x y"), ("a", True, "x")]),
        ("<p><br>x<img></p>", [("p", True, "x"), ("br", False, ""), ("img", False, "")]),
        ("<ul><li>x<li>y</ul>", [("ul", True, "xy"), ("li", False, "x"), ("li", False, "y")]),
        ("<p>x<p>y", [("p", False, "x"), ("p", False, "y")]),
        ("<p><b>x</p>y</b>", [("p", True, "x"), ("b", False, "x")]),
        ("</b><p>x</p></p>", [("p", True, "x")]),
        ("<h2>x<h3>y</h3>", [("h2", False, "x"), ("h3", True, "y")]),
        (
            "<div><a name=x/><a href=y>t</a></div>",
            [("div", True, "t"), ("a", False, ""), ("a", True, "t")],
        ),
    ],
)
def test_elements(raw: str, expected: list[tuple[str, bool, str]]) -> None:
    assert outline(content_of(raw)) == expected


def test_an_element_within_a_paragraph() -> None:
    text = "See <a href='u'>*this* one</a>."
    (link,) = elements(content_of(text))
    assert text[link.span.start : link.span.end] == "<a href='u'>*this* one</a>"
    assert link.start.attribute("href").value == "u"


def test_rows_of_a_table_are_not_those_of_one_within_it() -> None:
    raw = (
        "<table><thead><tr><th>A<th>B</thead>"
        "<tr><td>1</td><td><table><tr><td>in</td></tr></table></td></tr><tr><td>2</table>"
    )
    table = next(elements(content_of(raw)))
    assert [[cell.name for cell in row] for row in rows(table)] == [["th"] * 2, ["td"] * 2, ["td"]]


def test_a_block_of_details_is_closed_by_another_block() -> None:
    page = read("<details>\n<summary>More</summary>\n\n- item\n\n</details>\n")
    opening, _, closing = page.blocks
    assert isinstance(opening, HtmlBlock)
    assert outline(opening.content)[0][:2] == ("details", False)
    assert [tag.closing for tag in tags(closing.content)] == [True]


def test_tags_behind_a_container_stand_in_the_source() -> None:
    text = "> - <div\n>   id='x'>\n>   <!-- a\n>   b --></div>\n"
    block = read(text).blocks[0].children[0].items[0].children[0]
    shown = [text[i.span.start : i.span.end] for i in block.content if isinstance(i, Tag | Comment)]
    assert shown == ["<div\n>   id='x'>", "<!-- a\n>   b -->", "</div>"]
    value_span = tags(block.content)[0].attribute("id").value_span
    assert text[value_span.start : value_span.end] == "x"
