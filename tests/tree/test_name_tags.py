"""A table's cell in which a tag above the title says what the work is called."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse

LINK = "[Paper](https://arxiv.org/abs/2305.00001)"
TABLE = "| Venue | Title |\n|---|---|\n| {venue} | {title}<br>" + LINK + " |\n"


@pytest.mark.parametrize(
    ("above", "name"),
    [
        pytest.param("**`[ListBench ]`**", "ListBench", id="bold code in brackets"),
        pytest.param("`ListBench`", "ListBench", id="code"),
        pytest.param("[ListBench]", "ListBench", id="brackets"),
    ],
)
def test_a_tag_above_the_title(above: str, name: str) -> None:
    title = f"{above}<br>Measuring how long Lists last"
    (entry,) = parse(TABLE.format(venue="KDD 2023", title=title)).entries
    assert entry.title is not None
    assert entry.title.value == "Measuring how long Lists last"
    assert entry.name is not None
    assert entry.name.value == name


def test_a_lone_tag_is_the_title() -> None:
    (entry,) = parse(TABLE.format(venue="KDD 2023", title="`ListBench`")).entries
    assert entry.title is not None


@pytest.mark.parametrize("venue", ["nan", "N/A", "TBD", "-", ""])
def test_an_empty_cell_names_no_venue(venue: str) -> None:
    (entry,) = parse(TABLE.format(venue=venue, title="Measuring how long Lists last")).entries
    assert entry.venue is None
