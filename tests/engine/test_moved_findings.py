"""What is wrong with an entry goes with it when a fix moves the entry, and is nothing new."""

from __future__ import annotations

from readme_tool.engine import Selection, fix
from readme_tool.rules import Safety
from readme_tool.text import Source

MONTHS = [12, 11, 9, 8, 7, 5, 4, 3]


def entry(month: int, title: str) -> str:
    return f"- (2023.{month:02}) {title} [[Paper](https://example.org/{title[:4]})]\n"


LINES = [entry(month, f"Paper of the {month}th Month") for month in MONTHS]
STRAY = entry(12, "Sorting Long Lists by Hand").replace("\n", " [[Code](http://https//a)]\n")


def test_a_moved_entry_takes_its_findings_along() -> None:
    rules = Selection(select=("malformed-address", "unsorted-entry")).rules()
    fixed = fix(Source("".join([*LINES, STRAY])), rules, Safety.SHOWN)
    assert not fixed.rolled_back
    assert fixed.source.text == "".join([LINES[0], STRAY, *LINES[1:]])
    assert [left.rule.name for left in fixed.left] == ["malformed-address"]
