"""Issues of a pipeline run, as Azure's logging commands."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.guard import guarded
from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Severity


def render(report: Report, _: Look) -> Iterator[str]:
    """A command a finding, escaped as azure-pipelines-task-lib does it (node/taskcommand.ts)."""
    for checked in report.files:
        for reported in checked.found:
            yield _command(checked, reported)


def _command(checked: Checked, reported: Reported) -> str:
    line, column = checked.excerpt.position(reported.finding.span.start)
    # Azure knows no third, lighter kind.
    kind = "error" if reported.severity is Severity.ERROR else "warning"
    told = (
        f"type={kind};sourcepath={_property(checked.place)};linenumber={line};"
        f"columnnumber={column};code={reported.rule.name};"
    )
    return f"##vso[task.logissue {told}]{_message(reported.finding.message)}\n"


def _message(text: str) -> str:
    escaped = visible(text).replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")
    return guarded(escaped)


def _property(text: str) -> str:
    return _message(text).replace("]", "%5D").replace(";", "%3B")
