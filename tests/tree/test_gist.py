"""What a page asks of its passages: each fact by an example, and none is read twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NoReturn, TypeVar

import pytest
from hypothesis import given

from readme_tool.markdown import Block
from readme_tool.text import Source
from readme_tool.tree import Entry, parse
from readme_tool.tree.branches import Listing
from readme_tool.tree.gist import Facts, Gist
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.passages import Passage
from strategies import readmes

T = TypeVar("T")

FACTS = Facts._fields
MONTHS = ["2023.09", "2023.08", "2023.07", "2023.06", "2023.05", "2023.04", "2023.03", "2023.02"]
BADGE = "![papers](https://img.shields.io/badge/papers-12-blue)"
STARS = "![stars](https://img.shields.io/github/stars/a/b)"


def gist(text: str) -> Gist:
    """That of a page without a heading."""
    return parse(Source(text)).passages[0].gist


def dated(months: Sequence[str]) -> str:
    return "".join(
        f"- ({month}) Paper about {number} things [paper](https://example.org/{number})\n"
        for number, month in enumerate(months)
    )


def preprints(*months: str) -> str:
    """Entries with a preprint of January 2021 each, and what they say of its date."""
    return "".join(
        f"- ({month}) Paper about {number} things "
        f"[paper](https://arxiv.org/abs/2101.{number + 1000:05})\n"
        for number, month in enumerate(months)
    )


class Unreadable(PageReader):
    """A reader of a page that nobody may read."""

    def __init__(self) -> None:
        self.home = None

    def linked(self, blocks: tuple[Block, ...]) -> NoReturn:  # noqa: ARG002
        raise AssertionError("the links are read")


def unreadable(passage: Passage) -> Gist:
    """The gist of a passage of whose entries nobody may ask anything."""
    listings = [child for child in passage.section.children if isinstance(child, Listing)]
    closed = [replace(one, children=tuple(map(_closed, one.children))) for one in listings]
    return Gist((), closed, Unreadable())


def _closed(node: T) -> T:
    return replace(node, read=_never) if isinstance(node, Entry) else node


def _never() -> NoReturn:
    raise AssertionError("the fields are read")


@pytest.mark.parametrize(
    ("fact", "text", "told"),
    [
        pytest.param("linked", "Just prose.\n", (), id="no listing links anything"),
        pytest.param(
            "linked",
            "- A name [paper](https://arxiv.org/abs/2301.00001) [x](https://arxiv.org/abs/2301.1)\n"
            "- Another [paper](https://arxiv.org/abs/2301.00002) [code](https://github.com/a/b)\n",
            ({"paper": 2, "code": 1},),
            id="entries that link papers, and one its code",
        ),
        pytest.param("doubtful", preprints(*["2021.01"] * 5), (), id="dates of their preprints"),
        pytest.param(
            "doubtful",
            preprints("2021.01", "2019.05", *["2021.01"] * 4),
            (1,),
            id="a month before it",
        ),
        pytest.param("has_strays", dated(MONTHS), False, id="in order"),
        pytest.param(
            "has_strays", dated([*MONTHS[:3], "2021.01", *MONTHS[3:]]), True, id="one out of order"
        ),
        pytest.param("leads_inward", "[a](https://a.org)\n", False, id="links outside"),
        pytest.param("leads_inward", "[a](#b)\n", True, id="a link to a heading"),
        pytest.param("leads_inward", "[a](docs/a.md)\n", True, id="a link to a file"),
        pytest.param("leads_inward", "![a](a.png)\n", True, id="a picture of the repository"),
        pytest.param("leads_inward", "`[a](#b)`\n", False, id="a link in code"),
        pytest.param("live_badges", BADGE, 0, id="a badge that asks nobody"),
        pytest.param("live_badges", f"{STARS}\n\n- {STARS} {BADGE}\n", 2, id="badges of stars"),
        pytest.param("shows_number", f"{STARS}\n", False, id="a badge without a number"),
        pytest.param("shows_number", f"{BADGE}\n", True, id="a number above all entries"),
        pytest.param(
            "shows_number",
            f"- A paper of many things [paper](https://arxiv.org/abs/2301.00001) {BADGE}\n",
            False,
            id="a number of one entry",
        ),
    ],
)
def test_what_is_told(fact: str, text: str, told: object) -> None:
    assert getattr(gist(text), fact) == told


def test_each_fact_is_shown_by_an_example() -> None:
    mark = next(mark for mark in test_what_is_told.pytestmark if mark.name == "parametrize")
    shown: dict[str, list[object]] = {}
    for example in mark.args[1]:
        fact, _, told = example.values
        shown.setdefault(fact, []).append(told)
    assert {*shown, "clues"} == {*FACTS}
    for values in shown.values():
        assert {bool(told) for told in values} == {True, False}


def test_no_entries_give_no_clues() -> None:
    assert gist("Just prose.\n").clues == ()


def test_each_entry_gives_a_clue() -> None:
    clues = gist(
        "- **[A paper about many things](https://arxiv.org/abs/2301.00001)**\n"
        "- [Another one about few](https://a.org)\n"
    ).clues
    assert [clue.wording for clue in clues] == [
        "A paper about many things",
        "Another one about few",
    ]
    assert [clue.identifiers for clue in clues] == [
        ("arxiv:2301.00001", "doi:10.48550/arxiv.2301.00001"),
        (),
    ]


def test_a_link_to_the_own_repository_leads_inward() -> None:
    text = "[a](https://github.com/owner/list/blob/main/a.md)\n"
    assert not gist(text).leads_inward
    own = "https://github.com/owner/list"
    readme = parse(f"# List\n\n[Issues]({own}/issues), [pulls]({own}/pulls)\n\n## More\n\n{text}")
    assert readme.home == "owner/list"
    assert readme.passages[-1].gist.leads_inward


def test_nothing_is_known_of_an_untouched_gist() -> None:
    fresh = gist(dated(MONTHS))
    assert fresh.facts == Facts()
    assert all(fact is None for fact in fresh.facts)


@pytest.mark.parametrize("fact", FACTS)
def test_only_what_was_asked_for_is_known(fact: str) -> None:
    fresh = gist(f"{BADGE}\n\n{dated(MONTHS)}")
    told = getattr(fresh, fact)
    assert fresh.facts == Facts()._replace(**{fact: told})


@pytest.mark.parametrize("fact", FACTS)
def test_what_is_known_is_not_read_again(fact: str) -> None:
    (passage,) = parse(f"{BADGE}\n\n{dated(MONTHS)}").passages
    with pytest.raises(AssertionError, match="are read"):
        getattr(unreadable(passage), fact)
    told = getattr(passage.gist, fact)
    known = unreadable(passage)
    known.know(Facts()._replace(**{fact: told}))
    assert getattr(known, fact) == told
    assert known.facts == Facts()._replace(**{fact: told})


@pytest.mark.parametrize(
    "facts", [Facts(clues=()), Facts(linked=()), Facts(doubtful=(len(MONTHS),))]
)
def test_facts_of_another_passage_are_none(facts: Facts) -> None:
    one = gist(dated(MONTHS))
    one.know(facts)
    assert one.facts == Facts()


def test_what_is_not_known_is_read() -> None:
    one = gist(f"{BADGE}\n")
    one.know(Facts(live_badges=7))
    assert (one.live_badges, one.shows_number) == (7, True)


@given(readmes())
def test_known_facts_are_the_facts(text: str) -> None:
    for one, again in zip(parse(text).passages, parse(text).passages, strict=True):
        told = Facts(*(getattr(one.gist, fact) for fact in FACTS))
        assert None not in told
        assert one.gist.facts == told
        again.gist.know(told)
        assert again.gist.facts == told
        known = unreadable(one)
        known.know(told)
        assert Facts(*(getattr(known, fact) for fact in FACTS)) == told
