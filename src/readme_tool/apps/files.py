"""Which READMEs a command line names, and their bytes."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from readme_tool.errors import OutsideError

STDIN = "-"
UNNAMED = "<stdin>"

# `README.md`, `readme_zh.markdown`, and translations of other pages such as `guide.zh-CN.md`.
_README_NAME = re.compile(
    r"(readme[^/]*|[^/]+\.[a-z]{2,3}[-_]([a-z]{2}|hans|hant))\.(md|markdown)", re.IGNORECASE
)
_GLOB = re.compile(r"[*?[]")


class Readme(NamedTuple):
    """A README to work on: what to open, None for standard input, and what reports call it."""

    path: str | None
    name: str


class Unread(NamedTuple):
    """Something named that could not be worked on, and why, in one line."""

    name: str
    why: str


Found: TypeAlias = Readme | Unread


def readmes(arguments: Iterable[str], stdin_name: str = UNNAMED) -> Iterator[Found]:
    """The READMEs that the arguments name, each file once, in the order of the arguments.

    An argument is a file of any name, a folder whose READMEs are meant, a pattern that no shell
    has expanded, or `-`.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _meant(argument, stdin_name):
            key = found.name if isinstance(found, Unread) else _identity(found)
            if key not in seen:
                seen.add(key)
                yield found


def read(readme: Readme) -> bytes:
    """The bytes of a README; raises `OutsideError`."""
    try:
        if readme.path is None:
            return sys.stdin.buffer.read()
        with open(readme.path, "rb") as file:
            return file.read()
    except OSError as error:
        raise OutsideError(why(error)) from error


def why(error: OSError) -> str:
    """What the system said, as the end of a line of ours."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]


def _meant(argument: str, stdin_name: str) -> Iterator[Found]:
    if argument == STDIN:
        return iter((Readme(None, stdin_name),))
    try:
        mode = os.stat(argument).st_mode
    except (OSError, ValueError) as error:
        return _expanded(argument, error)
    if stat.S_ISDIR(mode):
        return _within(argument)
    return iter((Readme(argument, _shown(argument)),))


def _expanded(pattern: str, error: OSError | ValueError) -> Iterator[Found]:
    """What a pattern matches, where the shell (on Windows, or quoted) has left it to us."""
    if isinstance(error, FileNotFoundError) and _GLOB.search(pattern):
        from glob import iglob

        matches = sorted(iglob(pattern, recursive=True))
        if not matches:
            yield Unread(_shown(pattern), "no file matches this pattern")
        for match in matches:
            yield from _meant(match, UNNAMED)
    elif isinstance(error, OSError):
        yield Unread(_shown(pattern), why(error))
    else:
        yield Unread(_shown(pattern), str(error))


def _within(folder: str) -> Iterator[Found]:
    """The READMEs below a folder: its own, then those of each folder in it, by name."""
    nothing = True
    for found in _walked(folder):
        nothing = False
        yield found
    if nothing:
        yield Unread(_shown(folder), "no README in this folder or below it")


def _walked(folder: str) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(_shown(folder), why(error))
        return
    for entry in entries:
        if _README_NAME.fullmatch(entry.name) and not entry.is_dir():
            yield Readme(entry.path, _shown(entry.path))
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not _foreign(entry):
            yield from _walked(entry.path)


def _foreign(folder: os.DirEntry[str]) -> bool:
    """Whether what lies in a folder is other people's, or no part of the pages at all."""
    return (
        folder.name.startswith(".")
        or folder.name == "node_modules"
        or os.path.exists(os.path.join(folder.path, "pyvenv.cfg"))
    )


def _identity(readme: Readme) -> str:
    return os.path.realpath(readme.path) if readme.path is not None else STDIN


def _shown(path: str) -> str:
    """A path as reports write it: with slashes, without a leading `./`."""
    return os.path.normpath(path).replace(os.sep, "/")
