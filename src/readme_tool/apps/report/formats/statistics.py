"""How often each rule found something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from readme_tool.apps.report.paint import painted, style_of
from readme_tool.apps.report.report import Look, Report, Verbosity
from readme_tool.apps.report.wording import summary
from readme_tool.engine import Reported
from readme_tool.rules import Safety


def render(report: Report, look: Look) -> Iterator[str]:
    """A line a rule: how often, how many of those a fix mends, the severity, the name."""
    by_rule: dict[str, list[Reported]] = defaultdict(list)
    for checked in report.files:
        for reported in checked.found:
            by_rule[reported.rule.name].append(reported)
    for name, found in sorted(by_rule.items(), key=lambda item: (-len(item[1]), item[0])):
        worst = max(reported.severity for reported in found)
        weight = painted(f"{worst.word:<7}", style_of(worst), look.colour)
        yield f"{len(found):>6}  {weight}  {name}{_mendable(found)}\n"
    if look.verbosity > Verbosity.QUIET:
        yield from (f"{line}\n" for line in summary(report.tally))


def _mendable(found: list[Reported]) -> str:
    safeties = [r.finding.fix.safety for r in found if r.finding.fix is not None]
    told = [
        f"{count} {safety.word}"
        for safety in (Safety.SAFE, Safety.UNSAFE)
        if (count := safeties.count(safety))
    ]
    return f"  (fixes: {', '.join(told)})" if told else ""
