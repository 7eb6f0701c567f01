"""Short words set apart before and behind the title."""

from __future__ import annotations

import pytest

from entry_lines import line, said, wording
from readme_tool.tree.entry.tags import name_in, tags, without_name
from readme_tool.tree.nodes import TagKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[KDD 2021]", TagKind.VENUE),
        ("[2021.05]", TagKind.DATE),
        ("`2021-05`", TagKind.DATE),
        ("[Google]", TagKind.ORGANISATION),
        ("[#12]", TagKind.NUMBER),
        ("`survey`", TagKind.CODE),
        ("[Survey]", TagKind.OTHER),
        ("🔥", TagKind.EMOJI),
        (":star:", TagKind.EMOJI),
    ],
)
def test_kinds(text: str, kind: TagKind) -> None:
    (tag,) = tags(wording(text), line(text), leading=True)
    assert tag.kind is kind


@pytest.mark.parametrize("text", ["[[paper](u)]", "[code]", "plain words", "[]"])
def test_no_tags(text: str) -> None:
    assert list(tags(wording(text), line(text), leading=True)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[KDD'21-NoE]", "NoE"),
        ("[KDD 2021-NoE]", "NoE"),
        ("[KDD'21-Oral]", None),
        ("[KDD 2021]", None),
    ],
)
def test_names_behind_a_year(text: str, name: str | None) -> None:
    (unit,) = line(text)
    assert said(text, name_in(unit)) == name


def test_a_tag_without_its_name() -> None:
    (unit,) = line("[KDD'21-NoE]")
    assert without_name(unit).text == "[KDD'21]"
