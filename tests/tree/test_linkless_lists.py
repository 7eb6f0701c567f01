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
