"""What a configuration file may say: its keys, their types and what they mean.

The types are msgspec's, so that one description serves decoding and the JSON Schema. Importing this
costs what msgspec costs, so it is done only where there is a configuration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, get_type_hints

import msgspec
from msgspec import UNSET, Meta, UnsetType

from readme_tool.engine.configuration import ConfigurationError, made
from readme_tool.engine.decoding import decoded, hint, step
from readme_tool.engine.layer import Layer
from readme_tool.engine.selection import ALL, Foreign, UnknownRuleError, known_rules, named
from readme_tool.rules import Rule, Severity

SeverityName: TypeAlias = Literal["error", "warning", "info"]
RuleNames: TypeAlias = tuple[str, ...]
Patterns: TypeAlias = tuple[str, ...]


class Table(msgspec.Struct, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """The keys of a configuration. Patterns are those of a .gitignore, from the file's folder."""

    extend: Annotated[
        str | UnsetType,
        Meta(description="Another file, whose keys hold where this one does not mention them."),
    ] = UNSET
    select: Annotated[
        RuleNames | UnsetType, Meta(description="The rules that run, instead of the default ones.")
    ] = UNSET
    extend_select: Annotated[
        RuleNames | UnsetType, Meta(description="Rules that run too, opt-in ones for example.")
    ] = UNSET
    ignore: Annotated[RuleNames | UnsetType, Meta(description="Rules that do not run.")] = UNSET
    severities: Annotated[
        dict[str, SeverityName] | UnsetType,
        Meta(description="How much the findings of a rule weigh."),
    ] = UNSET
    rules: Annotated[
        dict[str, dict[str, Any]] | UnsetType,
        Meta(description="The options of rules, a table for each rule."),
    ] = UNSET
    per_file_ignores: Annotated[
        dict[str, RuleNames] | UnsetType,
        Meta(
            description="Rules that do not run on the files that a pattern means, or with a ! "
            "before it on all others."
        ),
    ] = UNSET
    include: Annotated[
        Patterns | UnsetType,
        Meta(description="Which files in a folder are READMEs; letter case does not matter."),
    ] = UNSET
    extend_include: Annotated[
        Patterns | UnsetType, Meta(description="Which other files in a folder are READMEs.")
    ] = UNSET
    exclude: Annotated[
        Patterns | UnsetType, Meta(description="What is passed over in folders.")
    ] = UNSET
    extend_exclude: Annotated[
        Patterns | UnsetType, Meta(description="What else is passed over in folders.")
    ] = UNSET
    fail_on: Annotated[
        SeverityName | UnsetType, Meta(description="The lightest finding that fails a check.")
    ] = UNSET
    respect_gitignore: Annotated[
        bool | UnsetType, Meta(description="Whether what git ignores is passed over in folders.")
    ] = UNSET
    force_exclude: Annotated[
        bool | UnsetType,
        Meta(description="Whether exclude holds for files that are named one by one too."),
    ] = UNSET
    plugins: Annotated[
        bool | tuple[str, ...] | UnsetType,
        Meta(
            description="Whose rules may run beside our own: those of all installed distributions "
            "that have some, or of these."
        ),
    ] = UNSET
    suppressions: Annotated[
        str | UnsetType, Meta(description="The file that old findings are written down in.")
    ] = UNSET


def plugins(table: Mapping[str, Any]) -> bool | tuple[str, ...]:
    """Whose rules the table of a file lets run; raises `ConfigurationError`."""
    key = "plugins"
    found: bool | tuple[str, ...] = decoded(table[key], _types()[key], key)
    return found


def layer(table: Mapping[str, Any], origin: str, folder: str, foreign: Foreign = ()) -> Layer:
    """What the table of a file says; raises `ConfigurationError`, which names the key.

    `foreign` are the rules of others that it may speak of.
    """
    _refuse_unknown(table, foreign)
    said = {key: decoded(value, _types()[key], key) for key, value in table.items()}
    severities: Mapping[str, str] = said.get("severities", {})
    ignores: Mapping[str, Iterable[str]] = said.get("per-file-ignores", {})

    def rules(names: Iterable[str], key: str) -> tuple[str, ...]:
        return tuple(name if name == ALL else _rule(name, key, foreign).name for name in names)

    return Layer(
        origin=origin,
        folder=folder,
        extend=said.get("extend"),
        plugins=said.get("plugins"),
        select=rules(said["select"], "select") if "select" in said else None,
        extend_select=rules(said.get("extend-select", ()), "extend-select"),
        ignore=rules(said.get("ignore", ()), "ignore"),
        severities={
            _rule(name, "severities", foreign).name: Severity[word.upper()]
            for name, word in severities.items()
        },
        options=dict(
            _options(_rule(name, "rules", foreign), step("rules", name), values)
            for name, values in said.get("rules", {}).items()
        ),
        per_file_ignores={
            pattern: rules(names, step("per-file-ignores", pattern))
            for pattern, names in ignores.items()
        },
        include=said.get("include"),
        extend_include=said.get("extend-include", ()),
        exclude=said.get("exclude"),
        extend_exclude=said.get("extend-exclude", ()),
        fail_on=Severity[said["fail-on"].upper()] if "fail-on" in said else None,
        respect_gitignore=said.get("respect-gitignore"),
        force_exclude=said.get("force-exclude"),
        suppressions=said.get("suppressions"),
    )


@cache
def options_type(rule: Rule) -> type[msgspec.Struct]:
    """The table of a rule's options, with their names as a file has them."""
    hints = get_type_hints(rule.options, include_extras=True)
    return msgspec.defstruct(
        rule.name, list(hints.items()), rename="kebab", forbid_unknown_fields=True
    )


def _refuse_unknown(table: Mapping[str, Any], foreign: Foreign) -> None:
    for key in table:
        if key in _types():
            continue
        if key in known_rules(foreign):
            raise ConfigurationError(f"unknown key `{key}`, did you mean `rules.{key}`?")
        raise ConfigurationError(f"unknown key `{key}`{hint(key, _types(), 'keys are')}")


def _rule(name: str, key: str, foreign: Foreign) -> Rule:
    try:
        return named(name, foreign)
    except UnknownRuleError as error:
        raise ConfigurationError(f"{key}: {error}") from error


def _options(rule: Rule, key: str, values: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """A rule's name and its options by the names that its class has for them."""
    known = {one.encode_name: one for one in msgspec.structs.fields(options_type(rule))}
    for option in values:
        if option not in known:
            rest = hint(option, known, "its options are") if known else "; it has no options"
            raise ConfigurationError(f"{key}: unknown option `{option}`{rest}")
    said = {
        known[option].name: decoded(value, known[option].type, step(key, option))
        for option, value in values.items()
    }
    made(rule, said)
    return rule.name, said


@cache
def _types() -> Mapping[str, Any]:
    return {one.encode_name: one.type for one in msgspec.structs.fields(Table)}
