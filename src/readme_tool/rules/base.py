"""What a rule is, and what it finds."""

import enum
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, NamedTuple, TypeAlias

from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Allowance, Document


class Severity(enum.IntEnum):
    """How much a finding weighs; higher is worse."""

    INFO = 1  # worth knowing
    WARNING = 2  # probably wrong
    ERROR = 3  # broken for the reader

    @property
    def word(self) -> str:
        """The name as options and reports write it."""
        return self.name.lower()


class Safety(enum.IntEnum):
    """What a fix promises; `fix.safety >= required` decides whether it may be applied."""

    SHOWN = 1  # needs a person: shown with its candidates, never applied
    UNSAFE = 2  # something is added, removed, moved or guessed; applied only when asked for
    SAFE = 3  # nothing is; what was right renders the same, what was broken has one reading

    @property
    def word(self) -> str:
        """The name as options and reports write it."""
        return self.name.lower()


class Scope(enum.Enum):
    """How much of a README one finding can follow from."""

    PASSAGE = "passage"  # a passage, and the anchors and names of the page
    PAGE = "page"


class Fix(NamedTuple):
    """A repair: its title is an imperative, its patch stands or falls whole."""

    title: str
    patch: Patch
    safety: Safety

    @classmethod
    def replacing(cls, span: Span, text: str, title: str, safety: Safety) -> "Fix":
        """The fix that puts `text` where `span` stands."""
        return cls(title, Patch.of(Edit(span, text)), safety)


class Related(NamedTuple):
    """A second place that belongs to a finding, such as the first of two duplicates."""

    span: Span
    message: str


class Finding(NamedTuple):
    """What a rule found, and where.

    The message says what is wrong and what to do: lower case, no full stop, one line. `candidates`
    are what might stand there instead, best first. `severity` is set where one finding weighs
    differently from its rule.
    """

    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    candidates: tuple[str, ...] = ()
    severity: Severity | None = None


class NoOptions(NamedTuple):
    """What a rule without options takes."""


class Use(NamedTuple):
    """A comment of a README that allows findings, and the names of the rules whose it let pass."""

    allowance: Allowance
    passed: frozenset[str]


class Outcome(NamedTuple):
    """What came of the other rules: which ran, and what the README's allowances let pass.

    `names` has the rule for each name that one answers to, former names too.
    """

    uses: tuple[Use, ...]
    ran: frozenset[str]
    names: Mapping[str, str]


class Origin(NamedTuple):
    """The installed distribution that a rule comes from.

    `stamp` is another one whenever its code may be another one, even where the version stays.
    """

    distribution: str
    version: str
    stamp: str = ""

    def __str__(self) -> str:
        return f"{self.distribution} {self.version}"


Check: TypeAlias = Callable[[Document, Any], Iterable[Finding]]
Judge: TypeAlias = Callable[[Document, Any, Outcome], Iterable[Finding]]


class Rule(NamedTuple):
    """A rule, as its module declares it.

    `name` is the module's name, dashed; `page` the module's docstring; `options` the class of its
    options, a frozen dataclass whose defaults are the rule's. One that `forbids_fixing` found something
    so wrong with the file that no fix may touch it. One that has a `judge` finds nothing by itself:
    it is asked when the others are done. `origin` is None for the rules of this package.

    Of what `check` finds, `within` finds what follows from one passage of the page, whichever others
    are looked at beside it, and `across` the rest; where `within` is None, anything may follow from
    all of the page.
    """

    name: str
    check: Check
    severity: Severity
    page: str
    options: type = NoOptions
    opt_in: bool = False
    former: tuple[str, ...] = ()
    forbids_fixing: bool = False
    judge: Judge | None = None
    origin: Origin | None = None
    within: Check | None = None
    across: Check | None = None

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.strip().partition("\n")[0].strip()


def rule(
    severity: Severity,
    *,
    options: type = NoOptions,
    opt_in: bool = False,
    former: tuple[str, ...] = (),
    forbids_fixing: bool = False,
    scope: Scope = Scope.PAGE,
    within: Check | None = None,
) -> Callable[[Check], Rule]:
    """Make a module's function `(Document, options) -> Iterable[Finding]` its rule.

    One whose scope is a passage is given the passages that are new, and what it found in the others
    is remembered; the surroundings it may ask. One that needs the page may leave to `within`, a
    function of the same kind, what a passage tells by itself.
    """

    def made(check: Check) -> Rule:
        name, page = _name_and_page(check)
        found = Rule(name, check, severity, page, options, opt_in, former, forbids_fixing)
        if scope is Scope.PASSAGE:
            return found._replace(within=check)
        if within is not None:
            return found._replace(check=_both(check, within), within=within, across=check)
        return found

    return made


def judge(
    severity: Severity, *, options: type = NoOptions, former: tuple[str, ...] = ()
) -> Callable[[Judge], Rule]:
    """Make a module's function `(Document, options, Outcome) -> Iterable[Finding]` its rule."""

    def made(judge: Judge) -> Rule:
        name, page = _name_and_page(judge)
        return Rule(name, _nothing, severity, page, options, former=former, judge=judge)

    return made


def _both(across: Check, within: Check) -> Check:
    """What finds all that either finds."""

    @wraps(across)
    def check(readme: Document, options: Any) -> Iterable[Finding]:
        yield from within(readme, options)
        yield from across(readme, options)

    return check


def _name_and_page(function: Callable[..., Iterable[Finding]]) -> tuple[str, str]:
    name = function.__module__.rpartition(".")[2].replace("_", "-")
    return name, sys.modules[function.__module__].__doc__ or ""


def _nothing(_: Document, __: Any) -> Iterable[Finding]:
    return ()
