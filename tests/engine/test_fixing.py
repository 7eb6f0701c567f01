"""Fixes converge, wait for one another, and are kept only when they keep their promises."""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.engine import Chosen, Fixed, fix
from readme_tool.errors import DivergentFixError
from readme_tool.rules import Finding, Fix, NoOptions, Rule, Safety, Severity
from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import Document


def replacing(
    name: str, pattern: str, text: str, safety: Safety = Safety.SAFE, **about: bool
) -> Chosen:
    """A rule that finds each match of a pattern and puts `text` in its place."""

    def found(readme: Document, _: NoOptions) -> Iterator[Finding]:
        for match in re.finditer(pattern, readme.source.text):
            span = Span(*match.span())
            yield Finding(span, name, Fix.replacing(span, match.expand(text), "Mend it", safety))

    return chosen(name, found, **about)


def finding(name: str, pattern: str, severity: Severity = Severity.WARNING) -> Chosen:
    """A rule that only finds."""

    def found(readme: Document, _: NoOptions) -> Iterator[Finding]:
        for match in re.finditer(pattern, readme.source.text):
            yield Finding(Span(*match.span()), name)

    return chosen(name, found, severity)


def chosen(
    name: str,
    check: Callable[[Document, NoOptions], Iterator[Finding]],
    severity: Severity = Severity.WARNING,
    **about: bool,
) -> Chosen:
    return Chosen(Rule(name, check, severity, "A page.", **about), NoOptions(), severity)


def mended(text: str, *rules: Chosen, required: Safety = Safety.SAFE) -> Fixed:
    return fix(Source(text), rules, required)


def test_each_fix_is_applied_and_the_patch_says_all() -> None:
    source = Source("- teh one\n- teh two\n")
    fixed = fix(source, [replacing("typo", "teh", "the")], Safety.SAFE)
    assert fixed.source.text == fixed.patch.apply(source.text) == "- the one\n- the two\n"
    assert [applied.line for applied in fixed.applied] == [1, 2]
    assert not fixed.left


def test_nothing_to_fix_gives_the_same_source_back() -> None:
    source = Source("- fine\n", byte_order_mark=True)
    assert fix(source, [replacing("typo", "teh", "the")], Safety.SAFE).source is source


@pytest.mark.parametrize(
    ("required", "text"), [(Safety.SAFE, "- teh\n"), (Safety.UNSAFE, "- the\n")]
)
def test_an_unsafe_fix_is_applied_only_when_asked_for(required: Safety, text: str) -> None:
    rule = replacing("typo", "teh", "the", Safety.UNSAFE)
    assert mended("- teh\n", rule, required=required).source.text == text


def test_a_fix_for_a_person_is_never_applied() -> None:
    rule = replacing("typo", "teh", "the", Safety.SHOWN)
    assert mended("- teh\n", rule, required=Safety.UNSAFE).source.text == "- teh\n"


def test_fixes_that_touch_wait_for_the_next_pass() -> None:
    rules = [replacing("one", r"a(?=b)", "A"), replacing("two", r"(?<=[aA])b", "B")]
    fixed = mended("- ab\n", *rules)
    assert fixed.source.text == "- AB\n"
    assert len(fixed.applied) == 2


def test_the_order_of_rules_does_not_matter() -> None:
    rules = [
        replacing("double", "aa", "a"),
        replacing("pair", "ab", "c"),
        replacing("tail", "b$", "d"),
    ]
    outcomes = {
        mended("# aab\n\n- aab\n- ab b\n", *order).source.text
        for order in itertools.permutations(rules)
    }
    assert len(outcomes) == 1


def test_a_fix_that_brings_a_finding_as_bad_is_rolled_back() -> None:
    fixed = mended("- teh\n", replacing("typo", "teh", "foo"), finding("other", "foo"))
    assert fixed.source.text == "- teh\n"
    assert [r.reported.rule.name for r in fixed.rolled_back] == ["typo"]
    assert "`other` then finds on line 1" in fixed.rolled_back[0].why


def test_a_fix_may_bring_a_finding_that_weighs_less() -> None:
    info = finding("other", "foo", Severity.INFO)
    fixed = mended("- teh\n", replacing("typo", "teh", "foo"), info)
    assert fixed.source.text == "- foo\n"


def test_a_fix_that_does_not_remove_its_finding_is_rolled_back() -> None:
    fixed = mended("- x\n", replacing("still", "x+", r"\g<0>x"))
    assert fixed.source.text == "- x\n"
    assert len(fixed.rolled_back) == 1


def test_a_bad_fix_does_not_keep_good_ones_back() -> None:
    text = "".join(f"- teh {n}\n" for n in range(9)) + "- bad\n"
    rules = [
        replacing("typo", "teh", "the"),
        replacing("wrong", "bad", "foo"),
        finding("other", "foo"),
    ]
    fixed = mended(text, *rules)
    assert fixed.source.text == text.replace("teh", "the")
    assert len(fixed.applied) == 9
    assert len(fixed.rolled_back) == 1


