"""Rules of other distributions: there once they are allowed, and never more trouble than their own.

The package of docs/own-rules.md is installed as its page has it, and used by processes.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import jsonschema
import pytest
from repositories import commit

from readme_tool import api, page_faults, rules, text, tree
from readme_tool.errors import OutsideError

PAGE = (Path(__file__).parents[2] / "docs/own-rules.md").read_text("utf-8")
FILES = dict(re.findall(r"^```(?:toml|python)\n# (\S+)\n(.*?)^```$", PAGE, re.M | re.S))
RULE = FILES["quiet_lists/shouted_title.py"]
README = """\
# Lists

- [SORTING LISTS BY HAND](https://example.org/1)
- [TIDYING ALL THE ROWS](https://example.org/2) <!-- readme-tool: allow shouted-title -->
- [A calm one](#nowhere)
"""
ALLOWED = ("--isolated", "--config", "plugins = ['Quiet.Lists']")
LOUD = '''"""Is loud."""
from readme_tool import *

@rule(Severity.INFO)
def {name}(readme, options):
    {does}
'''


class Done(NamedTuple):
    status: int
    out: str
    err: str


class Place:
    """A folder of installed packages, and a repository beside it."""

    def __init__(self, top: Path) -> None:
        self.site, self.repository, self.top = top / "site", top / "repository", top
        self.repository.mkdir()
        self.install("quiet-lists", "1.0", FILES, tomllib.loads(FILES["pyproject.toml"]))
        commit(self.repository, {"README.md": README})

    def install(
        self, name: str, version: str, files: Mapping[str, str], project: Mapping[str, object]
    ) -> None:
        """Put the files there as pip does, with what it writes beside them."""
        points = project["project"]["entry-points"]["readme_tool.rules"]  # type: ignore[index]
        beside = f"{name.replace('-', '_')}-{version}.dist-info"
        wanted = {file: body for file, body in files.items() if file.startswith("quiet_lists/")}
        wanted |= {"quiet_lists/__init__.py": ""} if wanted else {}
        lines = [f"{key} = {value}" for key, value in points.items()]
        wanted[f"{beside}/entry_points.txt"] = "\n".join(["[readme_tool.rules]", *lines])
        wanted[f"{beside}/METADATA"] = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        self.write(wanted)

    def offer(self, name: str, points: Mapping[str, str], files: Mapping[str, str]) -> None:
        """A further distribution of version 2, with these entry points and files."""
        self.install(name, "2", {}, {"project": {"entry-points": {"readme_tool.rules": points}}})
        self.write(files)

    def write(self, files: Mapping[str, str]) -> None:
        for file, body in files.items():
            path = self.site / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, "utf-8")

    def configure(self, body: str) -> None:
        (self.repository / "readme-tool.toml").write_text(body, "utf-8")

    def told(self, *words: str, **environment: str) -> Done:
        environment = {"PYTHONPATH": str(self.site), "NO_COLOR": "1", **environment}
        ours = {"READMETOOL_CACHE_DIR": str(self.top / "cache"), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "readme_tool", *words],
            cwd=self.repository,
            env={**os.environ, **ours, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def concise(self, *words: str) -> Done:
        return self.told("check", "--output-format", "concise", "-q", *words)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


SHOUTS = "`SORTING LISTS BY HAND` shouts; write it as the paper does"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["rules", *ALLOWED], "shouted-title            warning          A title in capitals. (q"),
        (["rules", *ALLOWED, "--output-format", "json"], '"plugin": "quiet-lists 1.0"'),
        (["explain", *ALLOWED, "shouted-title"], "# shouted-title\n\n*warning, of quiet-lists 1.0"),
        (
            ["check", *ALLOWED, "--output-format", "concise"],
            f"3:4: warning shouted-title: {SHOUTS}",
        ),
        (["check", *ALLOWED, "--select", "shouted-title"], SHOUTS),
        (["check", *ALLOWED, "--output-format", "sarif"], '"plugin": "quiet-lists 1.0"'),
        (["check", *ALLOWED, "--output-format", "json"], '"rule": "shouted-title"'),
        (["config", *ALLOWED], "#   shouted-title (warning)\n"),
        (["config", *ALLOWED], '\nplugins = ["Quiet.Lists"]  # --config\n'),
        (["fix", "--unsafe", "--diff", *ALLOWED], "+- [Sorting lists by hand](https"),
    ],
    ids="rules rules-json explain check select sarif json config config-key fix".split(),
)
def test_the_rule_of_the_page_is_there_once_it_is_allowed(
    place: Place, command: list[str], said: str
) -> None:
    done = place.told(*command)
    assert said in done.out
    assert done.status < 2
    assert "TIDYING" not in done.out or command[0] == "fix"


def test_the_page_of_the_rule_is_true(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(place.site))
    from quiet_lists.shouted_title import shouted_title  # type: ignore[import-not-found]

    assert page_faults(shouted_title) == ()
    exec(FILES["tests/test_rules.py"], made := {})
    made["test_it_does_what_its_page_shows"]()


@pytest.mark.skipif(find_spec("hatchling") is None, reason="needs hatchling (extra `test`)")
def test_the_package_of_the_page_can_be_built(place: Place) -> None:
    project = place.top / "project"
    for name, body in {**FILES, "quiet_lists/__init__.py": ""}.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, "utf-8")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(build, cwd=project, check=True, capture_output=True)
    (wheel,) = project.glob("dist/*.whl")
    shutil.rmtree(place.site)
    ZipFile(wheel).extractall(place.site)  # which is what installing a wheel of pure Python is
    assert SHOUTS in place.concise(*ALLOWED).out


def test_what_the_page_says_of_the_tree_is_there() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.M)
    assert len(rows) == 8
    for kind, told in rows:
        for name in re.findall(r"`(\w+)[`(]", told):
            home = getattr(tree, kind)
            known = {*dir(home), *getattr(home, "__annotations__", ())}
            assert name in known or name == "Field", f"{kind} has no {name}"
    for name in re.findall(r"`(Finding|Related|Fix|Safety)\b", PAGE):
        assert hasattr(rules, name)
    assert text.Span(0, 1).end == 1


def test_a_configuration_speaks_of_it_as_of_ours(place: Place) -> None:
    place.configure(FILES["readme-tool.toml"])
    assert f"README.md:3:4: error shouted-title: {SHOUTS}\n" in place.concise().out
    place.configure(FILES["readme-tool.toml"].replace("= 4", "= 5"))
    assert "shouts" not in place.concise().out
    place.configure("plugins = true\nignore = ['shouted-title']")
    done = place.concise()
    assert "shout" not in done.out, "an allowance of a rule that does not run is nobody's mistake"
    place.configure("plugins = true\nrules.shouted-title.fewset = 4")
    assert place.concise().err.endswith("unknown option `fewset`, did you mean `fewest`?\n")
    place.configure("[rules.shouted-title]\nfewest = 4")
    assert "rules: unknown rule `shouted-title`" in place.concise().err
    assert place.told("rules").status == 0, "which is what that line advises"


def test_a_file_extends_one_that_allows_it(place: Place) -> None:
    (place.repository / "base.toml").write_text("plugins = true", "utf-8")
    place.configure("extend = 'base.toml'\nseverities.shouted-title = 'info'")
    assert "info shouted-title" in place.concise().out
    place.configure("extend = 'base.toml'\nplugins = false")
    assert "shouts" not in place.concise().out
    assert "shouts" in place.concise("--config", "plugins = true").out


def test_it_runs_only_where_it_is_allowed(place: Place) -> None:
    commit(place.repository, {"docs/README.md": README, "docs/readme-tool.toml": "plugins = true"})
    done = place.concise(".")
    assert [line for line in done.out.splitlines() if "shouts" in line] == [
        f"docs/README.md:3:4: warning shouted-title: {SHOUTS}"
    ]
    assert "README.md:4:73: warning unused-allowance: no rule is called `shouted-title`" in done.out


def test_its_findings_are_written_down_and_known_again(place: Place) -> None:
    place.configure("plugins = true")
    assert "1 finding written down" in place.told("check", "--suppress-rule", "shouted-title").err
    assert "shouts" not in place.concise().out
    assert (
        "unknown rule `shoutd-title`" in place.told("check", "--suppress-rule", "shoutd-title").err
    )
    assert "2 findings written down" not in place.told("check", "--suppress-all").err


def test_the_schema_knows_it(place: Place) -> None:
    place.configure(FILES["readme-tool.toml"])
    schema = json.loads(place.told("config", "--output-format", "schema").out)
    jsonschema.validate(tomllib.loads(FILES["readme-tool.toml"]), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"rules": {"shouted-title": {"fewest": "x"}}}, schema)
    without = json.loads(place.told("config", "--isolated", "--output-format", "schema").out)
    assert "shouted-title" not in json.dumps(without)


def test_nothing_is_looked_for_unless_allowed(place: Place) -> None:
    place.write({"quiet_lists/shouted_title.py": f"raise SystemExit\n{RULE}"})
    program = (
        "import sys; from readme_tool.apps.cli import main; main(sys.argv[1:]);"
        "assert not {'importlib.metadata', 'readme_tool.apps.plugins'} & set(sys.modules)"
    )
    place.configure("plugins = false")
    done = subprocess.run(
        [sys.executable, "-c", program, "check", "--no-cache", "."],
        cwd=place.repository,
        env={**os.environ, "PYTHONPATH": str(place.site)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_working_folder_is_not_searched(place: Place) -> None:
    """`python -m` has it among what it imports from, and a repository fills it."""
    place.site.rename(place.repository / "site")
    for path in (place.repository / "site").iterdir():
        path.rename(place.repository / path.name)
    place.configure("plugins = true")
    assert "shouts" not in place.concise().out
    done = place.concise(*ALLOWED)
    assert done.status == 2
    assert (
        "plugin quiet-lists: no distribution with the entry point `readme_tool.rules`" in done.err
    )


def test_a_repository_cannot_put_its_own_in_the_place_of_a_plugin(place: Place) -> None:
    commit(place.repository, {f"quiet_lists/{name}.py": "1 / 0" for name in ("__init__", "it")})
    done = place.concise(*ALLOWED)
    assert SHOUTS in done.out
    assert done.err == ""


@pytest.mark.parametrize(
    ("point", "body", "why"),
    [
        ("gone = loud.nowhere", "", "`loud.nowhere` does not import, ModuleNotFoundError: No"),
        ("loud = loud.loud", "raise SystemExit(0)", "`loud.loud` does not import, SystemExit: 0"),
        ("loud = loud.loud", "x = 1", "`loud.loud` has no `loud`"),
        ("loud = loud.loud:x", "x = 1", "it is no rule; `@readme_tool.rule(...)` makes one"),
        ("lout = loud.loud", LOUD, "its rule is called `loud` after its file; both must agree"),
        ("empty-link = loud.empty_link", LOUD, "`empty-link` is a rule of readme-tool"),
        ("loud = loud.loud", LOUD.partition("\n")[2], "it has no page; the docstring of its"),
        ("loud = ", "", "`` does not import, ValueError: Empty module name"),
        (
            "loud = loud.loud",
            LOUD.replace("INFO", "INFO, options=complex_one").replace(
                "@", "class complex_one:\n    def __init__(self, x): ...\n\n@"
            ),
            "its options cannot be made, TypeError: ",
        ),
        (
            "loud = loud.loud",
            LOUD.replace("INFO", "INFO, former=('shouted-title',)"),
            "`shouted-title` is a rule of ",
        ),
    ],
    ids="missing leaves empty no-rule misnamed taken pageless nothing options former".split(),
)
def test_what_is_no_rule_is_told_and_the_rest_is_done(
    place: Place, point: str, body: str, why: str
) -> None:
    name, _, value = point.partition(" = ")
    file = f"{value.partition(':')[0].replace('.', '/') or 'none'}.py"
    body = body.replace("{name}", Path(file).stem).replace("{does}", "return []")
    files = {} if "nowhere" in file else {file: body}
    place.offer("very-loud", {name: value}, {"loud/__init__.py": "", **files})
    place.configure("plugins = ['quiet-lists', 'very-loud']")
    done = place.concise()
    assert done.err.startswith(f"readme-tool: plugin very-loud 2: rule `{name}`: {why}")
    assert done.err.count("\n") == 1
    assert done.status == 2
    assert SHOUTS in done.out
    assert "broken-anchor" in done.out


@pytest.mark.parametrize(
    "command",
    [
        ["rules"],
        ["explain", "shouted-title"],
        ["config"],
        ["review", "HEAD"],
        ["fix"],
        ["tree", "."],
    ],
    ids=lambda command: command[0],
)
def test_each_command_tells_what_it_could_not_have(place: Place, command: list[str]) -> None:
    place.configure("plugins = ['nobody', 'quiet-lists']")
    done = place.told(*command)
    why = "plugin nobody: no distribution with the entry point `readme_tool.rules` is installed"
    assert done.err.startswith(f"readme-tool: {why} by this name\n")
    assert done.status == 2


def test_a_script_is_told_too() -> None:
    with pytest.raises(OutsideError, match="plugin nobody: no distribution"):
        api.check("", plugins="nobody")
    assert api.fix("", plugins=()).applied == ()


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("yield Finding(Span(0, 1), 'fine'); 1 / 0", "ZeroDivisionError: division by zero"),
        ("yield 'a text'", "TypeError: str is no finding"),
        ("yield Finding(Span(0, 9999), 'far')", "ValueError: Span(start=0, end=9999) lies outside"),
        ("yield Finding(Span(0, 1), None)", "TypeError: NoneType is no str"),
        ("yield Finding(Span(0, 1), 'x', severity=3)", "TypeError: int is no Severity"),
        ("return 3", "TypeError: 'int' object is not iterable"),
    ],
    ids=["raises", "no-finding", "outside", "no-message", "no-severity", "no-findings"],
)
def test_a_rule_that_breaks_off_breaks_nothing_else(place: Place, does: str, why: str) -> None:
    body = LOUD.format(name="loud", does=does)
    place.offer("very-loud", {"loud": "loud.loud"}, {"loud/__init__.py": "", "loud/loud.py": body})
    place.configure("plugins = true")
    done = place.concise()
    assert "README.md:1:1: error loud: this rule broke off, so it finds nothing here" in done.out
    assert f"tell the authors of very-loud 2: {why}" in done.out
    assert SHOUTS in done.out
    assert "broken-anchor" in done.out
    assert (done.status, done.err) == (1, "")
    fixed = place.told("fix", "--unsafe")
    assert "Sorting lists" in (place.repository / "README.md").read_text("utf-8"), fixed


def other_rule(place: Place) -> None:
    place.write({"quiet_lists/shouted_title.py": RULE.replace(" shouts;", " is loud;")})


def other_version(place: Place) -> None:
    other_rule(place)
    (place.site / "quiet_lists-1.0.dist-info").rename(place.site / "quiet_lists-1.1.dist-info")
    path = place.site / "quiet_lists-1.1.dist-info/METADATA"
    path.write_text(path.read_text("utf-8").replace("1.0", "1.1"), "utf-8")


def another_plugin(place: Place) -> None:
    body = LOUD.format(name="loud", does="yield Finding(Span(0, 1), 'is loud')")
    place.offer("very-loud", {"loud": "loud.loud"}, {"loud/__init__.py": "", "loud/loud.py": body})


@pytest.mark.parametrize("change", [other_rule, other_version, another_plugin])
@pytest.mark.parametrize("again", [(), ("--color", "never")], ids=["same-run", "same-readme"])
def test_nothing_stale_is_said(place: Place, change: object, again: tuple[str, ...]) -> None:
    place.configure("plugins = true")
    before = place.concise()
    assert place.concise() == before
    assert "is loud" not in before.out
    change(place)  # type: ignore[operator]
    after = place.concise(*again)
    assert "is loud" in after.out


def test_a_run_with_plugins_is_remembered(place: Place) -> None:
    place.configure("plugins = true")
    assert place.concise().status == 1
    kept = {file.name for file in (place.top / "cache").iterdir()}
    assert place.concise().status == 1
    assert {file.name for file in (place.top / "cache").iterdir()} == kept
    assert len(kept) == 3, "of the run, of the README and of its passages"


def test_what_is_uninstalled_is_gone(place: Place) -> None:
    place.configure("plugins = true")
    assert "shouts" in place.concise().out
    (place.site / "quiet_lists-1.0.dist-info/entry_points.txt").unlink()
    (place.site / "quiet_lists-1.0.dist-info").rename(place.top / "away")
    done = place.concise()
    assert "shouts" not in done.out
    assert "no rule is called `shouted-title`" in done.out


def test_other_processes_know_it_too(place: Place) -> None:
    lines = [f"- [Entry {n} of a long list](https://example.org/{n})" for n in range(4000)]
    long = "\n".join([README, *lines, ""])
    commit(place.repository, {f"{name}/README.md": long + name for name in ("a", "b")})
    place.configure("plugins = true")
    done = place.concise("--select", "shouted-title", "a", "b")
    assert done.out.splitlines() == [
        f"{name}/README.md:3:4: warning shouted-title: {SHOUTS}" for name in ("a", "b")
    ]
