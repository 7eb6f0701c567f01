"""The old findings of a run: what its report leaves out, and what is written down for the next."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from readme_tool.apps import disk
from readme_tool.apps.report.wording import counted
from readme_tool.apps.suppressions import Suppressions, usual_place
from readme_tool.engine import Reported
from readme_tool.engine.selection import ALL, names_known_to
from readme_tool.engine.suppressions import Known, Sorted, key, sorted_out
from readme_tool.errors import OutsideError
from readme_tool.rules import Rule
from readme_tool.tree import Document

if TYPE_CHECKING:
    from readme_tool.apps.visited import Visited


class Asked(NamedTuple):
    """What a command line says about old findings.

    `location` is the file that they are in, `unread` that it is not looked at. `suppress` are the
    rules whose findings are to be written down, by any of their names or `all`, None for none;
    `prune` asks to forget those gone.
    """

    location: str | None = None
    unread: bool = False
    suppress: frozenset[str] | None = None
    prune: bool = False


class OldFindings:
    """The files of old findings that a run meets, each read once and written once."""

    def __init__(self, asked: Asked) -> None:
        if asked.unread and (asked.suppress is not None or asked.prune):
            raise OutsideError("old findings cannot be written down where they are not looked at")
        self._asked = asked
        self._files: dict[str, Suppressions] = {}
        self._written: Counter[str] = Counter()
        self._gone: Counter[str] = Counter()

    def known(self, visited: Visited) -> Known:
        """What is known of a README from earlier runs; raises `OutsideError`."""
        path = visited.readme.path
        return Known() if path is None or self._asked.unread else self._file(visited).of(path)

    def sorted_out(
        self, visited: Visited, tree: Callable[[], Document], found: Sequence[Reported]
    ) -> Sorted:
        """The findings of a README as new and old; raises `OutsideError`."""
        known = self.known(visited)
        return sorted_out(tree(), found, known) if known else Sorted(tuple(found), (), known)

    def written_down(
        self,
        visited: Visited,
        tree: Callable[[], Document],
        known: Sorted,
        new: tuple[Reported, ...],
    ) -> tuple[Reported, ...]:
        """What is left of the new findings, when those that are to be known later are set aside.

        Raises `OutsideError` where nobody says which file the README is.
        """
        ran = {chosen.rule.name for chosen in visited.terms.rules}
        gone = Counter({one: count for one, count in known.gone.items() if one.rule in ran})
        if self._asked.suppress is None and not self._asked.prune:
            if gone:
                self._gone[self._file(visited).name] += gone.total()
            return new
        path = visited.readme.path
        if path is None:
            raise OutsideError("old findings of standard input need a --stdin-filename")
        wanted = [one for one in new if self._is_wanted(one.rule)]
        file = self._file(visited)
        keys = Counter(key(tree(), one) for one in (*known.old, *wanted))
        file.put(path, keys + (known.gone - gone if self._asked.prune else known.gone))
        self._written[file.name] += len(wanted)
        self._gone[file.name] += gone.total()
        return tuple(one for one in new if not self._is_wanted(one.rule))

    def close(self) -> Iterator[str]:
        """Write the files, and say what came of it, a line each; raises `OutsideError`."""
        if self._asked.prune:
            for file in self._files.values():
                self._gone[file.name] += file.forget_missing()
        for file in self._files.values():
            file.write()
            if written := self._written[file.name]:
                yield f"{file.name}: {counted(written, 'finding')} written down as old"
            if gone := self._gone[file.name]:
                yield f"{file.name}: {self._told(gone)}"

    def _is_wanted(self, rule: Rule) -> bool:
        """Whether its findings are to be written down, by any of its names."""
        return not {ALL, rule.name, *rule.former}.isdisjoint(self._asked.suppress or ())

    def _told(self, gone: int) -> str:
        if self._asked.prune:
            return f"{counted(gone, 'finding')} forgotten"
        verb = "is" if gone == 1 else "are"
        return (
            f"{counted(gone, 'old finding')} {verb} gone; "
            "`readme-tool check --prune-suppressions` forgets what is gone"
        )

    def _file(self, visited: Visited) -> Suppressions:
        place = self._asked.location or visited.terms.suppressions
        path = disk.real(place or usual_place(visited.readme.path or os.curdir))
        if path not in self._files:
            self._files[path] = Suppressions(path, names_known_to(visited.terms.rules))
        return self._files[path]
