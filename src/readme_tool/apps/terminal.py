"""Speaking to a person or a program: on which stream, in what encoding, and how it looks there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from readme_tool.apps.guard import guarded
from readme_tool.grammars.characters import visible

PROGRAM = "readme-tool"
_NARROWEST, _WIDEST, _UNKNOWN = 40, 160, 100


def complain(line: str) -> None:
    """Say on standard error, in one line, what kept the program from working."""
    note(f"{PROGRAM}: {line}")


def note(line: str) -> None:
    """Say on standard error, in one line, what is no part of a report."""
    said = visible(line)
    print(said if sys.stderr.isatty() else guarded(said), file=sys.stderr, flush=True)


def write(pieces: Iterable[str], stream: TextIO) -> None:
    """Write to a stream of this process as the pieces come; raises `OSError`.

    A pipe or a file gets UTF-8 whatever the locale says, for that is what its reader expects.
    """
    encoding = stream.encoding if stream.isatty() else "utf-8"
    stream.flush()
    for piece in pieces:
        stream.buffer.write(piece.encode(encoding, "backslashreplace"))
    stream.buffer.flush()


def coloured(stream: TextIO, choice: str) -> bool:
    """Whether to use colours, by `--color`, NO_COLOR, FORCE_COLOR, TERM, and what `stream` is.

    See https://no-color.org and https://force-color.org.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns(stream: TextIO) -> int:
    """How wide a line may be."""
    if not stream.isatty():
        return _UNKNOWN
    from shutil import get_terminal_size

    return max(_NARROWEST, min(get_terminal_size((_UNKNOWN, 24)).columns, _WIDEST))
