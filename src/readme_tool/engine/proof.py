"""Whether a batch of fixes kept the promises of its rules.

A fix is kept only if its finding is gone, no new finding of equal or higher severity came, the
leaves it did not name are byte for byte what they were, and, where all fixes of the batch are safe,
GitHub's page outside the named leaves is what it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.engine.checking import Reported
from readme_tool.markdown import rendering
from readme_tool.rules import Rule, Safety, Severity
from readme_tool.text import Patch, Span
from readme_tool.tree import Document, Heading, Leaf


class Examined(NamedTuple):
    """A text with all that the rules find in it."""

    readme: Document
    found: tuple[Reported, ...]


def broken_promise(
    before: Examined, batch: Sequence[Reported], patch: Patch, after: Examined
) -> str | None:
    """How the batch broke a promise, as one line for a bug report; None where it kept all."""
    named = _named(before.readme, batch)
    return (
        _new_finding(before, batch, patch, after)
        or _changed_leaf(before.readme, named, patch, after.readme)
        or _changed_page(before.readme, batch, named, patch, after.readme)
    )


def _named(readme: Document, batch: Sequence[Reported]) -> set[Span]:
    """The extents of the leaves that the batch says it is about."""
    places = [
        span
        for reported in batch
        for span in (
            reported.finding.span,
            *(related.span for related in reported.finding.related),
            *(edit.span for edit in reported.finding.fix.patch.edits if reported.finding.fix),
        )
    ]
    return {leaf.extent for place in places for leaf in readme.leaves_at(place)}


def _new_finding(
    before: Examined, batch: Sequence[Reported], patch: Patch, after: Examined
) -> str | None:
    """A finding that was not there before, a fixed one among them that is still there."""
    least = min(reported.severity for reported in batch)
    fixed = Counter((r.rule, r.finding) for r in batch)
    known = Counter(
        (r.rule, after.readme.source.line_of(patch.carry(r.finding.span.start)))
        for r in before.found
        if not fixed[r.rule, r.finding]
    )
    for reported in after.found:
        line = after.readme.source.line_of(reported.finding.span.start)
        known[reported.rule, line] -= 1
        if known[reported.rule, line] < 0 and reported.severity >= least:
            return f"`{reported.rule.name}` then finds on line {line}: {reported.finding.message}"
    return None


def _changed_leaf(readme: Document, named: set[Span], patch: Patch, after: Document) -> str | None:
    for leaf in readme.leaves:
        if leaf.extent in named:
            continue
        if readme.source[leaf.extent] != after.source[patch.carried(leaf.extent)]:
            line = readme.source.line_of(leaf.extent.start)
            return f"line {line}, which it does not name, is not what it was"
    return None
