"""Timing of whole processes: interleaved rounds, medians, and ratios taken round by round.

Other work moves the clock of a shared machine, so absolute times of two runs may not be compared;
ratios of one round may. Times are CPU seconds of the process and its children, memory is the
largest resident set in MiB.
"""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """What one run of a command took."""

    cpu: float
    wall: float
    memory: float


class Job(NamedTuple):
    """A command to time; `before` puts its inputs back before each run.

    One that takes more than `patience` seconds of CPU gets three runs however many rounds there
    are, and one that takes ten times as many gets one.
    """

    command: Sequence[str]
    before: Callable[[], None] | None = None
    patience: float = 4.0


def measured(jobs: Mapping[str, Job], rounds: int) -> dict[str, list[Cost]]:
    """The costs of every job in each round, after one round that only counts for the slowest."""
    found: dict[str, list[Cost]] = {name: [] for name in jobs}
    wanted: dict[str, float] = {}
    for number in range(rounds + 1):
        for name, job in jobs.items():
            if number and len(found[name]) >= wanted[name]:
                continue
            if job.before is not None:
                job.before()
            cost = run(job.command)
            if not number:
                wanted[name] = min(rounds, _most_rounds(cost, job.patience))
            if number or wanted[name] == 1:
                found[name].append(cost)
    return found


def _most_rounds(cost: Cost, patience: float) -> float:
    if cost.cpu > patience:
        return 1 if cost.cpu > 10 * patience else 3
    return math.inf


# A process begins with the peak of the one that it is forked from: let that be a small one.
_LAUNCHER = """
import os, sys, time
start = time.perf_counter()
child = os.fork()
if not child:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)
"""


def run(command: Sequence[str]) -> Cost:
    """Run a command with its output thrown away."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
    done = subprocess.run(launcher, capture_output=True, check=True, env=environment)
    status, cpu, wall, peak = done.stdout.split()
    if int(status) not in (0, 1):
        raise RuntimeError(f"{status.decode()}: {command}")
    return Cost(float(cpu), float(wall), float(peak) / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The medians of each figure."""
    return Cost(*(statistics.median(figures) for figures in zip(*costs, strict=True)))


def ratio(ours: Sequence[Cost], theirs: Sequence[Cost]) -> float:
    """The median of the ratios of CPU time, round by round as far as both have rounds."""
    return statistics.median(a.cpu / b.cpu for a, b in zip(ours, theirs, strict=False))
