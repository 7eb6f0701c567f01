"""Each finding with its source line, for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from readme_tool.apps.guard import guarded
from readme_tool.apps.report.paint import Style, painted, style_of
from readme_tool.apps.report.report import Checked, Look, Report, Verbosity
from readme_tool.apps.report.snippet import Snippet, snippet
from readme_tool.apps.report.wording import advice, headline, summary
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Severity

_MOST_INFOS = 5


def render(report: Report, look: Look) -> Iterator[str]:
    """The findings of each file, what was left out of them, and a summary."""
    for checked in report.files:
        for told in _blocks(checked, look):
            yield guarded(told) if look.guarded else told
    if look.verbosity > Verbosity.QUIET:
        yield from (f"{line}\n" for line in summary(report.tally))


def _blocks(checked: Checked, look: Look) -> Iterator[str]:
    shown: Counter[str] = Counter()
    for reported in checked.found:
        name = reported.rule.name
        if reported.severity is Severity.INFO:
            shown[name] += 1
        if shown[name] <= _MOST_INFOS or look.verbosity is Verbosity.VERBOSE:
            yield "\n".join(block(checked, reported, look)) + "\n\n"
    for name, count in sorted(shown.items()):
        if count > _MOST_INFOS and look.verbosity is not Verbosity.VERBOSE:
            more = f"{name}: and {count - _MOST_INFOS} more, `--verbose` shows them"
            yield f"{visible(checked.name)}: info {more}\n\n"


def block(checked: Checked, reported: Reported, look: Look) -> Iterator[str]:
    """The lines that show one finding, without their endings."""
    finding = reported.finding
    yield headline(checked, reported, look)
    main = snippet(checked.excerpt, finding.span, look.columns - 8)
    others = [
        (snippet(checked.excerpt, related.span, look.columns - 8), visible(related.message))
        for related in finding.related
    ]
    margin = len(str(max(main.number, *(other.number for other, _ in others), 0)))
    yield from _pictured(main, "", margin, style_of(reported.severity), look)
    for other, message in others:
        yield from _pictured(other, message, margin, Style.GUTTER, look)
    for line in advice(finding):
        yield f"{' ' * margin} {painted('=', Style.GUTTER, look.colour)} {line}"


def _pictured(
    snippet: Snippet, message: str, margin: int, style: Style, look: Look
) -> Iterator[str]:
    bar = painted("|", Style.GUTTER, look.colour)
    number = painted(f"{snippet.number:>{margin}}", Style.GUTTER, look.colour)
    yield f"{number} {bar} {snippet.text}".rstrip()
    marks = painted(f"{snippet.carets} {message}".rstrip(), style, look.colour)
    yield f"{' ' * margin} {bar} {marks}"
