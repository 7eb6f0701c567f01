"""The main job, end to end: a survey's companion page with most diseases at once.

`fixtures/survey/` is a page of our own; the real one it is modelled on is used where it is there.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from readme_tool.engine import Fixed, Reported, Selection, check, fix
from readme_tool.rules import Safety
from readme_tool.text import Source
from readme_tool.tree import parse

SURVEY = Path(__file__).parent.parent / "fixtures/survey"
ADDRESS = re.compile(r"\(#?[^()]*\)")


@pytest.fixture(scope="module")
def seed(shared: Path) -> Source:
    return Source.from_bytes((shared / "seed/README.md").read_bytes())


@pytest.fixture(scope="module")
def seed_lines(shared: Path) -> dict[int, str]:
    """The known original of each damaged line of the seed."""
    rows = json.loads((shared / "vectors/mojibake.json").read_text("utf-8"))["seed_lines"]
    return {row["line"]: row["original"] for row in rows}


def found(source: Source) -> tuple[Reported, ...]:
    return check(parse(source), Selection().rules())


def mended(source: Source, required: Safety) -> Fixed:
    return fix(source, Selection().rules(), required)


def lines(text: str) -> list[str]:
    return text.split("\n")


def wording(line: str) -> str:
    """The line but for where its links go."""
    return ADDRESS.sub("()", line)


@pytest.mark.parametrize(
    ("required", "wanted"), [(Safety.SAFE, "fixed.md"), (Safety.UNSAFE, "fixed-unsafe.md")]
)
def test_our_page_is_repaired(required: Safety, wanted: str) -> None:
    source = Source.from_bytes((SURVEY / "README.md").read_bytes())
    fixed = mended(source, required)
    assert not fixed.rolled_back
    assert fixed.source.text == (SURVEY / wanted).read_text("utf-8")
    assert mended(fixed.source, required).source is fixed.source


@pytest.mark.parametrize("required", [Safety.SAFE, Safety.UNSAFE])
def test_no_line_of_the_seed_changes_that_the_first_look_does_not_name(
    seed: Source, required: Safety
) -> None:
    named = {
        seed.line_of(place)
        for reported in found(seed)
        if (repair := reported.finding.fix) is not None and repair.safety >= required
        for edit in repair.patch.edits
        for place in edit.span
    }
    pairs = zip(lines(seed.text), lines(mended(seed, required).source.text), strict=True)
    changed = {number for number, (old, new) in enumerate(pairs, 1) if old != new}
    assert changed
    assert changed <= named


def test_seed_has_its_diseases(seed: Source) -> None:
    by_rule = Counter(reported.rule.name for reported in found(seed))
    fragments = [x for x in parse(seed).links if x.address.value.startswith("#")]
    assert by_rule["broken-anchor"] == len(fragments) == 26
    assert by_rule["missing-hash"] == 1
    assert by_rule["unknown-attribute"] == 1
    assert by_rule["cross-listed-paper"] == 1
    assert by_rule["badge-link-mismatch"] == 0
    assert by_rule["badge-without-alt"] >= 1


def test_seed_lines_that_lost_nothing_are_repaired(
    seed: Source, seed_lines: dict[int, str]
) -> None:
    fixed = lines(mended(seed, Safety.SAFE).source.text)
    right = [n for n, line in seed_lines.items() if wording(fixed[n - 1]) == wording(line)]
    assert len(seed_lines) == 19
    assert len(right) == 14


def test_the_true_character_is_the_first_candidate(
    seed: Source, seed_lines: dict[int, str]
) -> None:
    kept = mended(seed, Safety.SAFE)
    lost = [r for r in kept.left if r.rule.name == "mojibake"]
    assert len(lost) == 5
    for reported in lost:
        line = kept.source.line_of(reported.finding.span.start)
        assert reported.finding.candidates[0] in seed_lines[line]


def test_unsafe_fixes_bring_every_line_back(seed: Source, seed_lines: dict[int, str]) -> None:
    fixed = mended(seed, Safety.UNSAFE)
    after = lines(fixed.source.text)
    assert all(wording(after[n - 1]) == wording(line) for n, line in seed_lines.items())
    links = [x for x in parse(fixed.source).links if x.address.value.startswith("#-")]
    assert len(links) == 7, "each heading with an emoji is reached from the contents"
    broken = [r for r in fixed.left if r.rule.name == "broken-anchor"]
    assert len(broken) == 19


@pytest.mark.parametrize("required", [Safety.SAFE, Safety.UNSAFE], ids=["safe", "unsafe"])
def test_every_other_byte_of_the_seed_is_as_it_was(seed: Source, required: Safety) -> None:
    fixed = mended(seed, required)
    assert fixed.patch.apply(seed.text) == fixed.source.text
    named = {seed.line_of(edit.span.start) for edit in fixed.patch.edits}
    before, after = lines(seed.text), lines(fixed.source.text)
    changed = {n for n, pair in enumerate(zip(before, after, strict=True), 1) if len(set(pair)) > 1}
    assert changed == named
    assert mended(fixed.source, required).source is fixed.source
