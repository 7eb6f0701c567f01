"""Entries are matched by the work that they are, not by the line they stand on."""

from __future__ import annotations

import pytest

from readme_tool.compare import LineMap, changes
from readme_tool.text import Source
from readme_tool.tree import parse

ONE = "- **Lists that Last: Fifty Years.** [[Paper](https://arxiv.org/abs/2305.00001)]\n"
TWO = "- **Curation at Scale by Hand.** [[Paper](https://arxiv.org/abs/2305.00002)]\n"
THREE = "- **The Half-Life of Links.** [[Paper](https://arxiv.org/abs/2305.00003)]\n"
LATER = ONE.replace("[[Paper]", "ESEC 2024. [[Paper]")


def said(before: str, after: str) -> list[tuple[str, str]]:
    found = changes(parse(Source(before)), parse(Source(after)))
    return [(c.kind.value, c.entry.title.value if c.entry.title else "") for c in found]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        pytest.param(f"# A\n{ONE}{TWO}", f"# A\n{TWO}{ONE}", [], id="order is no change"),
        pytest.param(f"# A\n{ONE}", f"# A\n\nNews\n\n{ONE}", [], id="nor is what stands above"),
        pytest.param(f"# A\n{ONE}", f"# A\n{ONE}{TWO}", ["added"], id="added"),
        pytest.param(f"# A\n{ONE}{TWO}", f"# A\n{TWO}", ["removed"], id="removed"),
        pytest.param(f"# A\n{ONE}{TWO}", f"# A\n{LATER}{TWO}", ["changed"], id="changed"),
        pytest.param(
            f"# A\n{ONE}{TWO}# B\n{THREE}", f"# A\n{TWO}# B\n{THREE}{ONE}", ["moved"], id="moved"
        ),
        pytest.param(
            f"# A\n{ONE}{TWO}# B\n{THREE}",
            f"# A\n{ONE}{TWO}# B\n{THREE}{ONE}",
            ["added"],
            id="listed in a second section",
        ),
        pytest.param(
            f"# A\n{ONE}{TWO}",
            f"# A\n{ONE.replace('2305.00001', '2401.00009')}{TWO}",
            ["changed"],
            id="another identifier under one title",
        ),
        pytest.param(f"# A\n{ONE}{TWO}", f"# B\n{ONE}{TWO}", [], id="a section was renamed"),
        pytest.param(
            f"# A\n{ONE}{TWO}", f"# B\n{LATER}{TWO}", ["changed"], id="renamed, one changed"
        ),
        pytest.param("# A\n- 84 in all\n", "# A\nSo\n- 84 in all\n", [], id="no work at all"),
    ],
)
def test_changes(before: str, after: str, wanted: list[str]) -> None:
    assert [kind for kind, _ in said(before, after)] == wanted


def test_those_that_went_come_last() -> None:
    found = said(f"# A\n{ONE}{TWO}", f"# A\n{TWO}{THREE}")
    assert found == [
        ("added", "The Half-Life of Links"),
        ("removed", "Lists that Last: Fifty Years"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "earlier"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", (1, 2, 3)),
        ("a\nb\nc\n", "a\nx\nc\n", (1, None, 3)),
        ("a\nb\nc\nd\n", "a\nc\nb2\nd\n", (1, 3, None, 4)),
        ("", "a\n", (None,)),
        ("a\r\nb", "a\nb\n", (1, 2)),
    ],
)
def test_lines(before: str, after: str, earlier: tuple[int | None, ...]) -> None:
    assert LineMap.of(Source(before), Source(after)).earlier == earlier
