"""What was done to READMEs, in sentences and figures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.apps.mending import Mended
from readme_tool.apps.report.wording import counted


def account(everything: Sequence[Mended], would: bool, verbose: bool) -> Iterator[str]:
    """What was done, or would be, a line each: fixes, refusals, bugs, and the sum."""
    for mended in everything:
        yield from _fixes(mended, would, verbose)
        if mended.fixed.refused is not None:
            place = _place(mended, mended.fixed.refused.finding.span.start)
            yield f"{place}: nothing was fixed: {mended.fixed.refused.finding.message}"
        for reported, why, line in mended.fixed.rolled_back:
            yield (
                f"{mended.name}:{line}: a fix of `{reported.rule.name}` was taken back, since "
                f"{why}; this is a bug of that rule, please report it with what stands on that line"
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
        least = edit.least(mended.source.text)
        old = mended.source[least.span]
        octets += max(len(_encoded(old)), len(_encoded(least.text)))
        last = mended.source.line_of(max(least.span.start, least.span.end - 1))
        lines.update(range(mended.source.line_of(least.span.start), last + 1))
    return _Size(octets, len(lines))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _fixes(mended: Mended, would: bool, verbose: bool) -> Iterator[str]:
    applied = mended.fixed.applied
    verb = "would fix" if would else "fixed"
    if verbose:
        for reported, line, *_ in applied:
            title = reported.finding.fix.title if reported.finding.fix else ""
            yield f"{mended.name}:{line}: {verb} {reported.rule.name}: {title}"
    elif applied:
        counts = Counter(one.reported.rule.name for one in applied)
        told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
        yield f"{mended.name}: {verb} {counted(len(applied), 'finding')} ({told})"


def _place(mended: Mended, offset: int) -> str:
    return f"{mended.name}:{mended.source.line_of(offset)}"
