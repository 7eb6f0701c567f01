"""A line a finding, as Pylint writes it, for tools that read those."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.guard import guarded
from readme_tool.apps.report.report import Look, Report
from readme_tool.grammars.characters import visible


def render(report: Report, _: Look) -> Iterator[str]:
    """`README.md:9: [broken-anchor] what is wrong`."""
    for checked in report.files:
        for reported in checked.found:
            line = checked.excerpt.line_of(reported.finding.span.start)
            said = visible(reported.finding.message)
            yield guarded(f"{visible(checked.place)}:{line}: [{reported.rule.name}] {said}\n")
