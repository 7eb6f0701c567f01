"""What git ignores in the folders that a run goes through; git itself is not run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from readme_tool.apps import disk, repository
from readme_tool.apps.paths import slashed

if TYPE_CHECKING:
    from readme_tool.engine.patterns import Patterns


class Ignored:
    """What the `.gitignore` files of repositories name, and `.git/info/exclude`.

    Outside a repository nothing is ignored. The user's own `core.excludesFile` is not looked at,
    for a check must not come out differently for two people.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[Patterns, ...] | None] = {}

    def names(self, path: str, is_folder: bool) -> bool:
        """Whether a file or folder that is met in its folder is ignored there."""
        whole = os.path.abspath(path)
        for patterns in self._patterns(os.path.dirname(whole)) or ():
            verdict = patterns.verdict(slashed(whole), is_folder)
            if verdict is not None:
                return verdict
        return False

    def _patterns(self, folder: str) -> tuple[Patterns, ...] | None:
        """What holds in a folder, the closest file first; None outside any repository."""
        if folder not in self._known:
            self._known[folder] = self._gathered(folder)
        return self._known[folder]

    def _gathered(self, folder: str) -> tuple[Patterns, ...] | None:
        own = tuple(_read(os.path.join(folder, ".gitignore"), folder))
        if disk.exists(os.path.join(folder, ".git")):
            exclude = os.path.join(repository.common_folder(folder), "info", "exclude")
            return (*own, *_read(exclude, folder))
        parent = os.path.dirname(folder)
        above = None if parent == folder else self._patterns(parent)
        return None if above is None else (*own, *above)


def _read(path: str, folder: str) -> Iterator[Patterns]:
    """The patterns of a file; none if it cannot be read, as with git."""
    try:
        text = disk.content(path).decode("utf-8-sig", "surrogateescape")
    except OSError:
        return
    from readme_tool.engine.patterns import Patterns

    yield Patterns.of(slashed(folder), text.removesuffix("\n").split("\n"))
