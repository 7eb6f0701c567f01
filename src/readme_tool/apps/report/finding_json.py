"""A finding as the JSON formats write it; the shape is a promise, kept by `VERSION`."""

from __future__ import annotations

from typing import Any

from readme_tool.apps.report.report import Checked
from readme_tool.engine import Reported
from readme_tool.rules import Fix
from readme_tool.text import Source, Span

VERSION = 1


def finding_json(checked: Checked, reported: Reported) -> dict[str, Any]:
    """One finding. Offsets, lines and columns are those of `Source`, ends exclusive."""
    finding = reported.finding
    return {
        "rule": reported.rule.name,
        "severity": reported.severity.word,
        "message": finding.message,
        "file": checked.name,
        **_place(checked.source, finding.span),
        "related": [
            {"message": related.message, **_place(checked.source, related.span)}
            for related in finding.related
        ],
        "fix": None if finding.fix is None else _fix(finding.fix),
        "candidates": list(finding.candidates),
    }


def _place(source: Source, span: Span) -> dict[str, Any]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> dict[str, int]:
    line, column = source.position(offset)
    return {"offset": offset, "line": line, "column": column}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safety": fix.safety.word,
        "edits": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            for edit in fix.patch.edits
        ],
    }
