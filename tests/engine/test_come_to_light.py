"""What a fix brings to light is let pass; what it brings is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest

from readme_tool.engine import Chosen, Selection, check, fix
from readme_tool.rules import Finding, Fix, NoOptions, Related, Rule, Safety, Severity
from readme_tool.text import Source, Span
from readme_tool.tree import Document, parse


def chosen(name: str, check: Callable[[Document, NoOptions], Iterator[Finding]]) -> Chosen:
    rule = Rule(name, check, Severity.WARNING, "A page.")
    return Chosen(rule, NoOptions(), Severity.WARNING)


def replacing(old: str, new: str) -> Chosen:
    def found(readme: Document, _: NoOptions) -> Iterator[Finding]:
        at = readme.source.text.find(old)
        if at >= 0:
            span = Span(at, at + len(old))
            yield Finding(span, "typo", Fix.replacing(span, new, "Mend it", Safety.UNSAFE))

    return chosen("typo", found)


def once_mended(pattern: str, related: str | None = None) -> Chosen:
    """A rule that finds nothing while there is a `teh`."""

    def found(readme: Document, _: NoOptions) -> Iterator[Finding]:
        text = readme.source.text
        match = re.search(pattern, text)
        if match and "teh" not in text:
            at = text.find(related) if related else -1
            places = (Related(Span(at, at + 1), "there"),) if at >= 0 else ()
            yield Finding(Span(*match.span()), "other", related=places)

    return chosen("other", found)


def test_a_mended_identifier_shows_that_the_paper_stands_twice() -> None:
    first = "- Lists that Last by Hand [[Paper]](https://arxiv.org/abs/2105.01234)\n"
    second = "- Lists that Lst by Hand [[PDF]](https://arxiv.org/2105.01234)\n"
    rules = Selection().rules()
    found = check(parse(Source(first + second)), rules)
    assert "duplicate-paper" not in {reported.rule.name for reported in found}
    fixed = fix(Source(first + second), rules, Safety.SAFE)
    assert not fixed.rolled_back
    assert fixed.source.text.count("/abs/2105.01234") == 2
    assert "duplicate-paper" in {left.rule.name for left in fixed.left}


@pytest.mark.parametrize(
    ("text", "old", "new", "pattern", "kept"),
    [
        pytest.param("- teh bar\n", "teh", "the", "bar", True, id="beside what was written"),
        pytest.param("- teh bar\n", "teh", "the", "the bar", True, id="more than was written"),
        pytest.param("- teh\n", "teh", "bar", "bar", False, id="what was written"),
        pytest.param("- teh\n", "teh", "the", "he", False, id="a part of it"),
        pytest.param("- teh (bar)\n", "teh (bar)", "the (bar)", "bar", True, id="put back"),
        pytest.param("- teh\n\nbar\n", "teh", "the", "bar", False, id="far away"),
    ],
)
def test_what_is_found_then(text: str, old: str, new: str, pattern: str, kept: bool) -> None:
    fixed = fix(Source(text), [replacing(old, new), once_mended(pattern)], Safety.UNSAFE)
    assert bool(fixed.applied) is kept
    assert bool(fixed.rolled_back) is not kept


def test_what_is_far_away_may_be_related_to_what_was_mended() -> None:
    rules = [replacing("teh", "the"), once_mended("bar", related="the")]
    assert fix(Source("- teh\n\nbar\n"), rules, Safety.UNSAFE).applied


def breaking(old: str, new: str, safety: Safety) -> Chosen:
    def found(readme: Document, _: NoOptions) -> Iterator[Finding]:
        at = readme.source.text.find(old)
        if at >= 0:
            span = Span(at, at + len(old))
            yield Finding(span, "odd", Fix.replacing(span, new, "Mend it", safety))

    return chosen("odd", found)


@pytest.mark.parametrize(
    ("text", "old", "new", "why"),
    [
        pytest.param("[a](u%20b)\n", "%20", " ", "none any more", id="a link ended"),
        pytest.param("tip [a](u)\n", "tip", "`", None, id="a sign that does nothing"),
        pytest.param("tip [a](u) `x\n", "tip", "`", "none any more", id="a link in code"),
        pytest.param("[a](u)\n", "[a](u)", "a", None, id="a link taken out"),
    ],
)
def test_links_that_fixes_are_not_about_stay_links(
    text: str, old: str, new: str, why: str | None
) -> None:
    fixed = fix(Source(text), [breaking(old, new, Safety.UNSAFE)], Safety.UNSAFE)
    assert [why in back.why for back in fixed.rolled_back if why] == [True] * (why is not None)
    assert bool(fixed.applied) is (why is None)


def test_a_safe_fix_leaves_links_to_headings_where_they_lead() -> None:
    source = Source("tip A\n\n# A\n\n[a](#a)\n")
    fixed = fix(source, [breaking("tip", "#", Safety.SAFE)], Safety.SAFE)
    assert "lead to another heading" in fixed.rolled_back[0].why