def test_a_safe_fix_that_changes_how_other_lines_look_is_rolled_back() -> None:
    text = "# T\n\nmark\n\n[x]\n\nlast\n"
    rule = replacing("opens", r"\bmark\b", "<!-- m")
    fixed = mended(text, rule)
    assert fixed.source.text == text
    assert "would look different" in fixed.rolled_back[0].why


def test_a_safe_fix_that_swallows_a_heading_is_rolled_back() -> None:
    fixed = mended("mark\n\n# A\n\n# B\n", replacing("opens", "mark", "<!-- m"))
    assert "is none any more" in fixed.rolled_back[0].why


def test_links_to_headings_wait_while_headings_change() -> None:
    def stale(readme: Document, _: NoOptions) -> Iterator[Finding]:
        for link in readme.links:
            wanted = f"#{readme.headings[0].anchor}"
            if link.address.value != wanted:
                span = link.address.span
                yield Finding(span, "stale", Fix.replacing(span, wanted, "Point", Safety.SAFE))

    rules = [chosen("stale", stale), replacing("typo", "teh", "the")]
    fixed = mended("[x](#nowhere)\n\n# teh\n", *rules)
    assert fixed.source.text == "[x](#the)\n\n# the\n"
    assert len(fixed.applied) == 2


def test_a_fix_is_whole_or_not_at_all() -> None:
    def both(readme: Document, _: NoOptions) -> Iterator[Finding]:
        places = [Span(*m.span()) for m in re.finditer("q", readme.source.text)]
        if len(places) == 2:
            patch = Patch.of(*(Edit(place, "Q") for place in places))
            yield Finding(places[0], "pair", Fix("Write both", patch, Safety.SAFE))

    rules = [chosen("pair", both), replacing("near", "rq", "r")]
    fixed = mended("- q\n- rq\n", *rules)
    assert fixed.source.text in ("- Q\n- rQ\n", "- q\n- r\n")


def test_what_forbids_fixing_stops_all_of_it() -> None:
    marks = replacing("marks", "<<<", "", forbids_fixing=True)
    fixed = mended("- teh <<<\n", marks, replacing("typo", "teh", "the"))
    assert fixed.refused is not None
    assert fixed.source.text == "- teh <<<\n"


def test_of_fixes_that_undo_one_another_none_is_kept() -> None:
    fixed = mended("- ping\n", replacing("to", "ping", "pong"), replacing("fro", "pong", "ping"))
    assert fixed.source.text == "- ping\n"
    assert len(fixed.rolled_back) == 1


def test_fixes_without_end_are_stopped_and_leave_the_text_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("readme_tool.engine.fixing.broken_promise", lambda *_: None)
    with pytest.raises(DivergentFixError, match="without end"):
        mended("- ping\n", replacing("to", "ping", "pong"), replacing("fro", "pong", "ping"))


def missing(letter: str) -> Chosen:
    """A rule that wants a letter on the first line and inserts it behind the bullet."""

    def found(readme: Document, _: NoOptions) -> Iterator[Finding]:
        if letter not in readme.source.text:
            fresh = Fix.replacing(Span(2, 2), letter, "Insert it", Safety.SAFE)
            yield Finding(Span(0, 1), f"no {letter}", fresh)

    return chosen(f"missing-{letter}", found)


def test_many_fixes_of_one_place_are_no_divergence() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    fixed = mended("- \n", *map(missing, letters))
    assert sorted(fixed.source.text.strip("- \n")) == sorted(letters)
    assert len(fixed.applied) == len(letters)


@given(st.lists(st.sampled_from(["- teh\n", "# teh\n", "\n", "teh [a](#teh)\n"]), max_size=12))
def test_fixing_the_fixed_changes_nothing(lines: list[str]) -> None:
    rules = [replacing("typo", "teh", "the"), replacing("mark", r"\[a\]", "[A]")]
    once = mended("".join(lines), *rules)
    again = fix(once.source, rules, Safety.SAFE)
    assert again.source is once.source
    assert "teh" not in once.source.text


def test_many_fixes_at_once_are_proved_in_linear_time() -> None:
    """Each leaf's new place is looked up, not counted anew over all edits."""
    steps = []
    for size in (200, 400):
        source = Source("# A\n\nSome words.\n\n" + "- [teh](u)\n" * size)
        rules = [replacing("typo", "teh", "the")]
        count = 0

        def counted(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counted)
        try:
            fixed = fix(source, rules, Safety.SAFE)
        finally:
            sys.setprofile(None)
        assert len(fixed.applied) == size
        steps.append(count)
    assert steps[1] < 2.5 * steps[0]
