"""Checking a README of a run: what is found, what of it is new, and what becomes of the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from readme_tool.apps.report import Checked
from readme_tool.apps.report.wording import counted
from readme_tool.engine import Reported, check
from readme_tool.tree import Document, Surroundings, parse

if TYPE_CHECKING:
    from readme_tool.apps.old_findings import OldFindings
    from readme_tool.apps.remembering.readmes import Memory
    from readme_tool.apps.visited import Visited
    from readme_tool.engine.suppressions import Sorted

_Found: TypeAlias = tuple[Reported, ...]


class Checking(NamedTuple):
    """How the READMEs of a run are checked.

    `newer` leaves of what is found what has come since some revision. Where `allowing` is not None,
    each finding gets a comment that allows it, with that reason; an empty one is none. `memory`
    knows what was found before; `say` takes lines about what was written.
    """

    newer: Callable[[Visited, _Found], _Found]
    old: OldFindings
    allowing: str | None
    memory: Memory
    say: Callable[[str], None]

    def checked(self, visited: Visited) -> Checked:
        """What is told of a README; raises `OutsideError`."""
        looked = self._looked(visited)
        if self.allowing is not None:
            looked = self._allowed(looked, self.allowing or None)
        visited, tree, _, known, new = looked
        left = self.old.written_down(visited, tree.whole, known, new)
        suppressed = len(known.old) + len(new) - len(left)
        checked = Checked.of(visited.name, visited.place, visited.source, left)
        return checked._replace(terms=visited.terms, suppressed=suppressed)

    def _looked(self, visited: Visited) -> _Looked:
        tree = _Tree(visited)
        found = self._found(visited, tree)
        known = self.old.sorted_out(visited, tree.whole, found)
        return _Looked(visited, tree, found, known, self.newer(visited, known.new))

    def _allowed(self, looked: _Looked, reason: str | None) -> _Looked:
        """The README as it is when comments allow what would be told."""
        from readme_tool.apps.allowing import allow

        visited, tree, found, _, new = looked
        after = self._looked(allow(visited, tree.whole(), found, new, reason))
        if gone := len(new) - len(after.new):
            self.say(f"{visited.name}: {counted(gone, 'finding')} allowed by comments")
        return after

    def _found(self, visited: Visited, tree: _Tree) -> _Found:
        path, terms = visited.readme.path, visited.terms
        if path is None:
            return check(tree.whole(), terms.rules)

        def look(around: Surroundings) -> _Found:
            known = self.memory.recollection(path, terms)
            found = check(tree.among(around), terms.rules, known)
            self.memory.keep(path, terms, known)
            return found

        return self.memory.found(visited.data, terms, visited.around, look)


class _Tree:
    """The tree of a README, made when somebody needs it."""

    def __init__(self, visited: Visited) -> None:
        self._visited = visited
        self._made: Document | None = None

    def among(self, around: Surroundings) -> Document:
        self._made = parse(self._visited.source, around)
        return self._made

    def whole(self) -> Document:
        return self._made or self.among(self._visited.around)


class _Looked(NamedTuple):
    """A README with all that was found in it, sorted into new and old, and what is to be told."""

    visited: Visited
    tree: _Tree
    found: _Found
    known: Sorted
    new: _Found
