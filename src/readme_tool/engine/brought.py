"""Which finding fixes brought: one that was not there before, and is their doing.

Three kinds of findings are new and nobody's fault. What a fix moved or copied takes along what was
wrong with it. An allowance may have nothing left to allow. And what could not be read before comes
to light: once an identifier is mended, it shows that the paper stands there twice.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.engine.examined import Examined, edits, named
from readme_tool.engine.reported import Reported
from readme_tool.rules import Rule
from readme_tool.text import Patch, Span
from readme_tool.tree import Document


def brought(
    before: Examined, batch: Sequence[Reported], patch: Patch, after: Examined
) -> Reported | None:
    """The first finding that the batch brought and that weighs as much as the least it mends.

    A finding of the batch that is still there is among these.
    """
    least = min(reported.severity for reported in batch)
    judges = {reported.rule for reported in batch}
    news = [
        reported
        for reported in _new(before, batch, patch, after)
        if reported.severity >= least and (reported.rule.judge is None or reported.rule in judges)
    ]
    if not news:
        return None
    news = _not_taken_along(news, before, batch, patch, after.readme)
    fixes = [_done(before.readme, reported, patch, after.readme) for reported in batch]
    return next((one for one in news if not _came_to_light(one, fixes)), None)


def _new(
    before: Examined, batch: Sequence[Reported], patch: Patch, after: Examined
) -> Iterator[Reported]:
    """The findings that were not at their place, nor others of their rule on the line."""
    fixed = Counter((r.rule, r.finding) for r in batch)
    kept = [r for r in before.found if not fixed[r.rule, r.finding]]
    places = Counter((r.rule, patch.carried(r.finding.span)) for r in kept)
    left = []
    for reported in after.found:
        place = reported.rule, reported.finding.span
        if places[place] > 0:
            places[place] -= 1
        else:
            left.append(reported)
    if not left:
        return
    line_of = after.readme.source.line_of
    lines = Counter((rule, line_of(span.start)) for rule, span in places.elements())
    for reported in left:
        line = reported.rule, line_of(reported.finding.span.start)
        lines[line] -= 1
        if lines[line] < 0:
            yield reported


def _not_taken_along(
    news: Sequence[Reported],
    before: Examined,
    batch: Sequence[Reported],
    patch: Patch,
    after: Document,
) -> list[Reported]:
    """The findings but for those of lines that were moved, and of words that were copied."""
    moved = Counter(
        (r.rule, _lines(before.readme, r))
        for r in before.found
        if any(edit.span.holds(place) for edit in patch.edits for place in _places(r))
    )
    sources = named(before.readme, batch)
    copied = {
        (r.rule, before.readme.source[r.finding.span])
        for r in before.found
        if before.readme.leaf_at(r.finding.span.start).extent in sources
    }
    fixed = {(r.rule, before.readme.source[r.finding.span]) for r in batch}
    kept = []
    for reported in news:
        key = reported.rule, _lines(after, reported)
        words = reported.rule, after.source[reported.finding.span]
        if moved[key] > 0:
            moved[key] -= 1
        elif words not in copied or words in fixed:
            kept.append(reported)
    return kept


def _places(reported: Reported) -> Iterator[Span]:
    yield reported.finding.span
    yield from (related.span for related in reported.finding.related)


def _lines(readme: Document, reported: Reported) -> frozenset[str]:
    """The lines that a finding is about; of two duplicates either may be the first."""
    source = readme.source
    return frozenset(source[source.line(source.line_of(x.start))] for x in _places(reported))


class _Written(NamedTuple):
    """What an edit wrote, and the part of it that differs from what stood there before."""

    whole: Span
    changed: Span


class _Done(NamedTuple):
    """A fix in the text afterwards: where its finding stood, what its edits wrote, and the leaves
    that it named, with the listings that entries among them were in, and are in now.
    """

    rule: Rule
    place: Span
    written: Sequence[_Written]
    leaves: Sequence[Span]


def _done(readme: Document, reported: Reported, patch: Patch, after: Document) -> _Done:
    written = []
    for edit in edits(reported):
        start = patch.carry(edit.span.start)
        change = edit.least(readme.source.text)
        head = change.span.start - edit.span.start
        changed = Span(start + head, start + head + len(change.text))
        written.append(_Written(Span(start, start + len(edit.text)), changed))
    extents = named(readme, [reported])
    moved = [patch.carried(extent) for extent in extents]
    # What is odd among its like depends on what its like is, and the fix may join two lists.
    lists = {readme.listing_of(e).extent for e in readme.entries if e.extent in extents}
    joined = {
        after.listing_of(e).extent
        for e in after.entries
        if any(_overlap(e.extent, extent) for extent in moved)
    }
    leaves = (*moved, *map(patch.carried, lists), *joined)
    return _Done(reported.rule, patch.carried(reported.finding.span), written, leaves)


def _came_to_light(reported: Reported, fixes: Sequence[_Done]) -> bool:
    """Whether a finding only shows what was there: it is about what a fix named, and neither about
    words of its own nor what it was to mend.
    """
    near = [fix for fix in fixes if any(_is_near(fix, place) for place in _places(reported))]
    return bool(near) and not any(
        _is_unmended(fix, reported) or _is_about(fix, reported.finding.span) for fix in near
    )


def _is_near(fix: _Done, place: Span) -> bool:
    written = (one.whole for one in fix.written)
    return any(_overlap(place, stretch) for stretch in (*fix.leaves, *written))


def _is_unmended(fix: _Done, reported: Reported) -> bool:
    return fix.rule is reported.rule and fix.place.meets(reported.finding.span)


def _is_about(fix: _Done, place: Span) -> bool:
    """Whether nothing but what an edit wrote is found fault with, some of it new."""
    return any(one.whole.holds(place) and _overlap(one.changed, place) for one in fix.written)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
