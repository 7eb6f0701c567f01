"""Noticing whether somebody who is given a part of a page asks for anything beyond it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from readme_tool.text import Span
from readme_tool.tree import Document


class Outside:
    """A page as one sees it from a part; `asked` is True once somebody has looked at it."""

    def __init__(self, readme: Document) -> None:
        self._readme = readme
        self.asked = False

    def beyond(self, part: Document) -> Document:
        """The part, with this beyond it."""
        return replace(part, fragments=_Fragments(self), surroundings=_Around(self))

    def told(self) -> Document:
        """The page, for one who asks for anything of it."""
        self.asked = True
        return self._readme


class _Fragments:
    """The fragments of the page outside."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside

    @property
    def anchors(self) -> frozenset[str]:
        return self._outside.told().anchors

    @property
    def names(self) -> Mapping[str, Span]:
        return self._outside.told().names


class _Around:
    """The surroundings of the page outside."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside

    def exists(self, path: str) -> bool | None:
        return self._outside.told().surroundings.exists(path)

    def anchors(self, path: str) -> frozenset[str] | None:
        return self._outside.told().surroundings.anchors(path)

    def repository(self) -> str | None:
        return self._outside.told().surroundings.repository()

    def renamed(self, anchor: str) -> Sequence[str]:
        return self._outside.told().surroundings.renamed(anchor)
