"""Saying how far a long run has come, to a person who waits."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator

_ERASE = "\r\x1b[K"
# Who waits no longer than this needs no word.
_SECONDS = 1.0


class Progress:
    """A line on standard error, only on a terminal, only once a run has taken long."""

    def __init__(self, steps: int, wanted: bool = True) -> None:
        self._steps = steps
        self._step = 0
        self._start = time.monotonic()
        self._wanted = wanted and steps > 1 and sys.stderr.isatty()

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show the next step while it lasts."""
        self._step += 1
        if not self._wanted or time.monotonic() - self._start < _SECONDS:
            yield
            return
        from readme_tool.grammars.characters import visible

        sys.stderr.write(f"{_ERASE}{self._step}/{self._steps} {visible(name)}")
        sys.stderr.flush()
        try:
            yield
        finally:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
