"""What its option allows."""

from __future__ import annotations

from readme_tool.engine import Selection, check
from readme_tool.rules.conflicting_titles import Options
from readme_tool.tree import parse

TWO_TITLES = parse(
    "- Sorting Long Lists by Hand [[Paper]](https://arxiv.org/abs/2101.01234)\n"
    "- Tidy Shelves, Happy Readers [[Paper]](https://arxiv.org/pdf/2101.01234v2)\n"
)


def found(*retitled: str) -> int:
    options = {"conflicting-titles": Options(retitled)}
    rules = Selection(select=("conflicting-titles",), options=options).rules()
    return len(check(TWO_TITLES, rules))


def test_retitled_works_may_have_two_titles() -> None:
    assert found() == found("arxiv:2101.01235") == 1
    assert found("arxiv:2101.01234") == found("doi:10.48550/arxiv.2101.01234") == 0
