"""`init`, `check --watch` and the man page."""

import os
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
