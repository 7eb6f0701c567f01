"""SARIF 2.1.0, for GitHub's code scanning and other viewers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from readme_tool import __version__
from readme_tool.apps.report.fingerprints import fingerprinted
from readme_tool.apps.report.json_text import json_pieces
from readme_tool.apps.report.report import Checked, Look, Report
from readme_tool.engine import Reported
from readme_tool.grammars.characters import visible
from readme_tool.rules import Fix, Rule, Safety, Severity
from readme_tool.text import Excerpt, Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# GitHub refuses a run with more (https://docs.github.com/code-security/code-scanning
# /integrating-with-code-scanning/sarif-support-for-code-scanning#file-limits).
_MOST_RESULTS = 25_000


def render(report: Report, _: Look) -> Iterator[str]:
    """One log of one run; the rules that ran are described in it with their pages."""
    places = {rule.name: number for number, rule in enumerate(report.rules)}
    results = (
        _result(checked, reported, places, f"{digest}:{count + 1}")
        for checked in report.files
        for reported, digest, count in fingerprinted(checked)
    )
    run = {
        "tool": {"driver": _driver(report.rules)},
        "automationDetails": {"id": "readme-tool/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "the root of the repository"}}},
        "invocations": [_invocation(report, report.tally.findings)],
        "results": islice(results, _MOST_RESULTS),
    }
    yield from json_pieces({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})
    yield "\n"


def _driver(rules: Sequence[Rule]) -> dict[str, Any]:
    return {
        "name": "readme-tool",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    page = rule.page.strip()
    whose = {} if rule.origin is None else {"properties": {"plugin": str(rule.origin)}}
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        **whose,
    }


def _invocation(report: Report, results: int) -> dict[str, Any]:
    notes = [
        {"level": "error", "message": {"text": f"{visible(unread.name)}: {visible(unread.why)}"}}
        for unread in report.unread
    ]
    if results > _MOST_RESULTS:
        text = f"only the first {_MOST_RESULTS} of {results} findings are in this log"
        notes.append({"level": "warning", "message": {"text": text}})
    return {"executionSuccessful": not report.unread, "toolExecutionNotifications": notes}


def _result(
    checked: Checked, reported: Reported, places: dict[str, int], fingerprint: str
) -> dict[str, Any]:
    finding = reported.finding
    result: dict[str, Any] = {
        "ruleId": reported.rule.name,
        "level": _LEVELS[reported.severity],
        "message": _message(finding.message),
        "locations": [_location(checked, finding.span)],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint},
    }
    if reported.rule.name in places:
        result["ruleIndex"] = places[reported.rule.name]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": _message(related.message), **_location(checked, related.span)}
            for number, related in enumerate(finding.related, start=1)
        ]
    if finding.fix is not None and _writable(finding.fix):
        result["fixes"] = [_fix(checked, finding.fix)]
    return result


def _message(text: str) -> dict[str, str]:
    """A message that no viewer makes a link of, though it may quote one (SARIF 3.11.6)."""
    return {"text": visible(text).replace("](", "]\u2060(")}


def _location(checked: Checked, span: Span) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": _artifact(checked),
            "region": _region(checked.excerpt, span),
        }
    }


def _artifact(checked: Checked) -> dict[str, Any]:
    from urllib.parse import quote

    uri = quote(checked.place.encode("utf-8", "surrogateescape"), safe="/")
    if checked.place.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": "SRCROOT"}


def _region(excerpt: Excerpt, span: Span) -> dict[str, int]:
    line, column = excerpt.position(span.start)
    last_line, last_column = excerpt.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last_line,
        "endColumn": last_column,
    }


def _writable(fix: Fix) -> bool:
    """Whether it may be applied, and JSON readers agree on what it writes."""
    texts = "".join(edit.text for edit in fix.patch.edits)
    return fix.safety > Safety.SHOWN and not any("\ud800" <= c <= "\udfff" for c in texts)


def _fix(checked: Checked, fix: Fix) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(checked.excerpt, edit.span),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.patch.edits
    ]
    change = {"artifactLocation": _artifact(checked), "replacements": replacements}
    return {"description": {"text": visible(fix.title)}, "artifactChanges": [change]}
