"""A comment that allows what nobody finds, or what no rule is called.

`<!-- readme-tool: allow RULE -- reason -->` lets a finding pass: one of the entry that the comment
stands in, of what comes next if the comment stands alone, or of the whole file with `allow-file`. When
the finding is gone, the comment stays and would let the next one pass unseen.

~~~markdown bad beside:broken-anchor
- [Lists](#lists) <!-- readme-tool: allow broken-anchor -->
- [Surveys](#survey) <!-- readme-tool: allow broken-anchor, empty-lnik -- it comes in May -->
- Books <!-- readme-tool: disable empty-link -->

<!-- readme-tool: allow -->
## Lists
~~~

~~~text report
1:43 `broken-anchor` finds nothing here that is to be allowed
2:61 no rule is called `empty-lnik`; the nearest is `empty-link`
3:27 readme-tool knows no `disable`; `allow` and `allow-file` are what it obeys
5:1 this allows nothing, for it names no rule
~~~

~~~markdown fixed
- [Lists](#lists)
- [Surveys](#survey) <!-- readme-tool: allow broken-anchor, empty-lnik -- it comes in May -->
- Books <!-- readme-tool: disable empty-link -->

## Lists
~~~

~~~markdown good beside:broken-anchor
- [Surveys](#survey) <!-- readme-tool: allow broken-anchor -- it comes in May -->
- Books <!-- readme-tool: allow mojibake -->
~~~

A rule that does not run, as `mojibake` here, may find something when it does: nothing is said of it.

Options: `require-reason`, by default false, also finds comments that give no reason.

Fix: unsafe, for a comment is a person's word, and a rule may find nothing only because it cannot see
what it needs, such as other files or the history. A misspelt name is shown with the nearest one, since
mending it lets findings pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from readme_tool.grammars import likeness
from readme_tool.grammars.allowances import Name
from readme_tool.rules.base import Finding, Fix, Outcome, Safety, Severity, Use, judge
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Allowance, Document
from readme_tool.tree.allowances import without

# How alike a name must be to one of a rule to be taken for it.
_GOOD = 0.7


@dataclass(frozen=True, slots=True)
class Options:
    """Whether each comment has to say why."""

    require_reason: bool = False


@judge(Severity.WARNING, options=Options)
def unused_allowance(readme: Document, options: Options, outcome: Outcome) -> Iterator[Finding]:
    """Find the comments, or single names in them, that let no finding pass."""
    for use in outcome.uses:
        yield from _findings(readme, use, outcome)
        wording = use.allowance.wording
        if options.require_reason and wording.names and wording.reason is None:
            yield Finding(use.allowance.span, "no reason is given; write it behind ` -- `")


def _findings(readme: Document, use: Use, outcome: Outcome) -> Iterator[Finding]:
    wording = use.allowance.wording
    if wording.word is not None:
        known = "`allow` and `allow-file` are what it obeys"
        message = f"readme-tool knows no {quoted(wording.word.text)}; {known}"
        yield Finding(_span(use.allowance, wording.word), message)
    elif not wording.names:
        fix = _without(readme, use.allowance)
        yield Finding(use.allowance.span, "this allows nothing, for it names no rule", fix)
    for name in wording.names:
        rule = outcome.names.get(name.text)
        if rule is None:
            yield _unknown(readme, use.allowance, name, outcome)
        elif rule in outcome.ran and rule not in use.passed:
            message = f"{quoted(name.text)} finds nothing here that is to be allowed"
            fix = _without(readme, use.allowance, name)
            yield Finding(_span(use.allowance, name), message, fix)


def _unknown(readme: Document, allowance: Allowance, name: Name, outcome: Outcome) -> Finding:
    span = _span(allowance, name)
    message = f"no rule is called {quoted(name.text)}"
    near = max(outcome.names, key=lambda known: likeness.ratio(name.text, known), default="")
    if likeness.ratio(name.text, near) < _GOOD:
        return Finding(span, message, _without(readme, allowance, name))
    fix = Fix.replacing(span, near, f"Write `{near}`", Safety.SHOWN)
    return Finding(span, f"{message}; the nearest is `{near}`", fix, candidates=(near,))


def _without(readme: Document, allowance: Allowance, name: Name | None = None) -> Fix | None:
    """The fix that takes a name out of the comment, or the whole comment with its last one."""
    names = allowance.wording.names
    if name is None or len(names) == 1:
        patch = without(readme, allowance)
        return None if patch is None else Fix("Remove the comment", patch, Safety.UNSAFE)
    place = names.index(name)
    start = names[place - 1].end if place else name.start
    end = name.end if place else names[1].start
    gone = Span(allowance.span.start + start, allowance.span.start + end)
    return Fix(f"Remove `{name.text}`", Patch.of(Edit(gone, "")), Safety.UNSAFE)


def _span(allowance: Allowance, name: Name) -> Span:
    """Where a word of the comment stands in the README."""
    return Span(allowance.span.start + name.start, allowance.span.start + name.end)
