"""Our own reader and markdown-it's give the same page, to the last offset.

Kinds of inlines are named tuples, which are equal where their fields are; so what is compared is
how the pages are written out.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specifications import SPECIFICATIONS, examples

from readme_tool.markdown import Page, read, reading
from readme_tool.text import Source
from strategies import anything, readmes

FOLDER = Path(__file__).parents[2] / "fixtures"
FIXTURES = sorted(FOLDER.rglob("*.md"))

MARKS = r"""
[ ] ( ) ![ ]( * ** *** _ __ ~ ~~ ` `` ``` ~~~ > >> < <a <b> </a> <a> <!-- --> <!A <? & &amp; &#35;
\ \[ \\ | || |- -|- : :- - + 1. 2) # ## === --- *** :// http://a.b https://x.y/z_(w) www.a.b @
a@b.c <x:y> <a@b.c> [a]: [a]:x [a] [^1] [^1]: [!NOTE] "t" (t) 中 😀 “ a x [x] ! . , ? w *a* **b**
`c` [d](e) ![f](g) = == ; /
""".split()
BLANKS = [" ", "  ", "    ", "\t", "\r", "\x0b", "\xa0", "\u2028", "\ufeff", "\0"]
STARTS = [
    *("\n", "\n\n", "\n- ", "\n  - ", "\n> ", "\n1. ", "\n    ", "\n\t", "\n| ", "\n# ", "\n```\n"),
    *("\n~~~\n", "\n<div>\n", "\n---\n", "\n===\n", "\n|-|-|\n", "\n[a]: /u\n", "\n> [!NOTE]\n> "),
    *("- [ ] ", "- [x] ", "\r\n"),
]
HOSTILE = [*MARKS, *BLANKS, *STARTS]


def through_markdown_it(text: str | Source) -> Page:
    with patch.dict(os.environ, {reading.SWITCH: "markdown-it"}):
        return read(text)


def assert_same(text: str | Source) -> None:
    assert repr(read(text)) == repr(through_markdown_it(text))


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_the_examples_of_the_specifications(name: str) -> None:
    for text in examples(name):
        assert_same(text)
        assert_same("> " + text.replace("\n", "\n> "))
        assert_same("- " + text.replace("\n", "\n  "))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: "-".join(path.parts[-2:]))
def test_our_own_readmes(path: Path) -> None:
    assert_same(Source.from_bytes(path.read_bytes()))


@pytest.mark.parametrize("folder", ["corpus", "seed"])
def test_the_readmes_of_others(folder: str, shared: Path) -> None:
    different = []
    for path in sorted((shared / folder).rglob("*.md")):
        source = Source.from_bytes(path.read_bytes())
        if repr(read(source)) != repr(through_markdown_it(source)):
            different.append(path.name)
    assert different == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(">```\n>", id="a quote sign at the very end, in a fence"),
        pytest.param(">- <!--\n>", id="a quote sign at the very end, in raw HTML"),
        pytest.param("- \xa0\n\t  -", id="a first line of blanks that are none"),
        pytest.param(")\n0.\n:-", id="a header that could start a list"),
        pytest.param("a\n<b>\n:-", id="a header that could start raw HTML"),
        pytest.param("---\na: b\n---\n[a]\n\n[a]: b", id="front matter"),
        pytest.param("---\nb\n---\n", id="no front matter"),
        pytest.param("> [!tip]\n> *a*\n\n- > [!TIP]\n  > b\n", id="alerts"),
        pytest.param("a [^1]\n\n[^1]: b\n", id="footnotes"),
        pytest.param("[" * 20 + "a" + "](b)" * 20, id="many open brackets"),
        pytest.param("> " * 20 + "a", id="many open quotes"),
        pytest.param("[a]: b\n'c\nd'\n\n[a]", id="a title on lines of its own"),
        pytest.param("<a href=b>c://d</a> [e](f)", id="a raw link"),
        pytest.param("<a\x85href=b>c://d http://e.f", id="a raw link, to CommonMark only"),
        pytest.param("a@b.c *d@e.f* `g@h.i` [j@k.l](m)", id="mail"),
    ],
)
def test_what_is_rare(text: str) -> None:
    assert_same(text)


@given(readmes())
def test_any_readme(text: str) -> None:
    assert_same(text)


@given(anything())
def test_any_text(text: str) -> None:
    assert_same(text)


@given(st.lists(st.sampled_from(HOSTILE), max_size=20).map("".join))
def test_any_row_of_marks(text: str) -> None:
    assert_same(text)


@st.composite
def mutated(draw: st.DrawFn, texts: Sequence[str]) -> str:
    """A stretch of one of `texts` in which something is deleted, doubled, moved or put in."""
    lines = draw(st.sampled_from(texts)).split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[first : first + draw(st.integers(1, 30))])
    for _ in range(draw(st.integers(1, 6))):
        start, end, to = sorted(draw(st.integers(0, len(text))) for _ in range(3))
        piece = text[start : min(end, start + draw(st.sampled_from([1, 5, 80])))]
        without = text[:start] + text[start + len(piece) :]
        mark = draw(st.sampled_from(HOSTILE))
        text = draw(
            st.sampled_from(
                [
                    without,
                    text[:start] + piece + text[start:],
                    without[:to] + piece + without[to:],
                    text[:start] + mark + text[start:],
                    text[:start] + mark + text[start + len(piece) :],
                ]
            )
        )
    return text


@given(mutated([path.read_text("utf-8") for path in FIXTURES]))
def test_mutated_readmes(text: str) -> None:
    assert_same(text)


@given(st.data())
def test_mutated_examples(data: st.DataObject) -> None:
    texts = examples(data.draw(st.sampled_from(SPECIFICATIONS)))
    assert_same(data.draw(mutated(texts)))


class NotAskedError(Exception):
    """Whoever raises it should not have been asked."""


def test_a_readme_is_read_without_markdown_it() -> None:
    text = (FOLDER / "survey" / "README.md").read_text("utf-8")
    with patch.object(reading, "_through_markdown_it", side_effect=NotAskedError):
        assert read(text).blocks


def test_the_switch_has_everything_read_by_markdown_it() -> None:
    with patch.object(reading.plain, "blocks", side_effect=NotAskedError):
        assert through_markdown_it("[a](b)").blocks
        with pytest.raises(NotAskedError):
            read("[a](b)")
