"""Sections that list no works, by what the headings above them say."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse

PAPER = "- [Lists that Last](https://arxiv.org/abs/2311.00001)\n"


@pytest.mark.parametrize(
    ("headings", "entries"),
    [
        pytest.param("## Papers\n", 1, id="papers"),
        pytest.param("## News\n", 0, id="news"),
        pytest.param("## News\n\n### 2023-11\n", 0, id="a dated part of the news"),
        pytest.param("## What's New\n\n### Nov 2023\n", 0, id="a dated part of what is new"),
        pytest.param("## Contents\n\n### 2023\n", 1, id="a dated part below the contents"),
        pytest.param("## News\n\n### Surveys\n", 1, id="another part below the news"),
        pytest.param("## Papers\n\n### 2023-11\n", 1, id="a dated part of the papers"),
    ],
)
def test_entries_below(headings: str, entries: int) -> None:
    assert len(parse(f"# A List\n\n{headings}\n{PAPER}").entries) == entries


def test_the_purpose_of_a_list_lists_no_works() -> None:
    text = (
        "# Lists\n\n### 🎯 **Repository Purpose:**\n"
        "- 🏆 **Quality first**: only [ranked venues](https://example.org/ranks) are listed here\n"
        "- 🔄 **Regular updates**: we look at all venues of the field each month\n"
    )
    assert not parse(text).entries
