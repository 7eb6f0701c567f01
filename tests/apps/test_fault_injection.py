"""Whatever happens while `fix` writes, a file holds its old bytes or its new ones, whole.

The calls to the system by which files are written are counted. A run is ended at each of them in
turn, before it and after it, and each of them is made to fail in turn.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from readme_tool.apps import mending, writing
from readme_tool.apps.cli.main import main

fcntl = pytest.importorskip("fcntl", reason="needs a system with fork and flock")

RULE = ("--select", "broken-anchor")
OLD = "# Papers\n\n- [Surveys](#surveys)\n\n## 🔥 Surveys\n".encode()
FINISHED, FEWER_CALLS = 0, 77


class Situation(NamedTuple):
    """Which files there are, by name with their old bytes, and how `fix` is called for them."""

    files: dict[str, bytes]
    arguments: tuple[str, ...]
    link: bool = False


SITUATIONS = {
    "plain": Situation({"README.md": OLD}, ("README.md",)),
    "link": Situation({"README.md": OLD}, ("docs/README.md",), link=True),
    "crlf": Situation({"README.md": OLD.replace(b"\n", b"\r\n")}, ("README.md",)),
    "mark": Situation({"README.md": b"\xef\xbb\xbf" + OLD.rstrip()}, ("README.md",)),
    "two": Situation({"README.md": OLD, "b.md": OLD}, ("README.md", "b.md")),
    "all-or-nothing": Situation(
        {"README.md": OLD, "b.md": OLD, "c.md": OLD},
        ("--all-or-nothing", "README.md", "b.md", "c.md"),
    ),
}


def mended(old: bytes) -> bytes:
    return old.replace(b"#surveys", b"#-surveys")


def lay(situation: Situation, folder: Path) -> None:
    """Put the situation's files into the folder, emptied before."""
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, data in situation.files.items():
        (folder / name).write_bytes(data)
    if situation.link:
        (folder / "docs").mkdir()
        (folder / "docs" / "README.md").symlink_to("../README.md")


class Watched:
    """The calls of the write path, counted; at the wanted one of them something happens."""

    def __init__(self, wanted: int, before: Callable[[], None], after: Callable[[], None]) -> None:
        self.wanted = wanted
        self.before = before
        self.after = after
        self.count = 0

    def call(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **named: Any) -> Any:
            mine = self.count
            self.count += 1
            if mine == self.wanted:
                self.before()
            try:
                return real(*arguments, **named)
            finally:
                if mine == self.wanted:
                    self.after()

        return watched


CALLS = ("open", "stat", "access", "chown", "chmod", "fsync", "replace", "unlink", "listdir")


def nothing() -> None:
    """Let the call be."""


@contextlib.contextmanager
def watching(watched: Watched) -> Iterator[None]:
    """Have the write path, and nothing else, make watched calls."""
    patch = pytest.MonkeyPatch()
    real_put, real_put_all = mending.put, mending.put_all

    def within(real: Callable[..., None]) -> Callable[..., None]:
        def put(what: Any) -> None:
            with pytest.MonkeyPatch.context() as inside:
                for name in CALLS:
                    inside.setattr(os, name, watched.call(getattr(os, name)))
                inside.setattr(os, "close", watched.call(os.close))
                inside.setattr(fcntl, "flock", watched.call(fcntl.flock))
                inside.setattr(writing, "FileIO", watched_file(watched))
                real(what)

        return put

    patch.setattr(mending, "put", within(real_put))
    patch.setattr(mending, "put_all", within(real_put_all))
    try:
        yield
    finally:
        patch.undo()


def watched_file(watched: Watched) -> type[writing.FileIO]:
    """A file that takes at most 20 bytes a time, as a system may, and whose calls are watched."""

    class File(writing.FileIO):
        def write(self, data: Any) -> int:
            return watched.call(super().write)(memoryview(data)[:20])

        def close(self) -> None:
            if not self.closed:
                watched.call(super().close)()

    return File


def run(situation: Situation, folder: Path, watched: Watched) -> int:
    """Run `fix` in a process of its own; the status of `waitpid`."""
    child = os.fork()
    if not child:  # from here on the tests' process is not to be seen again
        status = 1
        try:
            quiet = os.open(os.devnull, os.O_WRONLY)
            os.dup2(quiet, 1)
            os.dup2(os.open(complaints(folder), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
            os.chdir(folder)
            with watching(watched), os.fdopen(2, "w", closefd=False) as sys.stderr:
                main(("fix", "-q", *RULE, *situation.arguments))
            status = FINISHED if watched.count > watched.wanted else FEWER_CALLS
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1]


def complaints(folder: Path) -> Path:
    """Where a run's standard error goes to."""
    return folder.with_name("complaints")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def each_call(
    situation: Situation, folder: Path, before: Callable[[], None], after: Callable[[], None]
) -> Iterator[int]:
    """Run `fix` once for each call of the write path, and yield where it is over: the status."""
    for wanted in range(1000):
        lay(situation, folder)
        status = run(situation, folder, Watched(wanted, before, after))
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == FEWER_CALLS:
            assert wanted > 10
            return
        yield status
    raise AssertionError("the write path has no end")


def whole(situation: Situation, folder: Path) -> None:
    """Each file is what it was or what it should become; a link is a link."""
    for name, old in situation.files.items():
        assert (folder / name).read_bytes() in (old, mended(old))
    if situation.link:
        assert (folder / "docs" / "README.md").is_symlink()


def litter(situation: Situation, folder: Path) -> set[str]:
    known = {*situation.files, *(["docs"] if situation.link else [])}
    return {path.name for path in folder.iterdir()} - known


def mends(situation: Situation, folder: Path) -> None:
    """A later run does all that is left to do, and leaves the folder clean."""
    status = run(situation, folder, Watched(-1, nothing, nothing))
    assert os.WIFEXITED(status)
    assert os.WEXITSTATUS(status) == FINISHED
    for name, old in situation.files.items():
        assert (folder / name).read_bytes() == mended(old)
    assert litter(situation, folder) == set()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


@pytest.fixture(scope="module", autouse=True)
def warm(tmp_path_factory):
    """Have imported what `fix` needs before the first fork, so that each run is short."""
    path = tmp_path_factory.mktemp("warm") / "README.md"
    path.write_bytes(OLD)
    main(("fix", "-q", *RULE, str(path)))
    assert path.read_bytes() == mended(OLD)


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_killed_at_each_call(folder, name, moment):
    situation = SITUATIONS[name]
    kill = (die, nothing) if moment == "before" else (nothing, die)
    for status in each_call(situation, folder, *kill):
        assert os.WIFSIGNALED(status)
        whole(situation, folder)
        mends(situation, folder)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("name", SITUATIONS)
def test_each_call_fails(folder, name, code):
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    situation = SITUATIONS[name]
    for status in each_call(situation, folder, fail, nothing):
        assert os.WIFEXITED(status), "an error of the system ends no program"
        assert "Traceback" not in complaints(folder).read_text("utf-8")
        whole(situation, folder)
        mends(situation, folder)
