"""The rules of others: what installed distributions offer by the entry point `readme_tool.rules`.

Only what a configuration allows is looked for, and only among what the user has installed. Nothing
that is wrong with a plugin keeps the rest from working.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from readme_tool.apps import disk
from readme_tool.apps.unread import Unread
from readme_tool.engine.foreign import RefusedError, adopted, told
from readme_tool.engine.selection import Foreign, rule_names
from readme_tool.rules import Origin, Rule
from readme_tool.text import Pattern

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

GROUP = "readme_tool.rules"
# Every plugin, or those of these distributions.
Wanted: TypeAlias = bool | tuple[str, ...]

_SEPARATORS = Pattern(r"[-_.]+")


class Plugins(NamedTuple):
    """The rules that were found, and what of that which was wanted could not be had, and why."""

    rules: Foreign = ()
    unread: tuple[Unread, ...] = ()


def plugins(wanted: Wanted) -> Plugins:
    """The rules of the wanted distributions; a name belongs to the first that has it."""
    if not wanted:
        return Plugins()
    there = _declaring(tuple(disk.packages()), disk.installed())
    rules: list[Rule] = []
    unread: list[Unread] = []
    for name in dict.fromkeys(sorted(there) if isinstance(wanted, bool) else map(_normal, wanted)):
        if name not in there:
            why = f"no distribution with the entry point `{GROUP}` is installed by this name"
            unread.append(Unread(f"plugin {name}", why))
            continue
        for one in _offered(there[name], rules):
            if isinstance(one, Unread):
                unread.append(one)
            else:
                rules.append(one)
    return Plugins(_stamped(rules), tuple(unread))


@lru_cache(maxsize=1)
def _declaring(folders: tuple[str, ...], _: str) -> Mapping[str, Distribution]:
    """The distributions that declare rules, by their names; of two versions the first on the path.

    Whatever is broken otherwise is no plugin. The text is another one when folders have changed.
    """
    from importlib.metadata import distributions

    found: dict[str, Distribution] = {}
    for one in distributions(path=list(folders)):
        try:
            name = one.metadata["Name"] if one.entry_points.select(group=GROUP) else None
        except Exception:
            continue
        if name:
            found.setdefault(_normal(name), one)
    return found


def _normal(name: str) -> str:
    """The name as PEP 503 compares it."""
    return _SEPARATORS.sub("-", name).lower()


def _offered(one: Distribution, others: Iterable[Rule]) -> Iterator[Rule | Unread]:
    """The rules of a distribution, each taken among the others, or why that cannot be."""
    origin = Origin(one.metadata["Name"], one.version or "?")
    taken = dict.fromkeys(rule_names(), "readme-tool")
    taken |= {name: str(other.origin) for other in others for name in (other.name, *other.former)}
    for point in sorted(one.entry_points.select(group=GROUP), key=lambda point: point.name):
        try:
            rule = adopted(_loaded(point), point.name, origin, taken)
        except RefusedError as error:
            yield Unread(f"plugin {origin}", f"rule `{point.name}`: {error}")
            continue
        taken |= dict.fromkeys((rule.name, *rule.former), str(origin))
        yield rule


def _loaded(point: EntryPoint) -> object:
    """What an entry point names: something in a module, or what has the module's own name."""
    from importlib import import_module

    module, _, name = (word.strip() for word in point.value.partition(":"))
    try:
        with _importing_from(disk.packages()):
            found = import_module(module)
    except (Exception, SystemExit) as error:
        raise RefusedError(f"`{module}` does not import, {told(error)}") from error
    name = name or module.rpartition(".")[2]
    if not hasattr(found, name):
        raise RefusedError(f"`{module}` has no `{name}`")
    return getattr(found, name)


@contextmanager
def _importing_from(folders: Sequence[str]) -> Iterator[None]:
    """Import from these folders only."""
    before = sys.path[:]
    sys.path[:] = folders
    try:
        yield
    finally:
        sys.path[:] = before


def _stamped(rules: Sequence[Rule]) -> Foreign:
    """The rules, each with a stamp that changes with what is installed and with their code."""
    packages = {rule.check.__module__.partition(".")[0] for rule in rules}
    places = (place for package in sorted(packages) for place in _places(package))
    states = [disk.installed(), *map(disk.code, places)]
    stamp = disk.digest("\n".join(states).encode("utf-8", "surrogateescape"))
    return tuple(
        rule._replace(origin=rule.origin and rule.origin._replace(stamp=stamp)) for rule in rules
    )


def _places(package: str) -> Iterator[str]:
    """Where the code of a package lies, or of a lone module, that is imported."""
    module = sys.modules[package]
    yield from getattr(module, "__path__", ())
    if not hasattr(module, "__path__"):
        yield str(module.__file__)
