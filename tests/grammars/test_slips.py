"""Slips of the pen, held to an independent distance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from readme_tool.grammars import slips

WORDS = st.text("abc", max_size=6)


@given(WORDS, WORDS)
def test_a_slip_is_a_distance_of_one(a: str, b: str) -> None:
    assert slips.is_slip(a, b) == (OSA.distance(a, b) == 1)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        pytest.param("hieght", ["height"], id="two letters swapped"),
        pytest.param("with", ["width"], id="a letter missing"),
        pytest.param("srcc", ["src"], id="a letter too many"),
        pytest.param("alignn", [], id="no such word"),
        pytest.param("src", [], id="right"),
    ],
)
def test_meant(written: str, wanted: list[str]) -> None:
    assert slips.meant(written, ["width", "src", "height"]) == wanted
