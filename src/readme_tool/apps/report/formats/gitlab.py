"""GitLab's code quality report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from readme_tool.apps.report.fingerprints import fingerprinted
from readme_tool.apps.report.json_text import json_pieces
from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Severity
from readme_tool.text import Excerpt

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, _: Look) -> Iterator[str]:
    """One array; of issues with one fingerprint GitLab shows only the first, so each has its own.

    The fields are those of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
    """
    issues = (
        _issue(checked, reported, f"{digest}-{count}" if count else digest)
        for checked in report.files
        for reported, digest, count in fingerprinted(checked)
    )
    yield from json_pieces(issues)
    yield "\n"


def _issue(checked: Checked, reported: Reported, fingerprint: str) -> dict[str, Any]:
    span = reported.finding.span
    return {
        "description": visible(reported.finding.message),
        "check_name": reported.rule.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[reported.severity],
        "location": {
            "path": visible(checked.place),
            "positions": {
                "begin": _position(checked.excerpt, span.start),
                "end": _position(checked.excerpt, span.end),
            },
        },
    }


def _position(excerpt: Excerpt, offset: int) -> dict[str, int]:
    line, column = excerpt.position(offset)
    return {"line": line, "column": column}
