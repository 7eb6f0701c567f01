"""Fixing as a person says: what is chosen is proved, and what is left stays."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from readme_tool.engine import Reported, RolledBack, Selection
from readme_tool.engine.one_by_one import Answer, choices, fix_one_by_one
from readme_tool.rules import Finding, Fix, Safety
from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import Document

TEXT = "# A\n\n- [x](#b)\n- Lists [[Paper]](https://arxiv.org/2105.01234)\n"
RULES = Selection().rules()


def never(_: RolledBack) -> None:
    raise AssertionError("nothing was to be taken back")


def test_each_choice_is_asked_about_once_and_made() -> None:
    asked: list[str] = []

    def ask(_: Document, reported: Reported, offered: Sequence[Fix]) -> Answer:
        asked.append(reported.rule.name)
        return Answer(offered[0])

    fixed = fix_one_by_one(Source(TEXT), RULES, ask, never)
    assert asked == ["malformed-identifier"]
    assert fixed.patch.apply(TEXT) == fixed.source.text == TEXT.replace("org/2105", "org/abs/2105")
    assert [(one.line, one.before) for one in fixed.applied] == [
        (4, ("https://arxiv.org/2105.01234",))
    ]


def test_nothing_accepted_gives_the_same_source_back() -> None:
    source = Source(TEXT)
    fixed = fix_one_by_one(source, RULES, lambda *_: Answer(), never)
    assert fixed.source is source
    assert len(fixed.left) == 2


def test_a_choice_that_breaks_a_promise_is_taken_back_and_told() -> None:
    told: list[RolledBack] = []

    def ask(_: Document, reported: Reported, __: Sequence[Fix]) -> Answer:
        edit = Edit(reported.finding.span, "TODO")
        return Answer(Fix("Make it worse", Patch.of(edit), Safety.SHOWN))

    fixed = fix_one_by_one(Source(TEXT), RULES, ask, told.append)
    assert fixed.source.text == TEXT
    assert len(told) == 1
    assert not fixed.applied


def test_the_end_of_it_keeps_what_was_accepted() -> None:
    text = TEXT + TEXT.splitlines(keepends=True)[3].replace("01234", "04321")
    answers = iter((True, False))

    def ask(_: Document, __: Reported, offered: Sequence[Fix]) -> Answer:
        return Answer(offered[0]) if next(answers) else Answer(last=True)

    fixed = fix_one_by_one(Source(text), RULES, ask, never)
    assert fixed.source.text == text.replace("org/2105.01234", "org/abs/2105.01234")


SPAN = Span(2, 3)


@pytest.mark.parametrize(
    ("fix", "candidates", "texts"),
    [
        pytest.param(None, ("x", "y"), [["x"], ["y"]], id="candidates alone"),
        pytest.param(["x"], ("x", "y"), [["x"], ["y"]], id="the first is the fix"),
        pytest.param(["x", "x"], ("x", "y"), [["x", "x"], ["y", "y"]], id="in two places"),
        pytest.param(["("], ("(x",), [["("]], id="the fix writes a part"),
    ],
)
def test_choices(
    fix: list[str] | None, candidates: tuple[str, ...], texts: list[list[str]]
) -> None:
    edits = [Edit(SPAN.shifted(2 * number), text) for number, text in enumerate(fix or ())]
    own = Fix("Mend it", Patch.of(*edits), Safety.SAFE) if fix else None
    found = choices(Finding(SPAN, "wrong", own, candidates=candidates))
    assert [[edit.text for edit in one.patch.edits] for one in found] == texts
