"""Asking a person at a terminal about one finding after another."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from readme_tool.apps.diff import changed_lines, painted_diff
from readme_tool.apps.report import Checked, Look
from readme_tool.apps.report.formats.text import block
from readme_tool.apps.terminal import show
from readme_tool.engine import Reported, RolledBack
from readme_tool.engine.fixing import Fixed, Old
from readme_tool.engine.one_by_one import Answer, fix_one_by_one
from readme_tool.errors import OutsideError
from readme_tool.grammars.characters import visible
from readme_tool.rules import Fix, Rule, Safety
from readme_tool.text import Source
from readme_tool.tree import Document

if TYPE_CHECKING:
    from readme_tool.apps.visited import Visited

_HELP = """\
y - make this change
n - leave this as it is
a - make this change and all others of this rule that need no choice
q - quit; what was accepted is written, nothing more is asked
1..9 - write this candidate instead
d - show the change again, with more lines around it
? - show this help
"""
_MOST = 9
_LINES, _MORE_LINES = 0, 3


def demand_terminal() -> None:
    """Raise `OutsideError` where nobody can be asked."""
    for stream, name in ((sys.stdin, "input"), (sys.stdout, "output")):
        if not stream.isatty():
            raise OutsideError(f"--interactive asks a person, and standard {name} is no terminal")


class Conversation:
    """Asks about the findings of one README after another, until the person quits."""

    def __init__(self, look: Look) -> None:
        self._look = look._replace(guarded=False)
        self._accepted: set[Rule] = set()
        self._is_over = False

    def fixed(self, visited: Visited, source: Source, old: Old) -> Fixed:
        """What comes of asking about the findings of a README whose text is `source` by now."""
        around, rules = visited.around, visited.terms.rules
        return fix_one_by_one(source, rules, partial(self.ask, visited), self.tell, around, old)

    def ask(
        self, visited: Visited, readme: Document, reported: Reported, choices: Sequence[Fix]
    ) -> Answer:
        """Show a finding and what would mend it, and wait for what the person says."""
        if self._is_over:
            return Answer(last=True)
        own = reported.finding.fix
        if own and own.safety is not Safety.SHOWN and reported.rule in self._accepted:
            return Answer(own)
        candidates = choices[own is not None :][:_MOST]
        checked = Checked.of(visited.name, visited.place, readme.source, (reported,))
        self._say(*block(checked, reported, self._look))
        self._say(*self._listed(own, candidates))
        if own:
            self._show(readme, own, _LINES)
        return self._answer(readme, reported, own, candidates)

    def tell(self, rolled_back: RolledBack) -> None:
        """Say that a change was not made."""
        self._say(f"not changed, since {visible(rolled_back.why)}", "")

    def _answer(
        self, readme: Document, reported: Reported, own: Fix | None, candidates: Sequence[Fix]
    ) -> Answer:
        keys = [
            *("ya" if own else ""),
            "n",
            "q",
            *map(str, range(1, len(candidates) + 1)),
            "d",
            "?",
        ]
        while True:
            word = self._read(f"change this? [{','.join(keys)}] ")
            match word if word in keys else "?":
                case "y":
                    return Answer(own)
                case "a":
                    self._accepted.add(reported.rule)
                    return Answer(own)
                case "n":
                    return Answer()
                case "q":
                    self._is_over = True
                    return Answer(last=True)
                case "d":
                    for fix in [own] if own else candidates:
                        self._show(readme, fix, _MORE_LINES)
                case "?":
                    self._say(_HELP.rstrip("\n"))
                case number:
                    return Answer(candidates[int(number) - 1])

    def _read(self, prompt: str) -> str:
        """The next line, in small letters; the end of input quits."""
        show([prompt], sys.stdout)
        line = sys.stdin.readline()
        if not line:
            self._say("")
            return "q"
        return line.strip().lower() or "?"

    def _listed(self, own: Fix | None, candidates: Sequence[Fix]) -> Iterator[str]:
        for number, fix in enumerate(candidates, 1):
            yield f"  {number}: {visible(fix.title)}"
        if own and own.safety is Safety.SHOWN:
            yield "  this one is for you to judge; --unsafe would not apply it"

    def _show(self, readme: Document, fix: Fix, around: int) -> None:
        lines = changed_lines(readme.source, fix.patch, around)
        show(painted_diff(lines, self._look.colour), sys.stdout)

    def _say(self, *lines: str) -> None:
        show([f"{line}\n" for line in lines], sys.stdout)
