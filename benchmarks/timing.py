"""Timing of whole processes: interleaved rounds, medians, and ratios taken round by round.

Other work moves the clock of a shared machine, so absolute times of two runs may not be compared;
ratios of one round may. Times are CPU seconds of the process and its children, memory is the
largest resident set in MiB.
"""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """What one run of a command took."""

    cpu: float
    memory: float
    status: int


class Job(NamedTuple):
    """A command to time; `before` puts its inputs back before each run."""

    command: Sequence[str]
    before: Callable[[], None] | None = None


def measured(jobs: Mapping[str, Job], rounds: int) -> dict[str, list[Cost]]:
    """The costs of every job in each round, after one round that does not count."""
    found: dict[str, list[Cost]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name, job in jobs.items():
            if job.before is not None:
                job.before()
            cost = run(job.command)
            if number:
                found[name].append(cost)
    return found


def run(command: Sequence[str]) -> Cost:
    """Run a command with its output thrown away."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def median(costs: Sequence[Cost]) -> Cost:
    """The medians of each figure."""
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.memory for cost in costs),
        costs[-1].status,
    )


def ratio(ours: Sequence[Cost], theirs: Sequence[Cost]) -> float:
    """The median of the ratios of CPU time, round by round."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(a.cpu / b.cpu for a, b in pairs)
