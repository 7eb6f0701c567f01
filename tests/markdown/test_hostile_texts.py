"""Reading takes steps in proportion to the text, and no nesting exhausts the stack."""

import sys
from collections.abc import Callable

import pytest

from readme_tool.markdown import (
    Emphasis,
    Page,
    Unread,
    blocks,
    contents,
    elements,
    headings,
    inlines,
    names,
    read,
    shown,
)
from readme_tool.markdown.reading import SWITCH
from readme_tool.markdown.rendering import pieces
from readme_tool.markdown.tokens.containers import NESTING

REPEATED = [
    *("[", "![", "]", "<", "`", "`a", "|", ">", "> ", "*", "_", "*_", "*a **a ", "_a__ ", "a**b"),
    *("[a](", "[a](b", "[a](<", "[a](b (", "[![a", "[![a](b)](c) ", "*[a](b)", "[b]", "[b][", "[]"),
    *(
        "<!--",
        "x <!--",
        "a <?",
        "a <!A ",
        "<![CDATA[",
        "</",
        "<a ",
        '<a x="',
        "<b>",
        "</b>",
        "<http:",
    ),
    *(
        "- ",
        "1. ",
        "> - ",
        "&",
        "&a",
        "&#35;",
        "$",
        "~",
        "~~",
        "~~a ",
        "[^",
        "[^1]",
        "^[",
        "\\",
        "\t",
    ),
    *(
        "://",
        "http://",
        "http://a ",
        "http://a_b.",
        "www.",
        "_www._",
        "www.a_",
        "@",
        "a@",
        "a@b.c ",
    ),
    *("a\n", "\n", "a\n\n", "- a\n", "- a\n\n", "> a\n", "-\n", "# a\n", "a\n=\n", "```\n", "a\r"),
    *("[a]: x\n", "[a]:\n", "[a\n", '[a]: x "\n', "a|b\n", "|-|\n", "\\|", "a\\\n", "a  \n", "`\n"),
    *(
        "<div>",
        "<div>\n",
        "<h1>",
        "<h1>\n\n",
        "    a\n\n",
        "> [!NOTE]\n> a\n\n",
        "<td>",
        "- a\n  - b\n",
    ),
]
SHAPED: dict[str, Callable[[int], str]] = {
    "emphasis in emphasis": lambda n: "**" * n + "a" + "**" * n,
    "brackets in brackets": lambda n: "[" * n + "a" + "]" * n,
    "links in links": lambda n: "[" * n + "a" + "](b)" * n,
    "images in images": lambda n: "![" * n + "a" + "](b)" * n,
    "lists in lists": lambda n: "".join(" " * (2 * i % 90) + "- a\n" for i in range(n)),
    "elements in elements": lambda n: "<div>" + "<b>" * n + "</i>" * n + "</b>" * n,
    "tables in tables": lambda n: "<table><tr><table>" + "<b>" * n + "<tr></tr>" * n,
    "backtick runs": lambda n: " ".join("`" * (i % 50 + 1) for i in range(n // 10)),
    "wide table": lambda n: "|a" * n + "\n" + "|-" * n + "\n" + "|b" * n,
    "table to fill up": lambda n: "|a" * 100 + "\n" + "|-" * 100 + "\n" + "|b\n" * n,
    "open quote in a tag": lambda n: "<div>" + "<a x " * n + "y='>",
    "tags in a block": lambda n: "<div>" + "<a x" * n,
    "bogus comments": lambda n: "<div>" + "<!" * n + "<?" * n,
    "closing brackets of an address": lambda n: "http://a" + ")" * n,
    "entities of an address": lambda n: "http://a" + "&a;" * n,
    "opening brackets of a link": lambda n: "[a]" + "(" * n,
    "footnotes": lambda n: "".join(f"[^{i}]: x\n" for i in range(n)) + "[^1]" * n,
    "footnote marks": lambda n: "[^1]: x\n\n" + "[^a" * n,
    "definitions": lambda n: "".join(f"[{i}]: x\n" for i in range(n)) + "[1]" * n,
    "raw heading": lambda n: "<h1>\n\n" + "a\n\n" * n,
    "front matter": lambda n: "---\n" + "a: b\n" * n,
    "closing marks": lambda n: "# a " + "#" * n + " " + "# " * n,
}
FAMILIES = {repr(text): (lambda n, text=text: text * n) for text in REPEATED} | SHAPED


def everything(text: str) -> Page:
    """Read the text and walk all over its page."""
    page = read(text)
    list(headings(page))
    list(names(page))
    for block in blocks(page.blocks):
        for content in contents(block):
            list(inlines(content))
            list(elements(content))
            shown(content)
    pieces(text)
    return page


def steps(text: str, doing: Callable[[str], object] = everything) -> int:
    """How many functions are called for it, Python's own included."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        doing(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.fixture(params=["", "markdown-it"], ids=["ours-first", "markdown-it-alone"])
def reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv(SWITCH, request.param)
    return str(request.param)


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize("family", FAMILIES)
def test_twice_the_text_takes_about_twice_the_steps(family: str) -> None:
    written = FAMILIES[family]
    everything(written(10))
    assert steps(written(240)) < 2.5 * steps(written(120)) + 300


LONG = {
    **{mark: mark * 20_000 for mark in "[ ![ ]( < > ` | * _ ~ & : w @ \\ - # = 1.".split()},
    **{f"{mark} and blanks": f"{mark} " * 10_000 for mark in "[ < > ` | * _ & - 1.".split()},
    "lists": SHAPED["lists in lists"](500),
    "one line": "a [b](c) *d* `e` & f, " * 10_000,
    "a line of words": "word " * 1_000_000,
    "a name that is no mail's": "a" * 300_000 + " @",
    "a line of dashes that sets out no table": "a\n|-" + " " * 300_000 + "x",
    "an open comment": "a <!--" + "- " * 100_000,
    "an open tag": "a <b " + "c " * 100_000,
    "an open title": "[a](b '" + "c " * 100_000,
}


@pytest.mark.parametrize("name", LONG)
def test_no_character_takes_many_steps(name: str) -> None:
    assert steps(LONG[name], read) < 120 * len(LONG[name])


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000,
        "> - " * 10_000,
        "- " * 10_000 + "a",
        "1. " * 10_000,
        "".join(" " * (2 * i) + "- a\n" for i in range(200)),
        "**" * 10_000 + "a" + "**" * 10_000,
        "*a _b " * 5_000 + "_ *" * 5_000,
        "[" * 10_000 + "a" + "](b)" * 10_000,
        "![" * 10_000 + "a" + "](b)" * 10_000,
        "<div>" * 10_000,
    ],
    ids=lambda text: text[:12],
)
def test_no_depth_exhausts_the_stack(text: str) -> None:
    assert everything(text).blocks


def test_blocks_that_nest_too_deeply_are_not_read() -> None:
    deep = "> " * (NESTING + 2) + "[a](b)\n"
    page = read(f"before\n\n{deep}{deep}\n- after\n")
    unread = [block for block in blocks(page.blocks) if isinstance(block, Unread)]
    assert [block.limit for block in unread] == ["nesting"]
    assert len(page.blocks) == 3


def test_lists_as_deep_as_people_write_them_are_read() -> None:
    text = "".join(" " * (2 * i) + "- a\n" for i in range(15)) + "\n# Heading\n"
    assert not any(isinstance(block, Unread) for block in blocks(read(text).blocks))


def test_what_stands_in_too_many_marks_stays_on_the_page() -> None:
    content = read("**" * 60 + "deep" + "**" * 60).blocks[0].content
    assert shown(content) == "deep"
    assert sum(isinstance(inline, Emphasis) for inline in inlines(content)) < 60
