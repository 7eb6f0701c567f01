"""A configuration spelt out: each key, what it comes to, and which layers say so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, NamedTuple

from readme_tool.engine.configuration import DEFAULT_FAIL_ON, DEFAULT_INCLUDE, Configuration
from readme_tool.engine.layer import Layer
from readme_tool.rules import Severity

# Keys that add up, each with the key that makes an end of all that was added before.
_ADDED = {
    "extend_select": "select",
    "ignore": "select",
    "extend_include": "include",
    "extend_exclude": "exclude",
}
_TABLES = ("severities", "options", "per_file_ignores")
_DEFAULTS: Mapping[str, Any] = {
    "include": DEFAULT_INCLUDE,
    "exclude": (),
    "fail_on": DEFAULT_FAIL_ON,
    "respect_gitignore": True,
    "force_exclude": False,
    "plugins": False,
}


class Setting(NamedTuple):
    """A key, step by step, with its value as TOML has it; no origin says that it is a default."""

    key: tuple[str, ...]
    value: Any
    origins: tuple[str, ...] = ()


def settings(held: Configuration) -> Iterator[Setting]:
    """Every key that has a value, but for `extend`, which was followed."""
    for name in (field.name for field in fields(Layer)):
        if name in _TABLES:
            yield from _table(held.layers, name)
        elif name in _ADDED:
            yield from _added(held, name)
        elif name not in ("origin", "folder", "extend"):
            yield from _replaced(held.layers, name)


def _replaced(layers: Sequence[Layer], name: str) -> Iterator[Setting]:
    for layer in reversed(layers):
        if (said := getattr(layer, name)) is not None:
            yield Setting((_dashed(name),), _plain(said), (layer.origin,))
            return
    if name in _DEFAULTS:
        yield Setting((_dashed(name),), _plain(_DEFAULTS[name]))


def _added(held: Configuration, name: str) -> Iterator[Setting]:
    fresh = [n for n, layer in enumerate(held.layers) if getattr(layer, _ADDED[name]) is not None]
    since = [layer for layer in held.layers[max(fresh, default=0) :] if getattr(layer, name)]
    if hasattr(held.selection, name):  # where a later `extend-select` takes from `ignore`
        value = getattr(held.selection, name)
    else:
        value = [pattern for layer in since for pattern in getattr(layer, name)]
    if value:
        yield Setting((_dashed(name),), _plain(value), tuple(layer.origin for layer in since))


def _table(layers: Sequence[Layer], name: str) -> Iterator[Setting]:
    said = {
        key: Setting(key, _plain(value), (layer.origin,))
        for layer in layers
        for key, value in _entries(name, getattr(layer, name))
    }
    yield from said.values()


def _entries(name: str, table: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for entry, value in table.items():
        if name != "options":
            yield (_dashed(name), entry), value
            continue
        for option, own in value.items():
            yield ("rules", entry, _dashed(option)), own


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _plain(value: Any) -> Any:
    """A value as TOML and JSON have it."""
    if isinstance(value, Severity):
        return value.word
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if isinstance(value, (set, frozenset)):
        return sorted(_plain(one) for one in value)
    return value
