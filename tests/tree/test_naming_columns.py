"""Columns that name the works, whatever their header calls them."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse

NAMED = [
    ("SortNet", "SortNet: Sorting Long Lists"),
    ("LinkBERT", "LinkBERT: Keeping Links Alive"),
    ("L5", "Reading Lists by Heart"),
    ("CuraT", "CuraT: Curation at Scale"),
]
TOPICS = [
    ("sorting", "SortNet: Sorting Long Lists"),
    ("links, hosts", "LinkBERT: Keeping Links Alive"),
    ("reading", "Reading Lists by Heart"),
    ("curation", "CuraT: Curation at Scale"),
]
SHARED = [("lists", title) for _, title in NAMED]


def names(header: str, rows: list[tuple[str, str]]) -> list[str | None]:
    """The names of the works of a table with such a column."""
    lines = "".join(f"| {name} | [{title}](https://arxiv.org/abs/2301.0000{n}) |\n"
                    for n, (name, title) in enumerate(rows, 1))  # fmt: skip
    table = f"## Papers\n\n| {header} | Paper |\n|---|---|\n{lines}"
    return [entry.name and entry.name.value for entry in parse(table).entries]


@pytest.mark.parametrize("header", ["Keywords", "keywords", "Author", "Tag"])
def test_a_column_whose_words_are_the_works_own(header: str) -> None:
    assert names(header, NAMED) == [name for name, _ in NAMED]


@pytest.mark.parametrize("rows", [TOPICS, SHARED], ids=["topics", "one word for all"])
def test_a_column_of_topics(rows: list[tuple[str, str]]) -> None:
    assert names("Keywords", rows) == [None] * len(rows)


def test_people_stay_people() -> None:
    rows = [(f"Ada Byron, {name}", title) for name, title in NAMED]
    assert names("Author", rows) == [None] * len(rows)
