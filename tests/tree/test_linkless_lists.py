"""Lists whose items have no links: works where they say where they appeared, prose elsewhere."""

from __future__ import annotations

from readme_tool.tree import parse

WORKS = """\
## Indexes

* Lists that Last: A Survey of Curation (SIGMOD 2018)
* The Life of Links in the Wild (VLDB 2020)
* Sorting by Hand Considered Harmful (ICDE 2022, **best paper award**)
* Curation at Scale is an Open Problem
"""
PROSE = """\
## Scope

- Papers from January 2020 to February 2024 on curation
- Tools that sort long lists by the year of their entries
- Nothing that was withdrawn in 2023 or before
"""


def test_works_that_are_only_named() -> None:
    readme = parse(WORKS)
    assert len(readme.entries) == 4
    assert [entry.venue and entry.venue.value for entry in readme.entries] == [
        "SIGMOD",
        "VLDB",
        "ICDE",
        None,
    ]


def test_items_with_years_alone_are_prose() -> None:
    assert not parse(PROSE).entries


SHORT = """\
## Indexes

* Lists that Last: A Survey of Curation (SIGMOD 2018)

## Joins

* The Life of Links in the Wild (VLDB 2020)
* Sorting by Hand Considered Harmful (XLDB workshop 2021)
* Curation at Scale is an Open Problem (aiDB 2021)

## To read

- [ ] [KDD 2019] Keeping Long Lists Alive
- [x] [WWW 2018]Why Readers Leave a List
"""


def test_short_lists_and_tasks_that_cite_works() -> None:
    entries = parse(SHORT).entries
    assert [entry.venue and entry.venue.value for entry in entries] == [
        "SIGMOD", "VLDB", "XLDB workshop", "aiDB", "KDD", "WWW",
    ]  # fmt: skip


TASKS = """\
## Plans

- [ ] Add the papers of KDD 2024 to the list
- [x] Sort the papers of WWW 2023 by their topic

## What we did

- In 2023 we looked at all papers of KDD.
"""


def test_tasks_of_the_curator_are_no_works() -> None:
    assert not parse(TASKS).entries
