"""What can be wrong with a README, one file per rule. Rules know neither each other nor files."""

from readme_tool.rules.base import (
    Finding,
    Fix,
    NoOptions,
    Related,
    Rule,
    Safety,
    Severity,
    rule,
)

__all__ = ["Finding", "Fix", "NoOptions", "Related", "Rule", "Safety", "Severity", "rule"]
