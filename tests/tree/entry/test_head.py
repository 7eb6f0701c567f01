"""How a line names its work: lead, name, title, and what follows."""

from __future__ import annotations

import pytest

from entry_lines import line, said, texts
from readme_tool.tree.entry.head import read_head

PAPER = "https://arxiv.org/abs/2101.00001"


@pytest.mark.parametrize(
    "text",
    [
        "Notes on Engines",
        "**Notes on Engines**",
        "**Notes on Engines.** Ada Lovelace",
        f"[Notes on Engines]({PAPER}), KDD 2021",
        f'"[Notes on Engines]({PAPER})", Lovelace et al. 2021',
        f"[**Notes on Engines**]({PAPER})",
        '"Notes on Engines", KDD 2021',
        "'Notes on Engines', KDD 2021",
        "*Notes on Engines*, Ada Lovelace, Charles Babbage",
        "Ada Lovelace, Charles Babbage. Notes on Engines. KDD 2021",
        f"Ada Lovelace, Charles Babbage, [Notes on Engines]({PAPER})",
        f"KDD 2021: [Notes on Engines]({PAPER})",
        f"[KDD 2021]({PAPER}), Notes on Engines",
        f"[[paper]({PAPER})] [[code](u)] Notes on Engines, KDD 2021",
        "🔥 [KDD 2021] Notes on Engines",
        "**KDD 2021** | Notes on Engines | more",
        f"[Notes on Engines] [[paper]({PAPER})]",
    ],
)
def test_title(text: str) -> None:
    assert said(text, read_head(line(text), cites=True).title) == "Notes on Engines"


@pytest.mark.parametrize(
    "text",
    [
        "**NoE**: Notes on Engines",
        '**NoE**: "Notes on Engines", KDD 2021',
        f"**NoE** - [Notes on Engines]({PAPER})",
        f"NoE - [Notes on Engines]({PAPER})",
        'NoE: "Notes on Engines"',
        f"[NoE]({PAPER}): Notes on Engines",
        "**NoE:** Notes on Engines",
        "NoE (KDD 2021): Notes on Engines",
    ],
)
def test_a_name_set_apart(text: str) -> None:
    head = read_head(line(text), cites=True)
    assert (said(text, head.name), said(text, head.title)) == ("NoE", "Notes on Engines")


@pytest.mark.parametrize(
    "text",
    ["NoE: Notes on Engines", f"[NoE: Notes on Engines]({PAPER})", "**NoE: Notes on Engines**"],
)
def test_a_name_in_the_title_is_part_of_it(text: str) -> None:
    head = read_head(line(text), cites=True)
    assert (head.name, said(text, head.title)) == (None, "NoE: Notes on Engines")


def test_the_words_behind_a_tool_s_name_describe_it() -> None:
    text = "[Engine](https://github.com/a/engine): a machine that computes"
    head = read_head(line(text), cites=False)
    assert (said(text, head.title), head.name) == ("Engine", None)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("**Notes on Engines**, more", True),
        ("Notes on Engines", False),
        ("Notes on Engines, KDD 2021", True),
    ],
)
def test_whether_the_end_is_marked(text: str, ends: bool) -> None:
    assert read_head(line(text), cites=True).ends == ends


@pytest.mark.parametrize("text", [f"[paper]({PAPER})", "![](u.png)", PAPER, "🔥"])
def test_no_title(text: str) -> None:
    assert read_head(line(text), cites=True).title is None


def test_a_dated_event_is_its_own_title() -> None:
    text = "[KDD 2021](https://kdd.example) - Aug 2021"
    assert said(text, read_head(line(text), cites=False).title) == "KDD 2021"


def test_people_behind_by_are_no_part_of_a_linked_title() -> None:
    text = f"[Engines]({PAPER}) by Ada Lovelace and Charles Babbage"
    head = read_head(line(text), cites=True)
    assert said(text, head.title) == "Engines"
    assert texts(head.following) == ["by Ada Lovelace and Charles Babbage"]


def test_authors_before_the_title() -> None:
    text = f"Ada Lovelace, Charles Babbage, [Notes on Engines]({PAPER}), KDD 2021"
    assert said(text, read_head(line(text), cites=True).authors) == "Ada Lovelace, Charles Babbage"


def test_a_title_of_which_the_first_words_are_a_link() -> None:
    text = f"[Engines]({PAPER}) of Wood and Brass, KDD 2021"
    assert said(text, read_head(line(text), cites=True).title) == "Engines of Wood and Brass"
