"""Fixing one finding after another, as a person says, with the same proof."""

from collections.abc import Callable, Iterable, Sequence, Set
from typing import NamedTuple, TypeAlias

from readme_tool.engine.examined import examiner
from readme_tool.engine.fixing import NO_CHANGE, Applied, Fixed, Old, RolledBack, applied_to
from readme_tool.engine.keys import Key, carried, key
from readme_tool.engine.proof import broken_promise
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen
from readme_tool.rules import Finding, Fix, Safety
from readme_tool.text import Edit, Patch, Source
from readme_tool.tree import ALONE, Document, Surroundings


class Answer(NamedTuple):
    """What a person says to a finding: the fix to make, None to leave it; `last` ends it all."""

    fix: Fix | None = None
    last: bool = False


Ask: TypeAlias = Callable[[Document, Reported, Sequence[Fix]], Answer]
Tell: TypeAlias = Callable[[RolledBack], None]


def fix_one_by_one(
    source: Source,
    rules: Sequence[Chosen],
    ask: Ask,
    tell: Tell,
    surroundings: Surroundings = ALONE,
    old: Old = lambda *_: (),
) -> Fixed:
    """Ask about each finding that something can be done about, in source order, and do it.

    `ask` is given the README as it is by then and the choices, of which the first is the finding's
    own fix if it has one. A choice that breaks a promise is not made, of which `tell` is told.
    """
    examine = examiner(source, rules, surroundings)
    now = examine(source.text)
    refused = next((r for r in now.found if r.rule.forbids_fixing), None)
    if refused is not None:
        return Fixed(source, left=now.found, refused=refused)
    patch, applied = NO_CHANGE, list[Applied]()
    spared = {key(reported) for reported in old(now.readme, now.found)}
    answered = set(spared)
    while (reported := _next(now.found, answered)) is not None:
        answer = ask(now.readme, reported, choices(reported.finding))
        if answer.last:
            break
        answered.add(key(reported))
        if answer.fix is None:
            continue
        chosen = reported._replace(finding=reported.finding._replace(fix=answer.fix))
        step = answer.fix.patch
        after = examine(step.apply(now.readme.source.text))
        why = broken_promise(now, [chosen], step, after)
        if why is not None:
            tell(RolledBack(chosen, why, now.readme.source.line_of(chosen.finding.span.start)))
            continue
        applied.append(applied_to(now.readme, chosen, patch))
        spared, answered = carried(spared, step), carried(answered, step)
        patch, now = patch.then(step), after
    left = tuple(one for one in now.found if key(one) not in spared)
    return Fixed(now.readme.source if patch else source, patch, tuple(applied), (), left)


def _next(found: Iterable[Reported], answered: Set[Key]) -> Reported | None:
    return next((r for r in found if key(r) not in answered and choices(r.finding)), None)


def choices(finding: Finding) -> tuple[Fix, ...]:
    """What can be done about a finding: its fix, then what else might stand there."""
    fix = finding.fix
    own = (fix,) if fix is not None else ()
    return (*own, *(one for c in finding.candidates if (one := _writing(finding, c)) is not None))


def _writing(finding: Finding, candidate: str) -> Fix | None:
    """The fix that writes a candidate where the finding's own fix writes the first one."""
    fix, title = finding.fix, f"Write `{candidate}`"
    if fix is None:
        return Fix.replacing(finding.span, candidate, title, Safety.SHOWN)
    written = {edit.text for edit in fix.patch.edits}
    if candidate in written or written != set(finding.candidates[:1]):
        return None
    edits = (Edit(edit.span, candidate) for edit in fix.patch.edits)
    return Fix(title, Patch.of(*edits), Safety.SHOWN)
