"""What a run found, and how a reader wants to see it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from readme_tool.apps.unread import Unread
from readme_tool.engine import Reported
from readme_tool.engine.configuration import Terms
from readme_tool.rules import Finding, Rule, Safety, Severity
from readme_tool.text import Excerpt, Source, Span

if TYPE_CHECKING:
    from readme_tool.engine import Applied


class Repaired(NamedTuple):
    """The fixes that led to the text that was checked, and their places in the text as it came."""

    before: Excerpt
    applied: tuple[Applied, ...]

    @classmethod
    def of(cls, before: Source, applied: tuple[Applied, ...]) -> Repaired:
        """What was done to a text."""
        return cls(Excerpt.of(before, [place for one in applied for place in one.places]), applied)


class Checked(NamedTuple):
    """A README and what was found in it; of its text only what findings are about.

    So a report of many READMEs takes no more room than what it says, and one README.
    `name` is what the user called it; `place` its path from the root of its repository, where it
    has one, which is what services that show a repository go by. `terms` is what it was held to,
    and `suppressed` how many old findings were left out. `repaired` is what `fix` did before, None
    where nothing was to be fixed.
    """

    name: str
    place: str
    excerpt: Excerpt
    found: tuple[Reported, ...]
    terms: Terms = Terms()
    suppressed: int = 0
    repaired: Repaired | None = None

    @classmethod
    def of(cls, name: str, place: str, source: Source, found: tuple[Reported, ...]) -> Checked:
        """A README with nothing said yet of how it was checked."""
        spans = (span for reported in found for span in _spans(reported.finding))
        return cls(name, place, Excerpt.of(source, spans), found)

    def fails(self, reported: Reported) -> bool:
        """Whether a finding is heavy enough to fail a build."""
        return reported.severity >= self.terms.failing


def _spans(finding: Finding) -> Iterator[Span]:
    """Every place that a report may name."""
    yield finding.span
    yield from (related.span for related in finding.related)
    if finding.fix is not None:
        yield from (edit.span for edit in finding.fix.patch.edits)


class Verbosity(enum.IntEnum):
    """How much is said beside the findings."""

    QUIET = 0  # nothing
    NORMAL = 1  # a summary
    VERBOSE = 2  # every repetition, and what happened on the way


class Look(NamedTuple):
    """How a report is to look to a person.

    `columns` is how wide a line may get. `guarded` says that the lines may pass through a CI
    runner, which obeys commands that stand in them.
    """

    colour: bool = False
    columns: int = 100
    verbosity: Verbosity = Verbosity.NORMAL
    guarded: bool = True


class Tally(NamedTuple):
    """How many findings there are, and how many can be mended without and only with `--unsafe`.

    `suppressed` are old ones, which count nowhere else.
    """

    files: int
    findings: int
    errors: int
    warnings: int
    infos: int
    fixable: int
    fixable_unsafely: int
    suppressed: int

    @classmethod
    def of(cls, files: Iterable[Checked]) -> Tally:
        """The tally of these files."""
        files = tuple(files)
        found = [reported for file in files for reported in file.found]
        severities = [reported.severity for reported in found]
        safeties = [r.finding.fix.safety for r in found if r.finding.fix is not None]
        return cls(
            files=len(files),
            findings=len(found),
            errors=severities.count(Severity.ERROR),
            warnings=severities.count(Severity.WARNING),
            infos=severities.count(Severity.INFO),
            fixable=safeties.count(Safety.SAFE),
            fixable_unsafely=safeties.count(Safety.UNSAFE),
            suppressed=sum(file.suppressed for file in files),
        )


@dataclass(frozen=True)
class Report:
    """What a run found: file by file, in source order; `unread` is what could not be read."""

    files: tuple[Checked, ...]
    unread: tuple[Unread, ...] = ()

    @classmethod
    def of(cls, results: Iterable[Checked | Unread]) -> Report:
        """The report of a run that came to these results."""
        results = tuple(results)
        return cls(
            files=tuple(result for result in results if isinstance(result, Checked)),
            unread=tuple(result for result in results if isinstance(result, Unread)),
        )

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that ran on any of the files, in the order of their names."""
        rules = {rule.name: rule for file in self.files for rule, *_ in file.terms.rules}
        return tuple(rules[name] for name in sorted(rules))

    @cached_property
    def tally(self) -> Tally:
        """The counts over all files."""
        return Tally.of(self.files)

    @property
    def fails(self) -> bool:
        """Whether a finding is heavy enough to fail a build."""
        return any(file.fails(reported) for file in self.files for reported in file.found)
