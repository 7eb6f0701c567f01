"""Which rules run, with which options, and how much each weighs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from readme_tool.errors import OutsideError
from readme_tool.rules import Rule, Severity
from readme_tool.rules.catalogue import catalogue

ALL = "all"


class UnknownRuleError(OutsideError):
    """A rule name that no rule answers to."""

    def __init__(self, name: str, nearest: str | None) -> None:
        self.name = name
        self.nearest = nearest
        hint = f", did you mean `{nearest}`?" if nearest else "; `rules` lists them all"
        super().__init__(f"unknown rule `{name}`{hint}")


class Chosen(NamedTuple):
    """A rule that runs: its options, and the severity that its findings get."""

    rule: Rule
    options: Any
    severity: Severity


@dataclass(frozen=True)
class Selection:
    """What a user asks for, by rule names as `--select` and its kin take them.

    `select` replaces the default rules, `extend_select` adds to them, `ignore` takes away last.
    `all` names every rule, opt-in ones too. `options` and `severities` are by rule name.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def then(self, later: "Selection") -> "Selection":
        """The selection with a later one on top, as ruff lays the command line over a file.

        A later `select` starts anew; without one, a later `extend_select` wins over an earlier
        `ignore`. Raises `UnknownRuleError`.
        """
        options = {**self.options, **later.options}
        severities = {**self.severities, **later.severities}
        if later.select is not None:
            return replace(later, options=options, severities=severities)
        again = _named(later.extend_select)
        return Selection(
            self.select,
            (*self.extend_select, *later.extend_select),
            (*sorted(_named(self.ignore) - again), *later.ignore),
            options,
            severities,
        )

    def rules(self) -> tuple[Chosen, ...]:
        """The rules that run, in the order of their names; raises `UnknownRuleError`."""
        if self.select is None:
            names = {name for name, rule in catalogue().items() if not rule.opt_in}
        else:
            names = _named(self.select)
        names = (names | _named(self.extend_select)) - _named(self.ignore)
        return tuple(self._chosen(rule) for name, rule in catalogue().items() if name in names)

    def _chosen(self, rule: Rule) -> Chosen:
        options = self.options.get(rule.name)
        severity = self.severities.get(rule.name, rule.severity)
        return Chosen(rule, rule.options() if options is None else options, severity)


def named(name: str) -> Rule:
    """The rule of that name, also of a name that it had formerly; raises `UnknownRuleError`."""
    rules = catalogue()
    if name in rules:
        return rules[name]
    for rule in rules.values():
        if name in rule.former:
            return rule
    raise UnknownRuleError(name, nearest(name, rules))


def rule_names() -> Mapping[str, str]:
    """The rule for each name that one answers to, former names too."""
    rules = catalogue().values()
    return {name: rule.name for rule in rules for name in (*rule.former, rule.name)}


def _named(names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        found |= set(catalogue()) if name == ALL else {named(name).name}
    return found


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` may be a misspelling of, if there is one."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.5)), None)
