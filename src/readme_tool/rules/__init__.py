"""What can be wrong with a README, one file per rule. Rules know neither each other nor files."""

from readme_tool.rules.base import (
    Finding,
    Fix,
    NoOptions,
    Origin,
    Outcome,
    Related,
    Rule,
    Safety,
    Scope,
    Severity,
    Use,
    judge,
    rule,
)

__all__ = [
    "Finding",
    "Fix",
    "NoOptions",
    "Origin",
    "Outcome",
    "Related",
    "Rule",
    "Safety",
    "Scope",
    "Severity",
    "Use",
    "judge",
    "rule",
]
