"""What a page holds, and which stretch of the text each of its parts is."""

import subprocess
import sys

import pytest

from readme_tool.markdown import (
    Break,
    Definition,
    Heading,
    HtmlBlock,
    Link,
    LinkForm,
    List,
    Page,
    Paragraph,
    Quote,
    blocks,
    read,
    reading,
    shown,
)
from readme_tool.text import Source, Span


def kinds(page: Page) -> list[str]:
    return [type(block).__name__ for block in page.blocks]


def slices(text: str, *spans: Span | None) -> list[str | None]:
    return [None if span is None else text[span.start : span.end] for span in spans]


def only(text: str):
    (block,) = read(text).blocks
    return block


def test_a_page_of_everything() -> None:
    text = (
        "---\ntitle: x\n---\n# A\n\ntext\n\n- item\n\n> quote\n\n| t |\n|---|\n\n```\ncode\n```\n\n"
        "<p>\n\n***\n\n[d]: u\n[^f]: note\n"
    )
    page = read(text)
    assert kinds(page) == [
        *("FrontMatter", "Heading", "Paragraph", "List", "Quote", "Table", "CodeBlock"),
        *("HtmlBlock", "ThematicBreak", "Definition", "FootnoteDefinition"),
    ]
    assert slices(text, *(block.extent for block in page.blocks)) == [
        *("---\ntitle: x\n---", "# A", "text", "- item", "> quote", "| t |\n|---|"),
        *("```\ncode\n```", "<p>", "***", "[d]: u", "[^f]: note"),
    ]


@pytest.mark.parametrize(
    ("text", "level", "span"),
    [
        ("# A b #", 1, "A b"),
        ("### A#", 3, "A#"),
        ("## A \\# ##  ", 2, "A \\#"),
        ("A\nb\n---", 2, "A\nb"),
        ("> - ## A ##", 2, "A"),
        ("## #", 2, ""),
        ("#", 1, ""),
    ],
)
def test_headings(text: str, level: int, span: str) -> None:
    (found,) = (block for block in blocks(read(text).blocks) if isinstance(block, Heading))
    assert (found.level, *slices(text, found.span)) == (level, span)


@pytest.mark.parametrize(
    ("text", "form", "inner", "address", "raw", "title"),
    [
        ("[a](u)", LinkForm.INLINE, "a", "u", "u", None),
        ("[a](<u v> 'T&amp;')", LinkForm.INLINE, "a", "u v", "u v", "T&"),
        ("[a]( u\\_&amp;(v) )", LinkForm.INLINE, "a", "u_&(v)", "u\\_&amp;(v)", None),
        ("[](u%20v)", LinkForm.INLINE, "", "u%20v", "u%20v", None),
        ("[a]()", LinkForm.INLINE, "a", "", "", None),
        ("[a](<>)", LinkForm.INLINE, "a", "", "", None),
        ("[a][R]", LinkForm.REFERENCE, "a", "r.example/é", "r.example/é", "T"),
        ("[r][]", LinkForm.COLLAPSED, "r", "r.example/é", "r.example/é", "T"),
        ("[R]", LinkForm.SHORTCUT, "R", "r.example/é", "r.example/é", "T"),
        ("<http://u/?a&amp;b>", LinkForm.ANGLE, "http://u/?a&amp;b", "http://u/?a&b", None, None),
        ("<n@u.v>", LinkForm.ANGLE, "n@u.v", "mailto:n@u.v", "n@u.v", None),
        (
            "http://u.v/a&amp;b",
            LinkForm.BARE,
            "http://u.v/a&amp;b",
            "http://u.v/a&amp;b",
            None,
            None,
        ),
        ("www.u.v", LinkForm.BARE, "www.u.v", "http://www.u.v", "www.u.v", None),
        ("n@u.v", LinkForm.BARE, "n@u.v", "mailto:n@u.v", "n@u.v", None),
        ("[a](javascript:x)", LinkForm.INLINE, "a", "javascript:x", "javascript:x", None),
    ],
)
def test_links(
    text: str, form: LinkForm, inner: str, address: str, raw: str | None, title: str | None
) -> None:
    whole = f"x {text} y\n\n[R]: r.example/é (T)\n"
    (link,) = (i for i in read(whole).blocks[0].content if isinstance(i, Link))
    assert (link.form, link.target.address, link.target.title) == (form, address, title)
    assert slices(whole, link.span, link.inner) == [text, inner]
    assert slices(whole, link.target.span) == [
        inner if raw is None and form is not LinkForm.INLINE else raw or address
    ]


def test_an_empty_address_has_its_place() -> None:
    text = "[a](  ) [b](<> 't')"
    empty = [link.target.span for link in read(text).blocks[0].content if isinstance(link, Link)]
    assert empty == [Span(6, 6), Span(13, 13)]


def test_images() -> None:
    text = "[![*A* `b` &amp; <i>\nc](i.png 'T')](u)"
    (link,) = read(text).blocks[0].content
    (image,) = link.content
    assert image.alt == "A b & <i> c"
    assert slices(text, image.span, image.inner, image.target.span) == [
        "![*A* `b` &amp; <i>\nc](i.png 'T')",
        "*A* `b` &amp; <i>\nc",
        "i.png",
    ]


