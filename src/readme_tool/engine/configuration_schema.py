"""The JSON Schema of a configuration file, in draft-07, which is what editors of TOML read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import msgspec

from readme_tool.engine.configuration import DEFAULT_FAIL_ON, DEFAULT_INCLUDE
from readme_tool.engine.configuration_table import Table, options_type
from readme_tool.engine.selection import ALL, Foreign, known_rules
from readme_tool.rules import Rule
from readme_tool.text import Pattern

_OPTIONS_PARAGRAPH = Pattern(r"^Options: (.*?)(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)
_RULES = {"type": "array", "items": {"$ref": "#/definitions/rule"}}
_DEFAULTS: Mapping[str, Any] = {
    "include": list(DEFAULT_INCLUDE),
    "exclude": [],
    "fail-on": DEFAULT_FAIL_ON.word,
    "respect-gitignore": True,
    "force-exclude": False,
    "plugins": False,
}


def schema(foreign: Foreign = ()) -> dict[str, Any]:
    """The schema, made from the types that decoding goes by, every rule's options included."""
    rules = known_rules(foreign).values()
    names = [name for rule in rules for name in (rule.name, *rule.former)]
    with_options = [rule for rule in rules if is_dataclass(rule.options)]
    types = [Table, *map(options_type, with_options)]
    (table, *options), parts = msgspec.json.schema_components(
        types, ref_template="#/definitions/{name}"
    )
    keys = parts.pop(_name(table))
    for rule, reference in zip(with_options, options, strict=True):
        _tell_defaults(parts[_name(reference)], rule)
    properties = keys["properties"]
    for key in ("select", "extend-select", "ignore"):
        properties[key].update(_RULES)
    properties["per-file-ignores"]["additionalProperties"] = _RULES
    severity = properties["severities"]["additionalProperties"]
    properties["severities"] |= _only(dict.fromkeys(names, severity))
    by_name = {rule.name: one for rule, one in zip(with_options, options, strict=True)}
    properties["rules"] |= _only(by_name)
    for key, default in _DEFAULTS.items():
        properties[key]["default"] = default
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "readme-tool",
        "description": keys["description"],
        **_only(properties),
        "type": "object",
        "definitions": {"rule": {"enum": [ALL, *names]}, **_older(parts)},
    }


def _name(reference: Mapping[str, str]) -> str:
    return reference["$ref"].rpartition("/")[2]


def _only(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"properties": dict(properties), "additionalProperties": False}


def _tell_defaults(table: dict[str, Any], rule: Rule) -> None:
    """Put what the rule's page says of its options, and their defaults, into their schema."""
    told = _OPTIONS_PARAGRAPH.search(rule.page)
    table["description"] = " ".join(told[1].split()) if told else rule.summary
    keys = {one.name: one.encode_name for one in msgspec.structs.fields(options_type(rule))}
    for one in fields(rule.options):
        default = one.default_factory() if one.default_factory is not MISSING else one.default
        plain = msgspec.to_builtins(default)
        sets = isinstance(default, (set, frozenset))
        table["properties"][keys[one.name]]["default"] = sorted(plain) if sets else plain
    table.pop("required", None)


def _older(node: Any) -> Any:
    """What msgspec says in the words of draft 2020-12, in those of draft-07."""
    if isinstance(node, list):
        return [_older(one) for one in node]
    if not isinstance(node, dict):
        return node
    if "prefixItems" in node:  # beside which the `items` are what may follow
        first, rest = node["prefixItems"], node.get("items", True)
        node = {**node, "items": first, "additionalItems": rest}
        del node["prefixItems"]
    return {key: _older(one) for key, one in node.items()}
