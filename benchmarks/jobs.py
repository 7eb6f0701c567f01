"""What is measured: the commands, ours and the peers', and what has to lie there for each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import peers
from timing import Job

OURS = (sys.executable, "-m", "readme_tool")
SCRIPT = str(Path(sys.executable).parent / "readme-tool")
SLOW = ("pymarkdown", "remark-lint", "mdformat", "markdownlint-cli2")
# For peers that take longer than this many seconds, three runs have to do.
PATIENCE = 0.4
# A peer that takes minutes for more is not asked to.
SLOWEST = {"pymarkdown": 20_000}
# A link that `fix` has one reading for; everything else is mended before.
DEFECT = b"\n## Ends here\n\n- [Ends](#Ends-Here)\n"


class Desk:
    """A README in a folder of its own: as it is, with one entry edited, with one defect only."""

    def __init__(self, folder: Path, data: bytes) -> None:
        self.folder = folder / str(len(data))
        self.folder.mkdir(exist_ok=True)
        # Beside the folder, for what it holds is part of what a check looks at.
        self.caches = folder / f"{len(data)}-caches"
        self.readme = self._put("README.md", data)
        self.copy = self._put("COPY.md", data)
        self.edited = self._put("EDITED.md", data)
        self._data = data
        self._numbers = count()
        fixed = self._put("FIXED.md", data)
        mend = [*OURS, "fix", "--isolated", "-q", str(fixed)]
        subprocess.run(mend, capture_output=True, check=False)
        self._defect = fixed.read_bytes() + DEFECT

    def restore(self) -> None:
        """Have the copy as the README is."""
        self.copy.write_bytes(self._data)

    def break_one(self) -> None:
        """Have one thing to mend in the copy."""
        self.copy.write_bytes(self._defect)

    def edit_one(self) -> None:
        """Have a word in one entry that was never there before."""
        middle = self._data.find(b"](http", len(self._data) // 2)
        word = b" edited%d" % next(self._numbers)
        self.edited.write_bytes(self._data[:middle] + word + self._data[middle:])

    def _put(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path


def readme_jobs(desk: Desk, slow: bool) -> Iterator[tuple[str, Job]]:
    """The jobs for one README; those that write get a fresh copy before each run."""
    os.environ["READMETOOL_CACHE_DIR"] = str(desk.caches / "ours")
    os.environ["RUMDL_CACHE_DIR"] = str(desk.caches / "rumdl")
    readme, copy = str(desk.readme), str(desk.copy)
    yield "python -c pass", Job((sys.executable, "-c", "pass"))
    yield "check", Job((*OURS, "check", "--no-cache", "-q", readme))
    yield "check, one entry edited", Job((*OURS, "check", "-q", str(desk.edited)), desk.edit_one)
    yield "check, unchanged", Job((*OURS, "check", "-q", readme))
    if Path(SCRIPT).exists():
        yield "check, unchanged, as `readme-tool`", Job((SCRIPT, "check", "-q", readme))
    yield "fix", Job((*OURS, "fix", "--no-cache", "-q", copy), desk.restore)
    yield (
        "fix of one entry, nothing known",
        Job((*OURS, "fix", "--no-cache", "-q", copy), desk.break_one),
    )
    yield "fix, one entry", Job((*OURS, "fix", "-q", copy), desk.break_one)
    for peer in _peers(desk.readme.stat().st_size, slow):
        if peer.check is not None:
            yield peer.name, Job((*peer.check, readme), patience=PATIENCE)
        if peer.fix is not None and peer.name.startswith("rumdl"):
            yield f"{peer.name}, fixing", Job((*peer.fix, copy), desk.restore)


def corpus_jobs(readmes: Sequence[Path], folder: Path, slow: bool) -> Iterator[tuple[str, Job]]:
    """The jobs for all READMEs at once."""
    os.environ["READMETOOL_CACHE_DIR"] = str(folder / "cache")
    os.environ["RUMDL_CACHE_DIR"] = str(folder / "rumdl")
    own = folder / "corpus"
    shutil.rmtree(own, ignore_errors=True)
    own.mkdir()
    names = [shutil.copyfile(path, own / path.name).as_posix() for path in readmes]
    yield "python -c pass", Job((sys.executable, "-c", "pass"))
    yield "check", Job((*OURS, "check", "--no-cache", "-q", *names), patience=PATIENCE * 5)
    yield "check, unchanged", Job((*OURS, "check", "-q", *names))
    for peer in _peers(sum(path.stat().st_size for path in readmes), slow):
        if peer.check is not None and peer.name != "remark-lint":
            yield peer.name, Job((*peer.check, *names), patience=PATIENCE)


def growing_jobs(data: bytes, folder: Path) -> Iterator[tuple[str, Job]]:
    """A check of nothing, and of 1, 2, 4 and 8 times a README."""
    for many in (0, 1, 2, 4, 8):
        own = folder / f"times-{many}"
        own.mkdir(exist_ok=True)
        (own / "README.md").write_bytes(data * many)
        job = Job((*OURS, "check", "--isolated", "--no-cache", "-q", str(own / "README.md")))
        yield str(many), job


def _peers(size: int, slow: bool) -> Iterator[peers.Peer]:
    for peer in peers.installed():
        if (
            peer.name != "prettier"
            and (slow or peer.name not in SLOW)
            and size <= SLOWEST.get(peer.name, size)
        ):
            yield peer
