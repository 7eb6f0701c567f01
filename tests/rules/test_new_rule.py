"""A rule is one file: dropped in, it is there for every command, and nothing else must change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from readme_tool.rules.catalogue import catalogue

SOURCES = Path(__file__).parents[2] / "src/readme_tool"

NEW_RULE = '''
"""A title that shouts.

Capitals are read more slowly.

~~~markdown bad
- [SORTING LISTS](https://example.org/1)
~~~

~~~text report
1:4 `SORTING LISTS` shouts
~~~

~~~markdown good
- [Sorting Lists](https://example.org/1)
~~~

Options: `fewest`, how many letters shout (5).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from readme_tool.rules.base import Finding, Severity, rule
from readme_tool.tree import Document


@dataclass(frozen=True, slots=True)
class Options:
    """What the page says."""

    fewest: int = 5


@rule(Severity.WARNING, options=Options, former=("loud-title",))
def shouting_title(readme: Document, options: Options) -> Iterator[Finding]:
    """Find titles in capitals."""
    for entry in readme.entries:
        title = entry.title
        if title and title.value.isupper() and len(title.value) >= options.fewest:
            yield Finding(title.span, f"`{title.value}` shouts")
'''

# Runs the command line, or the expression behind `=`, in a package that has one file more.
PROGRAM = """
import sys
import readme_tool.rules
readme_tool.rules.__path__.append(sys.argv.pop(1))
if sys.argv[1] == "=":
    import json
    from readme_tool.apps.pages import pages
    from readme_tool.engine.configuration_schema import schema
    from readme_tool.rules.catalogue import catalogue
    print(json.dumps([sorted(catalogue()), sorted(pages()), schema()]))
else:
    from readme_tool.apps.cli import main
    sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the new rule's file and a README with one finding, and one that is allowed."""
    place = tmp_path_factory.mktemp("new")
    (place / "rules").mkdir()
    (place / "rules/shouting_title.py").write_text(NEW_RULE.lstrip(), "utf-8")
    allowed = "- [NAMING SHELVES](https://example.org/2) <!-- readme-tool: allow shouting-title -->"
    lines = ("# Lists", "", "- [TIDYING ROWS](https://example.org/1)", allowed)
    (place / "README.md").write_text("\n".join(lines) + "\n", "utf-8")
    return place


def told(place: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "rules", *arguments],
        cwd=place,
        env={**os.environ, "NO_COLOR": "1", "XDG_CACHE_HOME": str(place / "cache")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert not done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["rules"], "shouting-title"),
        (["explain", "shouting-title"], "Capitals are read more slowly."),
        (["explain", "loud-title"], "Capitals are read more slowly."),
        (
            ["check", "--isolated", "--output-format", "concise", "README.md"],
            "`TIDYING ROWS` shouts",
        ),
        (["check", "--isolated", "--output-format", "sarif", "README.md"], "A title that shouts."),
        (["check", "--isolated", "--select", "loud-title", "README.md"], "`TIDYING ROWS` shouts"),
    ],
    ids=["rules", "explain", "explain-former", "check", "sarif", "select-former"],
)
def test_it_is_there(place: Path, command: list[str], said: str) -> None:
    assert said in told(place, *command)


def test_it_can_be_allowed_ignored_and_configured(place: Path) -> None:
    check = ("check", "--output-format", "concise", "README.md")
    assert told(place, *check, "--isolated").count("shouts") == 1
    assert "shouts" not in told(place, *check, "--isolated", "--ignore", "shouting-title")
    setting = "rules.shouting-title.fewest = 60"
    assert "shouts" not in told(place, *check, "--config", setting)


def test_what_is_made_from_the_rules_has_it(place: Path) -> None:
    names, pages, schema = json.loads(told(place, "="))
    assert set(names) - set(catalogue()) == {"shouting-title"}
    assert "shouting-title.md" in pages
    assert "shouting-title" in json.dumps(schema)


def test_no_file_but_its_own_must_change() -> None:
    """No hand-written source counts the rules up: all that others name are examples in texts."""
    examples = {"broken-anchor", "anchor-case", "empty-link"}
    named = {
        f"{file.relative_to(SOURCES)}: {name}"
        for file in SOURCES.rglob("*.py")
        for name in set(catalogue()) - examples
        if "-" in name and file.stem != name.replace("-", "_") and name in file.read_text("utf-8")
    }
    assert sorted(named) == []