def test_inlines_and_their_places() -> None:
    text = (
        "a &amp; \\* **b _c_** ~~d~~ `` `e` `` <br/> <!-- f -->[^1] \\q  \n  g\\\nh\n\n[^1]: note"
    )
    content = read(text).blocks[0].content
    assert [(type(i).__name__, *slices(text, i.span)) for i in content] == [
        ("Text", "a &amp; \\* "),
        ("Emphasis", "**b _c_**"),
        ("Text", " "),
        ("Emphasis", "~~d~~"),
        ("Text", " "),
        ("CodeSpan", "`` `e` ``"),
        ("Text", " "),
        ("Tag", "<br/>"),
        ("Text", " "),
        ("Comment", "<!-- f -->"),
        ("FootnoteMark", "[^1]"),
        ("Text", " \\q"),
        ("Break", "  \n  "),
        ("Text", "g"),
        ("Break", "\\\n"),
        ("Text", "h"),
    ]
    assert shown(content) == "a & * b c d `e`   \\q\ng\nh"
    assert [i.hard for i in content if isinstance(i, Break)] == [True, True]


def test_a_break_covers_what_containers_put_in_front_of_the_next_line() -> None:
    text = "> - one \n>   two\nlazy"
    content = read(text).blocks[0].children[0].items[0].children[0].content
    assert slices(text, *(i.span for i in content)) == ["one", " \n>   ", "two", "\n", "lazy"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_of_every_kind(ending: str) -> None:
    text = (
        f"# A{ending}{ending}- b{ending}  *c{ending}  d*{ending}{ending}| e |{ending}|---|{ending}"
    )
    page = read(text)
    assert slices(text, *(block.extent for block in page.blocks)) == [
        "# A",
        f"- b{ending}  *c{ending}  d*",
        f"| e |{ending}|---|",
    ]
    emphasis = page.blocks[1].items[0].children[0].content[-1]
    assert slices(text, emphasis.span) == [f"*c{ending}  d*"]


def test_lists() -> None:
    text = "1. a\n\n   more\n2) b\n\n* [x] c\n  - [ ] d\n\n  still c\n-\n"
    page = read(text)
    lists = [block for block in blocks(page.blocks) if isinstance(block, List)]
    found = [
        (li.ordered, *slices(text, i.marker, i.task, i.extent)) for li in lists for i in li.items
    ]
    assert found == [
        (True, "1.", None, "1. a\n\n   more"),
        (True, "2)", None, "2) b"),
        (False, "*", "[x]", "* [x] c\n  - [ ] d\n\n  still c"),
        (False, "-", "[ ]", "  - [ ] d"),
        (False, "-", None, "-"),
    ]


def test_a_task_is_no_part_of_the_content() -> None:
    item = only("- [x] *done* now").items[0]
    assert shown(item.children[0].content) == "done now"


@pytest.mark.parametrize(
    ("text", "alert", "kinds_inside", "shown_inside"),
    [
        ("> [!NOTE]\n> Text", "note", ["Paragraph"], "Text"),
        ("> [!Tip]  \n> - a", "tip", ["List"], ""),
        ("> [!WARNING]\n>\n> Text", "warning", ["Paragraph"], "Text"),
        ("> [!NOTE] Text", None, ["Paragraph"], "[!NOTE] Text"),
        ("> [!OTHER]\n> Text", None, ["Paragraph"], "[!OTHER]\nText"),
        ("> text\n> [!NOTE]", None, ["Paragraph"], "text\n[!NOTE]"),
        ("> [!NOTE]", None, ["Paragraph"], "[!NOTE]"),
    ],
)
def test_alerts(text: str, alert: str | None, kinds_inside: list[str], shown_inside: str) -> None:
    quote = only(text)
    assert isinstance(quote, Quote)
    assert quote.alert == alert
    assert [type(child).__name__ for child in quote.children] == kinds_inside
    assert (
        "".join(shown(c.content) for c in quote.children if isinstance(c, Paragraph))
        == shown_inside
    )


def test_an_alert_stands_on_the_top_level_only() -> None:
    (quote,) = only("- > [!NOTE]\n  > Text").items[0].children
    assert quote.alert is None
    assert shown(quote.children[0].content) == "[!NOTE]\nText"


def test_tables() -> None:
    text = "> | a | `b \\| c` | |\n> |---|:-:|-\n> x | [d](u\\|v) |  | more | \n> | short\n"
    table = only(text).children[0]
    assert slices(text, table.extent, table.delimiter) == [text[:-1], "> |---|:-:|-"]
    rows = [table.header, *table.rows]
    assert [slices(text, *(c.span for c in row.cells)) for row in rows] == [
        ["a", "`b \\| c`", ""],
        ["x", "[d](u\\|v)", ""],
        ["short"],
    ]
    assert [slices(text, *(c.span for c in row.surplus)) for row in rows] == [[], ["more"], []]
    code, link = table.header.cells[1].content[0], table.rows[0].cells[1].content[0]
    assert code.value == "b | c"
    assert (link.target.address, *slices(text, link.target.span)) == ("u|v", "u\\|v")


@pytest.mark.parametrize(
    ("text", "body", "info", "closed"),
    [
        ("```py x\na\n\nb\n```", "a\n\nb", "py x", True),
        ("~~~\na", "a", "", False),
        ("```\n```", "", "", True),
        ("```", "", "", False),
        ("```a&amp;b\n````", "", "a&b", True),
        ("    a\n\n    b", "    a\n\n    b", None, True),
        ("```\n\n\n```", "\n", "", True),
    ],
)
def test_code_blocks(text: str, body: str, info: str | None, closed: bool) -> None:
    block = only(text)
    assert (*slices(text, block.body), block.info, block.closed) == (body, info, closed)


def test_code_in_a_container() -> None:
    text = "- ```\n  a\n  ```\n- ```\n  b\n\nafter\n"
    first, second = (item.children[0] for item in read(text).blocks[0].items)
    assert slices(text, first.body, second.body) == ["  a", "  b"]
    assert (first.closed, second.closed) == (True, False)


def test_definitions() -> None:
    text = "[A  b]:\n   <u v>\n 'T\n T'\n[a B]: w\n> [c]: x\n\n[a b] [c]\n"
    page = read(text)
    found = [block for block in blocks(page.blocks) if isinstance(block, Definition)]
    assert [slices(text, d.label_span, d.target.span, d.extent) for d in found] == [
        ["A  b", "u v", "[A  b]:\n   <u v>\n 'T\n T'"],
        ["a B", "w", "[a B]: w"],
        ["c", "x", "> [c]: x"],
    ]
    assert [d.target.title for d in found] == ["T\nT", None, None]
    assert found[0].label == found[1].label
    links = [i for i in page.blocks[-1].content if isinstance(i, Link)]
    assert [link.target for link in links] == [found[0].target, found[2].target]


def test_footnotes() -> None:
    text = "a[^1]\n\n[^1]: note *x*\n\n    more\n\nafter [^2]\n"
    page = read(text)
    assert kinds(page) == ["Paragraph", "FootnoteDefinition", "Paragraph"]
    footnote = page.blocks[1]
    assert (footnote.label, *slices(text, footnote.extent)) == ("1", "[^1]: note *x*\n\n    more")
    assert [type(i).__name__ for i in page.blocks[0].content] == ["Text", "FootnoteMark"]
    assert shown(page.blocks[2].content) == "after [^2]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: a\ntags:\n  - b\n- c\n# d\n---\ntext", ["FrontMatter", "Paragraph"]),
        (
            "---\n\n# Title\n\ntext\n\n---\n",
            ["ThematicBreak", "Heading", "Paragraph", "ThematicBreak"],
        ),
        ("---\n[a](b): c d\n---\n", ["ThematicBreak", "Heading"]),
        ("---\ntitle: a\n", ["ThematicBreak", "Paragraph"]),
        ("\n---\ntitle: a\n---\n", ["ThematicBreak", "Heading"]),
        ("---\n---\n", ["ThematicBreak", "ThematicBreak"]),
    ],
)
def test_front_matter(text: str, expected: list[str]) -> None:
    assert kinds(read(text)) == expected


