"""Bringing fixed READMEs to where they belong, and saying what was done to them."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.apps import writing
from readme_tool.apps.diff import painted_diff, shown, unified
from readme_tool.apps.files import Readme
from readme_tool.apps.guard import guarded
from readme_tool.apps.outputs import show
from readme_tool.apps.report import Checked
from readme_tool.apps.report.wording import counted
from readme_tool.apps.terminal import coloured, obeyed
from readme_tool.engine.fixing import Fixed
from readme_tool.errors import OutsideError
from readme_tool.rules import Safety
from readme_tool.text import Edit, Source, Span


class Mended(NamedTuple):
    """A README and what came of fixing it."""

    readme: Readme
    place: str
    before: bytes
    source: Source
    fixed: Fixed

    @property
    def name(self) -> str:
        """What reports call it."""
        return self.readme.name

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.fixed.source is not self.source

    @property
    def after(self) -> bytes:
        """The bytes that belong in the file."""
        return self.fixed.source.to_bytes() if self.changed else self.before

    @property
    def left(self) -> Checked:
        """The findings of the text afterwards."""
        return Checked(self.name, self.place, self.fixed.source, self.fixed.left)

    def mendable(self, required: Safety) -> bool:
        """Whether something is left that a fix of that safety would mend."""
        fixes = (reported.finding.fix for reported in self.fixed.left)
        return any(fix is not None and fix.safety >= required for fix in fixes)


def put(mended: Mended) -> None:
    """Write one README, or nothing where nothing changed; raises `OutsideError`.

    What came from standard input goes to standard output, changed or not.
    """
    readme = mended.readme
    if readme.piped or readme.path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(mended.after)
        sys.stdout.buffer.flush()
        return
    writing.remove_abandoned(readme.path)
    if mended.changed:
        writing.replace(readme.path, mended.before, mended.after)


def put_all(everything: Sequence[Mended]) -> None:
    """Write all READMEs or, raising `OutsideError`, none of them.

    All new bytes are on the disk, and no file has changed, before the first one is replaced.
    """
    for mended in everything:
        if why := _hindrance(mended):
            raise OutsideError(f"{mended.name}: {why}; nothing was written")
    with contextlib.ExitStack() as drafts:
        ready = []
        for mended in everything:
            path = None if mended.readme.piped else mended.readme.path
            if path is not None and mended.changed:
                with _named(mended.name):
                    draft = writing.drafted(path, mended.before, mended.after)
                    drafts.callback(writing.discard, draft)
                    writing.confirm(draft)
                ready.append((mended.name, draft))
        for name, draft in ready:
            with _named(name):
                writing.publish(draft)
    for mended in everything:
        if mended.readme.piped:
            put(mended)


def show_diff(everything: Iterable[Mended], colour: str) -> None:
    """Write to standard output what would change."""
    for mended in everything:
        if mended.changed:
            lines = unified(mended.place, mended.before, mended.after)
            if sys.stdout.isatty():
                lines = map(shown, lines)
            elif obeyed(sys.stdout):
                lines = map(guarded, lines)
            show(painted_diff(lines, coloured(sys.stdout, colour)), sys.stdout)


def account(everything: Sequence[Mended], would: bool, verbose: bool) -> Iterator[str]:
    """What was done, or would be, a line each: fixes, refusals, bugs, and the sum."""
    for mended in everything:
        yield from _fixes(mended, would, verbose)
        if mended.fixed.refused is not None:
            place = _place(mended, mended.fixed.refused.finding.span.start)
            yield f"{place}: nothing was fixed: {mended.fixed.refused.finding.message}"
        for reported, why in mended.fixed.rolled_back:
            yield (
                f"{mended.name}: a fix of `{reported.rule.name}` was taken back, since {why}; "
                "this is a bug of that rule"
            )
    changed = [mended for mended in everything if mended.changed]
    sizes = [_size(mended) for mended in changed]
    if changed:
        octets = counted(sum(size.octets for size in sizes), "byte")
        lines = counted(sum(size.lines for size in sizes), "line")
        verb = "would change" if would else "changed"
        yield f"{verb} {octets} in {lines}, {counted(len(changed), 'file')}"


class _Size(NamedTuple):
    octets: int
    lines: int


def _size(mended: Mended) -> _Size:
    """How many bytes and lines of the old text changed; what was put in counts where it is more."""
    octets = 0
    lines: set[int] = set()
    for edit in mended.fixed.patch.edits:
        least = _trimmed(edit, mended.source)
        old = mended.source[least.span]
        octets += max(len(_encoded(old)), len(_encoded(least.text)))
        last = mended.source.line_of(max(least.span.start, least.span.end - 1))
        lines.update(range(mended.source.line_of(least.span.start), last + 1))
    return _Size(octets, len(lines))


def _trimmed(edit: Edit, source: Source) -> Edit:
    """The edit without what it leaves as it was at its ends."""
    old, new = source[edit.span], edit.text
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return Edit(Span(edit.span.start + head, edit.span.end - tail), new[head : len(new) - tail])


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _fixes(mended: Mended, would: bool, verbose: bool) -> Iterator[str]:
    applied = mended.fixed.applied
    verb = "would fix" if would else "fixed"
    if verbose:
        for reported, line in applied:
            title = reported.finding.fix.title if reported.finding.fix else ""
            yield f"{mended.name}:{line}: {verb} {reported.rule.name}: {title}"
    elif applied:
        counts = Counter(reported.rule.name for reported, _ in applied)
        told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
        yield f"{mended.name}: {verb} {counted(len(applied), 'finding')} ({told})"


def _place(mended: Mended, offset: int) -> str:
    return f"{mended.name}:{mended.source.line_of(offset)}"


def _hindrance(mended: Mended) -> str | None:
    """Why not everything can be mended that should be."""
    if mended.fixed.refused is not None:
        return mended.fixed.refused.finding.message
    if mended.fixed.rolled_back:
        reported, why = mended.fixed.rolled_back[0]
        return f"a fix of `{reported.rule.name}` was taken back, since {why}"
    return None


@contextlib.contextmanager
def _named(name: str) -> Iterator[None]:
    try:
        yield
    except OutsideError as error:
        raise OutsideError(f"{name}: {error}") from error
