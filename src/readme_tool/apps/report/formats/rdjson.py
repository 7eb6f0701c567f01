"""Reviewdog's diagnostic format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from readme_tool.apps.report.json_text import json_pieces
from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Fix, Safety
from readme_tool.text import Excerpt, Span


def render(report: Report, _: Look) -> Iterator[str]:
    """One `DiagnosticResult` of https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""
    result = {
        "source": {"name": "readme-tool"},
        "diagnostics": (
            _diagnostic(checked, reported) for checked in report.files for reported in checked.found
        ),
    }
    yield from json_pieces(result)
    yield "\n"


def _diagnostic(checked: Checked, reported: Reported) -> dict[str, Any]:
    finding = reported.finding
    diagnostic: dict[str, Any] = {
        "message": visible(finding.message),
        "location": _location(checked, finding.span),
        "severity": reported.severity.name,
        "code": {"value": reported.rule.name},
    }
    if finding.related:
        diagnostic["related_locations"] = [
            {"message": visible(related.message), "location": _location(checked, related.span)}
            for related in finding.related
        ]
    if finding.fix is not None and _suggestible(finding.fix):
        edit = finding.fix.patch.edits[0]
        suggestion = {"range": _range(checked.excerpt, edit.span), "text": edit.text}
        diagnostic["suggestions"] = [suggestion]
    return diagnostic


def _suggestible(fix: Fix) -> bool:
    """Suggestions are offered one by one, so only a fix of one edit can be one."""
    return (
        fix.safety > Safety.SHOWN
        and len(fix.patch.edits) == 1
        and not any("\ud800" <= character <= "\udfff" for character in fix.patch.edits[0].text)
    )


def _location(checked: Checked, span: Span) -> dict[str, Any]:
    return {"path": visible(checked.place), "range": _range(checked.excerpt, span)}


def _range(excerpt: Excerpt, span: Span) -> dict[str, Any]:
    return {"start": _position(excerpt, span.start), "end": _position(excerpt, span.end)}


def _position(excerpt: Excerpt, offset: int) -> dict[str, int]:
    """Columns of this format count bytes of UTF-8."""
    before = excerpt.before(offset).encode("utf-8", "surrogateescape")
    return {"line": excerpt.line_of(offset), "column": len(before) + 1}
