"""Running rules over a README."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from readme_tool.engine.allowing import Allowing
from readme_tool.engine.recollection import Recollection
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen, names_known_to
from readme_tool.rules import Finding, Outcome, Severity, Use
from readme_tool.tree import Document
from readme_tool.tree.contents.following import following


def check(
    readme: Document, rules: Iterable[Chosen], recollection: Recollection | None = None
) -> tuple[Reported, ...]:
    """What the rules find, in source order; the order in which rules are given does not matter.

    Findings that a comment of the README allows are left out. With a recollection of the README as
    it was, only what is new is looked at.
    """
    return check_with_uses(readme, rules, recollection)[0]


def check_with_uses(
    readme: Document, rules: Iterable[Chosen], recollection: Recollection | None = None
) -> tuple[tuple[Reported, ...], tuple[Use, ...]]:
    """What the rules find and nothing allows, in source order, and what the allowances let pass."""
    chosen = tuple(rules)
    names = names_known_to(rules)
    allowing = Allowing(readme, names)
    left = allowing.left(_found(chosen, readme, recollection))
    uses = allowing.uses()
    if uses:
        ran = frozenset(one.rule.name for one in chosen if one.rule.judge is None)
        left += allowing.left(_judged(chosen, readme, Outcome(uses, ran, names)))
    left.sort(key=_place)
    return tuple(left), uses


def _found(
    chosen: Sequence[Chosen], readme: Document, recollection: Recollection | None
) -> Iterator[Reported]:
    for one, findings in _each(chosen, readme, recollection):
        for finding in findings:
            yield Reported(one.rule, _severity(one, finding), _with_links(readme, finding))


def _each(
    chosen: Sequence[Chosen], readme: Document, recollection: Recollection | None
) -> Iterator[tuple[Chosen, Iterable[Finding]]]:
    if recollection is not None:
        return recollection.found(readme, chosen)
    return ((one, one.rule.check(readme, one.options)) for one in chosen)


def _with_links(readme: Document, finding: Finding) -> Finding:
    """The finding; if its fix changes a heading, links follow its anchor, whatever the rule."""
    fix = finding.fix
    if fix is None:
        return finding
    patch = following(readme, fix.patch)
    if patch is fix.patch:
        return finding
    return finding._replace(fix=fix._replace(patch=patch))


def _judged(chosen: Iterable[Chosen], readme: Document, outcome: Outcome) -> Iterator[Reported]:
    for one in chosen:
        if one.rule.judge is not None:
            for finding in one.rule.judge(readme, one.options, outcome):
                yield Reported(one.rule, _severity(one, finding), _with_links(readme, finding))


def _severity(chosen: Chosen, finding: Finding) -> Severity:
    """A severity set by the user holds for all findings of its rule."""
    if finding.severity is None or chosen.severity is not chosen.rule.severity:
        return chosen.severity
    return finding.severity


def _place(reported: Reported) -> tuple[int, int, str, str]:
    span = reported.finding.span
    return span.start, span.end, reported.rule.name, reported.finding.message
