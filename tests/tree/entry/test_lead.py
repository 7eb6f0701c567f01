"""What stands before the name and the title."""

from __future__ import annotations

import pytest

from entry_lines import line, texts
from readme_tool.tree.entry.lead import without_lead


@pytest.mark.parametrize(
    "lead",
    [
        "",
        "[KDD 2021] ",
        "[KDD 2021][Oral] ",
        "**[KDD 2021]** ",
        "**KDD 2021** | ",
        "(2021-05) ",
        "【KDD 2021】",
        "`2021.05` ",
        "2021.05 ",
        "05/2021 ",
        "**2021.05.12** ",
        "May 2021: ",
        "KDD 2021 - ",
        "🔥 ",
        ":fire: :star: ",
        ":fire: ",
        "#12. ",
        "[KDD 2021](https://arxiv.org/abs/2101.00001) ",
        "[[paper](u)] ",
        "![](https://img.shields.io/badge/a-b-red) ",
        "[Lovelace et al., 2021](https://arxiv.org/abs/2101.00001) ",
    ],
)
def test_leads(lead: str) -> None:
    rest, _ = without_lead(line(f"{lead}Notes on Engines"))
    assert texts(rest) == ["Notes on Engines"]


@pytest.mark.parametrize(
    "text",
    [
        "Notes on Engines",
        "3D Notes on Engines",
        "**Notes** on Engines",
        "[Engines](https://github.com/a/b) on Paper",
    ],
)
def test_no_leads(text: str) -> None:
    rest, leading = without_lead(line(text))
    assert (rest, leading) == (line(text), ())


def test_what_was_before_is_kept() -> None:
    _, leading = without_lead(line("🔥 [KDD 2021] `survey` Notes on Engines"))
    assert texts(leading) == ["🔥", "[KDD 2021]", "survey"]


def test_a_venue_is_no_lead_where_only_its_date_follows() -> None:
    rest, _ = without_lead(line("[KDD 2021](https://kdd.example) - Aug 2021"))
    assert rest[0].text == "KDD 2021"
