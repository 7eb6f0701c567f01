"""What marks, breaks and brackets set apart."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from entry_lines import line, wording
from readme_tool.tree.entry.units import lines, split, units
from strategies import readmes


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("plain words", "text"),
        ("plain **bold** plain", "text text text"),
        ("`code` and [link](u)", "code text link"),
        ("![alt](u.png) words", "picture text"),
        ("[KDD 2021] words (more)", "group text group"),
        ("a ( lone bracket", "text"),
        ("([paper](u), [code](v))", "group"),
    ],
)
def test_kinds(text: str, kinds: str) -> None:
    assert [unit.kind for unit in line(text)] == kinds.split()


def test_groups_hold_what_stands_between_their_brackets() -> None:
    (group,) = line("[[paper](u) (ICLR)]")
    assert [unit.kind for unit in group.inner] == ["link", "text", "group"]


def test_styles_are_those_of_all_of_a_unit() -> None:
    bold, _, italic = line("**bold** and *italic*")
    assert (bold.bold, bold.italic, italic.bold, italic.italic) == (True, False, False, True)


@pytest.mark.parametrize("text", ["one  \ntwo", "one\\\ntwo", "one<br>two", "one\ntwo"])
def test_breaks_part_lines(text: str) -> None:
    rows = lines(units(wording(text)))
    assert [row[0].text for row in rows] == ["one", "two"]


def test_split_keeps_places() -> None:
    (unit,) = line("two words")
    left, right = split(unit, 4)
    assert (left.text, right.text, right.start) == ("two ", "words", unit.start + 4)


@given(readmes())
def test_units_follow_one_another(text: str) -> None:
    try:
        words = wording(text)
    except StopIteration:
        return
    found = units(words)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(unit.text == words.text[unit.start : unit.end] for unit in found)
