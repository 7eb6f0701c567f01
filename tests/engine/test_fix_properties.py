"""What holds of all fixes together, whatever the text and in whatever order rules are given."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import pytest

from readme_tool.engine import Chosen, Fixed, RolledBack, Selection, fix
from readme_tool.rules import Safety
from readme_tool.rules.page import examples
from readme_tool.text import Source
from readme_tool.tree import parse, printed

RULES = Selection().rules()
SAFETIES = [pytest.param(safety, id=safety.name.lower()) for safety in (Safety.SAFE, Safety.UNSAFE)]
# What is mended can be read, and what can be read may be found fault with; the proof then takes
# the fix back, which keeps the promise to the letter. Any other pair would be a bug of its rule.
COMES_TO_LIGHT = {
    ("malformed-address", "duplicate-paper"),
    ("malformed-identifier", "duplicate-paper"),
    ("unknown-tag", "unbalanced-tag"),
    ("unused-allowance", "unused-allowance"),
}
# An entry that becomes one beside a list of its kind may set the list's lines apart.
LOOKS_DIFFERENT = {"lost-entry"}


def unexpected(fixed: Fixed) -> list[tuple[str, str]]:
    """The fixes that were taken back for anything but these reasons."""
    return [(back.reported.rule.name, back.why) for back in fixed.rolled_back if not is_known(back)]


def is_known(back: RolledBack) -> bool:
    name = back.reported.rule.name
    if back.why.endswith("would look different"):
        return name in LOOKS_DIFFERENT
    return (name, back.why.partition("` then finds")[0][1:]) in COMES_TO_LIGHT


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
        yield random.Random(seed).sample(rules, len(rules))


def holds(source: Source, required: Safety, rules: Sequence[Chosen] = RULES) -> Fixed:
    """What comes of fixing, once every law of it was seen to hold."""
    fixed = fix(source, rules, required)
    assert fixed.patch.apply(source.text) == fixed.source.text
    assert unexpected(fixed) == []
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
    assert unexpected(fixed) == []
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
        assert unexpected(one) == [], (first, second)


MARKS = (
    *("[", "]", "(", ")", "|", "`", "**", "_", "<", ">", "\n", "\n\n", "# ", "- ", "\t", "\\"),
    *("&amp;", "<br>", "</a>", "<!--", "-->", "<details>", "```", "\u200b", "\ufeff", "\u00a0"),
    *("\r\n", "\r", "\x00", "\udcff", "ﬁ", "😀", "](#", "![", "https://", "|---|---|\n"),
)


def mutated(text: str, chance: random.Random) -> str:
    """The text after a few accidents: a mark more, characters or a line lost, said twice."""
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(text) + 1)
        until = at + chance.randint(1, 30)
        text = chance.choice(
            (
                text[:at] + chance.choice(MARKS) + text[at:],
                text[:at] + text[at + 1 :],
                text[:at] + text[until:],
                text[:until] + text[at:],
            )
        )
    return text


def some_lines(texts: Sequence[str], chance: random.Random) -> str:
    lines = chance.choice(texts).split("\n")
    start = chance.randrange(len(lines))
    return "\n".join(lines[start : start + chance.randint(2, 15)])


@pytest.mark.parametrize("required", SAFETIES)
@pytest.mark.parametrize("seed", range(4))
def test_mutated_examples(seed: int, required: Safety) -> None:
    texts = [text for these in bad_examples(mended=False).values() for text in these]
    survives(texts, seed, required)


@pytest.mark.parametrize("required", SAFETIES)
@pytest.mark.parametrize("seed", range(4))
def test_mutated_real_lines(shared: Path, seed: int, required: Safety) -> None:
    readmes = sorted((shared / "corpus").glob("*__*.md"))
    survives([path.read_text("utf-8") for path in readmes], seed, required)


def survives(texts: Sequence[str], seed: int, required: Safety) -> None:
    """No accident to the texts makes parsing lose a byte, or fixing fail or not come to rest."""
    chance = random.Random(seed)
    for _ in range(12):
        source = Source(mutated(some_lines(texts, chance), chance))
        assert printed(parse(source)) == source.text
        fixed = fix(source, RULES, required)
        assert fixed.patch.apply(source.text) == fixed.source.text
        assert fix(fixed.source, RULES, required).source is fixed.source
