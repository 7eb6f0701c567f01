"""The people whom a line names."""

from __future__ import annotations

import pytest

from entry_lines import wording
from readme_tool.tree.entry.authors import end_of_people, names_people, people_in, without_sign
from readme_tool.tree.entry.title import Range


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (". Ada Lovelace, Charles Babbage. KDD", "Ada Lovelace, Charles Babbage"),
        (" - Ada Lovelace, Charles Babbage, KDD 2021", "Ada Lovelace, Charles Babbage"),
        (", KDD 2021, Ada Lovelace, Charles Babbage", "Ada Lovelace, Charles Babbage"),
        (" by Ada Lovelace and Charles Babbage.", "Ada Lovelace and Charles Babbage"),
        (", Lovelace et al. 2021", "Lovelace et al."),
        (" - Ada K. Lovelace, 1999", "Ada K. Lovelace"),
        (", A. Lovelace ", "A. Lovelace"),
        (" - an engine for all, KDD 2021", ""),
        (" - Royal Institute, 2021", ""),
    ],
)
def test_people_in(text: str, people: str) -> None:
    assert text[slice(*people_in(text, cites=True))].strip(" ,.-") == people.strip(".")


def test_without_a_paper_names_need_a_sign_of_people() -> None:
    assert people_in(", Charles Babbage and Ada Lovelace", cites=False) == Range(0, 0)
    assert people_in(" by Charles Babbage and Ada Lovelace", cites=False) != Range(0, 0)
    assert people_in(", Charles Babbage and Ada Lovelace 1999", cites=False) != Range(0, 0)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("*Ada Lovelace*, et al.", "et al."),
        ("*Ada Lovelace* (London)*, Charles Babbage, Mary Somerville*", "Somerville"),
        ("*Ada Lovelace*, Charles Babbage, Mary Somerville", "Somerville"),
        ("*Ada Lovelace*. KDD 2021", "Lovelace"),
        ("*Ada Lovelace*, KDD 2021", "Lovelace"),
    ],
)
def test_people_that_go_on_behind_italics(text: str, end: str) -> None:
    words = wording(text)
    assert words.text[: end_of_people(words, len("Ada Lovelace"))].endswith(end)


@pytest.mark.parametrize(
    "text", ["Ada Lovelace<sup>1</sup> Charles Babbage<sup>2</sup>", "Ada Lovelace"]
)
def test_names_people(text: str) -> None:
    words = wording(text)
    assert names_people(words, Range(0, len(words.text)))


def test_a_sign_before_people_is_left_out() -> None:
    assert without_sign("👥 Ada", Range(0, 5)) == Range(2, 5)
    assert without_sign("Ada", Range(0, 3)) == Range(0, 3)
