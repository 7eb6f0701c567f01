"""Putting new bytes in the place of a README's old ones, whole or not at all."""

import contextlib
import os
import stat
import sys
from collections.abc import Iterator
from io import FileIO
from typing import NamedTuple

from readme_tool.apps import disk
from readme_tool.apps.paths import why
from readme_tool.errors import OutsideError

if sys.platform != "win32":
    import fcntl

_NEW_FILE = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
_ENDING = ".readme-tool"
# Room for the rest of a draft's name: file systems take 255 bytes, a character up to four.
_LONGEST_STEM = 40


class Draft(NamedTuple):
    """The new bytes of a file, on the disk beside it, not yet in its place.

    `file` stays open, and locked where that can be, for as long as the draft is somebody's.
    """

    target: str
    temporary: str
    file: FileIO
    before: bytes


def replace(path: str, before: bytes, after: bytes) -> None:
    """Write `after` where `before` was read. Where that raises `OutsideError`, nothing changed."""
    draft = drafted(path, before, after)
    try:
        publish(draft)
    finally:
        discard(draft)


def drafted(path: str, before: bytes, after: bytes) -> Draft:
    """A draft to replace what was read from `path`; raises `OutsideError`.

    It has the mode of the file and, where that is allowed, its owner. A symbolic link is followed
    to the file that it leads to, and has to lead to one.
    """
    disk.beyond()
    with _told():
        target = os.path.realpath(path, strict=True)
        status = os.stat(target)
        if not stat.S_ISREG(status.st_mode):
            raise OutsideError("not a regular file, so it cannot be written")
        if not os.access(target, os.W_OK):
            raise OutsideError("the file is read-only")
        temporary = f"{_stem(target)}{os.urandom(6).hex()}{_ENDING}"
        file = FileIO(os.open(temporary, _NEW_FILE, 0o600), "wb")
        draft = Draft(target, temporary, file, before)
        try:
            _fill(draft, after, status)
        except BaseException:
            discard(draft)
            raise
    return draft


def confirm(draft: Draft) -> None:
    """Raise `OutsideError` if the file is not what was read any more."""
    with _told(), open(draft.target, "rb") as file:
        if file.read() != draft.before:
            raise OutsideError("the file has changed since it was read; nothing was written")


def publish(draft: Draft) -> None:
    """Put a draft in its place; raises `OutsideError`, also if the file has changed meanwhile."""
    confirm(draft)
    with _told():
        draft.file.close()
        os.replace(draft.temporary, draft.target)
        _settle(os.path.dirname(draft.target))


def discard(draft: Draft) -> None:
    """Remove what is left of a draft, whether it was published or not."""
    # What cannot be removed now, a later run removes.
    with contextlib.suppress(OSError):
        draft.file.close()
    with contextlib.suppress(OSError):
        os.unlink(draft.temporary)


def remove_abandoned(path: str) -> None:
    """Remove the drafts of this file that a killed run has left behind."""
    folder, start = os.path.split(_stem(os.path.realpath(path)))
    # What cannot be listed or removed here says so when this run's own draft is made.
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(start) and name.endswith(_ENDING):
                _remove_unless_held(os.path.join(folder, name))


def _stem(target: str) -> str:
    folder, name = os.path.split(target)
    return os.path.join(folder, f".{name[:_LONGEST_STEM]}.")


def _fill(draft: Draft, after: bytes, status: os.stat_result) -> None:
    _hold(draft.file.fileno())
    rest = memoryview(after)
    while rest:
        rest = rest[draft.file.write(rest) :]
    if hasattr(os, "chown"):
        # Only root may give files away; anybody else's draft stays their own.
        with contextlib.suppress(PermissionError):
            os.chown(draft.temporary, status.st_uid, status.st_gid)
    os.chmod(draft.temporary, stat.S_IMODE(status.st_mode))
    os.fsync(draft.file.fileno())


def _hold(descriptor: int) -> bool:
    """Lock a draft; False where somebody else holds it, or the folder's system has no locks."""
    if sys.platform == "win32":  # where a file that somebody has open cannot be removed anyway
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove_unless_held(path: str) -> None:
    if sys.platform == "win32":
        os.unlink(path)
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if _hold(descriptor):
            os.unlink(path)
    finally:
        os.close(descriptor)


def _settle(folder: str) -> None:
    """Have the new name outlive a power cut, where the system can promise that."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn the system's errors into ours."""
    try:
        yield
    except OSError as error:
        raise OutsideError(f"{why(error)}; the file was left as it was") from error
