"""Each way in which an address can be wrong is one rule's, so one defect is never told twice."""

import pytest

from readme_tool.engine import Selection, check
from readme_tool.text import Source
from readme_tool.tree import parse

RULES = Selection(
    select=(
        "badge-link-mismatch",
        "broken-link-syntax",
        "confusable-character",
        "empty-link",
        "invisible-character",
        "insecure-link",
        "label-mismatch",
        "malformed-address",
        "malformed-badge",
        "malformed-identifier",
        "missing-file",
        "missing-hash",
        "mojibake",
        "placeholder-link",
        "replacement-character",
        "retired-service",
        "tracking-parameter",
        "uncanonical-link",
        "undefined-reference",
        "unknown-badge-option",
    )
).rules()

LINES = {
    "[[Code]()]": "empty-link",
    "[[Code](TODO)]": "placeholder-link",
    "[[Code](https://arxiv.org/abs/2105.XXXXX)]": "placeholder-link",
    "[[Paper] (https://arxiv.org/abs/2105.01234)]": "broken-link-syntax",
    "[Paper](https://arxiv.org/abs/2105.01234）": "broken-link-syntax",
    "[Paper](https://arxiv.org/abs/ 2105.01234)": "broken-link-syntax",
    "(Paper)[https://arxiv.org/abs/2105.01234]": "broken-link-syntax",
    "[[Paper](https://arxiv.org/abs/2105.01234]": "broken-link-syntax",
    "[Paper](https://arxiv.org/abs/2105.01234))": "broken-link-syntax",
    "[Paper](https://a.org/xhttps://arxiv.org/abs/2105.01234)": "broken-link-syntax",
    "[Paper](https://arxiv.org/pdf/https://arxiv.org/abs/2105.01234)": "broken-link-syntax",
    "[Paper](http://https://arxiv.org/abs/2105.01234)": "malformed-address",
    "[Paper](arxiv.org/abs/2105.01234)": "malformed-address",
    "[Paper](2105.01234)": "malformed-address",
    "[Paper](https://arxiv.org/abs/2105.0123)": "malformed-identifier",
    "[Paper](https://arxiv.org/abs/25O5.01234)": "malformed-identifier",
    "[Paper](https://arxiv.com/abs/2105.01234)": "malformed-identifier",
    "[Paper](https://arxiv.org／abs/2105.01234)": "confusable-character",
    "[Paper](https://аrxiv.org/abs/2105.01234)": "confusable-character",
    "[Paper](http://arxiv.org/abs/2105.01234)": "insecure-link",
    "[Paper](https://export.arxiv.org/abs/2105.01234)": "uncanonical-link",
    "[Paper](https://arxiv.org/abs/2105.01234?utm_source=x)": "tracking-parameter",
    "[Paper](https://goo.gl/abcdef)": "retired-service",
    "[Paper][doe2021]": "undefined-reference",
    "![x](https://img.shields.io/badge/K-CAP-2021-red)": "malformed-badge",
    "![x](http://img.shields.io/badge/CAP-2021-red)": "insecure-link",
    "![x](https://img.shields.io/badge/CAP-2021-rde)": "unknown-badge-option",
    "![x](https://img.sheilds.io/badge/CAP-2021-red)": "malformed-badge",
    "![x](https://travis-ci.org/a/b.svg)": "retired-service",
    "![x](https://img.shields.io/badge/CAP-2021-red))": "broken-link-syntax",
}


@pytest.mark.parametrize(("line", "rule"), LINES.items(), ids=list(LINES))
def test_one_defect_is_one_finding(line: str, rule: str) -> None:
    readme = parse(Source(f"# Lists\n\n- Lists that Last {line}\n"))
    assert [reported.rule.name for reported in check(readme, RULES)] == [rule]
