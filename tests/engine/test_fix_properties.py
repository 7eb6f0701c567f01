"""What holds of all fixes together, whatever the text and in whatever order rules are given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixing_laws import broken_law, mutated, some_lines
from readme_tool.engine import Chosen, Fixed, Selection, fix
from readme_tool.rules import Safety
from readme_tool.rules.page import examples
from readme_tool.text import Source

RULES = Selection().rules()
SAFETIES = [pytest.param(safety, id=safety.name.lower()) for safety in (Safety.SAFE, Safety.UNSAFE)]


def taken_back(fixed: Fixed) -> list[tuple[str, str]]:
    """The fixes that broke a promise, which none may."""
    return [(back.reported.rule.name, back.why) for back in fixed.rolled_back]


def bad_examples(*, mended: bool) -> dict[str, list[str]]:
    """By rule the texts of its bad examples, on demand only those that it has a fix for."""
    found = {
        one.rule.name: [
            example.text
            for example in examples(one.rule.page)
            if not example.good and (example.fixed is not None or not mended)
        ]
        for one in RULES
        if not one.rule.forbids_fixing
    }
    return {name: texts for name, texts in found.items() if texts}


def orders(rules: Sequence[Chosen]) -> Iterator[Sequence[Chosen]]:
    yield rules[::-1]
    for seed in (1, 2):
        yield Random(seed).sample(rules, len(rules))


def holds(source: Source, required: Safety, rules: Sequence[Chosen] = RULES) -> Fixed:
    """What comes of fixing, once every law of it was seen to hold."""
    fixed = fix(source, rules, required)
    assert fixed.patch.apply(source.text) == fixed.source.text
    assert taken_back(fixed) == []
    assert fix(fixed.source, rules, required).source is fixed.source
    for order in orders(rules):
        other = fix(source, order, required)
        assert other.source.text == fixed.source.text
        assert other.left == fixed.left
    return fixed


@pytest.mark.parametrize("required", SAFETIES)
@pytest.mark.parametrize("part", range(6))
def test_bad_examples_on_one_page(part: int, required: Safety) -> None:
    texts = [text for these in bad_examples(mended=False).values() for text in these]
    holds(Source("\n\n".join(texts[part::6])), required)


def test_all_bad_examples_on_one_page() -> None:
    texts = [text for these in bad_examples(mended=False).values() for text in these]
    source = Source("\n\n".join(texts))
    fixed = fix(source, RULES, Safety.UNSAFE)
    assert len(fixed.applied) > 40
    assert taken_back(fixed) == []
    assert fixed.patch.apply(source.text) == fixed.source.text
    assert fix(fixed.source, RULES, Safety.UNSAFE).source is fixed.source


@pytest.mark.parametrize("number", range(8))
def test_real_lists(shared: Path, number: int) -> None:
    readmes = sorted((shared / "corpus").glob("*__*.md"), key=lambda path: path.stat().st_size)
    source = Source.from_bytes(readmes[number].read_bytes())
    for required in (Safety.SAFE, Safety.UNSAFE):
        holds(source, required)


@pytest.mark.parametrize("name", sorted(bad_examples(mended=True)))
def test_pairs_of_rules_do_not_mind_their_order(name: str) -> None:
    texts = {rule: these[0] for rule, these in bad_examples(mended=True).items()}
    for first, second in combinations(sorted(texts), 2):
        if first != name:
            continue
        source = Source(f"{texts[first]}\n{texts[second]}")
        rules = Selection(select=(first, second)).rules()
        one = fix(source, rules, Safety.UNSAFE)
        other = fix(source, rules[::-1], Safety.UNSAFE)
        assert one.source.text == other.source.text, (first, second)
        assert one.left == other.left, (first, second)
        assert taken_back(one) == [], (first, second)


@given(random=st.randoms(use_true_random=False))
@settings(max_examples=40, derandomize=True, deadline=None)
@pytest.mark.parametrize("required", SAFETIES)
def test_mutated_examples(required: Safety, random: Random) -> None:
    texts = [text for these in bad_examples(mended=False).values() for text in these]
    assert broken_law(mutated(some_lines(texts, random), random), RULES, required) is None


@pytest.mark.parametrize("required", SAFETIES)
@pytest.mark.parametrize("seed", range(4))
def test_mutated_real_lines(shared: Path, seed: int, required: Safety) -> None:
    readmes = sorted((shared / "corpus").glob("*__*.md"))
    texts = [path.read_text("utf-8") for path in readmes]
    random = Random(seed)
    for _ in range(12):
        text = mutated(some_lines(texts, random), random)
        assert broken_law(text, RULES, required) is None, text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("![](https://img.shields.io/badge/%00-1-red)\n", id="a NUL in a badge"),
        pytest.param(
            "[r](http://arxiv.org/pdf/2004.13\r637.pdf)\n", id="two endings in an address"
        ),
        pytest.param("- (2023.05) A [P](u)\n- (2023.05) B [P](u\u200b)\n", id="listing"),
        pytest.param("##Surveys\n[](#surveys)\n# Surveys\n", id="an anchor taken"),
        pytest.param("#http://a\n", id="a heading that is a link"),
        pytest.param("- [A][b]\n##S\n[b]: https://a.org\n[b]: https://b.org\n", id="definitions"),
        pytest.param("'![s](http://img.shields.io//?(&color=)'\n", id="half a bracket"),
    ],
)
@pytest.mark.parametrize("required", SAFETIES)
def test_what_broke_a_law_once(text: str, required: Safety) -> None:
    assert broken_law(text, RULES, required) is None
