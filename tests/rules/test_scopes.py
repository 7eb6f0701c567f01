"""What a rule says follows from one passage does, whichever others are looked at beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fixing_laws import mutated, some_lines
from readme_tool.markdown import Definition, FootnoteDefinition
from readme_tool.rules import Finding, Rule
from readme_tool.rules.catalogue import catalogue
from readme_tool.rules.page import examples
from readme_tool.text import Source
from readme_tool.tree import Document, parse
from strategies import readmes
from surrounded import Around

TESTS = Path(__file__).parent.parent
FIXTURES = sorted((TESTS.parent / "fixtures").rglob("*.md"))
CASES = sorted((TESTS / "cases").glob("*/*.md"))
SCOPED = {name: rule for name, rule in catalogue().items() if rule.within is not None}
by_rule = pytest.mark.parametrize("rule", list(SCOPED.values()), ids=list(SCOPED))


def ordered(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=repr)


class Cut(NamedTuple):
    """A README, and each of its passages as a part of it."""

    readme: Document
    parts: tuple[Document, ...]


def cut(source: Source) -> Cut | None:
    """None for a page with definitions: one that is at fault is told of once, at its first link."""
    readme = parse(source, Around())
    if any(isinstance(block, (Definition, FootnoteDefinition)) for block in readme.blocks):
        return None
    return Cut(readme, tuple(readme.only([passage]) for passage in readme.passages))


def assert_each_passage_tells_its_own(rule: Rule, one: Cut) -> None:
    """The law of a scope, with the rule's own options."""
    assert rule.within is not None
    readme, options = one.readme, rule.options()
    whole = ordered(rule.within(readme, options))
    parts = [finding for part in one.parts for finding in rule.within(part, options)]
    assert ordered(parts) == whole
    across = [] if rule.across is None else [*rule.across(readme, options)]
    assert ordered([*whole, *across]) == ordered([*rule.check(readme, options)])


@cache
def own_texts() -> tuple[str, ...]:
    """The fences of all pages and cases."""
    pages = [rule.page for rule in catalogue().values()]
    pages += [file.read_text("utf-8") for file in CASES]
    return tuple(example.text for page in pages for example in examples(page))


def below_one_another(texts: Sequence[str]) -> str:
    """Texts as passages of one page."""
    return "".join(f"\n\n## Part {number}\n\n{text}" for number, text in enumerate(texts))


@cache
def own_readmes() -> tuple[Cut, ...]:
    """The fixtures, and the fences of pages and cases, a dozen on each page."""
    texts = [text for text in own_texts() if "]:" not in text]
    several = [below_one_another(texts[at : at + 12]) for at in range(0, len(texts), 12)]
    sources = [Source.from_bytes(file.read_bytes()) for file in FIXTURES]
    sources += [Source(text) for text in several]
    return tuple(filter(None, map(cut, sources)))


@by_rule
def test_over_our_own_pages(rule: Rule) -> None:
    for one in own_readmes():
        assert_each_passage_tells_its_own(rule, one)


@cache
def real_readmes(shared: Path) -> tuple[Cut, ...]:
    files = sorted((shared / "corpus").glob("*__*.md"), key=lambda path: path.stat().st_size)
    sources = [Source.from_bytes(file.read_bytes()) for file in files[:60:2]]
    return tuple(filter(None, map(cut, sources)))


@by_rule
def test_over_real_lists(rule: Rule, shared: Path) -> None:
    for one in real_readmes(shared):
        assert_each_passage_tells_its_own(rule, one)


@given(readmes())
def test_over_any_readme(text: str) -> None:
    one = cut(Source(text))
    assume(one is not None)
    assert one is not None
    for rule in SCOPED.values():
        assert_each_passage_tells_its_own(rule, one)


@given(st.randoms(use_true_random=False))
def test_over_our_own_pages_after_accidents(random: Random) -> None:
    texts = [some_lines(own_texts(), random) for _ in range(random.randint(1, 4))]
    one = cut(Source(mutated(below_one_another(texts), random)))
    assume(one is not None)
    assert one is not None
    for rule in SCOPED.values():
        assert_each_passage_tells_its_own(rule, one)


def test_something_is_found_by_each() -> None:
    """Else the law of a rule would hold of nothing here."""
    for rule in SCOPED.values():
        assert rule.within is not None
        options: Any = rule.options()
        assert any(True for one in own_readmes() for _ in rule.within(one.readme, options)), (
            rule.name
        )
