"""Findings as JSON keeps them between runs, and back again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from readme_tool.engine import Reported
from readme_tool.rules import Finding, Fix, Related, Rule, Safety, Severity
from readme_tool.text import Edit, Patch, Span


def plain(found: Iterable[Reported]) -> list[Any]:
    """The findings as lists, texts and numbers."""
    return [
        [reported.rule.name, int(reported.severity), plain_finding(reported.finding)]
        for reported in found
    ]


def found_in(told: Any, rules: Mapping[str, Rule]) -> tuple[Reported, ...]:
    """The inverse of `plain`; raises `ValueError` or a kin of it for what `plain` never gives."""
    return tuple(_reported(one, rules) for one in _list(told))


def plain_finding(finding: Finding) -> list[Any]:
    """One finding as lists, texts and numbers."""
    fix = finding.fix
    edits = None if fix is None else [[*edit.span, edit.text] for edit in fix.patch.edits]
    return [
        [*finding.span],
        finding.message,
        None if fix is None else [fix.title, int(fix.safety), edits],
        [[*related.span, related.message] for related in finding.related],
        [*finding.candidates],
        None if finding.severity is None else int(finding.severity),
    ]


def finding(told: Any) -> Finding:
    """The inverse of `plain_finding`; raises `ValueError` or a kin of it."""
    span, message, fix, related, candidates, own = _list(told)
    return Finding(
        _span(*_list(span)),
        _text(message),
        None if fix is None else _fix(*_list(fix)),
        tuple(_related(*_list(one)) for one in _list(related)),
        tuple(_text(one) for one in _list(candidates)),
        None if own is None else Severity(own),
    )


def _reported(told: Any, rules: Mapping[str, Rule]) -> Reported:
    rule, severity, found = _list(told)
    return Reported(rules[_text(rule)], Severity(severity), finding(found))


def _fix(title: Any, safety: Any, edits: Any) -> Fix:
    patch = Patch(tuple(_edit(*_list(edit)) for edit in _list(edits)))
    return Fix(_text(title), patch, Safety(safety))


def _edit(start: Any, end: Any, text: Any) -> Edit:
    return Edit(_span(start, end), _text(text))


def _related(start: Any, end: Any, message: Any) -> Related:
    return Related(_span(start, end), _text(message))


def _span(start: Any, end: Any) -> Span:
    if type(start) is int and type(end) is int and 0 <= start <= end:
        return Span(start, end)
    raise ValueError(f"no span: {start!r} to {end!r}")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError(f"no text: {value!r}")


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    raise ValueError(f"no list: {value!r}")
