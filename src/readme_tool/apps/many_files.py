"""Looking at many READMEs with as many processes as there are cores.

The others only look ahead: what they find goes into the memory of this process, which goes through
the READMEs as if it were alone and finds the work done. So what is said is the same, in the same
order, whatever befalls them; what they did not get done, this process does.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeAlias

from readme_tool.apps import disk
from readme_tool.apps.configuration import Asked, Configurations
from readme_tool.apps.files import Found, Readme
from readme_tool.apps.paths import slashed
from readme_tool.apps.remembering.readmes import Memory
from readme_tool.apps.surroundings import Checkouts
from readme_tool.engine import check
from readme_tool.text import Source
from readme_tool.tree import Surroundings, parse

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from readme_tool.engine import Reported

# Below this a second process costs more than it saves: it has to start, and to load the rules.
_PAYS_FROM_BYTES = 300_000
# How many READMEs for each process are looked at before it is their turn; what is found in them
# waits in memory.
_AHEAD = 4

Wait: TypeAlias = Callable[[Found], None]


@contextmanager
def helped(
    found: Sequence[Found], configurations: Configurations, memory: Memory
) -> Iterator[Wait]:
    """Something to call for each README, in order, which waits until it has been looked at."""
    wanted = _unknown(found, configurations, memory)
    pool = _pool(len(wanted), configurations.asked, memory.path) if wanted else None
    if pool is None:
        yield lambda _: None
        return
    try:
        yield _Helpers(pool, wanted, memory).wait
    except BaseException:
        _abandon(pool)
        raise
    pool.shutdown()


def processes() -> int:
    """How many processes can work at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _unknown(found: Sequence[Found], configurations: Configurations, memory: Memory) -> list[str]:
    """The files that nothing is known of, if they are enough for several processes."""
    readmes = [one for one in found if isinstance(one, Readme) and not one.piped]
    files = [readme.path for readme in readmes if readme.path is not None]
    if processes() < 2 or not _pays(files):
        return []
    left = [path for path in files if not _is_known(path, configurations, memory)]
    return left if _pays(left) else []


def _pays(files: Sequence[str]) -> bool:
    return len(files) > 1 and sum(disk.size(path) or 0 for path in files) >= _PAYS_FROM_BYTES


def _is_known(path: str, configurations: Configurations, memory: Memory) -> bool:
    try:
        data = disk.content(path)
    except OSError:  # whoever reads it will tell
        return True
    return memory.knows(data, configurations.of(path).terms(slashed(path)))


def _pool(files: int, asked: Asked, folder: str | None) -> ProcessPoolExecutor | None:
    from concurrent.futures import ProcessPoolExecutor

    count = min(processes(), files)
    try:
        return ProcessPoolExecutor(count, initializer=_begin, initargs=(asked, folder))
    except (ImportError, NotImplementedError, OSError):  # a system that has no semaphores to share
        return None


def _abandon(pool: ProcessPoolExecutor) -> None:
    """End the others at once; nobody waits for what they are doing."""
    from multiprocessing import active_children

    for process in active_children():
        process.terminate()
    # Who does not wait for their end leaves it to Python, which tells of it on its own way out.
    pool.shutdown(cancel_futures=True)


class _Helpers:
    """Processes that look at files in order, a few ahead of who waits for them."""

    def __init__(self, pool: ProcessPoolExecutor, wanted: Sequence[str], memory: Memory) -> None:
        self._pool = pool
        self._left = iter(wanted)
        self._memory = memory
        self._begun: dict[str, Future[dict[str, bytes]]] = {}
        for _ in range(_AHEAD * processes()):
            self._begin_next()

    def wait(self, found: Found) -> None:
        """Have in memory what was found in a README, if somebody has looked at it."""
        self._memory.fresh.clear()
        path = found.path if isinstance(found, Readme) and not found.piped else None
        begun = self._begun.pop(path or "", None)
        if begun is None:
            return
        # Whatever has failed there fails here once more, and is told of as always.
        if begun.exception() is None:
            self._memory.fresh.update(begun.result())
        self._begin_next()

    def _begin_next(self) -> None:
        from concurrent.futures import BrokenExecutor

        if (path := next(self._left, None)) is None:
            return
        try:
            self._begun[path] = self._pool.submit(_look, path)
        except BrokenExecutor:  # one of the others was killed
            self._left = iter(())


class _Helper:
    """What one of the other processes keeps from file to file."""

    def __init__(self, asked: Asked, folder: str | None) -> None:
        self._memory = Memory.at(folder, lending=True)
        self._configurations = Configurations(asked)
        self._checkouts = Checkouts(self._memory, asked.isolated)

    def look(self, path: str) -> dict[str, bytes]:
        data = disk.content(path)
        terms = self._configurations.of(path).terms(slashed(path))

        def look(around: Surroundings) -> tuple[Reported, ...]:
            known = self._memory.recollection(path, terms)
            found = check(parse(Source.from_bytes(data), around), terms.rules, known)
            self._memory.keep(path, terms, known)
            return found

        self._memory.fresh.clear()
        self._memory.found(data, terms, self._checkouts.around(path), look)
        return self._memory.fresh


_helper: ContextVar[_Helper] = ContextVar("helper")


def _begin(asked: Asked, folder: str | None) -> None:
    """Become one of the others; Ctrl-C is for the first process to obey."""
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    _helper.set(_Helper(asked, folder))


def _look(path: str) -> dict[str, bytes]:
    return _helper.get().look(path)
