"""The folder of what is remembered: small files, each of which is whole, our own, or not believed.

An entry begins with the digest of what follows, so that half a file, or one that something else
wrote into, counts as none. It is written beside its place and then moved there, which is why runs
at the same time do not disturb one another. Whatever fails, fails silently: nothing is remembered.
"""

from __future__ import annotations

import os
import stat
import sys

from readme_tool.apps.disk import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAME = "readme-tool"
MOST_BYTES = 64_000_000
# One that is larger would push out many others, and is dear to read.
_MOST_BYTES_OF_ONE = 8_000_000
_NAME_LENGTH = len(digest(b""))
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_OLD = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def place() -> str:
    """Where the folder is, or would be: READMETOOL_CACHE_DIR, or where the system keeps such."""
    if own := os.environ.get("READMETOOL_CACHE_DIR"):
        return os.path.abspath(own)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, NAME)


class Folder:
    """The entries below a path; `most` is how many bytes they may have together."""

    def __init__(self, path: str, most: int = MOST_BYTES) -> None:
        self.path = path
        self._most = most
        self._grown = 0

    def get(self, name: str) -> bytes | None:
        """An entry just as it was put; None for one that is not there, or not as it was put."""
        try:
            whole = self._read(os.path.join(self.path, name))
        except OSError:
            return None
        head, _, data = whole.partition(b"\n")
        return data if head == digest(data).encode("ascii") else None

    def put(self, name: str, data: bytes) -> None:
        """Keep an entry, and now and then let go of the oldest ones where there are too many."""
        if len(data) > _MOST_BYTES_OF_ONE:
            return
        draft = os.path.join(self.path, f"{name}.{os.getpid()}")
        try:
            self._make()
            with open(os.open(draft, _NEW, 0o600), "wb") as file:
                file.write(digest(data).encode("ascii") + b"\n" + data)
            os.replace(draft, os.path.join(self.path, name))
        except OSError:
            _unlink(draft)
            return
        # To count all entries for each new one would take a run as long as its work. Most runs put
        # few; their names are as good as drawn by lot.
        self._grown += len(data)
        if self._grown > self._most // 16 or name.endswith("0"):
            self._grown = 0
            self._shrink(self._most)

    def size(self) -> tuple[int, int]:
        """How many entries there are, and how many bytes they have."""
        sizes = [octets for _, octets, _ in self._entries()]
        return len(sizes), sum(sizes)

    def clear(self) -> None:
        """Remove every entry, and nothing else."""
        for _, _, path in self._entries():
            _unlink(path)

    def _make(self) -> None:
        os.makedirs(self.path, mode=0o700, exist_ok=True)
        if not _ours(os.stat(self.path)):
            raise PermissionError(self.path)

    def _read(self, path: str) -> bytes:
        """The bytes of a file that nobody else can have written, and no link has led to."""
        if not _ours(os.stat(self.path)):
            raise PermissionError(self.path)
        with open(os.open(path, _OLD | getattr(os, "O_BINARY", 0)), "rb") as file:
            status = os.fstat(file.fileno())
            if not (stat.S_ISREG(status.st_mode) and _ours(status)):
                raise PermissionError(path)
            return file.read()

    def _entries(self) -> Iterator[tuple[int, int, str]]:
        """When each entry was put there, its size and its path; drafts of dead runs too."""
        try:
            names = [name for name in os.listdir(self.path) if _is_name(name)]
        except OSError:
            return
        for name in names:
            path = os.path.join(self.path, name)
            try:
                status = os.lstat(path)
            except OSError:  # another run has removed it
                continue
            if not stat.S_ISDIR(status.st_mode):
                yield status.st_mtime_ns, status.st_size, path

    def _shrink(self, most: int) -> None:
        found = list(self._entries())
        total = sum(octets for _, octets, _ in found)
        if total <= most:
            return
        # More than is needed, lest each of the next runs has to do it again.
        for _, octets, path in sorted(found):
            _unlink(path)
            total -= octets
            if total <= most * 3 // 4:
                return


def _ours(status: os.stat_result) -> bool:
    """Whether no other user can have put what stands there."""
    owner: Callable[[], int] | None = getattr(os, "geteuid", None)
    return owner is None or (status.st_uid == owner() and not status.st_mode & 0o022)


def _is_name(name: str) -> bool:
    kept, _, draft = name.partition(".")
    digits = len(kept) == _NAME_LENGTH and all(c in "0123456789abcdef" for c in kept)
    return digits and (not draft or draft.isdigit())


def _unlink(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
