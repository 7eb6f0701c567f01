"""The cells of a row as statements."""

from __future__ import annotations

import pytest

from entry_lines import wording
from readme_tool.grammars import columns
from readme_tool.tree.entry.cells import cells

PAPER = "https://arxiv.org/abs/2101.00001"


def order(header: str, row: str) -> list[str]:
    names = header.split(" | ")
    found = cells(
        [wording(cell) for cell in row.split(" | ")], names, [columns.read(n) for n in names]
    )
    return [statement.text.strip() for statement in found]


@pytest.mark.parametrize(
    ("header", "row", "first"),
    [
        ("Year | Title | Venue", "2021 | Engines | KDD", "Engines"),
        ("No. | 标题 | 会议", "1 | 引擎 | KDD", "引擎"),
        ("Method | Paper", f"NoE | [Notes on Engines]({PAPER})", "Notes on Engines"),
        ("Name | Year", "NoE | 2021", "NoE"),
        ("What is this | Of whom", f"here | [Notes on Engines]({PAPER})", "Notes on Engines"),
    ],
)
def test_the_cell_that_names_the_work_is_first(header: str, row: str, first: str) -> None:
    assert order(header, row)[0] == first


def test_the_list_s_own_date_goes_before_the_venue() -> None:
    assert order("Title | Venue | Date", "Engines | KDD 2021 | 2020.09") == [
        "Engines",
        "2020.09",
        "KDD 2021",
    ]


def test_cells_beyond_the_header_have_no_name() -> None:
    found = cells([wording("Engines"), wording("more")], ["Title"], [columns.read("Title")])
    assert [statement.name for statement in found] == ["Title", None]


def test_only_the_first_line_of_a_cell_is_what_the_header_says() -> None:
    found = cells([wording("Engines<br>Ada Lovelace")], ["Title"], [columns.read("Title")])
    assert [(one.name, one.text) for one in found] == [("Title", "Engines"), (None, "Ada Lovelace")]
