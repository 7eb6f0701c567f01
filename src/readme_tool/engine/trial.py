"""Whether a rule does what its page shows, or another text in the form of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from posixpath import normpath

from readme_tool.engine.checking import check
from readme_tool.engine.fixing import Fixed, fix
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen, Selection
from readme_tool.rules import Rule, Safety
from readme_tool.rules.catalogue import catalogue
from readme_tool.rules.page import Example, examples
from readme_tool.text import Pattern, Source
from readme_tool.tree import parse

_SENTENCE = Pattern(r"[A-Z].{10,90}\.")
_TELLS_OF_FIX = Pattern(r"^Fix: ", re.MULTILINE)


def page_faults(rule: Rule, page: str | None = None) -> tuple[str, ...]:
    """What a rule does not do as its page shows, and what it lacks; empty where all is well.

    Another text in the form of a page is only held to what it shows. Raises `ValueError` for fences
    that make no example.
    """
    shown = tuple(examples(rule.page if page is None else page))
    faults = [] if page is not None else [*_lacking(rule, shown)]
    for number, example in enumerate(shown, 1):
        faults += [f"example {number}: {fault}" for fault in example_faults(rule, example)]
    return tuple(faults)


def example_faults(rule: Rule, example: Example) -> Iterator[str]:
    """What does not come of an example as it says."""
    source, around = _source(example, example.text), _Around(example)
    rules = _alone(rule, example)
    found = _report(rule, check(parse(source, around), rules), source)
    if found != (example.report or ""):
        yield f"it should report\n{example.report or 'nothing'}\nbut reports\n{found or 'nothing'}"
    if example.good:
        return
    fixed = fix(source, rules, Safety.UNSAFE, around)
    for taken_back in fixed.rolled_back:
        yield f"a fix was taken back: {taken_back.why}"
    wanted = source if example.fixed is None else _source(example, example.fixed)
    if fixed.source.text != wanted.text:
        yield f"the fixes should make of it\n{wanted.text}\nbut make\n{fixed.source.text}"
    yield from _restless(fix(source, rules, Safety.SAFE, around), rules, around)


def _restless(fixed: Fixed, rules: Sequence[Chosen], around: _Around) -> Iterator[str]:
    """Whether a safe fix leaves something for another one to do."""
    fixes = (left.finding.fix for left in fixed.left)
    if any(one is not None and one.safety is Safety.SAFE for one in fixes):
        yield "a safe fix leaves its finding"
    elif fix(fixed.source, rules, Safety.SAFE, around).source is not fixed.source:
        yield "safe fixes find something to do in what they mended"


def _lacking(rule: Rule, shown: Sequence[Example]) -> Iterator[str]:
    if not _SENTENCE.fullmatch(rule.summary):
        yield "the first line is one short sentence, which ends in a full stop"
    if not any(not example.good for example in shown):
        yield "no `markdown bad` shows what is found"
    if not any(example.good for example in shown):
        yield "no `markdown good` shows what is not found"
    fixes = any(example.fixed is not None for example in shown)
    if fixes and not _TELLS_OF_FIX.search(rule.page):
        yield "a `markdown fixed` is shown, and no paragraph `Fix: ` says why it is safe or not"
    if not fixes and _TELLS_OF_FIX.search(rule.page):
        yield "a paragraph `Fix: ` tells of a fix, and no `markdown fixed` shows it"


def _alone(rule: Rule, example: Example) -> Sequence[Chosen]:
    """The rule by itself, with the options that the flags of the example set: `most=1`.

    `beside:NAME` has another rule run too, for rules that judge what others find.
    """
    pairs = (flag.split("=") for flag in example.flags if "=" in flag)
    values = {name: int(text) if text.isdigit() else text for name, text in pairs}
    others = (flag.removeprefix("beside:") for flag in example.flags if ":" in flag)
    foreign = () if catalogue().get(rule.name) is rule else (rule,)
    chosen = (rule.name, *others)
    return Selection(chosen, options={rule.name: rule.options(**values)}, foreign=foreign).rules()


def _report(rule: Rule, found: Sequence[Reported], source: Source) -> str:
    """What the rule found, as the fence `text report` has it."""
    lines = []
    for reported in found:
        if reported.rule is rule:
            line, column = source.position(reported.finding.span.start)
            lines.append(f"{line}:{column} {reported.finding.message}\n")
    return "".join(lines)


def _source(example: Example, text: str) -> Source:
    """A text of an example as its flags would have it on the disk."""
    if "no-final-newline" in example.flags:
        text = text.removesuffix("\n")
    if "crlf" in example.flags:
        text = text.replace("\n", "\r\n")
    if "last-line-crlf" in example.flags and text is example.text:
        text = text.removesuffix("\n") + "\r\n"
    if "latin-1" in example.flags:
        return Source.from_bytes(text.encode("latin-1"))
    return Source(text, "bom" in example.flags)


class _Around:
    """The surroundings that an example tells of; of what it says nothing about nothing is known."""

    def __init__(self, example: Example) -> None:
        self._files = example.files
        self._repository = example.repository
        self._renamed = example.renamed or {}

    def exists(self, path: str) -> bool | None:
        place = self._place(path)
        if place is None or self._files is None:
            return None
        return any(f"{file}/".startswith(f"{place}/") for file in self._files)

    def anchors(self, path: str) -> frozenset[str] | None:
        fragments = (self._files or {}).get(self._place(path) or "")
        return None if fragments is None else frozenset(one.lstrip("#") for one in fragments)

    def repository(self) -> str | None:
        return self._repository

    def renamed(self, anchor: str) -> Sequence[str]:
        return [name.lstrip("#") for name in self._renamed.get(f"#{anchor}", ())]

    def _place(self, path: str) -> str | None:
        place = normpath(path.lstrip("/"))
        return None if self._files is None or place.startswith("..") else place
