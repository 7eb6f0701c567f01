"""Surroundings for tests."""

from collections.abc import Sequence


class Around:
    """Surroundings that always answer, each time the same."""

    def exists(self, path: str) -> bool | None:
        return "a" in path

    def anchors(self, path: str) -> frozenset[str] | None:
        return frozenset((path.lower(), "usage"))

    def repository(self) -> str | None:
        return "owner/list"

    def renamed(self, anchor: str) -> Sequence[str]:
        return (anchor[::-1], "surveys")
