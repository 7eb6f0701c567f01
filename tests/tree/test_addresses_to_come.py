"""Items whose links lead to `#` for now, which is no other part of the list."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse

PAPER = "[[Paper](https://example.org/{0})]"


@pytest.mark.parametrize(
    ("item", "entries"),
    [(PAPER + " [[Project](#)]", 3), (PAPER + " [[More](#more)]", 0), ("[[Project](#)]", 0)],
    ids=["to come", "another part", "nothing else"],
)
def test_items(item: str, entries: int) -> None:
    lines = (f"- Lists that Last, Part {n} {item.format(n)}\n" for n in range(3))
    assert len(parse("# Lists\n\n" + "".join(lines)).entries) == entries
