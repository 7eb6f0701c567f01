"""Where and when a piece of text says that a work appeared."""

from __future__ import annotations

import pytest

from entry_lines import line
from readme_tool.tree.entry import appearance


@pytest.mark.parametrize(
    ("text", "venue", "year", "month"),
    [
        ("NeurIPS 2023", "NeurIPS", 2023, None),
        ("ICLR'24", "ICLR", 2024, None),
        ("CVPR 24'", "CVPR", 2024, None),
        ("arXiv, May 2023", "arXiv", 2023, 5),
        ("2023.05", None, 2023, 5),
        ("📅 May 3, 2023", None, 2023, 5),
        ("Findings of EMNLP 2023", "Findings of EMNLP", 2023, None),
        (
            "Journal of Machine Learning Research, 2021",
            "Journal of Machine Learning Research",
            2021,
            None,
        ),
    ],
)
def test_plain(text: str, venue: str | None, year: int, month: int | None) -> None:
    said = appearance.read(text)
    assert said.is_plain
    assert (said.venue.name if said.venue else None) == venue
    assert said.date is not None
    assert (said.date.year, said.date.month) == (year, month)


@pytest.mark.parametrize(
    "text", ["", "plain words", "GPT 4", "updated often since 2020", "a" * 500]
)
def test_nothing(text: str) -> None:
    assert not appearance.read(text).is_plain


def test_the_fullest_date_is_kept() -> None:
    found = appearance.fullest("ICLR 2023, first seen 2022-09")
    assert found is not None
    assert (found.year, found.month) == (2022, 9)


def test_brackets_are_left_out() -> None:
    said = appearance.of_unit(line("[ICLR 2023]")[0])
    assert said.venue is not None
    assert said.venue.name == "ICLR"


def test_a_group_with_pictures_says_nothing() -> None:
    assert appearance.of_unit(line("[ICLR 2023 ![](u.png)]")[0]) == appearance.NOWHERE


@pytest.mark.parametrize(
    ("text", "may"), [("ICLR", True), ("in 2020", True), ("some words", False)]
)
def test_a_quick_look(text: str, may: bool) -> None:
    assert appearance.may_tell(text) == may
