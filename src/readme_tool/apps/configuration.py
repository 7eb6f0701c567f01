"""Which configuration holds for a README: the closest file, what it extends, the command line.

The rules are ruff's, which users know. In each folder, from the README's upwards, these are looked
for: `.readme-tool.toml`, `readme-tool.toml`, a `pyproject.toml` with a table for this program. The
first that is found holds whole, and none above it. The search ends at the root of the repository;
if nothing was found, the user's own holds.
"""

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from readme_tool.apps import disk
from readme_tool.apps.paths import shown, slashed, why
from readme_tool.engine.configuration import Configuration, ConfigurationError
from readme_tool.engine.selection import ALL, Foreign, named
from readme_tool.errors import OutsideError
from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.apps.plugins import Plugins, Wanted
    from readme_tool.apps.unread import Unread
    from readme_tool.engine.layer import Layer

PYPROJECT = "pyproject.toml"
NAMES = (".readme-tool.toml", "readme-tool.toml", PYPROJECT)
TABLE = "readme-tool"
PLUGINS = "plugins"

_PLACE = Pattern(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")


class Asked(NamedTuple):
    """What a command line says about configuration.

    `configs` are files, or settings such as `fail-on = "error"`; `layer` is what options of their
    own say. `named` are rules that other options name, which must be there.
    """

    configs: Sequence[str] = ()
    isolated: bool = False
    layer: "Layer | None" = None
    named: tuple[str, ...] = ()


class _Level(NamedTuple):
    """A file, or a setting of the command line, as it stands: read before it is known which rules
    there are.
    """

    origin: str
    folder: str
    table: Mapping[str, Any]


class Configurations:
    """The configurations that hold in a run; each file is read once."""

    def __init__(self, asked: Asked = Asked()) -> None:  # noqa: B008 (it cannot change)
        files = [one for one in asked.configs if not _is_setting(one)]
        if len(files) > 1:
            raise OutsideError(f"--config: one file at most, not {' and '.join(files)}")
        if files and asked.isolated:
            raise OutsideError("--config: a file contradicts --isolated")
        self.asked = asked
        self._settings = tuple(_setting(one) for one in asked.configs if _is_setting(one))
        self._fixed = _given(files) if files or asked.isolated else None
        self._found: dict[str, tuple[_Level, ...]] = {}
        self._held: dict[tuple[str, str] | None, Configuration] = {}
        self._plugins: dict[Wanted, Plugins] = {}

    @property
    def unread(self) -> "tuple[Unread, ...]":
        """What of the plugins that were allowed so far could not be had, and why."""
        all_of_it = (unread for plugins in self._plugins.values() for unread in plugins.unread)
        return tuple(dict.fromkeys(all_of_it))

    def of(self, path: str | None) -> Configuration:
        """What holds for a README; None is one of which nobody says where it stands."""
        return self.within(os.path.dirname(path) if path else os.curdir)

    def within(self, folder: str) -> Configuration:
        """What holds in a folder; raises `OutsideError`."""
        levels = self._levels_of(folder)
        key = (levels[-1].folder, levels[-1].origin) if levels else None
        if key not in self._held:
            self._held[key] = self._over(levels)
        return self._held[key]

    def foreign(self, folder: str) -> Foreign:
        """The rules of plugins that may run in a folder, whatever else is said there.

        Raises `OutsideError`.
        """
        return self._foreign((*self._levels_of(folder), *self._settings))

    def _levels_of(self, folder: str) -> tuple[_Level, ...]:
        return self._closest(os.path.abspath(folder)) if self._fixed is None else self._fixed

    def _closest(self, folder: str) -> tuple[_Level, ...]:
        if folder not in self._found:
            self._found[folder] = self._looked_for(folder)
        return self._found[folder]

    def _looked_for(self, folder: str) -> tuple[_Level, ...]:
        if own := _levels_in(folder):
            return own
        above = os.path.dirname(folder)
        if above == folder or disk.exists(os.path.join(folder, ".git")):
            return self._users_own
        return self._closest(above)

    @cached_property
    def _users_own(self) -> tuple[_Level, ...]:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
        return _levels_in(os.path.join(base, TABLE))

    def _over(self, below: Sequence[_Level]) -> Configuration:
        levels = (*below, *self._settings)
        foreign = self._foreign(levels)
        layers = [_layer(one, foreign) for one in levels]
        if self.asked.layer is not None:
            layers.append(self.asked.layer)
        for name in self.asked.named:
            if name != ALL:
                named(name, foreign)
        return Configuration(tuple(layers), foreign)

    def _foreign(self, levels: Sequence[_Level]) -> Foreign:
        """The rules of the plugins that are allowed; nothing is looked for where none is."""
        wanted = next((_wanted(one) for one in reversed(levels) if PLUGINS in one.table), False)
        if not wanted:
            return ()
        if wanted not in self._plugins:
            from readme_tool.apps.plugins import plugins

            self._plugins[wanted] = plugins(wanted)
        return self._plugins[wanted].rules


def _levels_in(folder: str) -> tuple[_Level, ...]:
    """What the configuration file in a folder says, and what it extends; empty if there is none."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if not disk.is_file(path):
            if name != PYPROJECT and (disk.exists(path) or disk.is_link(path)):
                raise OutsideError(f"{_said(path)}: not a regular file")
            continue
        if (table := _table(path)) is not None:
            return _levels(path, table, ())
    return ()


def _given(files: Sequence[str]) -> tuple[_Level, ...]:
    return tuple(one for file in files for one in _levels(file, _own_table(file), ()))


def _levels(path: str, table: Mapping[str, Any], chain: tuple[str, ...]) -> tuple[_Level, ...]:
    """What a file says, on top of what it extends; `chain` are the files that extend it."""
    own = _Level(_said(path), slashed(os.path.dirname(os.path.abspath(path))), table)
    extended = table.get("extend")
    if not isinstance(extended, str):  # which its layer will complain of, if it is there
        return (own,)
    base = os.path.join(os.path.dirname(path), os.path.expanduser(extended))
    try:
        below = _own_table(base)
    except OutsideError as error:
        raise OutsideError(f"{_said(path)}: extend: {error}") from error
    chain = (*chain, disk.real(path))
    if disk.real(base) in chain:
        circle = " → ".join(_said(one) for one in (*chain, disk.real(base)))
        raise OutsideError(f"{_said(path)}: extend: it leads in a circle, {circle}")
    return (*_levels(base, below, chain), own)


def _layer(said: _Level, foreign: Foreign) -> "Layer":
    from readme_tool.engine.configuration_table import layer

    try:
        return layer(said.table, said.origin, said.folder, foreign)
    except ConfigurationError as error:
        raise OutsideError(f"{said.origin}: {error}") from error


def _wanted(said: _Level) -> "Wanted":
    from readme_tool.engine.configuration_table import plugins

    try:
        return plugins(said.table)
    except ConfigurationError as error:
        raise OutsideError(f"{said.origin}: {error}") from error


def _own_table(path: str) -> Mapping[str, Any]:
    """The table of a file that somebody has named; raises `OutsideError` where there is none."""
    table = _table(path)
    if table is None:
        raise OutsideError(f"{_said(path)}: no table [tool.{TABLE}] in it")
    return table


def _table(path: str) -> Mapping[str, Any] | None:
    """What a file says; None for a pyproject.toml that says nothing to this program."""
    try:
        data = disk.content(path)
    except (OSError, ValueError) as error:
        said = why(error) if isinstance(error, OSError) else str(error)
        raise OutsideError(f"{_said(path)}: {said}") from error
    is_pyproject = os.path.basename(path) == PYPROJECT
    if is_pyproject and TABLE.encode() not in data:
        return None
    table = _toml(data, path)
    if not is_pyproject:
        return table
    tools = table.get("tool")
    own = tools.get(TABLE) if isinstance(tools, dict) else None
    if own is None or isinstance(own, dict):
        return own
    raise OutsideError(f"{_said(path)}: tool.{TABLE}: expected a table")


def _toml(data: bytes, path: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise OutsideError(f"{_said(path)}:{line}: not UTF-8") from error
    except RecursionError as error:
        raise OutsideError(f"{_said(path)}: nested too deeply") from error
    except ValueError as error:
        raise OutsideError(_broken(str(error), data, _said(path))) from error


def _broken(said: str, data: bytes, path: str) -> str:
    """What the reader of TOML said, behind the file and the line as every report has them."""
    place = _PLACE.search(said)
    line = (place[1] or data.count(b"\n", 0, -1) + 1) if place else None
    at = "".join(f":{number}" for number in (line, place and place[2]) if number)
    said = _PLACE.sub("", said)
    return f"{path}{at}: {said[:1].lower()}{said[1:]}"


def _is_setting(words: str) -> bool:
    return "=" in words and not disk.exists(words)


def _setting(words: str) -> _Level:
    """What `--config 'KEY = VALUE'` says."""
    import tomllib

    try:
        own = _Level("--config", slashed(os.curdir), tomllib.loads(words))
    except (ValueError, RecursionError) as error:
        raise OutsideError(
            f"--config: `{words}` is neither a file nor a setting such as `fail-on = 'error'`"
        ) from error
    if "extend" in own.table:
        raise OutsideError("--config: extend: only a file can say that")
    return own


def _said(path: str) -> str:
    """A file as messages name it: what was found is named from the working folder if it can be."""
    if not os.path.isabs(path):
        return shown(path)
    inside = path.startswith(os.path.join(os.path.abspath(os.curdir), ""))
    return shown(os.path.relpath(path) if inside else path)
