"""Which program this is: what was remembered by another one is not to be believed."""

from __future__ import annotations

import os
import sys

import readme_tool
from readme_tool.apps.disk import digest, sources

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = os.path.dirname(os.path.abspath(readme_tool.__file__))
# What reads Markdown for us. Whoever installs another version changes the folder that it lies in.
_OTHERS = ("markdown_it", "mdit_py_plugins")


def program() -> str:
    """A digest of all that the same README could be read differently by; raises `OSError`.

    The source files count by size and time, so that whoever works on this program is not shown
    what it found yesterday.
    """
    told = [readme_tool.__version__, sys.version, *sorted(sources(_PACKAGE)), *_switches()]
    told += [f"{folder} {os.stat(folder).st_mtime_ns}" for folder in _homes()]
    return digest("\n".join(told).encode("utf-8", "surrogateescape"))


def _switches() -> Iterator[str]:
    """What the environment says to this program alone."""
    for name in sorted(os.environ):
        if name.startswith("READMETOOL_"):
            yield f"{name}={os.environ[name]}"


def _homes() -> Iterator[str]:
    for name in _OTHERS:
        for folder in sys.path:
            if os.path.isdir(os.path.join(folder, name)):
                yield folder
                break
