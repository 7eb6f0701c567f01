"""Every rule does what its page says, and so does every case in `tests/cases/<rule>/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from posixpath import normpath

import pytest

from readme_tool.engine import Selection, check, fix
from readme_tool.rules import Rule, Safety
from readme_tool.rules.catalogue import catalogue
from readme_tool.rules.page import Example, examples
from readme_tool.text import Source
from readme_tool.tree import parse

CASES = Path(__file__).parent.parent / "cases"


def pages() -> Iterator[tuple[str, Rule, str]]:
    for rule in catalogue().values():
        yield rule.name, rule, rule.page
    for file in sorted(CASES.glob("*/*.md")):
        rule = catalogue()[file.parent.name]
        yield f"{rule.name}/{file.stem}", rule, file.read_text("utf-8")


def all_examples(*, good: bool) -> Iterator[object]:
    for name, rule, page in pages():
        for number, example in enumerate(examples(page), 1):
            if example.good is good:
                yield pytest.param(rule, example, id=f"{name}-{number}")


def source_of(example: Example, text: str) -> Source:
    if "no-final-newline" in example.flags:
        text = text.removesuffix("\n")
    if "crlf" in example.flags:
        text = text.replace("\n", "\r\n")
    if "last-line-crlf" in example.flags and text is example.text:
        text = text.removesuffix("\n") + "\r\n"
    if "latin-1" in example.flags:
        return Source.from_bytes(text.encode("latin-1"))
    return Source(text, "bom" in example.flags)


class Around:
    """The surroundings that an example tells of; of what it says nothing about nothing is known."""

    def __init__(self, example: Example) -> None:
        self.example = example

    def _place(self, path: str) -> str | None:
        place = normpath(path.lstrip("/"))
        return None if self.example.files is None or place.startswith("..") else place

    def exists(self, path: str) -> bool | None:
        place = self._place(path)
        files = self.example.files or {}
        return None if place is None else any(f"{file}/".startswith(f"{place}/") for file in files)

    def anchors(self, path: str) -> frozenset[str] | None:
        fragments = (self.example.files or {}).get(self._place(path) or "")
        return None if fragments is None else frozenset(one.lstrip("#") for one in fragments)

    def repository(self) -> str | None:
        return self.example.repository

    def renamed(self, anchor: str) -> Sequence[str]:
        return [name.lstrip("#") for name in (self.example.renamed or {}).get(f"#{anchor}", ())]


def alone(rule: Rule, example: Example) -> Selection:
    """The rule by itself, with the options that the flags of the example set: `most=1`.

    `beside:NAME` has another rule run too, for rules that judge what others find.
    """
    pairs = (flag.split("=") for flag in example.flags if "=" in flag)
    values = {name: int(text) if text.isdigit() else text for name, text in pairs}
    others = (flag.removeprefix("beside:") for flag in example.flags if ":" in flag)
    return Selection(select=(rule.name, *others), options={rule.name: rule.options(**values)})


def report(rule: Rule, source: Source, around: Around) -> str:
    example = around.example
    lines = []
    for found in check(parse(source, around), alone(rule, example).rules()):
        if found.rule is not rule:
            continue
        line, column = source.position(found.finding.span.start)
        lines.append(f"{line}:{column} {found.finding.message}\n")
    return "".join(lines)


@pytest.mark.parametrize(("rule", "example"), list(all_examples(good=False)))
def test_bad_example(rule: Rule, example: Example) -> None:
    source = source_of(example, example.text)
    around = Around(example)
    assert report(rule, source, around) == example.report
    fixed = fix(source, alone(rule, example).rules(), Safety.UNSAFE, around)
    assert not fixed.rolled_back
    wanted = source if example.fixed is None else source_of(example, example.fixed)
    assert fixed.source.text == wanted.text


@pytest.mark.parametrize(("rule", "example"), list(all_examples(good=False)))
def test_a_safe_fix_alone_removes_its_finding(rule: Rule, example: Example) -> None:
    source = source_of(example, example.text)
    around = Around(example)
    fixed = fix(source, alone(rule, example).rules(), Safety.SAFE, around)
    assert not any(
        left.finding.fix and left.finding.fix.safety is Safety.SAFE for left in fixed.left
    )
    again = fix(fixed.source, alone(rule, example).rules(), Safety.SAFE, around)
    assert again.source is fixed.source


@pytest.mark.parametrize(("rule", "example"), list(all_examples(good=True)))
def test_good_example(rule: Rule, example: Example) -> None:
    assert report(rule, source_of(example, example.text), Around(example)) == ""


@pytest.mark.parametrize("rule", list(catalogue().values()), ids=list(catalogue()))
def test_page_is_whole(rule: Rule) -> None:
    shown = list(examples(rule.page))
    assert any(example.good for example in shown)
    assert any(not example.good for example in shown)
    assert re.fullmatch(r"[A-Z].{10,90}\.", rule.summary), "one sentence for the index"
    fixable = any(example.fixed is not None for example in shown)
    says_fix = re.search(r"^Fix: ", rule.page, re.MULTILINE) is not None
    assert fixable == says_fix, "a page with a fixed example says why its fix is safe or not"
