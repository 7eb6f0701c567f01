"""Whether a batch of fixes kept the promises of its rules.

A fix is kept only if its finding is gone, it brought no finding of equal or higher severity, the
leaves it did not name are byte for byte what they were, every link of which it changed at most the
address is one still, and links that it took along with a heading lead to it still. Where all fixes
of the batch are safe, all links to headings lead where they led, and GitHub's page outside the
named leaves is what it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.engine.brought import brought
from readme_tool.engine.examined import Examined, named
from readme_tool.engine.links_kept import lost_link, misled_link
from readme_tool.engine.reported import Reported
from readme_tool.markdown import rendering
from readme_tool.rules import Fix, Safety
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document, Gap, Heading, Link


def broken_promise(
    before: Examined, batch: Sequence[Reported], patch: Patch, after: Examined
) -> str | None:
    """How the batch broke a promise, as one line for a bug report; None where it kept all."""
    leaves = named(before.readme, batch)
    why = _new_finding(before, batch, patch, after)
    why = why or _changed_leaf(before.readme, leaves, patch, after.readme)
    why = why or _lost_link(before.readme, patch, after.readme)
    are_safe = all(fix.safety is Safety.SAFE for fix in _fixes(batch))
    links = before.readme.inward.links if are_safe else _taken_along(before.readme, batch)
    why = why or _misled_link(before.readme, links, patch, after.readme)
    if why is None and are_safe:
        why = _changed_page(before.readme, leaves, patch, after.readme)
    return why


def _fixes(batch: Sequence[Reported]) -> Iterator[Fix]:
    return (reported.finding.fix for reported in batch if reported.finding.fix)


def _new_finding(
    before: Examined, batch: Sequence[Reported], patch: Patch, after: Examined
) -> str | None:
    reported = brought(before, batch, patch, after)
    if reported is None:
        return None
    line = after.readme.source.line_of(reported.finding.span.start)
    return f"`{reported.rule.name}` then finds on line {line}: {reported.finding.message}"


def _changed_leaf(readme: Document, leaves: set[Span], patch: Patch, after: Document) -> str | None:
    for leaf in readme.leaves:
        if leaf.extent in leaves:
            continue
        if readme.source[leaf.extent] != after.source[patch.carried(leaf.extent)]:
            line = readme.source.line_of(leaf.extent.start)
            return f"line {line}, which it does not name, is not what it was"
    return None


def _lost_link(readme: Document, patch: Patch, after: Document) -> str | None:
    if (lost := lost_link(readme, patch, after)) is None:
        return None
    return f"the link on line {readme.source.line_of(lost.start)} is none any more"


def _taken_along(readme: Document, batch: Sequence[Reported]) -> Sequence[Link]:
    """The links whose address is changed by a fix that changes a heading, too."""
    places = {
        edit.span
        for fix in _fixes(batch)
        if any(_is_of_heading(readme, edit) for edit in fix.patch.edits)
        for edit in fix.patch.edits
    }
    return [link for link in readme.inward.links if link.address.span in places] if places else ()


def _is_of_heading(readme: Document, edit: Edit) -> bool:
    return readme.heading_at(edit.span.start) is not None


def _misled_link(
    readme: Document, links: Sequence[Link], patch: Patch, after: Document
) -> str | None:
    if (misled := misled_link(readme, links, patch, after)) is None:
        return None
    line = readme.source.line_of(misled.start)
    return f"the link on line {line} would lead to another heading, or to none"


def _changed_page(readme: Document, leaves: set[Span], patch: Patch, after: Document) -> str | None:
    """A line outside the named leaves that GitHub would show differently.

    Only the stretches from heading to heading that hold a named leaf are rendered: the others are
    the same bytes between the same headings.
    """
    if (lost := _lost_heading(readme, leaves, patch, after)) is not None:
        return f"the heading on line {readme.source.line_of(lost.start)} is none any more"
    moved = {patch.carried(extent) for extent in leaves}
    known, known_then = _definitions(readme), _definitions(after)
    for stretch in _stretches(readme, leaves):
        kept = _shown(readme, stretch, leaves, known)
        now = _shown(after, patch.carried(stretch), moved, known_then)
        if (differs := rendering.difference(kept, now)) is not None:
            piece, first = differs[0] or differs[1], readme.source.line_of(stretch.start)
            line = first + (piece.line if piece else 1) - 1
            return f"line {line}, which it does not name, would look different"
    return None


def _lost_heading(
    readme: Document, leaves: set[Span], patch: Patch, after: Document
) -> Span | None:
    kept = {leaf.extent for leaf in after.leaves if isinstance(leaf, Heading)}
    return next(
        (
            leaf.extent
            for leaf in readme.leaves
            if isinstance(leaf, Heading)
            and leaf.extent not in leaves
            and patch.carried(leaf.extent) not in kept
        ),
        None,
    )


def _stretches(readme: Document, leaves: set[Span]) -> Iterator[Span]:
    """From heading to heading, the stretches of the page that hold a named leaf, and another.

    What headings and blank lines are is known without rendering them.
    """
    start, holds, others = 0, False, False
    for leaf in readme.leaves:
        if isinstance(leaf, Heading) and not leaf.raw:
            if holds and others:
                yield Span(start, leaf.extent.start)
            start, holds, others = leaf.extent.start, leaf.extent in leaves, False
        elif leaf.extent in leaves:
            holds = True
        else:
            others |= not isinstance(leaf, Gap)
    if holds and others:
        yield Span(start, len(readme.source.text))


def _definitions(readme: Document) -> str:
    return rendering.definitions(readme.page, readme.source)


def _shown(readme: Document, stretch: Span, leaves: set[Span], known: str) -> list[rendering.Piece]:
    """What GitHub shows of a stretch, without the lines of named leaves."""
    first = readme.source.line_of(stretch.start)
    hidden = {
        line - first + 1
        for extent in leaves
        if stretch.holds(extent)
        for line in range(
            readme.source.line_of(extent.start), readme.source.line_of(extent.end) + 1
        )
    }
    pieces = rendering.pieces(readme.source[stretch], known)
    return [piece for piece in pieces if piece.line not in hidden]
