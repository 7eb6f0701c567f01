"""Lines, and the fields that they name."""

from __future__ import annotations

import pytest

from entry_lines import wording
from readme_tool.grammars.columns import Column
from readme_tool.tree.entry.statements import statements


@pytest.mark.parametrize(
    ("text", "name", "column"),
    [
        ("Authors: Ada Lovelace", "Authors", Column.AUTHORS),
        ("**Authors:** Ada Lovelace", "Authors", Column.AUTHORS),
        ("**Authors**: Ada Lovelace", "Authors", Column.AUTHORS),
        ("📅 Date: May 2021", "Date", Column.DATE),
        ("作者：张三", "作者", Column.AUTHORS),
        ("`Venue`: KDD 2021", "Venue", Column.VENUE),
        ("Venue : KDD 2021", "Venue", Column.VENUE),
        ("Notes on Engines: a Sketch", None, None),
        ("**Paper-Link**: here", "Paper-Link", Column.LINKS),
        ("**Tool-Star: Sorting Lists**, Ada Lovelace", None, None),
        ("https://a.example/b", None, None),
        ("plain words", None, None),
    ],
)
def test_named(text: str, name: str | None, column: Column | None) -> None:
    first = next(statements(wording(text)))
    assert (first.name, first.column) == (name, column)


def test_several_fields_on_a_line() -> None:
    found = list(statements(wording("Authors: Ada Lovelace; venue: KDD 2021")))
    assert [(one.column, one.text.strip()) for one in found] == [
        (Column.AUTHORS, "Ada Lovelace"),
        (Column.VENUE, "KDD 2021"),
    ]


def test_a_short_field_ends_before_links() -> None:
    first, rest = statements(wording("Venue: KDD 2021 [code](https://github.com/a/b)"))
    assert (first.text.strip(), rest.text) == ("KDD 2021", "code")


def test_lines_are_statements() -> None:
    found = statements(wording("Notes on Engines\\\n*Ada Lovelace*\\\nKDD 2021"))
    assert [one.text for one in found] == ["Notes on Engines", "Ada Lovelace", "KDD 2021"]
