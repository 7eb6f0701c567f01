"""The sentences that the formats for people share. Text of a README in them is made visible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.apps.report.paint import Style, painted, style_of
from readme_tool.apps.report.report import Checked, Look, Tally
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Finding, Fix, Safety

_MOST_CANDIDATES = 5
_HOW_TO_APPLY = {
    Safety.SAFE: "safe, `fix` applies it",
    Safety.UNSAFE: "unsafe, `fix --unsafe` applies it",
    Safety.SHOWN: "for a person to judge",
}


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """`1 file`, `2 files`."""
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def headline(checked: Checked, reported: Reported, look: Look) -> str:
    """`README.md:9:14: error broken-anchor: what is wrong`."""
    line, column = checked.excerpt.position(reported.finding.span.start)
    place = painted(f"{visible(checked.name)}:{line}:{column}", Style.STRONG, look.colour)
    return f"{place}: {verdict(reported, look)}"


def verdict(reported: Reported, look: Look) -> str:
    """`error broken-anchor: what is wrong`."""
    weight = painted(reported.severity.word, style_of(reported.severity), look.colour)
    name = painted(reported.rule.name, Style.STRONG, look.colour)
    return f"{weight} {name}: {visible(reported.finding.message)}"


def advice(finding: Finding) -> Iterator[str]:
    """What to do about a finding: its fix, and what else might stand there."""
    if finding.fix is not None:
        yield f"fix: {fix_line(finding.fix)}"
    others = [c for c in finding.candidates if finding.fix is None or not _writes(finding.fix, c)]
    if others:
        yield f"help: {_choice(others, 'or else' if finding.fix else 'perhaps')}"


def fix_line(fix: Fix) -> str:
    """A fix's title and how it comes to be applied."""
    return f"{visible(fix.title)} ({_HOW_TO_APPLY[fix.safety]})"


def summary(tally: Tally) -> Iterator[str]:
    """How much was found, and how much of it can be mended."""
    if not tally.files:
        return
    files = counted(tally.files, "file")
    old = f", {counted(tally.suppressed, 'old one')} left out" if tally.suppressed else ""
    if not tally.findings:
        yield f"nothing {'new ' * bool(old)}found in {files}{old}"
        return
    counts = (
        counted(tally.errors, "error"),
        counted(tally.warnings, "warning"),
        counted(tally.infos, "info"),
    )
    told = ", ".join(count for count in counts if not count.startswith("0 "))
    yield f"{counted(tally.findings, 'finding')} ({told}) in {files}{old}"
    if tally.fixable:
        more = (
            f", {tally.fixable_unsafely} more with `fix --unsafe`" if tally.fixable_unsafely else ""
        )
        yield f"{tally.fixable} fixable with `fix`{more}"
    elif tally.fixable_unsafely:
        yield f"{tally.fixable_unsafely} fixable with `fix --unsafe`"


def _choice(candidates: Sequence[str], word: str) -> str:
    shown = [f"`{visible(candidate)}`" for candidate in candidates[:_MOST_CANDIDATES]]
    hidden = len(candidates) - len(shown)
    last = f"{hidden} more" if hidden else shown.pop()
    return f"{word} {' or '.join(filter(None, (', '.join(shown), last)))}"


def _writes(fix: Fix, candidate: str) -> bool:
    return any(edit.text == candidate for edit in fix.patch.edits)
