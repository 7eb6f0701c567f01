"""Which READMEs a command line names, and their bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from readme_tool.apps import disk
from readme_tool.apps.paths import shown, why
from readme_tool.apps.unread import Unread
from readme_tool.errors import OutsideError
from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.apps.choosing import Choice

STDIN = "-"
UNNAMED = "<stdin>"

_GLOB = Pattern(r"[*?[]")


class Readme(NamedTuple):
    """A README to work on.

    `path` is where it stands, if that is known, and `name` what reports call it. The bytes of a
    `piped` one come from standard input.
    """

    path: str | None
    name: str
    piped: bool = False


Found: TypeAlias = Readme | Unread


def readmes(
    arguments: Iterable[str], choice: Choice, stdin_path: str | None = None
) -> Iterator[Found]:
    """The READMEs that the arguments name, each file once, in the order of the arguments.

    An argument is a file of any name, a folder of which `choice` takes the READMEs, a pattern that
    no shell has expanded, or `-`.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _meant(argument, choice, stdin_path):
            key = found.name if isinstance(found, Unread) else _identity(found)
            if key not in seen:
                seen.add(key)
                yield found


def read(readme: Readme) -> bytes:
    """The bytes of a README; raises `OutsideError`."""
    try:
        if readme.piped or readme.path is None:
            disk.beyond()
            return sys.stdin.buffer.read()
        return disk.content(readme.path)
    except OSError as error:
        raise OutsideError(why(error)) from error


def _meant(argument: str, choice: Choice, stdin_path: str | None) -> Iterator[Found]:
    if argument == STDIN:
        name = UNNAMED if stdin_path is None else shown(stdin_path)
        yield Readme(stdin_path, name, piped=True)
        return
    try:
        os.stat(argument)
    except (OSError, ValueError) as error:
        yield from _expanded(argument, choice, error)
        return
    if disk.is_folder(argument):
        yield from _within(argument, choice)
    elif choice.takes_named(argument):
        yield Readme(argument, shown(argument))


def _expanded(pattern: str, choice: Choice, error: OSError | ValueError) -> Iterator[Found]:
    """What a pattern matches, where the shell (on Windows, or quoted) has left it to us."""
    disk.beyond()
    if isinstance(error, FileNotFoundError) and _GLOB.search(pattern):
        from glob import iglob

        matches = sorted(iglob(pattern, recursive=True))
        if not matches:
            yield Unread(shown(pattern), "no file matches this pattern")
        for match in matches:
            yield from _meant(match, choice, None)
    elif isinstance(error, OSError):
        yield Unread(shown(pattern), why(error))
    else:
        yield Unread(shown(pattern), "no file can have a NUL in its name")


def _within(folder: str, choice: Choice) -> Iterator[Found]:
    """The READMEs below a folder: its own, then those of each folder in it, by name."""
    nothing = True
    for found in _walked(folder, choice):
        nothing = False
        yield found
    if nothing:
        yield Unread(shown(folder), "no README in this folder or below it")


def _walked(folder: str, choice: Choice) -> Iterator[Found]:
    try:
        inside = disk.inside(folder)
    except OSError as error:
        yield Unread(shown(folder), why(error))
        return
    for name, kind in inside.items():
        path = os.path.join(folder, name)
        if kind == disk.FILE and choice.takes(path):
            yield Readme(path, shown(path))
    for name, kind in inside.items():
        path = os.path.join(folder, name)
        if kind == disk.FOLDER and not _foreign(name, path) and choice.enters(path):
            yield from _walked(path, choice)


def _foreign(name: str, folder: str) -> bool:
    """Whether what lies in a folder is other people's, or no part of the pages at all."""
    return (
        name.startswith(".")
        or name == "node_modules"
        or disk.exists(os.path.join(folder, "pyvenv.cfg"))
    )


def _identity(readme: Readme) -> str:
    return STDIN if readme.piped or readme.path is None else disk.real(readme.path)
