"""A line a finding, under the name of its file."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.apps.guard import guarded
from readme_tool.apps.report.paint import Style, painted
from readme_tool.apps.report.report import Checked, Look, Report, Verbosity
from readme_tool.apps.report.wording import summary, verdict
from readme_tool.grammars.characters import visible


def render(report: Report, look: Look) -> Iterator[str]:
    """Each file's name, its findings below it with the columns in line, and a summary."""
    for checked in report.files:
        if checked.found:
            group = "\n".join(_group(checked, look)) + "\n\n"
            yield guarded(group) if look.guarded else group
    if look.verbosity > Verbosity.QUIET:
        yield from (f"{line}\n" for line in summary(report.tally))


def _group(checked: Checked, look: Look) -> Iterator[str]:
    yield painted(visible(checked.name), Style.STRONG, look.colour)
    places = [
        "{}:{}".format(*checked.excerpt.position(reported.finding.span.start))
        for reported in checked.found
    ]
    longest = max(map(len, places))
    for place, reported in zip(places, checked.found, strict=True):
        yield f"  {place:<{longest}}  {verdict(reported, look)}"
