"""The program as a process: how it ends, and what pipes, locales and signals do to it."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "readme_tool"]
BROKEN = "# 后训练 🔥\n\n- 🔥 [a](#nothing) ::error::x ##vso[y]\n"


def run(*arguments, cwd, stdin=b"", **environment):
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=os.environ | environment,
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "README.md").write_text(BROKEN, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["check", "--select", "anchor-case", "README.md"], 0, id="clean"),
        pytest.param(["check", "--select", "broken-anchor", "README.md"], 1, id="findings"),
        pytest.param(["check", "nope.md"], 2, id="missing"),
    ],
)
def test_the_status_is_that_of_the_command(folder, arguments, status):
    assert run(*arguments, cwd=folder).returncode == status


def test_a_reader_that_has_seen_enough_is_no_error(folder):
    text = "".join(f"## Part {n}\n\n[a](#nothing-{n})\n\n" for n in range(3000))
    (folder / "README.md").write_text(f"# A\n\n{text}", "utf-8")
    for command in ("check --select broken-anchor", "tree --output-format json"):
        program = subprocess.Popen(
            [*PROGRAM, *command.split(), "README.md"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert program.stdout.read(10)
        program.stdout.close()
        assert program.stderr.read() == b""
        program.stderr.close()
        assert program.wait() == 141


@pytest.mark.parametrize(
    "locale",
    [
        pytest.param({"LC_ALL": "C"}, id="C"),
        pytest.param(
            {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, id="ASCII"
        ),
        pytest.param({"PYTHONIOENCODING": "ascii"}, id="ASCII by its variable"),
        pytest.param({"PYTHONIOENCODING": "latin-1"}, id="Latin-1"),
    ],
)
def test_no_locale_keeps_it_from_speaking(folder, locale):
    (folder / "读我.md").write_text(BROKEN, "utf-8")
    done = run("check", "--select", "broken-anchor", "读我.md", "没有.md", cwd=folder, **locale)
    assert done.returncode == 2
    assert "读我.md:3:9: error broken-anchor".encode() in done.stdout
    assert "3 | - 🔥 [a](#nothing)".encode() in done.stdout
    assert b"no such file or directory" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["check", "tree README.md", "config", "init"])
def test_a_working_folder_that_is_gone_is_said(folder, command):
    (folder / "gone").mkdir()
    script = 'rmdir "$PWD" && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *PROGRAM, *command.split()],
        cwd=folder / "gone",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"readme-tool: the working folder is gone\n"


def test_an_interruption_ends_it_without_a_trace(folder):
    os.mkfifo(folder / "pipe.md")
    program = subprocess.Popen(
        [*PROGRAM, "check", "pipe.md"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    # Once the pipe has its reader, the program is at work, and waits.
    writer = os.open(folder / "pipe.md", os.O_WRONLY)
    time.sleep(0.1)
    program.send_signal(signal.SIGINT)
    out, err = program.communicate()
    os.close(writer)
    assert (program.returncode, out, err) == (130, b"", b"readme-tool: interrupted\n")


def test_a_full_output_is_said(folder):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "check", "README.md"],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"readme-tool: <stdout>: no space left on device\n"


@pytest.mark.parametrize(
    "command", ["--help", "check --help", "--version", "rules", "completion bash"]
)
def test_so_is_one_that_was_to_teach(folder, command):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *command.split()],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (
        2,
        b"readme-tool: <stdout>: no space left on device\n",
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("check --select=broken-anchor README.md", 1),
        ("fix --select=anchor-case README.md", 0),
        ("check -o report.json --select=broken-anchor README.md", 1),
        ("check nope.md", 2),
        ("check --select=broken-anchor -", None),
        ("--help", 0),
    ],
)
def test_a_stream_that_is_closed_is_none(folder, command, status, closed):
    """What a cron job or a daemon may do to a program; it goes on as if nobody listened."""
    script = f'exec "$@" {closed}'
    done = subprocess.run(
        ["sh", "-c", script, "sh", *PROGRAM, *command.split()],
        cwd=folder,
        input=b"# A\n\n[a](#nothing)\n",
        capture_output=True,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode == (int("<" not in closed) if status is None else status)
    assert (folder / "README.md").read_text("utf-8") == BROKEN
    report = folder / "report.json"
    assert not report.exists() or report.read_text("utf-8").startswith("README.md:3:")


def at_a_terminal(*arguments, cwd):
    """What a person sees; status and output."""
    leader, follower = pty.openpty()
    environment = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    program = subprocess.Popen(
        [*PROGRAM, *arguments],
        cwd=cwd,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=environment | {"TERM": "xterm", "COLUMNS": "60", "PYTHONIOENCODING": "utf-8"},
    )
    os.close(follower)
    seen = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # how Linux says that the other side has closed
            break
        if not piece:
            break
        seen += piece
    os.close(leader)
    return program.wait(), seen.decode()


def test_a_terminal_gets_colours_its_width_and_nothing_hidden(folder):
    text = f"# A\n\n{'x' * 200} [\x1b[2Ja](#nothing) ##vso[y]\n"
    (folder / "README.md").write_text(text, "utf-8")
    status, seen = at_a_terminal("check", "--select", "broken-anchor", "README.md", cwd=folder)
    assert status == 1
    assert "\x1b[1;31merror\x1b[0m" in seen
    assert "\x1b[2J" not in seen
    assert "\\x1b[2J" in seen
    picture = next(line for line in seen.split("\r\n") if "xxx" in line)
    assert len(picture.replace("\x1b[1;34m", "").replace("\x1b[0m", "")) <= 60


def test_a_diff_at_a_terminal_cannot_steer_it(folder):
    text = "- [a](#b) \x1b[2J\r\n\r\n# 🔥 B\r\n"
    (folder / "README.md").write_bytes(text.encode())
    _, seen = at_a_terminal("fix", "--diff", "--select", "broken-anchor", "README.md", cwd=folder)
    assert "\x1b[32m- [a](#\x1b[0m\x1b[7;32m-\x1b[0m\x1b[32mb) \\x1b[2J" in seen
    assert "\x1b[2J" not in seen


@pytest.mark.parametrize("runner", ["GITHUB_ACTIONS", "TF_BUILD"])
def test_a_diff_in_a_job_gives_its_runner_no_command(folder, runner):
    (folder / "README.md").write_text("[a](#b)\n::error::x\n##vso[y]\n\n# 🔥 B\n", "utf-8")
    options = ("fix", "--diff", "--select", "broken-anchor", "README.md")
    plain = run(*options, cwd=folder, **{runner: ""}).stdout.decode()
    assert " ::error::x\n ##vso[y]\n" in plain
    guarded = run(*options, cwd=folder, **{runner: "true"}).stdout.decode()
    assert not any(line.lstrip().startswith("::") for line in guarded.split("\n"))
    assert "##vso[" not in guarded
    assert guarded.replace("\u2060", "") == plain


def test_the_console_script_is_the_same(folder):
    script = Path(sys.executable).with_name("readme-tool")
    options = ["check", "--select", "broken-anchor", "--output-format", "json", "README.md"]
    done = subprocess.run([script, *options], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 1
    assert json.loads(done.stdout) == json.loads(run(*options, cwd=folder).stdout)
