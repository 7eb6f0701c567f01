"""What is written about the rules is made from the rules."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from readme_tool.apps.pages import main, pages
from readme_tool.engine import Selection, check
from readme_tool.rules.catalogue import catalogue
from readme_tool.text import Source
from readme_tool.tree import parse

TOP = Path(__file__).parent.parent


@pytest.mark.parametrize("name", sorted(pages()))
def test_page_is_fresh(name: str) -> None:
    written = TOP / "docs/rules" / name
    hint = "run `python -m readme_tool.apps.pages docs/rules`"
    assert written.exists(), hint
    assert written.read_text("utf-8") == pages()[name], hint


def test_no_page_is_of_no_rule() -> None:
    assert {file.name for file in (TOP / "docs/rules").glob("*.md")} == set(pages())


def test_pages_can_be_checked_and_written(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("of no rule")
    assert main([str(tmp_path), "--check"]) == 1
    assert main([str(tmp_path)]) == 0
    assert main([str(tmp_path), "--check"]) == 0
    assert not (tmp_path / "gone.md").exists()


def test_a_rule_needs_no_other_file_than_its_own() -> None:
    """Nothing in the package names a rule's module but the module itself."""
    package = TOP / "src/readme_tool"
    modules = {name.replace("-", "_") for name in catalogue()}
    for file in package.rglob("*.py"):
        text = file.read_text("utf-8")
        named = {module for module in modules if f"rules.{module}" in text}
        assert not named, f"{file} knows of {named}"


def test_our_own_readme_is_sound() -> None:
    readme = parse(Source.from_bytes((TOP / "README.md").read_bytes()))
    found = check(readme, Selection().rules())
    assert [(r.rule.name, r.finding.message) for r in found] == []


# A comment that names a command, and the fence below it with what the command prints.
_SHOWN = re.compile(
    r"(<!-- output of: (?P<command>[^\n]*) -->\n(?P<fence>`{3,})[a-z]*\n)"
    r"(?P<output>.*?)(?=^(?P=fence)$)",
    re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize("name", ["README.md", *(f"docs/{f.name}" for f in TOP.glob("docs/*.md"))])
def test_what_a_document_shows_is_what_is_printed(
    name: str, update: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(TOP)
    document = (TOP / name).read_text("utf-8")
    printed = _SHOWN.sub(lambda shown: shown[1] + output(shown["command"]), document)
    if update and printed != document:
        (TOP / name).write_text(printed, "utf-8")
    assert printed == (TOP / name).read_text("utf-8"), "run pytest --update-reports, read the diff"


def output(command: str) -> str:
    """What the command line prints, errors too."""
    environment = {k: v for k, v in os.environ.items() if k != "FORCE_COLOR"}
    done = subprocess.run(
        [sys.executable, "-m", "readme_tool", *shlex.split(command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        check=False,
    )
    return done.stdout.decode("utf-8")
