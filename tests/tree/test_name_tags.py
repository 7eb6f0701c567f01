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


@pytest.mark.parametrize(
    ("tag", "title", "name"),
    [
        pytest.param("**[SortNet]**", "Measuring how long Lists last", "SortNet", id="bold"),
        pytest.param(
            "【Zero-to-List】", "Measuring how long Lists last", "Zero-to-List", id="wide"
        ),
        pytest.param("[SORT 2]", "SORT 2: Measuring Lists", "SORT 2", id="said again"),
        pytest.param("**[LLM]**", "Measuring how long Lists last", None, id="topic"),
        pytest.param("**[DeepMind]**", "Measuring how long Lists last", None, id="firm"),
        pytest.param("【PyTorch】", "Measuring how long Lists last", None, id="label"),
        pytest.param("[SortNet]", "Measuring how long Lists last", None, id="neither"),
    ],
)
def test_a_tag_before_the_title(tag: str, title: str, name: str | None) -> None:
    other = "- [Keeping Links](https://arxiv.org/abs/2305.00002)\n"
    line = f"- {tag} {title} [[paper](https://arxiv.org/abs/2305.00001)]\n"
    readme = parse(f"## Papers\n\n{line}{other}")
    entry = readme.entries[0]
    assert entry.title is not None
    assert entry.title.value == title
    assert (entry.name and entry.name.value) == name
