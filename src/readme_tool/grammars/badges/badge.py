"""What a badge is, once its address has been read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from readme_tool.text import Span


class Repair(NamedTuple):
    """A stretch of an address and what to write there; `certain` where nothing else can be meant.

    The span counts code points from the start of the address.
    """

    span: Span
    text: str
    certain: bool


class Problem(NamedTuple):
    """What is wrong, in one word, and what could be written instead."""

    word: str
    repairs: tuple[Repair, ...] = ()


class Silent(NamedTuple):
    """An option that the service ignores without a word, so that the badge looks otherwise.

    `problem` is one of `unknown-color`, `trailing-slash`, `trailing-junk`, `unknown-style`,
    `deprecated-style`, `unknown-logo`, `unknown-param`, `removed-param`, `ignored-value`. `span` is
    what stands in the address, `value` what it says, `nearest` what could stand there instead,
    best first, spelt as an address spells it.
    """

    problem: str
    span: Span
    value: str
    nearest: tuple[str, ...] = ()
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """A badge as its service draws it.

    `kind` is `static`, `static-v1`, `endpoint`, `dynamic`, `github` (these from shields.io) or
    `other`. `label`, `message`, `color` and `style` are what the service shows, None where it
    answers with an error image or where only the service knows. `problem` is one word, the gravest
    of what is wrong; `broken` says that an error image, or none, is all that readers see. `silent`
    are the options ignored, `repairs` all that could be mended, in the order of the address.
    `route` is the GitHub route (`stars`, `last-commit`) and `repository` the `owner/repo`, in
    lower case, that the badge speaks of.
    """

    url: str
    service: str
    kind: str = "other"
    label: str | None = None
    message: str | None = None
    color: str | None = None
    style: str | None = None
    logo: str | None = None
    problem: str | None = None
    broken: bool = False
    silent: tuple[Silent, ...] = ()
    route: str | None = None
    repository: str | None = None
    repairs: tuple[Repair, ...] = field(default=(), repr=False)

    @property
    def mended(self) -> str | None:
        """The repaired address, where there is exactly one reading of every fault."""
        certain = self.repairs and all(repair.certain for repair in self.repairs)
        return mend(self.url, self.repairs) if certain else None

    @property
    def guessed(self) -> str | None:
        """The likeliest repaired address, where some fault may be read in more than one way."""
        certain = all(repair.certain for repair in self.repairs)
        return None if certain else mend(self.url, self.repairs)


def mend(url: str, repairs: Iterable[Repair]) -> str:
    """The address with every repair made; of two that overlap the second gives way."""
    pieces, done = [], 0
    for repair in sorted(repairs, key=lambda repair: repair.span):
        start, end = repair.span
        if start < done and (repair.text or end <= done):
            continue
        pieces += [url[done : max(start, done)], repair.text]
        done = end
    return "".join([*pieces, url[done:]])
