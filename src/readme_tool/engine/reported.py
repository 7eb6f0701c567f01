"""A finding as it is reported."""

from typing import NamedTuple

from readme_tool.rules import Finding, Rule, Severity


class Reported(NamedTuple):
    """A finding with the rule that made it and the weight that it has here."""

    rule: Rule
    severity: Severity
    finding: Finding
