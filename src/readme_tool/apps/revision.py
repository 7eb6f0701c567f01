"""A commit of a repository: the files that it has, and what they say."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property

from readme_tool.apps import repository
from readme_tool.apps.git import GitError, git
from readme_tool.apps.surroundings import MARKDOWN
from readme_tool.errors import OutsideError
from readme_tool.text import Source
from readme_tool.tree import ALONE, Surroundings, parse

# A link on the disk and a submodule, whose files a commit does not know (git-fast-import(1)).
_OPAQUE = ("120000", "160000")


class Revision:
    """A commit by any name that git understands; raises `OutsideError` for one that is none."""

    def __init__(self, root: str, name: str) -> None:
        self.root = root
        self.commit = _commit(root, name)
        self._anchors: dict[str, frozenset[str] | None] = {}

    @classmethod
    def where_parted(cls, root: str, one: str, other: str) -> Revision:
        """The commit at which two histories parted."""
        commits = [Revision(root, name).commit for name in (one, other)]
        return cls(root, git(root, "merge-base", *commits).decode("ascii").strip())

    @cached_property
    def modes(self) -> Mapping[str, str]:
        """The mode of each file, by its path from the root."""
        listed = git(self.root, "ls-tree", "-r", "-z", "--full-tree", self.commit)
        rows = (os.fsdecode(row).partition("\t") for row in listed.split(b"\0") if row)
        return {path: mode.partition(" ")[0] for mode, _, path in rows}

    @cached_property
    def folders(self) -> frozenset[str]:
        """The paths of all folders; that of the root is `.`."""
        found = {os.curdir}
        for path in self.modes:
            while path := os.path.dirname(path):
                found.add(path)
        return frozenset(found)

    def former_places(self, later: Revision | None = None) -> Mapping[str, str]:
        """What each file that was renamed since is called here, by its path at a later commit.

        Without one, by its path in the index; git tells renamed files by what they say.
        """
        ends = (
            ("diff-index", "--cached", self.commit)
            if later is None
            else ("diff-tree", "-r", self.commit, later.commit)
        )
        listed = git(self.root, *ends, "-z", "--name-status", "--find-renames", "--diff-filter=R")
        _, *words = map(os.fsdecode, listed.split(b"\0"))
        return dict(zip(words[1::3], words[0::3], strict=False))

    def formerly(self, path: str) -> str:
        """What a file of the work tree is called here, by its path from the root."""
        return path if path in self.modes else self.former_places().get(path, path)

    def read(self, path: str) -> bytes | None:
        """What a file says, by its path from the root; None if it is not there, or no file."""
        if self.modes.get(path, _OPAQUE[0]) in _OPAQUE:
            return None
        return git(self.root, "cat-file", "blob", f"{self.commit}:{path}")

    def anchors(self, path: str) -> frozenset[str] | None:
        """The fragments that work in a page, by its path from the root; None if it is none."""
        if path not in self._anchors:
            data = self.read(path) if path.lower().endswith(MARKDOWN) else None
            self._anchors[path] = None if data is None else _fragments(data)
        return self._anchors[path]

    def around(self, path: str, now: Surroundings = ALONE) -> Surroundings:
        """What lay around a README; `now` knows what commits do not tell."""
        return _Around(self, os.path.dirname(path), now)


class Past:
    """What one name of a revision means in each repository that a run meets."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._revisions: dict[str, Revision] = {}

    def of(self, path: str) -> Revision:
        """The revision in the repository of a README; raises `OutsideError` if it has none."""
        root = repository.root(path)
        if root is None:
            raise OutsideError(f"it is in no git repository, so there is no `{self._name}`")
        if root not in self._revisions:
            self._revisions[root] = Revision(root, self._name)
        return self._revisions[root]


class _Around:
    """The surroundings of one README at a commit."""

    def __init__(self, revision: Revision, folder: str, now: Surroundings) -> None:
        self._revision = revision
        self._folder = folder
        self._now = now

    def exists(self, path: str) -> bool | None:
        place = self._place(path)
        return None if place is None else self._stands(place)

    def anchors(self, path: str) -> frozenset[str] | None:
        place = self._place(path)
        return None if place is None else self._revision.anchors(place)

    def repository(self) -> str | None:
        return self._now.repository()

    def renamed(self, anchor: str) -> Sequence[str]:
        return self._now.renamed(anchor)

    def _place(self, path: str) -> str | None:
        if "\0" in path or "\\" in path:
            return None
        start = "" if path.startswith("/") else self._folder
        place = os.path.normpath(os.path.join(start, path.lstrip("/")))
        return None if place.startswith(os.pardir) else place

    def _stands(self, place: str) -> bool | None:
        if place in self._revision.modes or place in self._revision.folders:
            return True
        above = os.path.dirname(place)
        while above and above not in self._revision.modes:
            above = os.path.dirname(above)
        return None if above else False


def _fragments(data: bytes) -> frozenset[str]:
    page = parse(Source.from_bytes(data), ALONE)
    return page.anchors | page.names.keys()


def _commit(root: str, name: str) -> str:
    try:
        found = git(root, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}")
    except GitError as error:
        raise OutsideError(f"`{name}` names no commit here: {error}") from error
    return found.decode("ascii").strip().split("\n")[-1]
