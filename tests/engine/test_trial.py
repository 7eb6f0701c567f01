"""Holding a rule to its page: each thing that it does otherwise is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from readme_tool import (
    Document,
    Finding,
    Fix,
    NoOptions,
    Rule,
    Safety,
    Severity,
    Span,
    page_faults,
)
from readme_tool.rules.catalogue import catalogue

PAGE = """A bang at the end.

~~~markdown bad
Hello!
~~~

~~~text report
1:6 a bang
~~~

~~~markdown fixed
Hello.
~~~

~~~markdown good
Hello
~~~

Fix: safe.
"""


def bang(readme: Document, _: NoOptions) -> Iterator[Finding]:
    for place, sign in enumerate(readme.source.text):
        if sign == "!":
            span = Span(place, place + 1)
            fix = Fix.replacing(span, ".", "Write a full stop", Safety.UNSAFE)
            yield Finding(span, "a bang", fix)


def ruled(page: str, check=bang) -> Rule:
    return Rule("loud-bang", check, Severity.INFO, page)


def idle(_: Document, __: NoOptions) -> Iterator[Finding]:
    yield from ()


def test_a_true_page_has_no_faults():
    assert page_faults(ruled(PAGE)) == ()


@pytest.mark.parametrize("rule", [catalogue()["broken-anchor"], catalogue()["unused-allowance"]])
def test_our_own_pages_have_none(rule):
    assert page_faults(rule) == ()


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (PAGE.replace("1:6 a bang", "1:5 a bang"), "example 1: it should report\n1:5 a bang"),
        (PAGE.replace("Hello.", "Hello?"), "example 1: the fixes should make of it\nHello?"),
        (PAGE.replace("good\nHello", "good\nHello!"), "example 2: it should report\nnothing\nbut"),
        (PAGE.replace("~~~markdown good\nHello\n~~~\n", ""), "no `markdown good` shows what is no"),
        (PAGE.replace("Fix: safe.", ""), "a `markdown fixed` is shown, and no paragraph `Fix: `"),
        (PAGE.replace("at the end.", "at the end"), "the first line is one short sentence"),
    ],
    ids=["report", "fixed", "good", "no-good", "no-reason", "no-sentence"],
)
def test_each_untrue_thing_is_said(page, fault):
    (said,) = page_faults(ruled(page))
    assert said.startswith(fault)


def test_a_fix_that_mends_nothing_is_said():
    def useless(readme, options):
        for finding in bang(readme, options):
            fix = Fix.replacing(finding.span, "!!", "Bang louder", Safety.SAFE)
            yield finding._replace(fix=fix)

    faults = page_faults(ruled(PAGE, useless))
    assert any("a fix was taken back" in fault for fault in faults)


def test_a_further_page_is_held_only_to_what_it_shows():
    assert page_faults(ruled(PAGE), "~~~markdown good\nHello\n~~~\n") == ()
    assert page_faults(ruled(PAGE, idle), "~~~markdown bad\nHello!\n~~~\n") == ()
    with pytest.raises(ValueError, match="not an example"):
        page_faults(ruled(PAGE), "~~~text report\n1:1 x\n~~~\n")
