"""What the headings of a file were called before, as git remembers it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from readme_tool.apps import disk, repository
from readme_tool.apps.git import READING, environment
from readme_tool.text import Pattern

# How long git may take in all, and how far back it looks.
_SECONDS = 5.0
_COMMITS = 500
_MOST_BYTES = 50_000_000

_ATX_HEADING = Pattern(r"([-+]) {0,3}#{1,6}[ \t]+[^\n]*")
_LOG = (
    *READING,
    "log",
    "--no-ext-diff",
    "--no-textconv",
    "--no-show-signature",
    "--no-color",
    "--follow",
    f"--max-count={_COMMITS}",
    "--format=",
    "--unified=0",
    "--patch",
    "--",
)


def later_headings(path: str) -> Mapping[str, Sequence[str]]:
    """The headings of each former heading's place since, newest first; both as lines of Markdown.

    Empty where git is missing, does not know the file, or takes too long.
    """
    later: dict[str, list[str]] = {}
    for old, new in _reworded(_patches(path)):
        # The log goes back in time, so what the newer heading became is known already.
        if old != new:
            later.setdefault(old, [*later.get(new, ()), new])
    return later


def _patches(path: str) -> str:
    import subprocess

    root = repository.root(path)
    if root is None or repository.head(root) is None:
        disk.beyond()
    folder, name = os.path.split(disk.real(path))
    try:
        done = subprocess.run(
            (*_LOG, name),
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        disk.beyond()
        return ""
    return done.stdout[:_MOST_BYTES].decode("utf-8", "replace")


def _reworded(patches: str) -> Iterator[tuple[str, str]]:
    """The headings that one hunk took out and put in, paired in order where they are as many."""
    for hunk in patches.split("\n@@ ")[1:]:
        old: list[str] = []
        new: list[str] = []
        for line in hunk.split("\n")[1:]:
            match = _ATX_HEADING.fullmatch(line.rstrip("\r"))
            if match is not None:
                (old if match[1] == "-" else new).append(match[0][1:].strip())
        if len(old) == len(new):
            yield from zip(old, new, strict=True)
