"""Paths as people and patterns see them, and what the system says of them."""

from __future__ import annotations

import os


def why(error: OSError) -> str:
    """What the system said, as the end of a line of ours."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]


def shown(path: str) -> str:
    """A path as reports write it: in UTF-8 whatever the locale says, with slashes, without `./`."""
    name = os.fsencode(os.path.normpath(path)).decode("utf-8", "surrogateescape")
    return name.replace(os.sep, "/")


def slashed(path: str) -> str:
    """A path as patterns see it: absolute, with slashes, beginning with one."""
    whole = os.path.abspath(path).replace(os.sep, "/")
    return whole if whole.startswith("/") else f"/{whole}"
