"""Which rules run, with which options, and how much each weighs."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from readme_tool.errors import OutsideError
from readme_tool.rules import Rule, Severity
from readme_tool.rules.catalogue import catalogue

Foreign: TypeAlias = tuple[Rule, ...]

ALL = "all"
_NOTHING: Mapping[str, Any] = MappingProxyType({})


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


class Rules(tuple[Chosen, ...]):
    """The rules that run, in the order of their names.

    `names` has the rule for each name that one answers to, those that do not run too.
    """

    names: Mapping[str, str]

    @classmethod
    def of(cls, chosen: Iterable[Chosen], names: Mapping[str, str]) -> "Rules":
        """These rules, of all that are known."""
        made = cls(chosen)
        made.names = names
        return made


class Selection(NamedTuple):
    """What a user asks for, by rule names as `--select` and its kin take them.

    `select` replaces the default rules, `extend_select` adds to them, `ignore` takes away last.
    `all` names every rule, opt-in ones too. `options` and `severities` are by rule name. `foreign`
    are the rules of other distributions that may run; they are chosen from as from our own.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: Mapping[str, Any] = _NOTHING
    severities: Mapping[str, Severity] = _NOTHING
    foreign: Foreign = ()

    def then(self, later: "Selection") -> "Selection":
        """The selection with a later one on top, as ruff lays the command line over a file.

        A later `select` starts anew; without one, a later `extend_select` wins over an earlier
        `ignore`. What is foreign is what is to the earlier one. Raises `UnknownRuleError`.
        """
        options = {**self.options, **later.options}
        severities = {**self.severities, **later.severities}
        if later.select is not None:
            return later._replace(options=options, severities=severities, foreign=self.foreign)
        again = self._named(later.extend_select)
        return Selection(
            self.select,
            (*self.extend_select, *later.extend_select),
            (*sorted(self._named(self.ignore) - again), *later.ignore),
            options,
            severities,
            self.foreign,
        )

    def rules(self) -> Rules:
        """The rules that run; raises `UnknownRuleError`."""
        known = known_rules(self.foreign)
        if self.select is None:
            names = {name for name, rule in known.items() if not rule.opt_in}
        else:
            names = self._named(self.select)
        names = (names | self._named(self.extend_select)) - self._named(self.ignore)
        chosen = (self._chosen(rule) for name, rule in known.items() if name in names)
        return Rules.of(chosen, rule_names(self.foreign))

    def _named(self, names: Iterable[str]) -> set[str]:
        found: set[str] = set()
        for name in names:
            found |= set(known_rules(self.foreign)) if name == ALL else {self._name(name)}
        return found

    def _name(self, name: str) -> str:
        return named(name, self.foreign).name

    def _chosen(self, rule: Rule) -> Chosen:
        options = self.options.get(rule.name)
        severity = self.severities.get(rule.name, rule.severity)
        return Chosen(rule, rule.options() if options is None else options, severity)


def known_rules(foreign: Foreign = ()) -> Mapping[str, Rule]:
    """All rules by name, in the order of their names: our own and these."""
    if not foreign:
        return catalogue()
    return dict(sorted({**{rule.name: rule for rule in foreign}, **catalogue()}.items()))


def named(name: str, foreign: Foreign = ()) -> Rule:
    """The rule of that name, also of a name that it had formerly; raises `UnknownRuleError`."""
    rules = known_rules(foreign)
    if name in rules:
        return rules[name]
    for rule in rules.values():
        if name in rule.former:
            return rule
    raise UnknownRuleError(name, nearest(name, rules))


def rule_names(foreign: Foreign = ()) -> Mapping[str, str]:
    """The rule for each name that one answers to, former names too."""
    rules = known_rules(foreign).values()
    return {name: rule.name for rule in rules for name in (*rule.former, rule.name)}


def names_known_to(rules: Iterable[Chosen]) -> Mapping[str, str]:
    """The rule for each name that may be spoken of where these run."""
    return rules.names if isinstance(rules, Rules) else rule_names()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` may be a misspelling of, if there is one."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.5)), None)
