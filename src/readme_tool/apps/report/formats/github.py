"""Annotations on a pull request, as GitHub's workflow commands."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.guard import guarded
from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, _: Look) -> Iterator[str]:
    """A command a finding, escaped as actions/toolkit does it (packages/core/src/command.ts)."""
    for checked in report.files:
        for reported in checked.found:
            yield _command(checked, reported)


def _command(checked: Checked, reported: Reported) -> str:
    span = reported.finding.span
    line, column = checked.excerpt.position(span.start)
    last_line, last_column = checked.excerpt.position(span.end)
    properties = {
        "file": checked.place,
        "line": str(line),
        "endLine": str(last_line),
        "title": f"readme-tool: {reported.rule.name}",
    }
    # GitHub refuses columns where an annotation spans lines.
    if line == last_line:
        properties |= {"col": str(column), "endColumn": str(last_column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[reported.severity]} {told}::{_message(reported.finding.message)}\n"


def _message(text: str) -> str:
    escaped = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return guarded(escaped)


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
