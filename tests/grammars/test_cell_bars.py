"""Bars that part no cells: those inside brackets, code and math."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.cell_bars import inner_bars


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        pytest.param("a | b", [], id="plain"),
        pytest.param("[a | b](u) | c", [0], id="in a link's label"),
        pytest.param("a | [b](u|v) | c", [1], id="in an address"),
        pytest.param("a | `b | c` | d", [1], id="in code"),
        pytest.param("$|x|$ | a", [0, 1], id="in math"),
        pytest.param("[a | b | c](u)", [0, 1], id="two in one"),
        pytest.param("[a | b](u) | `c|d`", [0, 2], id="in two cells"),
        pytest.param("`[` | b | c]", [], id="a bracket in code is none"),
        pytest.param(r"a \[ | b", [], id="an escaped bracket is none"),
        pytest.param("[a | b", [], id="never closed"),
        pytest.param("a) | b", [], id="never opened"),
    ],
)
def test_inner_bars(row: str, wanted: list[int]) -> None:
    assert inner_bars([cell.strip() for cell in row.split("|")]) == wanted


@given(st.lists(st.text("ab[]()`$\\ "), min_size=1, max_size=6))
def test_only_bars_between_cells_are_named(cells: list[str]) -> None:
    found = inner_bars(cells)
    assert found == sorted(set(found))
    assert all(0 <= number < len(cells) - 1 for number in found)
