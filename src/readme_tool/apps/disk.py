"""Looking at the disk: all that a check sees of it passes here, and can be noted and asked again.

Each question has an answer of one line, so that a run can be remembered together with what it saw:
as long as every question has the same answer, the same run would come to the same end. Imports
next to nothing, for this is all that a remembered run needs.
"""

from __future__ import annotations

import os
import stat
import sys
from contextvars import ContextVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextvars import Token
    from typing import TypeAlias

    Fact: TypeAlias = tuple[str, str, str]

# What a folder holds, by kind.
FOLDER, LINK_TO_FOLDER, FILE = "folder", "link to a folder", "file"
_NEVER = "never the same"
_ANY_TEXT = ("utf-8", "surrogateescape")


class Notes:
    """The questions that are asked while it is entered, each with its answer."""

    def __init__(self) -> None:
        self._answers: dict[tuple[str, str], str] = {}
        self._tokens: list[Token[Notes | None]] = []

    def __enter__(self) -> Notes:
        self._tokens.append(_notes.set(self))
        return self

    def __exit__(self, *_: object) -> None:
        _notes.reset(self._tokens.pop())

    @property
    def facts(self) -> list[Fact]:
        """Each question, what it was about, and the answer."""
        return [(question, path, answer) for (question, path), answer in self._answers.items()]

    @property
    def lasting(self) -> bool:
        """Whether the same answers can be had again."""
        return _NEVER not in self._answers.values()

    def add(self, facts: Iterable[Fact]) -> None:
        """Note what was seen; what has two answers never holds."""
        for question, path, answer in facts:
            if self._answers.setdefault((question, path), answer) != answer:
                self._answers[question, path] = _NEVER


_notes: ContextVar[Notes | None] = ContextVar("notes", default=None)


def note(facts: Iterable[Fact]) -> None:
    """Note what another process saw."""
    if (notes := _notes.get()) is not None:
        notes.add(facts)


def beyond() -> None:
    """Note that something was looked at which cannot be asked again."""
    note([("beyond", "", _NEVER)])


def holds(fact: Fact) -> bool:
    """Whether a question still has its answer."""
    question, path, answer = fact
    ask = _QUESTIONS.get(question)
    return ask is not None and ask(path) == answer


def content(path: str) -> bytes:
    """The bytes of a file; raises `OSError`."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        note([("content", path, _failed(error))])
        raise
    note([("content", path, digest(data))])
    return data


def inside(folder: str) -> dict[str, str]:
    """The names in a folder, sorted, each with its kind; raises `OSError`."""
    try:
        found = _inside(folder)
    except OSError as error:
        note([("inside", folder, _failed(error))])
        raise
    note([("inside", folder, _summed(found))])
    return found


def size(path: str) -> int | None:
    """How many bytes a regular file has; None for everything else."""
    kind, _, octets = _asked("state", path).partition(" ")
    return int(octets) if kind == FILE else None


def is_file(path: str) -> bool:
    """Whether a regular file is there."""
    return size(path) is not None


def is_folder(path: str) -> bool:
    """Whether a folder is there."""
    return _asked("state", path) == FOLDER


def exists(path: str) -> bool:
    """Whether anything can be reached there."""
    return bool(_asked("state", path))


def is_link(path: str) -> bool:
    """Whether a symbolic link stands there, wherever it leads."""
    return bool(_asked("link", path))


def real(path: str) -> str:
    """Where a path leads to when all links are followed."""
    return _asked("real", path)


def code(path: str) -> str:
    """What is another text when a module, or one below a folder, was written since."""
    return _asked("code", path)


def sources(folder: str) -> Iterator[str]:
    """The modules below a folder, each with its size and time; raises `OSError`."""
    for entry in os.scandir(folder):
        if entry.name.endswith(".py"):
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
        elif entry.name != "__pycache__" and entry.is_dir():
            yield from sources(entry.path)


def packages() -> list[str]:
    """The folders that Python imports from.

    `python -m` has the working folder before them, which is left out: a repository fills it.
    """
    _asked("packages", "")
    return _import_path()


def installed() -> str:
    """What is another text when a package was installed or removed since."""
    return _asked("packages", "")


def digest(data: bytes) -> str:
    """What tells these bytes from all others."""
    # `hashlib` would load OpenSSL, for which a remembered run has no time.
    from _blake2 import blake2b

    return blake2b(data, digest_size=20).hexdigest()


def _asked(question: str, path: str) -> str:
    answer = _QUESTIONS[question](path)
    note([(question, path, answer)])
    return answer


def _state(path: str) -> str:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return ""
    if stat.S_ISREG(status.st_mode):
        return f"{FILE} {status.st_size}"
    return FOLDER if stat.S_ISDIR(status.st_mode) else "other"


def _code(path: str) -> str:
    try:
        if os.path.isdir(path):
            return digest("\n".join(sorted(sources(path))).encode(*_ANY_TEXT))
        return f"{path} {_when(path)}"
    except OSError as error:
        return _failed(error)


def _when(path: str) -> str:
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return ""
    return f"{status.st_size} {status.st_mtime_ns}"


def _import_path() -> list[str]:
    return sys.path[1:] if sys.path[:1] in ([""], [os.getcwd()]) else sys.path[:]


def _packages(_: str = "") -> str:
    told = (f"{folder} {_when(folder)}" for folder in _import_path())
    return digest("\0".join(told).encode(*_ANY_TEXT))


def _link(path: str) -> str:
    return "link" if os.path.islink(path) else ""


def _content(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return digest(file.read())
    except OSError as error:
        return _failed(error)


def _inside(folder: str) -> dict[str, str]:
    with os.scandir(folder) as entries:
        return dict(sorted((entry.name, _kind(entry)) for entry in entries))


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return LINK_TO_FOLDER if os.path.isdir(entry.path) else FILE
    return FOLDER if entry.is_dir() else FILE


def _told_inside(folder: str) -> str:
    try:
        return _summed(_inside(folder))
    except OSError as error:
        return _failed(error)


def _summed(found: dict[str, str]) -> str:
    return digest("\0".join(f"{kind} {name}" for name, kind in found.items()).encode(*_ANY_TEXT))


def _failed(error: OSError) -> str:
    return f"failed {error.errno}"


_QUESTIONS: dict[str, Callable[[str], str]] = {
    "state": _state,
    "link": _link,
    "real": os.path.realpath,
    "content": _content,
    "inside": _told_inside,
    "code": _code,
    "packages": _packages,
}
