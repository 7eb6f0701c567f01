"""`fix --interactive` asks at a terminal, and writes what was accepted."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals on this system")

README = """\
# A list

- [Surveys](#survey)
- [Lists](#Lists)

## Surveys

- Sorting Lists (Code)[https://example.org/sorted]
- Lost Lists [Paper](https://example.org/lost [Code](https://example.org/code)
- Last Lists [Code](https://example.org/onehttps://example.org/two)

## Lists

- Lists that fit [[Paper]](https://arxiv.org/abs/2105.01235)
"""
PATIENCE = 60


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    path = tmp_path / "README.md"
    path.write_text(README, "utf-8")
    return path


class Talk:
    """A run at a pseudo-terminal, to which a line is said at each question."""

    def __init__(self, *arguments: str, says: str, colour: str = "never") -> None:
        ours, theirs = pty.openpty()
        command = (sys.executable, "-m", "readme_tool", "fix", "--interactive", "--isolated")
        process = subprocess.Popen(
            (*command, "--color", colour, *arguments), stdin=theirs, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        answers = list(says)
        seen = b""
        while select.select([ours], [], [], PATIENCE)[0]:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            seen += piece
            if seen.endswith(b"?] "):
                os.write(ours, f"{answers.pop(0)}\n".encode() if answers else b"\x04")
        os.close(ours)
        self.status = process.wait(PATIENCE)
        self.shown = seen.decode().replace("\r\n", "\n")


def test_what_is_accepted_is_written_and_nothing_else(readme: Path) -> None:
    talk = Talk(str(readme), says="yny")
    wanted = README.replace("#survey)", "#surveys)")
    wanted = wanted.replace(
        "(Code)[https://example.org/sorted]", "[Code](https://example.org/sorted)"
    )
    assert readme.read_text("utf-8") == wanted
    assert "fixed 2 findings (broken-anchor 1, broken-link-syntax 1)" in talk.shown
    assert talk.status == 1


def test_a_finding_is_shown_as_check_does_with_its_change(readme: Path) -> None:
    talk = Talk(str(readme), says="q")
    checked = subprocess.run(
        (sys.executable, "-m", "readme_tool", "check", "--isolated", str(readme)),
        capture_output=True,
        text=True,
        check=False,
    )
    first, _ = checked.stdout.split("\n\n", 1)
    assert first in talk.shown
    assert "@@ line 3 @@\n-- [Surveys](#survey)\n+- [Surveys](#surveys)\n" in talk.shown
    assert talk.status == 1


@pytest.mark.parametrize("says", ["q", ""], ids=["quit", "end of input"])
def test_quitting_changes_nothing_more(readme: Path, says: str) -> None:
    talk = Talk(str(readme), says=says)
    assert readme.read_text("utf-8") == README
    assert talk.shown.count("change this?") == 1


def test_quitting_one_file_asks_about_no_other(tmp_path: Path, readme: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(README, "utf-8")
    talk = Talk(str(readme), str(other), says="yq")
    assert talk.shown.count("change this?") == 2
    assert readme.read_text("utf-8") == README.replace("#survey)", "#surveys)")
    assert other.read_text("utf-8") == README


def test_all_of_a_rule_are_accepted_at_once(readme: Path) -> None:
    talk = Talk("--select", "broken-link-syntax", str(readme), says="a")
    after = readme.read_text("utf-8")
    assert "[Code](https://example.org/sorted)" in after
    assert "[Paper](https://example.org/lost) [Code]" in after
    # What a person must judge is asked about all the same.
    assert "https://example.org/onehttps://example.org/two" in after
    assert talk.shown.count("change this?") == 2


def test_a_number_writes_a_candidate(readme: Path) -> None:
    talk = Talk("--select", "broken-link-syntax", str(readme), says="nn1")
    assert "1: Write `https://example.org/two`" in talk.shown
    assert readme.read_text("utf-8") == README.replace("onehttps://example.org/two", "two")


def test_help_and_more_lines(readme: Path) -> None:
    talk = Talk(str(readme), says="?xdq")
    assert talk.shown.count("q - quit") == 2
    assert " ## Surveys\n" in talk.shown


def test_changed_words_stand_out(readme: Path) -> None:
    talk = Talk(str(readme), says="q", colour="always")
    assert "\x1b[31m- [Surveys](#\x1b[0m\x1b[7;31msurvey\x1b[0m\x1b[31m)\x1b[0m" in talk.shown


def test_a_readme_steers_no_terminal(readme: Path) -> None:
    readme.write_text("[a\x1b[2J](#b\x1b[2J)\n\n# a\n\n# B\x1b[2J\n", "utf-8")
    talk = Talk("--color", "never", str(readme), says="dddq")
    assert "\x1b" not in talk.shown


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--interactive"], "asks a person, and standard input is no terminal"),
        (["--interactive", "--diff"], "writes what is accepted, and --diff writes nothing"),
    ],
    ids=["no terminal", "with a diff"],
)
def test_where_nobody_can_be_asked(readme: Path, arguments: list[str], why: str) -> None:
    done = subprocess.run(
        (sys.executable, "-m", "readme_tool", "fix", *arguments, str(readme)),
        input="y\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert why in done.stderr
    assert readme.read_text("utf-8") == README
