"""Applying fixes until none is left, and proving each before it is kept."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from readme_tool.engine.examined import Examined, examiner
from readme_tool.engine.keys import Key, carried, key
from readme_tool.engine.proof import broken_promise
from readme_tool.engine.recollection import Recollection
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen
from readme_tool.errors import DivergentFixError, OwnBugError
from readme_tool.rules import Fix, Safety
from readme_tool.text import Patch, Source, Span
from readme_tool.tree import ALONE, Document, Surroundings

MOST_PASSES = 20
NO_CHANGE = Patch()


class Applied(NamedTuple):
    """A fix that was kept, in a finding of the text as it was by then.

    `line` is the first, from 1, that it changed; `places` are where its edits stand in the text as
    it came, and `before` what they replaced.
    """

    reported: Reported
    line: int
    places: tuple[Span, ...]
    before: tuple[str, ...]


class RolledBack(NamedTuple):
    """A fix that broke its promise, which is a bug of its rule, and how it did.

    `line` is that of its finding, from 1, as the text was then.
    """

    reported: Reported
    why: str
    line: int


@dataclass(frozen=True)
class Fixed:
    """What came of fixing.

    `source` is the very object that was given when nothing changed, and `patch` leads from it to
    the text afterwards. `left` are the findings of that text, old ones left out. `refused` is the
    finding that forbids all fixing, if there is one.
    """

    source: Source
    patch: Patch = NO_CHANGE
    applied: tuple[Applied, ...] = ()
    rolled_back: tuple[RolledBack, ...] = ()
    left: tuple[Reported, ...] = ()
    refused: Reported | None = None

    def then(self, later: "Fixed") -> "Fixed":
        """What came of fixing twice, where `later` is of the text after this."""
        if self.refused is not None:
            return self
        applied = (
            one._replace(places=tuple(map(self.patch.origin, one.places))) for one in later.applied
        )
        return Fixed(
            later.source if later.patch else self.source,
            self.patch.then(later.patch),
            (*self.applied, *applied),
            (*self.rolled_back, *later.rolled_back),
            later.left,
            later.refused,
        )


# Which findings of the text as it came are old, and so are to be left alone.
Old: TypeAlias = Callable[[Document, Sequence[Reported]], Iterable[Reported]]


def fix(
    source: Source,
    rules: Sequence[Chosen],
    required: Safety,
    surroundings: Surroundings = ALONE,
    old: Old = lambda *_: (),
    known: Recollection | None = None,
) -> Fixed:
    """Apply every fix that is at least as safe as `required`, again and again until none is left.

    Fixes go in source order, each whole or not at all; one that touches an earlier one waits for
    the next pass. `known` is what is known of the text's passages, and then of what they become.
    Raises `DivergentFixError` when fixes undo one another for ever, which is believed after
    `MOST_PASSES` passes that left no fewer findings than there were.
    """
    examine = examiner(source, rules, surroundings, known)
    now = examine(source.text)
    refused = next((r for r in now.found if r.rule.forbids_fixing), None)
    if refused is not None:
        return Fixed(source, left=now.found, refused=refused)
    patch, applied, rolled_back = NO_CHANGE, list[Applied](), list[RolledBack]()
    spared = {key(reported) for reported in old(now.readme, now.found)}
    barred = set(spared)
    idle_passes = 0
    while idle_passes <= MOST_PASSES:
        step = _pass(now, required, barred, examine)
        rolled_back += step.rolled_back
        if not step.batch:
            after = now.readme.source if patch else source
            left = tuple(reported for reported in now.found if key(reported) not in spared)
            return Fixed(after, patch, tuple(applied), tuple(rolled_back), left)
        barred |= {key(r.reported) for r in step.rolled_back}
        spared, barred = carried(spared, step.patch), carried(barred, step.patch)
        applied += [applied_to(now.readme, reported, patch) for reported in step.batch]
        idle_passes += len(step.after.found) >= len(now.found)
        patch, now = patch.then(step.patch), step.after
    raise DivergentFixError(
        f"fixes undo one another without end, those of `{applied[-1].reported.rule.name}` "
        "among them; the file was left as it was"
    )


class _Pass(NamedTuple):
    """What one pass kept, and what it rolled back."""

    batch: Sequence[Reported]
    patch: Patch
    after: Examined
    rolled_back: Sequence[RolledBack]


def _pass(
    now: Examined, required: Safety, barred: Set[Key], examine: Callable[[str], Examined]
) -> _Pass:
    """Keep the longest tried run of fixes that together keep every promise.

    Of a batch that breaks one, the first half is tried; what is left waits for the next pass. A
    single fix that breaks one is rolled back.
    """
    rolled_back: list[RolledBack] = []
    while batch := _ready(now, required, barred | {key(r.reported) for r in rolled_back}):
        while True:
            patch = Patch.joined(_fix(reported).patch for reported in batch)
            after = examine(patch.apply(now.readme.source.text))
            why = broken_promise(now, batch, patch, after)
            if why is None:
                return _Pass(batch, patch, after, rolled_back)
            if len(batch) == 1:
                break
            batch = batch[: len(batch) // 2]
        line = now.readme.source.line_of(batch[0].finding.span.start)
        rolled_back.append(RolledBack(batch[0], why, line))
    return _Pass((), NO_CHANGE, now, rolled_back)


def _ready(now: Examined, required: Safety, barred: Set[Key]) -> list[Reported]:
    """The fixes of one pass: in source order, none touching an earlier one."""
    text = now.readme.source.text
    wanted = [
        reported
        for reported in now.found
        if (fix := reported.finding.fix) is not None
        and fix.safety >= required
        and fix.patch.changed(text)
        and key(reported) not in barred
    ]
    wanted.sort(key=lambda reported: (_fix(reported).patch.edits, reported.finding.span))
    taken = _Taken([], [])
    return [r for r in _headings_first(now.readme, wanted) if taken.take(_fix(r).patch)]


class _Taken(NamedTuple):
    """The stretches that a pass changes, disjoint and in order: their starts and their ends."""

    starts: list[int]
    ends: list[int]

    def take(self, patch: Patch) -> bool:
        """Take the stretches of `patch`, unless one meets a stretch taken earlier."""
        if any(self._meets(edit.span) for edit in patch.edits):
            return False
        for edit in patch.edits:
            insort(self.starts, edit.span.start)
            insort(self.ends, edit.span.end)
        return True

    def _meets(self, span: Span) -> bool:
        return bisect_right(self.starts, span.end) > bisect_left(self.ends, span.start)


def _headings_first(readme: Document, wanted: list[Reported]) -> list[Reported]:
    """While headings still change, links to headings wait: their anchors are changing too.

    A fix of a heading may take the links to it along.
    """
    about_headings = [_touches_heading(readme, reported) for reported in wanted]
    if not any(about_headings):
        return wanted
    links = readme.inward.links
    fragments = {link.address.span for link in links if link.address.value.startswith("#")}
    return [
        reported
        for reported, about_heading in zip(wanted, about_headings, strict=True)
        if about_heading or fragments.isdisjoint(e.span for e in _fix(reported).patch.edits)
    ]


def _touches_heading(readme: Document, reported: Reported) -> bool:
    edits = _fix(reported).patch.edits
    return any(readme.heading_at(edit.span.start) for edit in edits)


def applied_to(readme: Document, reported: Reported, earlier: Patch) -> Applied:
    """The account of a fix that is kept; `earlier` is what was changed before it."""
    spans = [edit.span for edit in _fix(reported).patch.edits]
    return Applied(
        reported,
        readme.source.line_of(spans[0].start),
        tuple(earlier.origin(span) for span in spans),
        tuple(readme.source[span] for span in spans),
    )


def _fix(reported: Reported) -> Fix:
    if reported.finding.fix is None:
        raise OwnBugError(f"`{reported.rule.name}` was asked for a fix that it does not have")
    return reported.finding.fix
