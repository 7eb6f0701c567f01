"""Markdown tables, for a job's summary or a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.report.markdown_text import as_shown
from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.apps.report.wording import advice, summary
from readme_tool.engine import Reported

ICONS = {"error": "❌", "warning": "⚠️", "info": "ℹ️"}


def render(report: Report, _: Look) -> Iterator[str]:
    """What was found, a table a file; no text of a README is read as Markdown or rings anybody."""
    yield "### readme-tool\n\n"
    yield f"{as_shown('; '.join(summary(report.tally)))}\n"
    for checked in report.files:
        if checked.found:
            yield f"\n**{as_shown(checked.place)}**\n\n"
            yield "| | line | rule | what |\n| - | -: | - | - |\n"
            yield from (_row(checked, reported) for reported in checked.found)
    for unread in report.unread:
        yield f"\n❌ **{as_shown(unread.name)}**: {as_shown(unread.why)}\n"


def _row(checked: Checked, reported: Reported) -> str:
    line = checked.excerpt.line_of(reported.finding.span.start)
    said = "<br>".join(map(as_shown, (reported.finding.message, *advice(reported.finding))))
    icon = ICONS[reported.severity.word]
    return f"| {icon} | {line} | {as_shown(reported.rule.name)} | {said} |\n"
