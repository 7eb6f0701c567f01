"""Venues as curators write them beside years, tracks and prizes."""

from __future__ import annotations

import pytest

from readme_tool.grammars import venues


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("ICLR 2023 notable top 25%", "ICLR", id="notable"),
        pytest.param("ICLR 2023 (notable top 5%)", "ICLR", id="notable in brackets"),
        pytest.param("ICLR 2023, notable-top-5%", "ICLR", id="notable with hyphens"),
        pytest.param("CVPR 2023 Award Candidate", "CVPR", id="award candidate"),
        pytest.param("CVPR 2023, Best Paper Candidate", "CVPR", id="best paper candidate"),
        pytest.param("ICDE 2022, best demo award", "ICDE", id="best demo"),
        pytest.param("CCS 2019 Distinguished Paper", "CCS", id="distinguished"),
        pytest.param("CVPR , ECCV 2023", "CVPR, ECCV", id="blank before a comma"),
        pytest.param("CVPR 2019, ECCV 2018", "CVPR, ECCV", id="years of two"),
        pytest.param("TOG (SIGGRAPH Asia 2022)", "TOG (SIGGRAPH Asia)", id="year in brackets"),
        pytest.param("3DV 2021", "3DV", id="digit first"),
        pytest.param("3DV2021", "3DV", id="digit first, year glued"),
        pytest.param("at ICRA 2023", "ICRA", id="at"),
        pytest.param("XLDB workshop 2021", "XLDB workshop", id="unknown workshop"),
        pytest.param("ICLR 2023 Tiny Papers", "ICLR Tiny Papers", id="track"),
    ],
)
def test_a_venue_is_named_without_its_year_and_prize(text: str, name: str) -> None:
    venue = venues.read(text)
    assert venue is not None
    assert venue.name == name


@pytest.mark.parametrize("text", ["notable top 5%", "award candidate", "oral", "2D 2021"])
def test_no_venue(text: str) -> None:
    assert venues.read(text) is None
