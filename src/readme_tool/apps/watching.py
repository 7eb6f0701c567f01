"""Looking again whenever a README has changed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Hashable, Sequence

from readme_tool.apps import disk
from readme_tool.apps.choosing import Choice
from readme_tool.apps.configuration import NAMES, Configurations
from readme_tool.apps.files import readmes
from readme_tool.apps.terminal import complain, note
from readme_tool.apps.unread import Unread
from readme_tool.errors import OutsideError

_SECONDS = 0.5
# Erase the screen and what was scrolled off it, and go to its top; ECMA-48 and xterm.
_CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def watch(look: Callable[[], int], stamp: Callable[[], Hashable]) -> int:
    """Look, and look again when the stamp is another one, until Ctrl-C; the last look's status."""
    disk.beyond()
    status = 0
    try:
        while True:
            seen = stamp()
            if sys.stdout.isatty():
                sys.stdout.write(_CLEAR)
            status = _looked(look)
            sys.stdout.flush()
            if sys.stdout.isatty():
                note("watching for changes, Ctrl-C ends")
            while stamp() == seen:
                time.sleep(_SECONDS)
    except KeyboardInterrupt:
        return status


def stamp(paths: Sequence[str], configurations: Callable[[], Configurations]) -> Hashable:
    """What is another value when a README or a configuration of the working folder has changed."""
    try:
        found = tuple(readmes(paths, Choice(configurations())))
    except OutsideError:  # a configuration that is just being written
        found = ()
    names = [one.name if isinstance(one, Unread) else one.path or one.name for one in found]
    return tuple((name, _state(name)) for name in (*names, *NAMES))


def _looked(look: Callable[[], int]) -> int:
    """The status of a look; one that cannot be had now may be had after the next change."""
    try:
        return look()
    except OutsideError as error:
        complain(str(error))
        return 2


def _state(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
