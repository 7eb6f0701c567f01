"""Reading a rule's page: its prose, and the examples in its fences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^(~{3,})([^\n]*)\n(.*?)^\1$\n?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a page.

    A bad one comes with its `report`, a line `LINE:COLUMN MESSAGE` a finding, and where there is a
    fix with the text that all fixes of the rule, unsafe ones too, make of it. A good one has none.
    `flags` say what a fence cannot show: `crlf`, `no-final-newline`; `needs NAME` is not one.
    """

    text: str
    report: str | None = None
    fixed: str | None = None
    flags: frozenset[str] = frozenset()

    @property
    def good(self) -> bool:
        """Whether nothing may be found in it."""
        return self.report is None


def examples(page: str) -> Iterator[Example]:
    """The examples of a page, in order; raises `ValueError` for fences that make no example."""
    text: str | None = None
    flags: frozenset[str] = frozenset()
    report = fixed = None
    for match in _FENCE.finditer(page):
        words = match[2].split()
        if words[:2] == ["text", "report"]:
            report = match[3]
        elif words[:2] == ["markdown", "fixed"]:
            fixed = match[3]
        elif words[:1] == ["markdown"] and words[1:2] in (["bad"], ["good"]):
            if text is not None:
                yield Example(text, report, fixed, flags)
            text, report, fixed = match[3], ("" if words[1] == "bad" else None), None
            flags = frozenset(words[2:])
        else:
            raise ValueError(f"not an example: {match[2]!r}")
    if text is not None:
        yield Example(text, report, fixed, flags)
