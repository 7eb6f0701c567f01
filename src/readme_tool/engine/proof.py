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
from readme_tool.rules import Safety
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document, Heading, Link, Picture


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
    edits = [edit.span for reported in batch for edit in _edits(reported)]
    places = [*edits, *_users(readme, edits)]
    for reported in batch:
        places.append(reported.finding.span)
        places += (related.span for related in reported.finding.related)
    return {leaf.extent for place in places for leaf in readme.leaves_at(place)}


def _users(readme: Document, edits: Sequence[Span]) -> Iterator[Span]:
    """The links and pictures whose address stands in a definition that is edited."""
    users: tuple[Link | Picture, ...] = (*readme.links, *readme.pictures)
    for user in users:
        apart = not user.span.holds(user.address.span)
        if apart and any(user.address.span.meets(edit) for edit in edits):
            yield user.span


def _edits(reported: Reported) -> tuple[Edit, ...]:
    return reported.finding.fix.patch.edits if reported.finding.fix else ()


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
    taken_along = Counter(
        (r.rule, _line_text(before.readme, r))
        for r in before.found
        if any(edit.span.holds(r.finding.span) for edit in patch.edits)
    )
    judges = {reported.rule for reported in batch}
    for reported in after.found:
        if reported.rule.judge and reported.rule not in judges:
            continue  # an allowance has nothing left to allow, which is no fault of the page
        line = after.readme.source.line_of(reported.finding.span.start)
        known[reported.rule, line] -= 1
        if known[reported.rule, line] < 0 and reported.severity >= least:
            moved = reported.rule, _line_text(after.readme, reported)
            taken_along[moved] -= 1
            if taken_along[moved] >= 0:
                continue  # an entry was moved, and what was wrong with it went with it
            return f"`{reported.rule.name}` then finds on line {line}: {reported.finding.message}"
    return None


def _line_text(readme: Document, reported: Reported) -> str:
    return readme.source[readme.source.line(readme.source.line_of(reported.finding.span.start))]


def _changed_leaf(readme: Document, named: set[Span], patch: Patch, after: Document) -> str | None:
    for leaf in readme.leaves:
        if leaf.extent in named:
            continue
        if readme.source[leaf.extent] != after.source[patch.carried(leaf.extent)]:
            line = readme.source.line_of(leaf.extent.start)
            return f"line {line}, which it does not name, is not what it was"
    return None


def _changed_page(
    readme: Document, batch: Sequence[Reported], named: set[Span], patch: Patch, after: Document
) -> str | None:
    """A line outside the named leaves that GitHub would show differently.

    Only the stretches from heading to heading that hold a named leaf are rendered: the others are
    the same bytes between the same headings.
    """
    if any(r.finding.fix and r.finding.fix.safety is not Safety.SAFE for r in batch):
        return None
    if (lost := _lost_heading(readme, named, patch, after)) is not None:
        return f"the heading on line {readme.source.line_of(lost.start)} is none any more"
    for stretch in _stretches(readme, named):
        kept = _shown(readme, stretch, named)
        now = _shown(after, patch.carried(stretch), {patch.carried(extent) for extent in named})
        if (differs := rendering.difference(kept, now)) is not None:
            piece, first = differs[0] or differs[1], readme.source.line_of(stretch.start)
            line = first + (piece.line if piece else 1) - 1
            return f"line {line}, which it does not name, would look different"
    return None


def _lost_heading(readme: Document, named: set[Span], patch: Patch, after: Document) -> Span | None:
    kept = {leaf.extent for leaf in after.leaves if isinstance(leaf, Heading)}
    return next(
        (
            leaf.extent
            for leaf in readme.leaves
            if isinstance(leaf, Heading)
            and leaf.extent not in named
            and patch.carried(leaf.extent) not in kept
        ),
        None,
    )


def _stretches(readme: Document, named: set[Span]) -> Iterator[Span]:
    """From heading to heading, the stretches of the page that hold a named leaf."""
    start, holds = 0, False
    for leaf in readme.leaves:
        if isinstance(leaf, Heading) and not leaf.raw:
            if holds:
                yield Span(start, leaf.extent.start)
            start, holds = leaf.extent.start, False
        holds |= leaf.extent in named
    if holds:
        yield Span(start, len(readme.source.text))


def _shown(readme: Document, stretch: Span, named: set[Span]) -> list[rendering.Piece]:
    """What GitHub shows of a stretch, without the lines of named leaves."""
    first = readme.source.line_of(stretch.start)
    hidden = {
        line - first + 1
        for extent in named
        if stretch.holds(extent)
        for line in range(
            readme.source.line_of(extent.start), readme.source.line_of(extent.end) + 1
        )
    }
    known = rendering.definitions(readme.page, readme.source)
    pieces = rendering.pieces(readme.source[stretch], known)
    return [piece for piece in pieces if piece.line not in hidden]
