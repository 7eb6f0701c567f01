"""Every rule does what its page says, and so does every case in `tests/cases/<rule>/`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from readme_tool.engine.trial import example_faults, page_faults
from readme_tool.rules import Rule
from readme_tool.rules.catalogue import catalogue
from readme_tool.rules.page import Example, examples

CASES = Path(__file__).parent.parent / "cases"


def pages() -> Iterator[tuple[str, Rule, str]]:
    for rule in catalogue().values():
        yield rule.name, rule, rule.page
    for file in sorted(CASES.glob("*/*.md")):
        rule = catalogue()[file.parent.name]
        yield f"{rule.name}/{file.stem}", rule, file.read_text("utf-8")


def all_examples() -> Iterator[object]:
    for name, rule, page in pages():
        for number, example in enumerate(examples(page), 1):
            yield pytest.param(rule, example, id=f"{name}-{number}")


@pytest.mark.parametrize(("rule", "example"), list(all_examples()))
def test_what_an_example_shows_is_what_comes_of_it(rule: Rule, example: Example) -> None:
    for fault in example_faults(rule, example):
        pytest.fail(fault)


@pytest.mark.parametrize("rule", list(catalogue().values()), ids=list(catalogue()))
def test_page_is_whole(rule: Rule) -> None:
    assert page_faults(rule) == ()
