"""Lines that begin with their authors."""

from __future__ import annotations

import pytest

from entry_lines import line, said, texts
from readme_tool.tree.entry.citation import read_citation


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (
            "Ada Lovelace, Charles Babbage. Notes on Engines. KDD 2021",
            "Ada Lovelace, Charles Babbage",
        ),
        (
            "Ada Lovelace, Charles Babbage, Notes on Engines, KDD 2021",
            "Ada Lovelace, Charles Babbage",
        ),
        (
            'Ada Lovelace and Charles Babbage "Notes on Engines." KDD',
            "Ada Lovelace and Charles Babbage",
        ),
        ('A. Lovelace, C. Babbage, "Notes on Engines," in KDD', "A. Lovelace, C. Babbage"),
        ("Lovelace, A., Babbage, C. (2021). Notes on Engines. KDD", "Lovelace, A., Babbage, C."),
        (
            "Lovelace A, Babbage C, Somerville M. Notes on Engines. KDD",
            "Lovelace A, Babbage C, Somerville M",
        ),
        (
            "Ada Lovelace, Charles Babbage. 2021. Notes on Engines. KDD",
            "Ada Lovelace, Charles Babbage",
        ),
        ("Lovelace et al. Notes on Engines. KDD 2021", "Lovelace et al."),
    ],
)
def test_citations(text: str, authors: str) -> None:
    found = read_citation(line(text))
    assert found is not None
    assert (said(text, found.authors) or "").strip() == authors
    assert said(text, found.title.place) == "Notes on Engines"


def test_the_year_behind_the_people_is_told_apart() -> None:
    found = read_citation(line("Lovelace, A., Babbage, C. (2021). Notes on Engines. KDD"))
    assert found is not None
    assert texts(found.dated) == ["(2021)"]


@pytest.mark.parametrize(
    "text",
    [
        "Notes on Engines. KDD 2021",
        "Vision, Language and Action in Engines",
        "Think Globally, Act Locally: an Engine for All",
        "Ada Lovelace, Charles Babbage",
    ],
)
def test_no_citations(text: str) -> None:
    assert read_citation(line(text)) is None
