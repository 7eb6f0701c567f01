"""Speaking to a person or a program: on which stream, in what encoding, and how it looks there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextvars import ContextVar, Token
from typing import TextIO

from readme_tool.apps.disk import beyond
from readme_tool.apps.guard import guarded
from readme_tool.errors import OutsideError
from readme_tool.grammars.characters import visible

PROGRAM = "readme-tool"
_NARROWEST, _WIDEST, _UNKNOWN = 40, 160, 100


class Heard:
    """What is written to standard output while it is entered."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []
        self._tokens: list[Token[Heard | None]] = []

    def __enter__(self) -> Heard:
        self._tokens.append(_heard.set(self))
        return self

    def __exit__(self, *_: object) -> None:
        _heard.reset(self._tokens.pop())


_heard: ContextVar[Heard | None] = ContextVar("heard", default=None)


def complain(line: str) -> None:
    """Say on standard error, in one line, what kept the program from working."""
    note(f"{PROGRAM}: {line}")


def note(line: str) -> None:
    """Say on standard error, in one line, what is no part of a report."""
    beyond()
    said = visible(line)
    print(said if sys.stderr.isatty() else guarded(said), file=sys.stderr, flush=True)


def show(pieces: Iterable[str], stream: TextIO) -> None:
    """Write to a stream of this process; raises `OutsideError` and `BrokenPipeError`."""
    try:
        write(pieces, stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        from readme_tool.apps.paths import why

        raise OutsideError(f"{stream.name}: {why(error)}") from error


def write(pieces: Iterable[str], stream: TextIO) -> None:
    """Write to a stream of this process as the pieces come; raises `OSError`.

    A pipe or a file gets UTF-8 whatever the locale says, for that is what its reader expects, and
    lone surrogates as the bytes that they stand for (PEP 383).
    """
    terminal = stream.isatty()
    encoding = stream.encoding if terminal else "utf-8"
    errors = "backslashreplace" if terminal else "surrogateescape"
    heard = _heard.get() if stream is sys.stdout else None
    if heard is None:
        beyond()
    stream.flush()
    for piece in pieces:
        data = piece.encode(encoding, errors)
        stream.buffer.write(data)
        if heard is not None:
            heard.pieces.append(data)
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


def obeyed(stream: TextIO) -> bool:
    """Whether what is written becomes the log of a CI job, whose runner obeys commands in it."""
    return not stream.isatty() and bool(
        os.environ.get("GITHUB_ACTIONS") or os.environ.get("TF_BUILD")
    )


def columns(stream: TextIO) -> int:
    """How wide a line may be."""
    if not stream.isatty():
        return _UNKNOWN
    from shutil import get_terminal_size

    return max(_NARROWEST, min(get_terminal_size((_UNKNOWN, 24)).columns, _WIDEST))
