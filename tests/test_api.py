"""The public API is what docs/api.md says, does what it shows, and costs nothing to import."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import readme_tool
from readme_tool.text import Source

PAGE = Path(__file__).parents[1] / "docs" / "api.md"


def test_what_is_exported_is_what_is_documented():
    rows = re.findall(r"^\| (`.*?) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    documented = [name for row in rows for name in re.findall(r"`(\w+)", row)]
    assert sorted(documented) == readme_tool.__all__


def test_every_name_is_there():
    for name in readme_tool.__all__:
        assert getattr(readme_tool, name).__module__.startswith("readme_tool.")
    assert set(readme_tool.__all__) <= set(dir(readme_tool))
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = readme_tool.nothing


def test_the_page_shows_what_happens():
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried > 10
    assert failed == 0


@pytest.mark.parametrize(
    "readme", ["[a](#b)", b"[a](#b)", Source("[a](#b)"), readme_tool.parse("[a](#b)")]
)
def test_whatever_a_readme_is_given_as(readme):
    (reported,) = readme_tool.check(readme, select="broken-anchor")
    assert reported.finding.message.startswith("no heading")
    assert [left.rule.name for left in readme_tool.fix(readme, select="broken-anchor").left] == [
        "broken-anchor"
    ]


def test_rules_are_chosen_as_on_the_command_line():
    def names(**chosen):
        return {r.rule.name for r in readme_tool.check("[a](#b) [c]()", **chosen)}

    assert "broken-anchor" in names()
    assert "broken-anchor" not in names(ignore="broken-anchor, anchor-case")
    assert names(select=()) == set()
    assert names(select=(), extend_select=["broken-anchor"]) == {"broken-anchor"}
    with pytest.raises(readme_tool.ReadmeToolError, match="did you mean `broken-anchor`"):
        names(select="broken-ancor")


def test_importing_the_package_loads_nothing_else():
    code = (
        "import sys; before = set(sys.modules); import readme_tool; readme_tool.__version__;"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["readme_tool"]
