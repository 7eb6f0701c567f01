"""What is written about the rules is made from the rules."""

from __future__ import annotations

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
