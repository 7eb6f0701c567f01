"""Writing comments that allow findings into a README, so that the page stays what it is.

A comment goes to the end of an entry's first line, of an item's line, of a row's last cell, and
above any other block. It is kept only where GitHub shows the same page, the findings are gone, and
no other has come; where one place does not do, the next is tried.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from readme_tool.engine.allowance_places import Place, Places
from readme_tool.engine.checking import check, check_with_uses
from readme_tool.engine.page_as_seen import seen
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen
from readme_tool.markdown import rendering
from readme_tool.rules import Rule
from readme_tool.text import Patch, Source
from readme_tool.tree import Document, parse


class Added(NamedTuple):
    """What came of allowing: the comments, as a patch, what they let pass, and what is left.

    `left` are findings for which there is no place; `refused` is one that forbids any change.
    """

    patch: Patch
    allowed: tuple[Reported, ...]
    left: tuple[Reported, ...]
    refused: Reported | None = None


def add_allowances(
    readme: Document,
    rules: Sequence[Chosen],
    found: Sequence[Reported],
    wanted: Sequence[Reported],
    reason: str | None = None,
) -> Added:
    """Allow the findings that are wanted, of all that the rules found, where they stand."""
    refused = next((one for one in found if one.rule.forbids_fixing), None)
    if refused is not None:
        return Added(Patch(), (), tuple(wanted), refused)
    page = _Page(readme, rules, reason, found)
    places = Places(readme)
    waiting = [(one, places.of(one.finding.span)) for one in wanted if one.rule.judge is None]
    placed: _Placed = {}
    left: list[Reported] = []
    while waiting:
        left += [one for one, rest in waiting if not rest]
        waiting = [(one, rest) for one, rest in waiting if rest]
        comments: dict[_Comment, list[Reported]] = defaultdict(list)
        for one, rest in waiting:
            comments[rest[0], one.rule].append(one)
        placed = page.settled(placed, sorted(comments.items(), key=_order))
        done = {one for findings in placed.values() for one in findings}
        waiting = [(one, rest[1:]) for one, rest in waiting if one not in done]
    allowed = [one for findings in placed.values() for one in findings]
    return Added(page.patch(page.needed(placed)), tuple(allowed), tuple(left))


# A rule that is to be allowed at a place, with the findings that are meant.
_Comment: TypeAlias = tuple[Place, Rule]
_Placed: TypeAlias = Mapping[_Comment, Sequence[Reported]]


class _Page:
    """A README with all that was found in it, to try comments on."""

    def __init__(
        self,
        readme: Document,
        rules: Sequence[Chosen],
        reason: str | None,
        found: Sequence[Reported],
    ) -> None:
        self.readme = readme
        self.rules = rules
        self.reason = reason
        self.found = [one for one in found if one.rule.judge is None]
        self.seen = seen(readme.source.text)

    def settled(
        self, placed: _Placed, wanted: Sequence[tuple[_Comment, Sequence[Reported]]]
    ) -> _Placed:
        """What is placed, with all that can be of what is wanted; halved until it holds."""
        if not wanted:
            return placed
        trial = {**placed, **dict(wanted)}
        if self._holds(trial, trial):
            return trial
        if len(wanted) == 1:
            return placed
        half = len(wanted) // 2
        return self.settled(self.settled(placed, wanted[:half]), wanted[half:])

    def needed(self, placed: _Placed) -> _Placed:
        """What is placed, without what lets nothing pass: another comment may do it all."""
        patch = self.patch(placed)
        _, uses = check_with_uses(self._after(patch), self.rules)
        starts = [use.allowance.span.start for use in uses]

        def passes(place: Place, rule: Rule) -> bool:
            written = patch.carry(place.offset) + len(place.before)
            return rule.name in uses[bisect_right(starts, written) - 1].passed

        used = {key: findings for key, findings in placed.items() if passes(*key)}
        return used if self._holds(used, placed) else placed

    def patch(self, placed: _Placed) -> Patch:
        """The comments, those of one place in one."""
        names: dict[Place, set[str]] = defaultdict(set)
        for place, rule in placed:
            names[place].add(rule.name)
        return Patch.of(*(place.edit(sorted(own), self.reason) for place, own in names.items()))

    def _holds(self, trial: _Placed, meant: _Placed) -> bool:
        """Whether these comments change nothing of the page, and just what is meant is gone."""
        patch = self.patch(trial)
        after = self._after(patch)
        if rendering.difference(self.seen, seen(after.source.text)) is not None:
            return False
        line_of = after.source.line_of
        gone = {one for findings in meant.values() for one in findings}
        left = Counter(
            (one.rule, line_of(patch.carry(one.finding.span.start)))
            for one in self.found
            if one not in gone
        )
        now = Counter(
            (one.rule, line_of(one.finding.span.start))
            for one in check(after, self.rules)
            if one.rule.judge is None
        )
        return now <= left

    def _after(self, patch: Patch) -> Document:
        source = self.readme.source
        changed = Source(patch.apply(source.text), source.byte_order_mark)
        return parse(changed, self.readme.surroundings)


def _order(wanted: tuple[_Comment, Sequence[Reported]]) -> tuple[Place, str]:
    (place, rule), _ = wanted
    return place, rule.name
