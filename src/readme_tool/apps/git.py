"""Running git to read what it remembers, and nothing else."""

from __future__ import annotations

import os

from readme_tool.apps import disk
from readme_tool.errors import OutsideError

# Nothing here may run a program of the repository's choosing, ask the network, or wait for a pager.
READING = (
    "git",
    "-c",
    "protocol.allow=never",
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
)
_SECONDS = 60.0


class GitError(OutsideError):
    """What git complains of."""


def git(folder: str, *arguments: str) -> bytes:
    """What git prints when run in a folder; raises `GitError`, or `OutsideError` without git."""
    import subprocess

    disk.beyond()

    try:
        done = subprocess.run(
            (*READING, *arguments),
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise OutsideError("git is not installed, or not to be found") from error
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise OutsideError(f"git could not be run: {error}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise GitError(f"git says: {said.removeprefix('fatal: ')}")
    return done.stdout


def environment() -> dict[str, str]:
    """The environment without what git tells its hooks, which holds for another folder.

    Git speaks English here, as all complaints do.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {"LC_ALL": "C.UTF-8", "GIT_NO_LAZY_FETCH": "1"}
