"""A line a finding."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.guard import guarded
from readme_tool.apps.report.report import Look, Report, Verbosity
from readme_tool.apps.report.wording import headline, summary


def render(report: Report, look: Look) -> Iterator[str]:
    """`README.md:9:14: error broken-anchor: what is wrong`, and a summary."""
    for checked in report.files:
        for reported in checked.found:
            line = f"{headline(checked, reported, look)}\n"
            yield guarded(line) if look.guarded else line
    if look.verbosity > Verbosity.QUIET:
        yield from (f"{line}\n" for line in summary(report.tally))
