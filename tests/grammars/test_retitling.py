"""Two titles at one identifier: one work's, or a wrong link."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import retitling

AGREE = [
    ("Sorting Long Lists", "SLL: Sorting Long Lists"),
    ("SLL", "SLL: Sorting Long Lists by Hand"),
    ("Lists at Scale", "Lists at Scale: Practice and Lessons of Ten Years"),
    ("Sorted Lists with Improved Row Policies", "Sorted Lists with Row Policies"),
    ("Shelf: Stacking, Shoving and Sorting Books", "Shelf: A System for Libraries"),
    ("Shelf: Stacking, Shoving and Sorting Books", "Shelf for Libraries of the Future"),
    ("Row Models in Medical Lists: A Survey", "Row Models for Medical List Analysis: A Survey"),
    ("Our survey: Row Models in Medical Lists", "Row Models in Medical Lists"),
    ("Towards a Unified View o fLong List Sorting", "Towards a Unified View of Long List Sorting"),
    ("表格的排序方法", "表格的排序方法"),
]
DISAGREE = [
    ("RowFusion: Training Row Models", "ListPlan: Lists of Repositories and Plans"),
    ("Shelf: Stacking Books by Hand", "Shelf-v2: Agents that Tidy Up"),
    ("Shelf: Stacking Books by Hand", "Shelf 2 Technical Report"),
    ("Gradient Lists Provably Converge Fast", "Gradient Lists Find Good Minima of Deep Rows"),
    ("Art of Lists", "Start"),
    ("A", "A Long List of Everything"),
    ("", "A Long List of Everything"),
]


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_one_work(a: str, b: str) -> None:
    assert retitling.agree(a, b)
    assert retitling.agree(b, a)


@pytest.mark.parametrize(("a", "b"), DISAGREE)
def test_two_works(a: str, b: str) -> None:
    assert not retitling.agree(a, b)
    assert not retitling.agree(b, a)


@pytest.mark.parametrize(
    ("title", "says_enough"),
    [
        ("Sorting Long Lists Fast", True),
        ("表格的排序方法", True),
        ("Row-1.3|6.7|13|30|66B", False),
        ("Lists-v2-236B-MoE", False),
        ("Sorting Lists", False),
        ("(for long, dexterous and frequent lists)", False),
        ("", False),
    ],
)
def test_tells(title: str, says_enough: bool) -> None:
    assert retitling.tells(title) is says_enough


@given(st.text(max_size=60), st.text(max_size=60))
def test_order_and_identity(a: str, b: str) -> None:
    assert retitling.agree(a, b) == retitling.agree(b, a)
    assert retitling.agree(a, a)
