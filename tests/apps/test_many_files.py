"""Several processes say just what one says, whatever befalls them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from readme_tool.apps import many_files

DRIVER = """\
import multiprocessing, os, sys, time
from readme_tool.apps import many_files
from readme_tool.apps.cli import main

def killed(path):
    os._exit(9)

def failing(path):
    raise ValueError(path)

def sleeping(path):
    open(f"{os.getpid()}.pid", "x").close()
    time.sleep(60)

if __name__ == "__main__":
    count, method, look, *words = sys.argv[1:]
    multiprocessing.set_start_method(method)
    many_files.processes = lambda: int(count)
    many_files._PAYS_FROM_BYTES = 0
    if look != "really":
        many_files._look = globals()[look]
    sys.exit(main(words))
"""
README = "# Papers\n\n- [Lost](#lost)\n- [A guide](guide.md#{0})\n\n## 📚 Surveys {0}\n"
ONLY_POSIX = pytest.mark.skipif(os.name == "nt", reason="forks and signals are POSIX's")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "driver.py").write_text(DRIVER)
    (tmp_path / "guide.md").write_text("# One\n\n# Two\n")
    (tmp_path / ".git").mkdir()
    for number in range(7):
        (tmp_path / f"README-{number}.md").write_text(README.format(number))
    return tmp_path


def started(folder, *words, **environment):
    return subprocess.Popen(
        [sys.executable, "driver.py", *map(str, words)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
    )


def run(folder, *words, **environment):
    process = started(folder, *words, **environment)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["."], id="a folder"),
        pytest.param(
            ["README-3.md", "missing.md", "README-1.md", "also-missing.md"], id="bad ones"
        ),
        pytest.param(["--isolated", "--no-cache", "."], id="isolated"),
        pytest.param(["--select", "broken-anchor", "--output-format", "sarif", "."], id="a format"),
        pytest.param(["--suppress-all", "--no-cache", "."], id="what one process has to do"),
    ],
)
@pytest.mark.parametrize("method", [pytest.param("fork", marks=ONLY_POSIX), "spawn"])
def test_several_processes_say_what_one_says(folder, words, method):
    alone = run(folder, 1, method, "really", "check", *words)
    (folder / ".readme-tool-suppressions.json").unlink(missing_ok=True)
    assert run(folder, 2, method, "really", "check", *words) == alone
    assert alone[1] or alone[2]


@ONLY_POSIX
@pytest.mark.parametrize("look", ["killed", "failing"])
def test_what_the_others_do_not_get_done_this_process_does(folder, look):
    assert run(folder, 2, "fork", look, "check", ".") == run(folder, 1, "fork", look, "check", ".")


@ONLY_POSIX
def test_an_interrupt_ends_all_at_once_and_says_one_line(folder):
    process = started(folder, 2, "fork", "sleeping", "check", ".")
    while len(pids := [int(path.stem) for path in folder.glob("*.pid")]) < 2:
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (130, b"readme-tool: interrupted\n")
    assert not any(map(is_running, pids))


def is_running(pid):
    return Path(f"/proc/{pid}").exists()


@ONLY_POSIX
def test_what_the_others_find_is_remembered(folder, tmp_path):
    cache = {"READMETOOL_CACHE_DIR": str(tmp_path / "cache")}
    anew = run(folder, 2, "fork", "really", "check", ".", **cache)
    # Nobody could look ahead now: all is known, so nobody is asked to.
    for words in (["."], ["--color", "never", "."]):
        assert run(folder, 2, "fork", "killed", "check", *words, **cache) == anew
    assert run(folder, 1, "fork", "really", "check", "--no-cache", ".") == anew


def test_few_or_small_files_do_not_pay(tmp_path):
    paths = [tmp_path / name for name in ("a.md", "b.md")]
    for path in paths:
        path.write_bytes(b"x" * (many_files._PAYS_FROM_BYTES // 2))
    files = [str(path) for path in paths]
    assert many_files._pays(files)
    assert not many_files._pays(files[:1])
    paths[0].write_bytes(b"")
    assert not many_files._pays(files)
    assert many_files.processes() >= 1
