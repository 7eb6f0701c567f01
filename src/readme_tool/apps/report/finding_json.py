"""A finding as the JSON formats write it; the shape is a promise, kept by `VERSION`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from readme_tool.apps.report.report import Checked, Repaired
from readme_tool.engine import Reported
from readme_tool.rules import Fix
from readme_tool.text import Excerpt, Span

if TYPE_CHECKING:
    from readme_tool.engine import Applied

VERSION = 1


def finding_json(checked: Checked, reported: Reported) -> dict[str, Any]:
    """One finding. Offsets, lines and columns are those of `Source`, ends exclusive."""
    finding = reported.finding
    return {
        "rule": reported.rule.name,
        "severity": reported.severity.word,
        "message": finding.message,
        "file": checked.name,
        **_place(checked.excerpt, finding.span),
        "related": [
            {"message": related.message, **_place(checked.excerpt, related.span)}
            for related in finding.related
        ],
        "fix": None if finding.fix is None else _fix(finding.fix),
        "candidates": list(finding.candidates),
    }


def repairs_json(name: str, repaired: Repaired) -> Iterator[dict[str, Any]]:
    """The fixes that were made, in the order in which they were.

    The places are those of the text as it came; `before` is what stood there when a fix was made.
    """
    yield from (_repair(name, repaired.before, applied) for applied in repaired.applied)


def _repair(name: str, excerpt: Excerpt, applied: Applied) -> dict[str, Any]:
    fix = applied.reported.finding.fix
    edits = fix.patch.edits if fix else ()
    return {
        "rule": applied.reported.rule.name,
        "severity": applied.reported.severity.word,
        "message": applied.reported.finding.message,
        "file": name,
        "title": fix.title if fix else "",
        "safety": fix.safety.word if fix else "",
        "edits": [
            {**_place(excerpt, place), "before": before, "after": edit.text}
            for place, before, edit in zip(applied.places, applied.before, edits, strict=True)
        ],
    }


def _place(excerpt: Excerpt, span: Span) -> dict[str, Any]:
    return {"start": _position(excerpt, span.start), "end": _position(excerpt, span.end)}


def _position(excerpt: Excerpt, offset: int) -> dict[str, int]:
    line, column = excerpt.position(offset)
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
