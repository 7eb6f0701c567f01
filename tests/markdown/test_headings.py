"""Headings, Markdown's and raw ones, with the text that GitHub makes anchors of."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from readme_tool.grammars.anchors import anchors
from readme_tool.markdown import headings, names, read
from readme_tool.text import Source
from strategies import readmes


def test_recorded_anchors(shared: Path) -> None:
    rows = json.loads((shared / "vectors" / "slugs.json").read_text(encoding="utf-8"))
    wrong = {row["id"] for row in rows if anchors_of("\n\n".join(row["headings"])) != row["slugs"]}
    assert len(rows) > 300
    assert wrong == set()


def anchors_of(text: str) -> list[str]:
    return anchors(heading.text for heading in headings(read(text), text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 🚀 Quick *start* with `tool` & [docs](u)", "-quick-start-with-tool--docs"),
        ("## Papers ![](badge.svg)", "papers-"),
        ("## <a name=x></a>Papers <!-- all -->", "papers-"),
        ("Two\nlines\n===", "twolines"),
        ("- ## In an item", "in-an-item"),
        ("> ### In a quote ###", "in-a-quote"),
        ("<h2>\n  Services\n</h2>", "--services"),
        ("<h2 align='center'>A &amp; B <img alt=x> c</h2>", "a--b--c"),
        ("text <H3>Inline</H3> more", "inline"),
        ("<h1 align=center>\n\n![logo](l.png) My *list*\n\n</h1>", "-my-list"),
        ("| <h2>Cell</h2> |\n|---|\n", "cell"),
        ("# &lt;T&gt; &amp; x\\_y", "t--x_y"),
        ("## Use <script> here", "use-script-here"),
        ("# A <kbd>K</kbd>[^1]\n\n[^1]: note", "a-k"),
    ],
)
def test_what_counts_to_a_heading(text: str, expected: str) -> None:
    assert anchors_of(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "<!-- <h2>hidden</h2> -->",
        "```\n# code\n```",
        "    # code",
        "`<h2>code</h2>`",
        "\\# text",
        "#text",
        "</h2>",
        "<h7>x</h7>",
        "| a |\n|---|\n| b | <h2>dropped</h2> |",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert anchors_of(text) == []


def test_headings_come_in_source_order_with_their_places() -> None:
    text = "# One #\n\n<p><h2>Two</h2></p>\n\nThree\n---\n\n<h4>Four\n\n> # Five\n"
    found = list(headings(read(text)))
    assert [(h.level, h.inside_html, text[h.span.start : h.span.end]) for h in found] == [
        (1, False, "One"),
        (2, True, "Two"),
        (2, False, "Three"),
        (4, True, ""),
        (1, False, "Five"),
    ]
    assert [text[h.extent.start : h.extent.end] for h in found] == [
        "# One #",
        "<h2>Two</h2>",
        "Three\n---",
        "<h4>",
        "> # Five",
    ]
    assert found[3].text == "Four"


def test_a_raw_heading_that_is_not_closed_ends_with_its_block() -> None:
    assert anchors_of("<h2>Open\n\nA paragraph.\n\n<h2>Next</h2>") == ["open", "next"]


def test_names_are_those_that_the_sanitizer_keeps() -> None:
    text = (
        '<a name="top"></a> <A ID=two NAME=three> <center id=dropped></center> <span id></span>\n\n'
        "<div id='four &amp; more'><!-- <a name=hidden> --></div>\n\n"
        "`<a name=code>` <img id=five src=x> <font name=dropped> <script id=dropped>\n"
    )
    found = list(names(read(text)))
    assert [value for value, _ in found] == ["top", "two", "three", "four & more", "five"]
    raw = [text[span.start : span.end] for _, span in found]
    assert raw == ["top", "two", "three", "four &amp; more", "five"]


@given(readmes())
def test_headings_are_in_order_inside_the_text(text: str) -> None:
    source = Source(text)
    starts = []
    for heading in headings(read(source)):
        assert heading.extent.holds(heading.span) or heading.span.length == 0
        assert 0 <= heading.extent.start <= heading.extent.end <= len(text)
        starts.append(heading.extent.start)
    assert starts == sorted(starts)


@given(readmes())
def test_the_text_of_a_page_hides_no_heading(text: str) -> None:
    source = Source(text)
    page = read(source)
    assert list(headings(page, source.text)) == list(headings(page))
