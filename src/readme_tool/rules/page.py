"""Reading a rule's page: its prose, and the examples in its fences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.text import Pattern

_FENCE = Pattern(r"^(~{3,})([^\n]*)\n(.*?)^\1$\n?", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """One example of a page.

    A bad one comes with its `report`, a line `LINE:COLUMN MESSAGE` a finding, and where there is a
    fix with the text that all fixes of the rule, unsafe ones too, make of it. A good one has none.
    `flags` say what a fence cannot show: `crlf`, `no-final-newline`, an option as in `most=1`, a
    rule that runs too as in `beside:broken-anchor`.

    What lies around the README may stand in further fences. `text files`, or `text files of
    OWNER/REPO`, has a path a line, with the fragments that work in that file; `text renamed` has a
    lost fragment a line, with what its heading was called since.
    """

    text: str
    report: str | None = None
    fixed: str | None = None
    flags: frozenset[str] = frozenset()
    repository: str | None = None
    files: Mapping[str, Sequence[str]] | None = None
    renamed: Mapping[str, Sequence[str]] | None = None

    @property
    def good(self) -> bool:
        """Whether nothing may be found in it."""
        return self.report is None


def examples(page: str) -> Iterator[Example]:
    """The examples of a page, in order; raises `ValueError` for fences that make no example."""
    held: Example | None = None
    for match in _FENCE.finditer(page):
        kind, *words = match[2].split() or [""]
        if kind == "markdown" and words[:1] in (["bad"], ["good"]):
            if held is not None:
                yield held
            held = Example(match[3], "" if words[0] == "bad" else None, flags=frozenset(words[1:]))
        elif held is None:
            raise ValueError(f"not an example: {match[2]!r}")
        else:
            held = _with(held, " ".join((kind, *words)), match[3])
    if held is not None:
        yield held


def _with(example: Example, info: str, text: str) -> Example:
    """The example with what one more fence says of it."""
    name, _, repository = info.partition(" of ")
    if name == "text report":
        return example._replace(report=text)
    if name == "markdown fixed":
        return example._replace(fixed=text)
    if name == "text files":
        return example._replace(files=_words(text), repository=repository or None)
    if name == "text renamed":
        return example._replace(renamed=_words(text))
    raise ValueError(f"not an example: {info!r}")


def _words(text: str) -> Mapping[str, Sequence[str]]:
    """The words of each line by the line's first."""
    lines = [line.split() for line in text.split("\n")]
    return {words[0]: words[1:] for words in lines if words}
