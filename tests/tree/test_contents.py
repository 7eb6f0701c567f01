"""Contents lists: what is one, which headings its lines reach, and which were reworded."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.tree import parse
from readme_tool.tree.contents.renames import renamed
from strategies import readmes

HEADINGS = "\n\n## One\n\n### One A\n\n### One B\n\n## Two\n\n## Three\n"
BULLETS = (
    "- [One](#one)\n  - [One A](#one-a)\n  - [One B](#one-b)\n- [Two](#two)\n- [Three](#Three)"
)
TABLE = "| Part | Of it |\n| --- | --- |\n| [One](#one) | [One A](#one-a), [One B](#one-b) |"
HTML = (
    "<ul>\n<li><a href='#one'>One</a><ul>\n<li><a href='#one-a'>One A</a>\n</ul>\n"
    "<li><a href='#two'>T</a></ul>"
)


def lines(text: str) -> list[list[tuple[str, int, str | None]]]:
    """Label, depth and reached heading of the lines of each contents list."""
    return [
        [
            (line.link.label.value, line.depth, line.heading.text if line.heading else None)
            for line in contents.lines
        ]
        for contents in parse(text).contents
    ]


ONE, ONE_A, ONE_B = ("One", 0, "One"), ("One A", 1, "One A"), ("One B", 1, "One B")
TWO, THREE = ("Two", 0, "Two"), ("Three", 0, "Three")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(BULLETS, [[ONE, ONE_A, ONE_B, TWO, THREE]], id="bullets"),
        pytest.param(TABLE, [[ONE, ONE_A, ONE_B]], id="a table"),
        pytest.param(HTML, [[ONE, ONE_A, ("T", 0, "Two")]], id="raw HTML"),
        pytest.param(
            "[One](#one) | [Two](#two) | [Three](#three)", [[ONE, TWO, THREE]], id="a paragraph"
        ),
        pytest.param(
            "<b>\n\n- [One](#one)\n- [Two](#two)\n\n**More**\n\n- [Three](#three)\n\n</b>\n",
            [[ONE, TWO, THREE]],
            id="parted by a label",
        ),
        pytest.param(
            "- [One](#one)\n- [Two](#2)\n- [Three](#three)",
            [[ONE, ("Two", 0, None), THREE]],
            id="a line that leads nowhere",
        ),
        pytest.param("- [One](#one)\n- [Two](#two)", [], id="two lines are too few"),
        pytest.param(
            "See [One](#one) for what was done before, [Two](#two) for what is being done now, and "
            "[Three](#three) for what will be done.",
            [],
            id="prose with links",
        ),
        pytest.param(
            "- [One](#one) [a](https://a.example) [b](https://b.example)\n"
            "- [Two](#two) [a](https://a.example) [b](https://b.example)\n"
            "- [Three](#three) [a](https://a.example) [b](https://b.example)",
            [],
            id="a list of works that also points into the page",
        ),
    ],
)
def test_lines(text: str, wanted: object) -> None:
    assert lines(text + HEADINGS) == wanted


def test_see_also_is_no_contents():
    text = f"{BULLETS}{HEADINGS}\nSee also: [One](#one), [One A](#one-a), [Two](#two)\n"
    assert lines(text) == [[ONE, ONE_A, ONE_B, TWO, THREE]]


def test_a_part_may_have_contents_of_its_own():
    own = "\n- [x](#x)\n- [y](#y)\n- [z](#z)\n\n### X\n\n### Y\n\n### Z\n\n## Four\n"
    text = f"{BULLETS}{HEADINGS}{own}"
    assert [len(found) for found in lines(text)] == [5, 3]


@given(st.lists(st.sampled_from([BULLETS, TABLE, HTML, HEADINGS, "- [One](#one)"])), readmes())
def test_lists_are_apart_and_their_lines_stand_in_them(pieces: list[str], text: str) -> None:
    readme = parse("\n\n".join((*pieces, text)))
    extents = [contents.extent for contents in readme.contents]
    assert all(left.end <= right.start for left, right in pairwise(extents))
    for contents in readme.contents:
        assert all(contents.extent.holds(line.link.span) for line in contents.lines)
        assert contents.listed <= set(readme.headings)


def test_a_name_above_a_heading_stands_for_it():
    text = (
        "- [A](#a)\n- [B](#second)\n- [C](#c)\n\n## A\n\n<a name='second'></a>\n## Beta\n\n"
        "## <a id='c'></a>Gamma\n"
    )
    assert [heading for _, _, heading in lines(text)[0]] == ["A", "Beta", "Gamma"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            BULLETS.replace("#two", "#second") + HEADINGS, {"#second": "Two"}, id="one between two"
        ),
        pytest.param(
            BULLETS.replace("#one-", "#first-") + HEADINGS, {}, id="no line tells of that level"
        ),
        pytest.param(
            BULLETS.replace("#one-b", "#b") + HEADINGS, {"#b": "One B"}, id="the last of its level"
        ),
        pytest.param(
            BULLETS.replace("#Three", "#3") + HEADINGS, {"#3": "Three"}, id="the last line"
        ),
        pytest.param(
            BULLETS.replace("#two", "#second") + HEADINGS + "\n## Four\n",
            {"#second": "Two"},
            id="an unlisted heading elsewhere",
        ),
        pytest.param(
            BULLETS.replace("#two", "#second") + HEADINGS.replace("## Two", "## Two\n\n## Too"),
            {},
            id="more headings than lines",
        ),
    ],
)
def test_renamed(text: str, wanted: dict[str, str]) -> None:
    readme = parse(text)
    found = renamed(readme.contents[0], readme.headings)
    assert {address: heading.text for address, heading in found.items()} == wanted