def test_html_blocks_line_by_line() -> None:
    text = "- <p align=center>\n    A &amp; b<br>\n  </p>\n"
    block = read(text).blocks[0].items[0].children[0]
    assert isinstance(block, HtmlBlock)
    assert [(type(i).__name__, *slices(text, i.span)) for i in block.content] == [
        ("Tag", "<p align=center>"),
        ("Break", "\n  "),
        ("Text", "  A &amp; b"),
        ("Tag", "<br>"),
        ("Break", "\n  "),
        ("Tag", "</p>"),
    ]
    assert block.content[2].value == "  A & b"


def test_a_byte_order_mark_counts_as_none() -> None:
    marked = Source.from_bytes(b"\xef\xbb\xbf```\n# a\n```\n")
    assert read(marked) == read("\ufeff```\n# a\n```\n") == read("```\n# a\n```\n")


def test_nothing_of_the_text_is_translated() -> None:
    text = "a\u2028b \x00 \x0c\udcff [\x00](\udcff)"
    content = only(text).content
    assert slices(text, *(i.span for i in content)) == [
        "a\u2028b \x00 \x0c\udcff ",
        "[\x00](\udcff)",
    ]
    assert content[-1].target.address == "\udcff"


def test_what_is_longer_than_any_readme_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 10)
    text = "# A\n\ntext\nmore\n\n# B\n"
    page = read(text)
    assert kinds(page) == ["Heading", "Paragraph", "Unread"]
    assert slices(text, page.blocks[-1].extent) == ["more\n\n# B"]
    assert page.blocks[-1].limit == "size"
    assert kinds(read("a" * 20)) == ["Unread"]


def test_the_parser_is_imported_only_to_read() -> None:
    code = "import sys, readme_tool.markdown; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    imported = {name.split(".")[0] for name in run.stdout.split()}
    assert not imported & {"markdown_it", "mdit_py_plugins", "mdformat", "mdurl", "html"}
