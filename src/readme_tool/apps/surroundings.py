"""What lies around READMEs on the disk, as rules may ask for it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from readme_tool.apps import disk, repository
from readme_tool.text import Source
from readme_tool.tree import ALONE, Surroundings, parse

if TYPE_CHECKING:
    from readme_tool.apps.remembering.readmes import Memory

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
# A page beyond this is nobody's hand-written page, and would hold up the one that links to it.
_MOST_BYTES = 5_000_000


class Checkouts:
    """The repositories that a run meets; what is read of one is read once.

    `memory` knows what earlier runs have read of pages, if they are to be asked. One who is
    `isolated` looks at no other file.
    """

    def __init__(self, memory: Memory | None = None, isolated: bool = False) -> None:
        self._by_root: dict[str, _Checkout] = {}
        self._memory = memory
        self._isolated = isolated

    def around(self, path: str | None) -> Surroundings:
        """What lies around the README at `path`: its repository, or without one its folder."""
        # A piped one may stand for a file that is there, or for one that is not.
        if self._isolated or path is None or not disk.is_file(path):
            return ALONE
        root = repository.root(path)
        folder = os.path.dirname(disk.real(path))
        base = root or folder
        checkout = self._by_root.get(base)
        if checkout is None:
            checkout = self._by_root[base] = _Checkout(base, root is not None, self._memory)
        return Around(disk.real(path), checkout)


class _Checkout:
    """The files below a folder. One that is whole holds all files of its repository."""

    def __init__(self, base: str, whole: bool, memory: Memory | None) -> None:
        self.base = base
        self.is_repository = whole
        self._memory = memory
        self._names: dict[str, frozenset[str] | None] = {}
        self._anchors: dict[str, frozenset[str] | None] = {}

    @cached_property
    def name(self) -> str | None:
        return repository.github_name(self.base) if self.is_repository else None

    @cached_property
    def whole(self) -> bool:
        return self.is_repository and not repository.partial(self.base)

    def names(self, folder: str) -> frozenset[str] | None:
        """What a folder holds, in the letter case of the disk; None if it cannot be listed."""
        if folder not in self._names:
            try:
                self._names[folder] = frozenset(disk.inside(folder)) - {".git"}
            except OSError:
                self._names[folder] = None
        return self._names[folder]

    def anchors(self, path: str) -> frozenset[str] | None:
        if path not in self._anchors:
            self._anchors[path] = _read_anchors(path, self._memory)
        return self._anchors[path]

    def rewritten(self, path: str, source: Source) -> bool:
        told = self._anchors.get(path)
        if told is None:
            return False
        page = parse(source, ALONE)
        self._anchors[path] = page.anchors | page.names.keys()
        return self._anchors[path] != told


class Around:
    """The surroundings of one README."""

    def __init__(self, path: str, checkout: _Checkout) -> None:
        self._path = path
        self._checkout = checkout

    def exists(self, path: str) -> bool | None:
        """Whether a file or folder is there."""
        place = self._place(path)
        return None if place is None else self._stands(place)

    def anchors(self, path: str) -> frozenset[str] | None:
        """The fragments that work in another page."""
        place = self._place(path)
        if place is None or not place.lower().endswith(MARKDOWN) or not self._stands(place):
            return None
        # A link on the disk may lead out of the repository.
        return None if disk.is_link(place) else self._checkout.anchors(place)

    def rewritten(self, source: Source) -> bool:
        """Let others see the README so; whether that changes what they were told of its anchors."""
        return self._checkout.rewritten(self._path, source)

    def repository(self) -> str | None:
        """The `owner/name` of the repository."""
        return self._checkout.name

    def renamed(self, anchor: str) -> Sequence[str]:
        """What the heading of an anchor came to be called."""
        return self._later_anchors.get(anchor, ())

    @cached_property
    def _later_anchors(self) -> Mapping[str, Sequence[str]]:
        if not self._checkout.is_repository:
            return {}
        from readme_tool.apps import history

        later = history.later_headings(self._path)
        return {_anchor(old): [_anchor(line) for line in lines] for old, lines in later.items()}

    def _place(self, path: str) -> str | None:
        """Where a path of the README's leads to; None where that is outside or no path at all."""
        if "\0" in path or "\\" in path:
            return None
        start = self._checkout.base if path.startswith("/") else os.path.dirname(self._path)
        if path.startswith("/") and not self._checkout.is_repository:
            return None
        place = os.path.normpath(os.path.join(start, path.lstrip("/")))
        inside = place == self._checkout.base or place.startswith(
            os.path.join(self._checkout.base, "")
        )
        return place if inside else None

    def _stands(self, place: str) -> bool | None:
        """Whether each step down to `place` is there, letter by letter, as GitHub wants it."""
        at = self._checkout.base
        for step in os.path.relpath(place, at).split(os.sep):
            if step == os.curdir:
                continue
            names = None if disk.is_link(at) else self._checkout.names(at)
            # An empty folder is a submodule that was not fetched: git keeps no others.
            if not names:
                return None
            if step not in names:
                return False if self._checkout.whole else None
            at = os.path.join(at, step)
        return True


def _read_anchors(path: str, memory: Memory | None) -> frozenset[str] | None:
    try:
        octets = disk.size(path)
        if octets is None or octets > _MOST_BYTES:
            return None
        data = disk.content(path)
    except OSError:
        return None
    return _anchors(data) if memory is None else memory.anchors(data, partial(_anchors, data))


def _anchors(data: bytes) -> frozenset[str]:
    """The fragments that work in a page."""
    page = parse(Source.from_bytes(data), ALONE)
    return frozenset(page.anchors | page.names.keys())


def _anchor(line: str) -> str:
    """The anchor of a page that holds this heading alone."""
    headings = parse(Source(line), ALONE).headings
    return headings[0].anchor if headings else ""
