"""A page cut into passages loses nothing, and a part of it knows what it is a part of."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool import markdown
from readme_tool.text import Source, Span
from readme_tool.tree import Document, Section, parse
from strategies import anything, readmes

TESTS = Path(__file__).parent.parent
OWN = sorted((*TESTS.glob("cases/*/*.md"), *(TESTS.parent / "fixtures").rglob("*.md")))
LIST = """\
[![Papers](https://img.shields.io/badge/papers-3-blue)](#surveys)

# Papers

- [Surveys](#surveys)

## Surveys

- [First](https://arxiv.org/abs/2301.00001)
- [Second](https://arxiv.org/abs/2301.00002)

## Tools

<a name="more"></a>

- [Third](https://github.com/a/b)
"""
TITLED = """\
# Papers

### [First paper of them all](https://arxiv.org/abs/2301.00001)

A. Author, B. Author. ICLR 2023.

### [Second paper of them all](https://arxiv.org/abs/2301.00002)

C. Author, D. Author. ICML 2023.

### [Third paper of them all](https://arxiv.org/abs/2301.00003)

E. Author, F. Author. NeurIPS 2023.
"""


def texts(readme: Document) -> list[str]:
    return [readme.source[passage.extent] for passage in readme.passages]


def assert_nothing_is_lost(readme: Document) -> None:
    passages = readme.passages
    assert passages[0].extent.start == 0
    assert passages[-1].extent.end == len(readme.source.text)
    assert all(one.extent.end == other.extent.start for one, other in pairwise(passages))
    assert tuple(chain.from_iterable(one.blocks for one in passages)) == readme.page.blocks
    assert tuple(chain.from_iterable(one.gist.entries for one in passages)) == readme.entries


def assert_places_hold(readme: Document) -> None:
    """What a passage has stands in it."""
    for passage in readme.passages:
        assert not any(isinstance(child, Section) for child in passage.section.children)
        part = readme.only([passage])
        places = [one.extent for one in (*part.blocks, *part.leaves, *part.headings)]
        assert all(map(passage.extent.holds, places))


def assert_parts_are_the_page(readme: Document) -> None:
    """What is read of one passage after the other is what is read of all."""
    parts = [readme.only([passage]) for passage in readme.passages]
    asked: list[Callable[[Document], tuple[object, ...]]] = [
        lambda one: one.blocks,
        lambda one: one.headings,
        lambda one: one.leaves,
        lambda one: one.listings,
        lambda one: one.links,
        lambda one: one.pictures,
        lambda one: one.tags,
    ]
    for ask in asked:
        assert tuple(chain.from_iterable(map(ask, parts))) == ask(readme)


def assert_parts_know_the_whole(readme: Document) -> None:
    for passage in readme.passages:
        part = readme.only([passage])
        assert part.anchors is readme.anchors
        assert part.names is readme.names
        assert part.source is readme.source
        assert part.home == readme.home


@pytest.mark.parametrize("file", OWN, ids=[str(f.relative_to(TESTS.parent)) for f in OWN])
def test_our_own_pages_are_cut_without_loss(file: Path) -> None:
    readme = parse(file.read_bytes())
    assert_nothing_is_lost(readme)
    assert_places_hold(readme)
    assert_parts_are_the_page(readme)


def test_real_lists_are_cut_without_loss(shared: Path) -> None:
    files = [*sorted((shared / "corpus").glob("*__*.md"))[::4], shared / "seed/README.md"]
    assert len(files) > 10
    for file in files:
        readme = parse(file.read_bytes())
        assert_nothing_is_lost(readme)
        assert_parts_are_the_page(readme)


@given(readmes())
def test_readmes_are_cut_without_loss(text: str) -> None:
    readme = parse(Source(text))
    assert_nothing_is_lost(readme)
    assert_places_hold(readme)
    assert_parts_are_the_page(readme)
    assert_parts_know_the_whole(readme)


@given(anything())
def test_any_text_is_cut_without_loss(text: str) -> None:
    assert_nothing_is_lost(parse(Source(text)))


@given(readmes(), st.data())
def test_a_part_of_a_part_is_a_part(text: str, data: st.DataObject) -> None:
    readme = parse(Source(text))
    some = data.draw(st.lists(st.sampled_from(readme.passages), unique_by=lambda one: one.extent))
    kept = sorted(some, key=lambda one: one.extent)
    part = readme.only(kept)
    assert part.passages == tuple(kept)
    for passage in kept:
        inner = part.only([passage])
        assert inner.leaves == readme.only([passage]).leaves
        assert inner.anchors is readme.anchors


def test_all_passages_are_the_page_itself() -> None:
    readme = parse(LIST)
    assert readme.only(readme.passages) is readme
    assert readme.where(lambda _: True) is readme


def test_a_part_knows_the_whole() -> None:
    readme = parse(LIST)
    part = readme.only(readme.passages[1:2])
    assert part.fragments is part.only([]).fragments is readme.fragments
    assert part.headings == readme.headings[:1]
    assert part.anchors == readme.anchors == {"papers", "surveys", "tools"}
    assert part.names is readme.names
    assert list(part.names) == ["more"]
    assert part.tags == ()


def test_two_passages_are_one_part() -> None:
    readme = parse(LIST)
    part = readme.only([readme.passages[0], readme.passages[2]])
    assert part.root.extent == Span(0, readme.passages[2].extent.end)
    assert [entry.title and entry.title.value for entry in part.entries] == ["First", "Second"]
    assert [one.heading and one.heading.text for one in part.sections] == [None, "Surveys"]
    assert len(part.pictures) == 1


def test_an_empty_part_has_nothing() -> None:
    readme = parse(LIST)
    part = readme.only([])
    assert part.root == Section(Span(0, 0), None, ())
    for nothing in (part.blocks, part.leaves, part.entries, part.headings, part.passages):
        assert nothing == ()
    assert part.links == part.pictures == part.works == part.contents == ()
    assert part.disordered == part.misdated == part.addresses == ()
    assert part.heading_at(0) is None
    assert part.anchors == readme.anchors


def test_a_passage_is_a_section_without_those_inside_it() -> None:
    readme = parse("lead\n\n# A\n\none\n\n## B\n\ntwo\n\n# C\n\nthree\n")
    assert texts(readme) == ["lead\n\n", "# A\n\none\n\n", "## B\n\ntwo\n\n", "# C\n\nthree\n"]
    names = [one.section.heading and one.section.heading.text for one in readme.passages]
    assert names == [None, "A", "B", "C"]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        pytest.param("", [""], id="an empty page"),
        pytest.param("\n\n", ["\n\n"], id="blank lines alone"),
        pytest.param("- [A](https://a.org)\n", ["- [A](https://a.org)\n"], id="no heading"),
        pytest.param("# A", ["", "# A"], id="a heading alone"),
        pytest.param("# A\n# B\n", ["", "# A\n", "# B\n"], id="headings one after another"),
        pytest.param("A\n===\nx\n", ["", "A\n===\nx\n"], id="an underlined heading"),
        pytest.param(
            "x\n\n<h2>A</h2>\n\ny\n", ["x\n\n", "<h2>A</h2>\n\ny\n"], id="a heading of raw HTML"
        ),
        pytest.param(
            "x\n\n<div>\n<h2>A</h2>\n<h3>B</h3>\n</div>\n\ny\n",
            ["x\n\n", "<div>\n<h2>A</h2>\n<h3>B</h3>\n</div>\n\ny\n"],
            id="two of them in one block",
        ),
        pytest.param("- # A\n- b\n\n> # C\n", ["- # A\n- b\n\n> # C\n"], id="in a list or a quote"),
        pytest.param("```\n# A\n```\n", ["```\n# A\n```\n"], id="in code"),
    ],
)
def test_where_a_page_is_cut(text: str, passages: list[str]) -> None:
    readme = parse(text)
    assert texts(readme) == passages
    assert_nothing_is_lost(readme)


def test_works_whose_titles_are_headings_stand_in_the_passage_above_them() -> None:
    readme = parse(TITLED)
    titles = [[e.title and e.title.value for e in one.gist.entries] for one in readme.passages]
    assert titles == [
        [],
        ["First paper of them all", "Second paper of them all", "Third paper of them all"],
    ]
    assert_nothing_is_lost(readme)
    assert_places_hold(readme)
    assert len(readme.passages[1].blocks) == 7
    headings = [one for one in readme.passages[1].blocks if isinstance(one, markdown.Heading)]
    assert len(headings) == len(readme.only(readme.passages[1:]).headings) == 4
