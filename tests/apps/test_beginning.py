"""`init`, `check --watch` and the man page."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from readme_tool.apps.cli import main
from readme_tool.apps.cli.main import COMMANDS
from readme_tool.apps.man import man_page

TOP = Path(__file__).resolve().parents[2]
BROKEN = "# A\n\n[x](#y)\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "README.md").write_text(BROKEN)
    return tmp_path


def test_init_writes_what_holds_and_reports(folder, capsys):
    assert main(["init"]) == 0
    out, err = capsys.readouterr()
    assert "broken-anchor" in out
    assert "entry: readme-tool check" in (folder / ".pre-commit-config.yaml").read_text()
    assert ".readme-tool.toml written" in err
    assert main(["config"]) == 0
    assert 'fail-on = "warning"  # .readme-tool.toml' in capsys.readouterr().out


def test_init_leaves_what_is_there(folder, capsys):
    (folder / "readme-tool.toml").write_text("ignore = ['mojibake']\n")
    (folder / ".pre-commit-config.yaml").write_text("repos: []\n")
    assert main(["init"]) == 0
    err = capsys.readouterr().err
    assert "readme-tool.toml holds here already" in err
    assert "- repo: local" in err
    assert not (folder / ".readme-tool.toml").exists()
    assert (folder / ".pre-commit-config.yaml").read_text() == "repos: []\n"


def test_init_twice_is_init_once(folder, capsys):
    main(["init"])
    once = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    out, _ = capsys.readouterr()
    assert main(["init"]) == 0
    again, err = capsys.readouterr()
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == once
    assert again == out
    assert err.splitlines() == [
        ".readme-tool.toml holds here already and stays as it is",
        ".pre-commit-config.yaml has the hook already and stays as it is",
    ]


def test_init_writes_no_hook_where_none_could_be_installed(folder, capsys):
    (folder / ".git").rmdir()
    assert main(["init"]) == 0
    assert not (folder / ".pre-commit-config.yaml").exists()
    assert capsys.readouterr().err == ".readme-tool.toml written\n"


def test_init_begins_at_the_root(folder, capsys, monkeypatch):
    (folder / "docs").mkdir()
    monkeypatch.chdir(folder / "docs")
    assert main(["init"]) == 2
    assert f"here that is {folder}" in capsys.readouterr().err
    assert list((folder / "docs").iterdir()) == []


def test_watching_at_a_terminal_begins_each_look_on_an_empty_screen(folder):
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "readme_tool", "check", "--watch", "--color=never"]
    program = subprocess.Popen(
        [*command, "--output-format=concise", "--select=broken-anchor"],
        cwd=folder,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        start_new_session=True,
    )
    os.close(follower)
    seen = b""

    def read_until(wanted):
        nonlocal seen
        while not (wanted in seen and seen.endswith(b"Ctrl-C ends\r\n")):
            seen += os.read(leader, 4096)

    try:
        read_until(b"in 1 file\r\n")
        (folder / "readme-tool.toml").write_text("selct = []")
        read_until(b"did you mean `select`?\r\n")
        (folder / "readme-tool.toml").unlink()
        (folder / "README.md").write_text("# Fine\n")
        read_until(b"nothing found in 1 file\r\n")
        program.send_signal(signal.SIGINT)
        assert program.wait() == 0
    finally:
        program.kill()
        program.wait()
        os.close(leader)
    empty, *looks = seen.split(b"\x1b[2J\x1b[3J\x1b[H")
    assert empty == b""
    assert looks[0].startswith(b"README.md:3:5: error broken-anchor: ")
    assert looks[-1].startswith(b"nothing found in 1 file\r\n")
    assert b"Traceback" not in seen


def test_watching_sees_each_change_and_ends_cleanly(folder):
    command = [sys.executable, "-m", "readme_tool", "check", "--watch", "--output-format=concise"]
    program = subprocess.Popen(
        [*command, "--select=broken-anchor"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert b"README.md:3:" in program.stdout.readline()
    (folder / "README.md").write_text(f"\n\n{BROKEN}")
    while b"README.md:5:" not in (line := program.stdout.readline()):
        assert line
    program.send_signal(signal.SIGINT)
    out, err = program.communicate()
    assert (program.returncode, err) == (1, b"")
    assert b"\x1b" not in out


@pytest.mark.parametrize("wish", ["--suppress-all", "--add-allow", "--prune-suppressions"])
def test_nothing_is_written_while_watching(folder, capsys, wish):
    assert main(["check", "--watch", wish]) == 2
    assert (
        "--watch: findings are allowed or written down by a run of its" in capsys.readouterr().err
    )
    assert (folder / "README.md").read_text() == BROKEN


@pytest.mark.usefixtures("folder")
def test_standard_input_is_not_watched(capsys):
    assert main(["check", "--watch", "-"]) == 2
    assert "standard input does not change" in capsys.readouterr().err


def test_the_man_page_is_fresh(update):
    path = TOP / "docs/readme-tool.1"
    if update:
        path.write_text(man_page(), "utf-8")
    assert path.read_text("utf-8") == man_page(), "run pytest --update-reports, read the diff"
    assert all(f".SH {name.upper()}\n" in man_page() for name in COMMANDS)
