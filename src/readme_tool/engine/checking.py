"""Running rules over a README."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from readme_tool.engine.selection import Chosen
from readme_tool.rules import Finding, Rule, Severity
from readme_tool.tree import Document


class Reported(NamedTuple):
    """A finding with the rule that made it and the weight that it has here."""

    rule: Rule
    severity: Severity
    finding: Finding


def check(readme: Document, rules: Iterable[Chosen]) -> tuple[Reported, ...]:
    """What the rules find, in source order; the order in which rules are given does not matter."""
    found = [
        Reported(chosen.rule, _severity(chosen, finding), finding)
        for chosen in rules
        for finding in chosen.rule.check(readme, chosen.options)
    ]
    found.sort(key=_place)
    return tuple(found)


def _severity(chosen: Chosen, finding: Finding) -> Severity:
    """A severity set by the user holds for all findings of its rule."""
    if finding.severity is None or chosen.severity is not chosen.rule.severity:
        return chosen.severity
    return finding.severity


def _place(reported: Reported) -> tuple[int, int, str, str]:
    span = reported.finding.span
    return span.start, span.end, reported.rule.name, reported.finding.message
