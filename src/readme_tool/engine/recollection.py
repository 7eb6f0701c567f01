"""What is remembered of the passages of a README, so that only new ones are looked at again.

What rules find in a passage by itself is kept with places that count from its start, and so is what
the rest of the page asks of it. Where a rule asks what else is on the page or around it, nothing is
kept; nor is anything of a page with definitions, from which links may have their addresses.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.engine.outside import Outside
from readme_tool.engine.selection import Chosen
from readme_tool.rules import Finding, Related
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document
from readme_tool.tree.gist import Facts


class Known(NamedTuple):
    """What is known of a passage: by the names of rules what they found in it, and its facts."""

    found: Mapping[str, tuple[Finding, ...]]
    facts: Facts


class Recollection:
    """What is known of the passages of one README by their keys, from the last look at it.

    It holds for the same program and the same rules with the same options.
    """

    def __init__(self, known: Mapping[str, Known] | None = None) -> None:
        self.known: Mapping[str, Known] = known or {}

    def found(
        self, readme: Document, chosen: Sequence[Chosen]
    ) -> Iterator[tuple[Chosen, Iterable[Finding]]]:
        """What each rule finds in a README that nobody has read from yet.

        Once all is taken, what is known is that of its passages alone.
        """
        if readme.definitions:
            yield from ((one, one.rule.check(readme, one.options)) for one in chosen)
            return
        looked = _Looked(readme, [self.known.get(key) for key in readme.passage_keys])
        for one in chosen:
            if one.rule.within is None:
                yield one, one.rule.check(readme, one.options)
            else:
                yield one, looked.within(one)
                if one.rule.across is not None:
                    yield one, one.rule.across(readme, one.options)
        self.known = dict(zip(readme.passage_keys, looked.known, strict=True))


class _Looked:
    """The passages of a README, and what is known of each so far."""

    def __init__(self, readme: Document, known: Sequence[Known | None]) -> None:
        self._readme = readme
        self._outside = Outside(readme)
        self._found = [dict(one.found) if one is not None else {} for one in known]
        self._parts: dict[tuple[int, ...], Document] = {}
        for passage, one in zip(readme.passages, known, strict=True):
            if one is not None:
                passage.gist.know(one.facts)

    @property
    def known(self) -> Iterator[Known]:
        """What is known of each passage by now."""
        for passage, found in zip(self._readme.passages, self._found, strict=True):
            yield Known(found, passage.gist.facts)

    def within(self, one: Chosen) -> Iterator[Finding]:
        """What a rule finds in each passage by itself; it looks at none that it knows."""
        name, fresh = one.rule.name, []
        for number, passage in enumerate(self._readme.passages):
            known = self._found[number].get(name)
            if known is None:
                fresh.append(number)
            else:
                yield from (_moved(finding, passage.extent.start) for finding in known)
        if fresh:
            yield from self._fresh(one, fresh)

    def _fresh(self, one: Chosen, numbers: Sequence[int]) -> Iterable[Finding]:
        """What a rule finds in passages that it does not know, all of them at once.

        Where it asks what is outside, it is asked again passage by passage, to tell for which ones.
        """
        found, asked = self._look(one, numbers)
        if not asked:
            self._keep(one, numbers, found)
        elif len(numbers) > 1:
            for number in numbers:
                self._fresh(one, [number])
        return found

    def _look(self, one: Chosen, numbers: Sequence[int]) -> tuple[Sequence[Finding], bool]:
        assert one.rule.within is not None, "only such rules look at passages"
        self._outside.asked = False
        found = tuple(one.rule.within(self._part(tuple(numbers)), one.options))
        return found, self._outside.asked

    def _part(self, numbers: tuple[int, ...]) -> Document:
        if numbers not in self._parts:
            passages = [self._readme.passages[number] for number in numbers]
            part = self._readme.only(passages)
            self._parts[numbers] = self._outside.beyond(part)
        return self._parts[numbers]

    def _keep(self, one: Chosen, numbers: Sequence[int], found: Sequence[Finding]) -> None:
        """Keep what was found, unless some of it reaches out of its passage."""
        own: dict[int, list[Finding]] = {number: [] for number in numbers}
        left = sorted(found, key=lambda finding: finding.span.start, reverse=True)
        for number in numbers:
            extent = self._readme.passages[number].extent
            while left and all(map(extent.holds, _places(left[-1]))):
                own[number].append(_moved(left.pop(), -extent.start))
        if not left:
            for number, findings in own.items():
                self._found[number][one.rule.name] = tuple(findings)


def _places(finding: Finding) -> Iterator[Span]:
    """All that a finding points at."""
    yield finding.span
    yield from (related.span for related in finding.related)
    if finding.fix is not None:
        yield from (edit.span for edit in finding.fix.patch.edits)


def _moved(finding: Finding, by: int) -> Finding:
    """The finding of a passage that starts so many code points further on."""
    fix = finding.fix
    if fix is not None:
        edits = (Edit(edit.span.shifted(by), edit.text) for edit in fix.patch.edits)
        fix = fix._replace(patch=Patch(tuple(edits)))
    return finding._replace(
        span=finding.span.shifted(by),
        fix=fix,
        related=tuple(Related(one.span.shifted(by), one.message) for one in finding.related),
    )
