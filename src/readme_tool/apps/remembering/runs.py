"""Remembering whole runs: one that would see what an earlier one saw says what that one said.

A run is made of its words, its working folder, what it asks of its environment and its terminal,
and what it sees of the disk, which `disk` notes. One that looked at anything else, or told anybody
anything but its standard output, is not remembered.
"""

from __future__ import annotations

import os
import sys

from readme_tool.apps.disk import Notes, digest, holds
from readme_tool.apps.remembering.folder import Folder, place
from readme_tool.apps.remembering.program import program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from readme_tool.apps.disk import Fact

    Said: TypeAlias = tuple[int, bytes]

REFUSAL = "--no-cache"
# All that a check reads of its environment; a test compares.
ENVIRONMENT = (
    *("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "LINES", "GITHUB_ACTIONS", "TF_BUILD"),
    *("XDG_CONFIG_HOME", "HOME", "USERPROFILE"),
)
_ANY_TEXT = ("utf-8", "surrogateescape")
_LARGEST = 2_000_000


class Run:
    """A run of these words, here and now."""

    def __init__(self, words: Sequence[str]) -> None:
        self._folder: Folder | None = None
        if REFUSAL in words:
            return
        try:
            self._name = _name(words)
        except OSError:  # the working folder is gone, or the program is packed into one file
            return
        self._folder = Folder(place())

    def repeated(self) -> int | None:
        """Say what the same run said before, and give its status; None where it is not known.

        Raises `OutsideError` and `BrokenPipeError` where it cannot be said.
        """
        entry = None if self._folder is None else self._folder.get(self._name)
        said = None if entry is None else _still_true(entry)
        if said is None:
            return None
        status, report = said
        _say(report)
        return status

    def remembered(self, run: Callable[[], int]) -> int:
        """The exit status that `run` comes to, which is remembered if it can be."""
        if self._folder is None:
            return run()
        from readme_tool.apps.terminal import Heard

        with Notes() as notes, Heard() as heard:
            status = run()
        report = b"".join(heard.pieces)
        if len(report) <= _LARGEST and notes.lasting:
            self._folder.put(self._name, _entry(status, report, notes.facts))
        return status


def _name(words: Sequence[str]) -> str:
    """What the entry of a run is called, by all that it is made of but for the disk."""
    environment = [f"{name}={os.environ.get(name)}" for name in ENVIRONMENT]
    made = ["run", program(), os.getcwd(), _terminal(), *environment, "", *words]
    return digest("\0".join(made).encode(*_ANY_TEXT))


def _terminal() -> str:
    if not sys.stdout.isatty():
        return ""
    return f"{sys.stdout.encoding} {os.get_terminal_size(sys.stdout.fileno())}"


def _entry(status: int, report: bytes, facts: Sequence[Fact]) -> bytes:
    """The status, how many facts, the facts and the report, with a NUL between each two."""
    fields = [str(status), str(len(facts)), *(word for fact in facts for word in fact)]
    return b"\0".join((*(field.encode(*_ANY_TEXT) for field in fields), report))


def _still_true(entry: bytes) -> Said | None:
    """What an entry says, if all that it rests on holds still."""
    try:
        status, count, rest = entry.split(b"\0", 2)
        *words, report = rest.split(b"\0", 3 * int(count))
        if len(words) != 3 * int(count):
            return None
        told = [word.decode(*_ANY_TEXT) for word in words]
        facts = zip(told[::3], told[1::3], told[2::3], strict=True)
        return (int(status), report) if all(map(holds, facts)) else None
    except ValueError:
        return None


def _say(report: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(report)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        from readme_tool.apps.paths import why
        from readme_tool.errors import OutsideError

        raise OutsideError(f"{sys.stdout.name}: {why(error)}") from error
