"""Links and pictures that offer a resource, and those that name a work."""

from __future__ import annotations

import pytest

from entry_lines import line
from readme_tool.tree.entry.resources import is_resource


@pytest.mark.parametrize(
    "text",
    [
        "[Paper](https://arxiv.org/abs/2101.00001)",
        "[official code (PyTorch)](https://github.com/a/b)",
        "[论文](https://arxiv.org/abs/2101.00001)",
        "[[pdf](u), [code](v)]",
        "([Project Page](u) / [Video](v))",
        "https://arxiv.org/abs/2101.00001",
        "![](https://img.shields.io/badge/a-b-red)",
        "[![](https://img.shields.io/badge/a-b-red)](u)",
        "[code]",
        "[arXiv]",
        "(code)",
    ],
)
def test_resources(text: str) -> None:
    assert is_resource(line(text)[0])


@pytest.mark.parametrize(
    "text",
    [
        "[A Survey of Code](u)",
        "[KDD 2021](u)",
        "[KDD 2021]",
        "([A Survey of Code](u))",
        "(as shown there)",
        "(IEEE Access)",
        "(ACL)",
        "plain words",
    ],
)
def test_no_resources(text: str) -> None:
    assert not is_resource(line(text)[0])
