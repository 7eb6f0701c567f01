"""Markdown tables, for a job's summary or a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.apps.report.wording import advice, summary
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# GitHub looks for people, issues and addresses after Markdown has been read, so that escapes do not
# keep it from ringing somebody; a joiner without width does.
_REFERENCE = re.compile(r"(?<=[@#])(?=\w)")
_ICONS = {"error": "❌", "warning": "⚠️", "info": "ℹ️"}


def render(report: Report, _: Look) -> Iterator[str]:
    """What was found, a table a file; no text of a README is read as Markdown or rings anybody."""
    yield "### readme-tool\n\n"
    yield f"{_text('; '.join(summary(report.tally)))}\n"
    for checked in report.files:
        if checked.found:
            yield f"\n**{_text(checked.place)}**\n\n"
            yield "| | line | rule | what |\n| - | -: | - | - |\n"
            yield from (_row(checked, reported) for reported in checked.found)
    for unread in report.unread:
        yield f"\n❌ **{_text(unread.name)}**: {_text(unread.why)}\n"


def _row(checked: Checked, reported: Reported) -> str:
    line = checked.source.line_of(reported.finding.span.start)
    said = "<br>".join(map(_text, (reported.finding.message, *advice(reported.finding))))
    icon = _ICONS[reported.severity.word]
    return f"| {icon} | {line} | {_text(reported.rule.name)} | {said} |\n"


def _text(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _REFERENCE.sub("\u2060", _PUNCTUATION.sub(r"\\\1", visible(text)))
