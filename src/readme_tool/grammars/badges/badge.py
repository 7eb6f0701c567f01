"""What a badge is, once its address has been read."""

from collections.abc import Iterable
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


class Badge(NamedTuple):
    """A badge as its service draws it.

    `kind` is `static`, `static-v1`, `endpoint`, `dynamic`, `github` (these from shields.io) or
    `other`. `label`, `message`, `color` and `style` are what the service shows, None where it
    answers with an error image or where only the service knows. `broken` says that an error image,
    or none, is all that readers see. `problems` are all that is wrong, the gravest first; `silent`
    are those of them that are options ignored. `route` is the GitHub route (`stars`,
    `last-commit`) and `repository` the `owner/repo`, in lower case, that the badge speaks of.
    """

    url: str
    service: str
    kind: str = "other"
    label: str | None = None
    message: str | None = None
    color: str | None = None
    style: str | None = None
    logo: str | None = None
    broken: bool = False
    problems: tuple[Problem, ...] = ()
    silent: tuple[Silent, ...] = ()
    route: str | None = None
    repository: str | None = None

    @property
    def problem(self) -> str | None:
        """The gravest of what is wrong, in one word."""
        return self.problems[0].word if self.problems else None

    @property
    def mended(self) -> str | None:
        """The repaired address, where every fault has exactly one reading."""
        return self._repaired() if self._is_certain() else None

    @property
    def guessed(self) -> str | None:
        """The likeliest repaired address, where some fault may be read in more than one way."""
        return None if self._is_certain() else self._repaired()

    def _is_certain(self) -> bool:
        return all(repair.certain for problem in self.problems for repair in problem.repairs)

    def _repaired(self) -> str | None:
        """The address with every fault repaired; None if there is none, or one without a repair."""
        if not self.problems or not all(problem.repairs for problem in self.problems):
            return None
        return mend(self.url, [repair for problem in self.problems for repair in problem.repairs])


def with_problems(badge: Badge, *problems: Problem) -> Badge:
    """The badge with these problems before its others."""
    return badge._replace(problems=(*problems, *badge.problems))


def never_drawn(badge: Badge, *problems: Problem) -> Badge:
    """The badge with an error image in its place, because of these problems before its others."""
    nothing = badge._replace(label=None, message=None, color=None, style=None, broken=True)
    return with_problems(nothing, *problems)


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
