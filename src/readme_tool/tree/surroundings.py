"""What lies around a README: the files of its repository and what history tells.

The tree and the rules never open a file. An app that has a repository at hand gives them a value of
this kind; without one they are `ALONE` and say nothing about other files.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Surroundings(Protocol):
    """Answers about the repository; None always means "not known", never "no"."""

    def exists(self, path: str) -> bool | None:
        """Whether the file or folder is there; `path` is relative to the README, decoded."""

    def anchors(self, path: str) -> frozenset[str] | None:
        """Every fragment that works in another Markdown file, explicit names included."""

    def repository(self) -> str | None:
        """The `owner/repo` on GitHub, lower-case, that the README belongs to."""

    def renamed(self, anchor: str) -> Sequence[str]:
        """What the heading of a lost anchor was called since, newest first, as anchors."""


class _Alone:
    def exists(self, path: str) -> bool | None:  # noqa: ARG002
        return None

    def anchors(self, path: str) -> frozenset[str] | None:  # noqa: ARG002
        return None

    def repository(self) -> str | None:
        return None

    def renamed(self, anchor: str) -> Sequence[str]:  # noqa: ARG002
        return ()


ALONE: Surroundings = _Alone()
