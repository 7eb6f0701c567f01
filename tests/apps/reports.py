"""Reports made by hand, of findings that no rule needs to make."""

from collections.abc import Sequence

from readme_tool.apps.report import Checked, Look, Report, renderer
from readme_tool.engine import Chosen, Reported
from readme_tool.engine.configuration import Terms
from readme_tool.rules import Finding, Fix, Related, Rule, Safety, Severity
from readme_tool.text import Source, Span


def a_rule(name: str = "broken-anchor", severity: Severity = Severity.ERROR) -> Rule:
    return Rule(name, lambda _, __: (), severity, f"What {name} is.\n\nMore of it.\n")


def found(
    span: tuple[int, int],
    message: str = "no heading makes it",
    *,
    rule: Rule | None = None,
    severity: Severity | None = None,
    fix: Fix | None = None,
    related: Sequence[tuple[int, int, str]] = (),
    candidates: tuple[str, ...] = (),
) -> Reported:
    rule = rule or a_rule()
    others = tuple(Related(Span(start, end), said) for start, end, said in related)
    finding = Finding(Span(*span), message, fix, others, candidates)
    return Reported(rule, severity or rule.severity, finding)


def checked(
    text: str,
    *reported: Reported,
    name: str = "README.md",
    failing: Severity = Severity.WARNING,
) -> Checked:
    """A README whose rules are those that made its findings."""
    rules = (Chosen(one.rule, None, one.severity) for one in reported)
    terms = Terms(tuple(rules), failing)
    return Checked.of(name, name, Source(text), reported)._replace(terms=terms)


def replacing(
    span: tuple[int, int], text: str, safety: Safety = Safety.SAFE, title: str = "Mend it"
) -> Fix:
    return Fix.replacing(Span(*span), text, title, safety)


def rendered(format_name: str, report: Report, look: Look | None = None) -> str:
    return "".join(renderer(format_name)(report, look or Look()))
