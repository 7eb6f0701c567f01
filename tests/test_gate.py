"""The gate on what a check costs: it closes where one became dearer, and for nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from instructions import JOBS, WORK, dearer
from paper_list import paper_list

from readme_tool import check, parse

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
KNOWN = {"pass": 4000, "work": 24_000, "cold": 104_000, "warm": 110_000, "unchanged": 6000}


def refused(build="this one", known=None, **changed):
    known = {"this one": KNOWN} if known is None else known
    return [line.partition(":")[0] for line in dearer(KNOWN | changed, known, build)]


def test_what_is_written_down_passes_and_so_does_a_little_more():
    assert refused() == []
    assert refused(cold=104_000 + 5200, warm=100_000, unchanged=6300) == []


@pytest.mark.parametrize("job", JOBS)
def test_more_than_a_twentieth_is_refused(job):
    assert refused(**{job: int(KNOWN[job] * 1.06)}) == [job]


def test_what_python_takes_to_start_does_not_count():
    assert refused(**{name: count + 50_000 for name, count in KNOWN.items()}) == []


def test_another_build_is_measured_by_work_that_is_always_the_same():
    twice = {name: 2 * count for name, count in KNOWN.items()}
    assert refused(build="another", **twice) == []
    assert refused(build="another", cold=200_000) == ["cold"]
    assert refused(build="another", known={}) == []


def test_what_is_written_down_is_whole():
    for counts in json.loads((BENCHMARKS / "instructions.json").read_text("utf-8")).values():
        assert set(counts) == {"pass", "work", *JOBS}
        assert counts["pass"] < counts["unchanged"] < counts["cold"]


def test_the_work_can_be_done():
    subprocess.run([sys.executable, "-c", WORK], check=True)


def test_the_list_is_the_same_each_time_and_has_something_wrong():
    text = paper_list(20_000)
    assert text == paper_list(20_000)
    assert 20_000 < len(text.encode()) < 25_000
    readme = parse(text)
    assert len(list(readme.entries)) > 50
    assert check(text)
