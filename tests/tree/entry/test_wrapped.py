"""Sentences that an editor wrapped."""

from __future__ import annotations

import pytest

from entry_lines import texts, wording
from readme_tool.tree.entry.units import lines, units
from readme_tool.tree.entry.wrapped import unwrapped


def rows(text: str) -> list[list[str]]:
    words = wording(text)
    return [texts(row) for row in unwrapped(lines(units(words)), words)]


@pytest.mark.parametrize(
    "text", ["Notes on the\nengines of 1843", "Notes on En-\n  gines", "Notes,\nwords and more"]
)
def test_wrapped(text: str) -> None:
    assert len(rows(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Notes on Engines\nAda Lovelace",
        "Notes on Engines.\nand more",
        "Notes on the  \nengines",
        "Notes on the\\\nengines",
        "Notes on the<br>\nengines",
        "Notes on Engines\n*in italics*",
        "Notes on Engines\narxiv 2021",
        "Notes on Engines\ncode, data",
        "Notes on Engines\nby Ada Lovelace",
    ],
)
def test_not_wrapped(text: str) -> None:
    assert len(rows(text)) == 2


def test_what_stands_around_stays_apart() -> None:
    assert rows("**Bold** notes on\nengines [paper](u)\nmore *here*") == [
        ["Bold", "notes on\nengines", "paper"],
        ["more", "here"],
    ]
