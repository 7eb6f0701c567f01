"""Comparing what two texts show, and writing plain text as Markdown."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from readme_tool.markdown import Heading, Page, Paragraph, Table, read, shown
from readme_tool.markdown.escaping import escaped
from readme_tool.markdown.rendering import Piece, definitions, difference, pieces
from readme_tool.text import Source
from strategies import readmes


def says_the_same(before: str, after: str) -> bool:
    return difference(pieces(before), pieces(after)) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a *b*", "a _b_"),
        ("- a\n- b", "* a\n* b"),
        ("Title\n===", "# Title #"),
        ("a &amp; b\\_c", "a & b_c"),
        ("[x](u 'T')", "[x][r]\n\n[r]: <u> (T)"),
        ("| a | b |\n|---|:-:|", "a|b\n -|:---:"),
        ("a  \nb", "a\\\nb"),
        ("```py\nx\n```", "~~~ py\nx\n~~~"),
        ("a\r\nb", "a\nb"),
        ("![*a* b](u)", "![a b](u)"),
    ],
)
def test_two_ways_to_say_the_same(before: str, after: str) -> None:
    assert says_the_same(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a", "b"),
        ("a *b*", "a **b**"),
        ("[x](u)", "[x](v)"),
        ("[x](u)", "[x](u 'T')"),
        ("![x](u)", "![y](u)"),
        ("- a\n- b", "- a\n\n- b"),
        ("- a\n- b", "- a\n* b"),
        ("- a\n  - b", "- a\n- b"),
        ("1. a", "2. a"),
        ("- [ ] a", "- [x] a"),
        ("# a", "## a"),
        ("<!-- a -->", "<!-- b -->"),
        ("x <b>", "x <i>"),
        ("<div>\n</div>", "<div>\n\n</div>"),
        ("```\na\n```", "```\nb\n```"),
        ("```a\n```", "```b\n```"),
        ("| a |\n|---|", "| a |\n|:-:|"),
        ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c d |"),
        ("a[^1]\n\n[^1]: n", "a[^1]\n\n[^1]: m"),
        ("> a", "a"),
        ("---\na: b\n---", "---\na: c\n---"),
        ("a  \nb", "a\nb"),
        (">" * 60 + " a", ">" * 60 + " b"),
    ],
)
def test_a_difference(before: str, after: str) -> None:
    assert not says_the_same(before, after)


def test_pieces_stand_on_their_lines() -> None:
    text = "# a\n\n- b `c\n  d` *e\n  f*\n\n<p>\ng\n</p>\n\n```\nh\n```\n"
    lines = {
        piece.form[1]: piece.line for piece in pieces(text) if piece.form[0] in ("text", "line")
    }
    assert {k: v for k, v in lines.items() if len(k.strip()) == 1} == {
        "a": 1,
        "b ": 3,
        "e": 4,
        "f": 5,
        "g": 8,
        "h": 12,
    }


def test_lines_that_a_change_does_not_name_can_be_compared_alone() -> None:
    before = pieces("- one\n- [two](u)\n- three\n")
    after = pieces("- one\n- [two](v)\n- three\n")
    changed = difference(before, after)
    assert changed is not None
    assert changed[0].line == changed[1].line == 2
    assert difference(others(before, 2), others(after, 2)) is None


def others(found, line: int):
    return [piece for piece in found if piece.line != line]


def test_a_list_that_falls_apart_is_a_difference_of_the_lines_around() -> None:
    before, after = pieces("- one\n- two\n- three\n"), pieces("- one\n\ntwo\n\n- three\n")
    without_two = [p for p in after if p.line != 3]
    assert difference(others(before, 2), without_two) is not None


def test_a_stretch_is_read_with_the_definitions_of_its_page() -> None:
    text = "# A\n\n[x][r] and y[^1]\n\n# B\n\n[r]: u\n[^1]: note\n"
    source = Source(text)
    defined = definitions(read(source), source)
    stretch = text[: text.index("# B")]
    whole = [piece for piece in pieces(text) if piece.line <= 3]
    assert difference(pieces(stretch, defined), whole) is None
    assert [p.line for p in pieces(stretch, defined)] == [p.line for p in whole]
    assert difference(pieces("    code\n", defined), pieces("    code\n")) is None


def test_a_definition_in_a_quote_counts() -> None:
    source = Source("[x]\n\n> [x]: u\n")
    defined = definitions(read(source), source)
    assert difference(pieces("[x]\n", defined), pieces("[x](u)\n")) is None


@given(readmes())
def test_every_text_says_the_same_as_itself(text: str) -> None:
    found = pieces(text)
    assert difference(found, pieces(text)) is None
    assert all(1 <= piece.line <= len(Source(text).line_starts) for piece in found)


@given(readmes(), st.data())
def test_two_stretches_show_what_the_whole_does(text: str, data: st.DataObject) -> None:
    source = Source(text)
    page = read(source)
    assume(page.blocks)
    cut = data.draw(st.sampled_from(page.blocks)).extent.start
    defined = definitions(page, source)
    first, second = pieces(text[:cut], defined), pieces(text[cut:], defined)
    assert difference([*first, *renumbered(second)], pieces(text)) is None


def renumbered(found: Iterable[Piece]) -> Iterator[Piece]:
    """The same pieces, their containers told apart from those of another text."""
    for piece in found:
        around = tuple(c._replace(number=-1 - c.number) for c in piece.around)
        yield piece._replace(around=around)


@given(readmes())
def test_another_paragraph_is_noticed(text: str) -> None:
    assert not says_the_same(text, f"zzz\n\n{text}")


MARKS = st.sampled_from(
    [
        *"\\`*_{}[]<>()#+-.!|~&:@=$^'\"/01ab é中😀\t",
        *(
            "www.",
            "http://",
            "&amp;",
            "**",
            "![",
            "](",
            "<b>",
            "  ",
            "1.",
            "1) ",
            "- ",
            "# ",
            "[^1]",
        ),
        *("```", "---", "===", "$$", "[ref]", "a@b.c", "ftp://x", "<!--", "\n", "\r\n", "    "),
    ]
)
PLAIN = st.lists(
    st.one_of(MARKS, MARKS, st.characters(exclude_categories=("Cs", "Cc"))), max_size=12
)


@given(PLAIN.map("".join))
def test_escaped_text_shows_itself_wherever_it_stands(text: str) -> None:
    written = escaped(text)
    line = " ".join(text.replace("\r\n", "\n").split("\n"))
    for page in (f"# {written}", written, f"| {written} |\n|---|", f"[{written}](u)"):
        defined = read(f"{page}\n\n[ref]: u\n\n[^1]: n\n")
        assert squeezed(shown_first(defined)) == squeezed(line)


def shown_first(page: Page) -> str:
    match page.blocks[0]:
        case Table() as table:
            return shown(table.header.cells[0].content) if table.header.cells else ""
        case Heading() | Paragraph() as block:
            return shown(block.content)
    return ""


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Attention Is All You Need", "Attention Is All You Need"),
        ("a_b and C++, 100% (v2): it's", "a_b and C++, 100% (v2): it's"),
        ("*Stars*", "\\*Stars\\*"),
        ("[Paper]", "\\[Paper\\]"),
        ("a|b", "a\\|b"),
        ("R&D &amp;", "R&D \\&amp;"),
        ("1. First", "1\\. First"),
        (" two\n lines ", "two lines"),
        ("", ""),
    ],
)
def test_escaping_is_sparing(text: str, written: str) -> None:
    assert escaped(text) == written
