"""The file in which old findings are written down, by README."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, TypeGuard

from readme_tool.apps import disk, repository
from readme_tool.apps.paths import shown, why
from readme_tool.engine.suppressions import Known, Plain, known, plain
from readme_tool.errors import OutsideError

FILE_NAME = ".readme-tool-suppressions.json"
_VERSION = 1


def usual_place(path: str) -> str:
    """Where the old findings of a README are: at the root of its repository, else beside it."""
    folder = repository.root(path) or os.path.dirname(disk.real(path))
    return os.path.join(folder, FILE_NAME)


class Suppressions:
    """One such file; a README is called by its path from there, with slashes.

    `names` has the rule for each name that it may be called by, former ones too.
    """

    def __init__(self, path: str, names: Mapping[str, str]) -> None:
        self._path = disk.real(path)
        self._before = _bytes(self._path, self.name)
        self._known = dict(_read(self._before, self.name, names)) if self._before else {}
        self._touched = False

    @property
    def name(self) -> str:
        """What messages call the file."""
        inside = self._path.startswith(os.path.join(disk.real(os.curdir), ""))
        return shown(os.path.relpath(self._path) if inside else self._path)

    def of(self, readme: str) -> Known:
        """What is known of a README."""
        return self._known.get(self._name_of(readme), Known())

    def put(self, readme: str, known: Known) -> None:
        """Have this known of a README from now on."""
        self._known[self._name_of(readme)] = known
        self._touched = True

    def forget_missing(self) -> int:
        """Forget the READMEs that are no longer there; how many findings that were."""
        folder = os.path.dirname(self._path)
        gone = [name for name in self._known if not disk.exists(os.path.join(folder, name))]
        self._touched |= bool(gone)
        return sum(self._known.pop(name).total() for name in gone)

    def write(self) -> None:
        """Bring it to the disk, if anything was put or forgotten; raises `OutsideError`."""
        counts = {name: plain(known) for name, known in sorted(self._known.items()) if known}
        if not self._touched or (self._before is None and not counts):
            return
        from readme_tool.apps import writing
        from readme_tool.apps.report.json_text import json_text

        text = json_text({"version": _VERSION, "readmes": counts}, indent=2) + "\n"
        after = text.encode()
        if after == self._before:
            return
        disk.beyond()
        try:
            if self._before is None:
                with open(self._path, "xb"):
                    self._before = b""
            writing.replace(self._path, self._before or b"", after)
        except OSError as error:
            raise OutsideError(f"{self.name}: {why(error)}") from error
        except OutsideError as error:
            raise OutsideError(f"{self.name}: {error}") from error
        self._before = after

    def _name_of(self, readme: str) -> str:
        relative = os.path.relpath(disk.real(readme), os.path.dirname(self._path))
        return shown(relative)


def _bytes(path: str, name: str) -> bytes | None:
    """What the file says; None where there is none, nothing where a run was killed making it."""
    try:
        return disk.content(path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        said = why(error) if isinstance(error, OSError) else str(error)
        raise OutsideError(f"{name}: {said}") from error


def _read(data: bytes, name: str, names: Mapping[str, str]) -> Mapping[str, Known]:
    import json

    try:
        found = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise OutsideError(f"{place}: no JSON: {error.msg[:1].lower()}{error.msg[1:]}") from error
    except (ValueError, RecursionError) as error:
        raise OutsideError(f"{name}: no JSON that can be read") from error
    if not isinstance(found, dict) or "version" not in found:
        raise OutsideError(f"{name}: not written by `readme-tool check --suppress-all`")
    if found["version"] != _VERSION:
        raise OutsideError(f"{name}: written by a newer readme-tool; this one reads version 1")
    readmes = found.get("readmes")
    if not isinstance(readmes, dict):
        raise OutsideError(f"{name}: `readmes` is no object of READMEs")
    made = {}
    for readme, counts in readmes.items():
        if not _is_plain(counts):
            raise OutsideError(f"{name}: {readme}: no counts by rule, place and text")
        made[readme] = known(counts, names)
    return made


def _is_plain(value: Any, depth: int = 3) -> TypeGuard[Plain]:
    if depth == 0:
        return isinstance(value, int) and value > 0
    return isinstance(value, dict) and all(_is_plain(one, depth - 1) for one in value.values())
