"""A JSON document a finding, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.report.finding_json import finding_json
from readme_tool.apps.report.json_text import json_text
from readme_tool.apps.report.report import Look, Report


def render(report: Report, _: Look) -> Iterator[str]:
    """The findings as the format `json` writes them, without what stands around them there."""
    for checked in report.files:
        for reported in checked.found:
            yield json_text(finding_json(checked, reported)) + "\n"
