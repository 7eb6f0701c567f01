"""Where configuration comes from, and what is said of one that cannot be used."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from readme_tool.apps.choosing import Choice
from readme_tool.apps.cli import main
from readme_tool.apps.configuration import Asked, Configurations
from readme_tool.apps.files import readmes
from readme_tool.errors import OutsideError
from readme_tool.rules import Severity

BROKEN = "# Papers\n\n- [None](#nothing-like-it)\n- [Papers](#Papers)\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A repository with a README, and no configuration of the user's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    here = tmp_path / "repository"
    here.mkdir()
    monkeypatch.chdir(here)
    (here / ".git").mkdir()
    (here / "README.md").write_text(BROKEN, "utf-8")
    return here


def put(folder, **texts):
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def origins(path, *, configs=(), isolated=False):
    return [one.origin for one in Configurations(Asked(configs, isolated)).of(path).layers]


def fail_on(path, *configs):
    return Configurations(Asked(configs)).of(path).fail_on


class TestDiscovery:
    def test_the_closest_holds_whole(self, folder):
        put(
            folder,
            **{
                "readme-tool.toml": "fail-on = 'error'\nrespect-gitignore = false\n",
                "docs/readme-tool.toml": "fail-on = 'info'\n",
                "docs/deep/README.md": "",
            },
        )
        held = Configurations().of("docs/deep/README.md")
        assert held.fail_on is Severity.INFO
        assert held.respect_gitignore
        assert fail_on("README.md") is Severity.ERROR

    def test_in_one_folder_the_hidden_one_comes_first(self, folder):
        put(folder, **{"pyproject.toml": "[tool.readme-tool]\n"})
        assert origins("README.md") == ["pyproject.toml"]
        put(folder, **{"readme-tool.toml": ""})
        assert origins("README.md") == ["readme-tool.toml"]
        put(folder, **{".readme-tool.toml": ""})
        assert origins("README.md") == [".readme-tool.toml"]

    @pytest.mark.parametrize(
        "other",
        ["", "[tool.black]\nx = 1\n", "tool = 3\n# readme-tool", "dependencies = ['readme-tool']"],
    )
    def test_a_pyproject_without_the_table_is_passed_by(self, folder, other):
        put(folder, **{"readme-tool.toml": "", "docs/pyproject.toml": other})
        assert origins("docs/README.md") == ["readme-tool.toml"]

    def test_one_that_says_nothing_to_us_may_be_broken(self, folder):
        put(folder, **{"pyproject.toml": "[[[ "})
        assert origins("README.md") == []

    def test_the_search_ends_at_the_repository(self, folder):
        put(folder.parent, **{"readme-tool.toml": "nonsense"})
        assert origins("README.md") == []

    def test_the_users_own_holds_where_there_is_no_other(self, folder):
        put(folder.parent, **{"home/readme-tool/readme-tool.toml": "fail-on = 'info'"})
        assert fail_on("README.md") is Severity.INFO
        put(folder, **{"readme-tool.toml": ""})
        assert fail_on("README.md") is Severity.WARNING

    def test_isolated_looks_at_none(self, folder):
        put(folder, **{"readme-tool.toml": "nonsense"})
        assert origins("README.md", isolated=True) == []
        assert main(["check", "--isolated", "--exit-zero", "-q"]) == 0

    def test_a_file_of_the_command_line_holds_for_all(self, folder):
        put(folder, **{"readme-tool.toml": "nonsense", "other.toml": "fail-on = 'error'"})
        assert fail_on("README.md", "other.toml") is Severity.ERROR
        put(folder, **{"sub/pyproject.toml": "[tool.readme-tool]\nfail-on = 'info'"})
        assert fail_on("README.md", "sub/pyproject.toml") is Severity.INFO

    def test_a_setting_of_the_command_line_holds_over_files(self, folder):
        put(folder, **{"readme-tool.toml": "fail-on = 'error'\nexclude = ['x']"})
        held = Configurations(Asked(["fail-on = 'info'", "force-exclude = true"])).of("README.md")
        assert held.fail_on is Severity.INFO
        assert held.excludes_named(f"{folder}/x")

    def test_a_byte_order_mark_does_no_harm(self, folder):
        put(folder, **{"readme-tool.toml": b"\xef\xbb\xbffail-on = 'error'\r\n"})
        assert fail_on("README.md") is Severity.ERROR

    def test_each_file_is_read_once(self, folder, monkeypatch):
        put(folder, **{"readme-tool.toml": "", "a/b/README.md": "", "c/README.md": ""})
        read = []
        real = open
        monkeypatch.setattr("builtins.open", lambda *a, **k: read.append(a[0]) or real(*a, **k))
        configurations = Configurations()
        for path in ("README.md", "a/b/README.md", "c/README.md"):
            configurations.of(path)
        assert [Path(path).name for path in read] == ["readme-tool.toml"]


class TestExtending:
    def test_a_file_holds_over_what_it_extends(self, folder):
        put(
            folder,
            **{
                "base.toml": "extend = 'sub/pyproject.toml'\nexclude = ['/old/']\nfail-on = 'info'",
                "sub/pyproject.toml": "[tool.readme-tool]\ninclude = ['x.md']\nexclude = ['y']",
                "docs/readme-tool.toml": "extend = '../base.toml'\nfail-on = 'error'",
            },
        )
        held = Configurations().of("docs/README.md")
        assert [one.origin for one in held.layers] == [
            "sub/pyproject.toml",
            "base.toml",
            "docs/readme-tool.toml",
        ]
        assert held.fail_on is Severity.ERROR
        assert held.includes(f"{folder}/sub/x.md")
        assert not held.includes(f"{folder}/README.md")
        # Patterns count from the folder of the file that they stand in.
        assert held.excludes(f"{folder}/old", is_folder=True)
        assert not held.excludes(f"{folder}/docs/old", is_folder=True)

    def test_the_home_folder_may_be_meant(self, folder, monkeypatch):
        monkeypatch.setenv("HOME", str(folder.parent))
        put(folder.parent, **{"mine.toml": "fail-on = 'error'"})
        put(folder, **{"readme-tool.toml": "extend = '~/mine.toml'"})
        assert fail_on("README.md") is Severity.ERROR


class TestChoosing:
    def taken(self, *arguments, **asked):
        choice = Choice(Configurations(Asked(**asked)))
        return [one.name for one in readmes(arguments or ["."], choice)]

    def test_each_folder_goes_by_its_own_configuration(self, folder):
        put(
            folder,
            **{
                "readme-tool.toml": "include = ['/papers/*.md']\nexclude = ['Old.md', 'tmp']",
                "papers/Vision.md": "",
                "papers/Old.md": "",
                "papers/tmp/README.md": "",
                "docs/readme-tool.toml": "extend-include = ['GUIDE.md']",
                "docs/Guide.md": "",
                "docs/README.md": "",
                "docs/Other.md": "",
            },
        )
        assert self.taken() == ["docs/Guide.md", "docs/README.md", "papers/Vision.md"]
        assert self.taken("papers/Old.md") == ["papers/Old.md"]
        assert self.taken("papers/Old.md", configs=["force-exclude=true"]) == []
        assert self.taken("papers/tmp") == ["papers/tmp"]  # where nothing is one

    def test_what_git_ignores_is_passed_over(self, folder):
        put(
            folder,
            **{
                ".gitignore": "/build/\n*.tmp.md\n!README.keep.tmp.md\n",
                ".git/info/exclude": "README.mine.md\n",
                "README.mine.md": "",
                "README.a.tmp.md": "",
                "README.keep.tmp.md": "",
                "build/README.md": "",
                "sub/build/README.md": "",
                "sub/.gitignore": "README.x.md\n!README.b.tmp.md\n",
                "sub/README.x.md": "",
                "sub/README.b.tmp.md": "",
            },
        )
        taken = ["README.keep.tmp.md", "README.md", "sub/README.b.tmp.md", "sub/build/README.md"]
        assert self.taken() == taken
        assert len(self.taken(configs=["respect-gitignore = false"])) == 8
        assert self.taken("build") == ["build/README.md"]
        assert self.taken("README.mine.md") == ["README.mine.md"]

    def test_outside_a_repository_nothing_is_ignored(self, folder):
        (folder / ".git").rmdir()
        put(folder, **{".gitignore": "README.md\n"})
        assert self.taken() == ["README.md"]

    def test_git_agrees(self, folder):
        if shutil.which("git") is None:
            pytest.skip("needs git to compare with")
        put(
            folder,
            **{
                "a/.gitignore": "README*\n!README.md\n",
                "a/README.x.md": "",
                "a/README.md": "",
                ".gitignore": "b/\n",
                "b/README.md": "",
                "a/b/README.md": "",
            },
        )
        subprocess.run(["git", "init", "-q"], check=True)
        listed = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "*.md"],
            capture_output=True,
            text=True,
            check=True,
        )
        assert sorted(self.taken()) == sorted(listed.stdout.split())


def test_a_worktree_has_the_excludes_of_its_repository(folder):
    put(folder, **{".git/info/exclude": "README.x.md\n", ".git/worktrees/w/commondir": "../..\n"})
    put(folder.parent, **{"w/.git": f"gitdir: {folder}/.git/worktrees/w\n", "w/README.x.md": ""})
    choice = Choice(Configurations())
    assert not choice.takes(f"{folder.parent}/w/README.x.md")
    assert choice.takes(f"{folder.parent}/w/README.md")


class TestEachReadmeHasItsOwn:
    def test_rules_and_what_fails(self, folder, capsys):
        put(
            folder,
            **{
                "readme-tool.toml": "select = ['anchor-case']\nfail-on = 'error'",
                "docs/README.md": BROKEN,
                "docs/readme-tool.toml": "select = ['broken-anchor']",
            },
        )
        assert main(["check", "--output-format", "concise", "README.md"]) == 0
        assert main(["check", "--output-format", "concise", "."]) == 1
        said = capsys.readouterr().out.splitlines()
        assert [line.split()[2].rstrip(":") for line in said if ".md:" in line] == [
            "anchor-case",
            "anchor-case",
            "broken-anchor",
        ]

    def test_the_command_line_holds_over_files(self, folder, capsys):
        put(folder, **{"readme-tool.toml": "select = ['anchor-case']\nfail-on = 'error'"})
        assert main(["check", "--fail-on", "warning"]) == 1
        assert main(["check", "--ignore", "anchor-case", "--fail-on", "info"]) == 0
        assert main(["check", "--select", "broken-anchor"]) == 1
        assert main(["check", "--config", "select = ['broken-anchor']"]) == 1
        assert main(["check", "--select", "all", "--isolated", "--fail-on", "error"]) == 1
        capsys.readouterr()

    def test_a_fix_goes_by_it_too(self, folder, capsys):
        put(folder, **{"readme-tool.toml": "ignore = ['anchor-case']"})
        main(["fix", "-q"])
        assert (folder / "README.md").read_text("utf-8") == BROKEN
        main(["fix", "-q", "--isolated"])
        assert (folder / "README.md").read_text("utf-8") == BROKEN.replace("#Papers", "#papers")
        capsys.readouterr()


class TestShowing:
    FILES = {  # noqa: RUF012
        "readme-tool.toml": "extend = 'base.toml'\nfail-on = 'error'\nextend-include = ['é.md']\n"
        "per-file-ignores.'docs/*.md' = ['mojibake']\nextend-select = ['empty-link']\n",
        "base.toml": "fail-on = 'info'\nselect = ['anchor-case', 'mojibake']\n"
        "ignore = ['empty-link', 'mojibake']\nseverities.anchor-case = 'info'\n",
    }

    def test_each_key_tells_where_it_comes_from(self, folder, capsys):
        put(folder, **self.FILES)
        assert main(["config", "--ignore", "broken-anchor"]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "# README.md",
            'select = ["anchor-case", "mojibake"]  # base.toml',
            'extend-select = ["empty-link"]  # readme-tool.toml',
            'ignore = ["mojibake", "broken-anchor"]  # base.toml, the command line',
            'severities.anchor-case = "info"  # base.toml',
            'per-file-ignores."docs/*.md" = ["mojibake"]  # readme-tool.toml',
            'include = ["README*.md", "README*.markdown", "*.[a-z][a-z][-_][a-z][a-z].md", '
            '"*.[a-z][a-z][-_]han[st].md"]  # default',
            'extend-include = ["é.md"]  # readme-tool.toml',
            "exclude = []  # default",
            'fail-on = "error"  # readme-tool.toml',
            "respect-gitignore = true  # default",
            "force-exclude = false  # default",
            "plugins = false  # default",
            "# 2 rules run:",
            "#   anchor-case (info)",
            "#   empty-link (error)",
        ]

    def test_what_is_shown_is_a_configuration_that_says_the_same(self, folder, capsys):
        put(folder, **self.FILES)
        main(["config"])
        shown = capsys.readouterr().out
        put(folder, **{"readme-tool.toml": shown})
        (folder / "base.toml").unlink()
        main(["config"])
        again = capsys.readouterr().out
        assert [line.partition("  # ")[0] for line in shown.splitlines()] == [
            line.partition("  # ")[0] for line in again.splitlines()
        ]

    def test_programs_get_json(self, folder, capsys):
        put(folder, **self.FILES, **{"docs/README.md": ""})
        assert main(["config", "--output-format", "json", ".", "docs"]) == 0
        shown = json.loads(capsys.readouterr().out)
        assert shown["version"] == 1
        first, second = shown["configurations"]
        assert (first["file"], second["file"]) == ("README.md", "docs/README.md")
        assert first["from"] == ["base.toml", "readme-tool.toml"]
        assert {"key": ["fail-on"], "value": "error", "from": ["readme-tool.toml"]} in first[
            "settings"
        ]
        assert {"key": ["severities", "anchor-case"], "value": "info", "from": ["base.toml"]} in (
            second["settings"]
        )
        assert first["rules"] == [
            {"rule": "anchor-case", "severity": "info"},
            {"rule": "empty-link", "severity": "error"},
        ]

    def test_a_mistake_ends_it(self, folder, capsys):
        put(folder, **{"readme-tool.toml": "selct = []"})
        assert main(["config"]) == 2
        assert capsys.readouterr().out == ""
        assert main(["config", "--isolated"]) == 0


# Each is a file, what it holds, and what is said of it.
MISTAKES = [
    # TOML that is none
    ("x", "readme-tool.toml:1: expected '=' after a key in a key/value pair"),
    ("a = 1\n\nb = \n", "readme-tool.toml:3:5: invalid value"),
    ("a = 1\na = 2\n", "readme-tool.toml:2:6: cannot overwrite a value"),
    ("[rules\n", "readme-tool.toml:1:7: expected ']' at the end of a table declaration"),
    ("[rules]\n[rules]\n", "readme-tool.toml:2:7: cannot declare ('rules',) twice"),
    ("select = ['a'\n", "readme-tool.toml:1: unclosed array"),
    ("fail-on = 'error", 'readme-tool.toml:1: expected "\'"'),
    ("fail-on = error", "readme-tool.toml:1:11: invalid value"),
    (b"# fine\nfail-on = '\xff'\n", "readme-tool.toml:2: not UTF-8"),
    (b"\x00", "readme-tool.toml:1:1: invalid statement"),
    ("select = " + "[" * 5_000, "readme-tool.toml: nested too deeply"),
    ("x = " + "9" * 5_000, "readme-tool.toml: exceeds the limit (4300"),
    # keys
    ("selct = []", "readme-tool.toml: unknown key `selct`, did you mean `select`?"),
    ("extend_select = []", "readme-tool.toml: unknown key `extend_select`, did you mean `extend-"),
    ("zzz = 1", "readme-tool.toml: unknown key `zzz`; keys are extend, select, "),
    ("[tool.readme-tool]", "readme-tool.toml: unknown key `tool`"),
    ("[mojibake]", "readme-tool.toml: unknown key `mojibake`, did you mean `rules.mojibake`?"),
    ("'' = 1", "readme-tool.toml: unknown key ``; keys are"),
    # types
    ("select = 'mojibake'", 'select: expected a list, got a string; write ["mojibake"]'),
    ("select = ['mojibake', 1]", "select[1]: expected a string, got a whole number"),
    ("select = true", "select: expected a list, got true or false"),
    ("ignore = {mojibake = true}", "ignore: expected a list, got a table"),
    ("ignore = 2026-01-01", "ignore: expected a list, got a date"),
    ("include = '*.md'", 'include: expected a list, got a string; write ["*.md"]'),
    ("exclude = [['a']]", "exclude[0]: expected a string, got a list"),
    ("extend = ['a.toml']", "extend: expected a string, got a list"),
    ("suppressions = 1.5", "suppressions: expected a string, got a number"),
    ("respect-gitignore = 'yes'", "respect-gitignore: expected true or false, got a string"),
    ("force-exclude = 1", "force-exclude: expected true or false, got a whole number"),
    ("rules = []", "rules: expected a table, got a list"),
    ("rules.mojibake = false", "rules.mojibake: expected a table, got true or false"),
    ("per-file-ignores = ['a']", "per-file-ignores: expected a table, got a list"),
    (
        "[per-file-ignores]\n'*.md' = 'mojibake'",
        'per-file-ignores."*.md": expected a list, got a string; write ["mojibake"]',
    ),
    ("severities.mojibake = 3", "severities.mojibake: expected a string, got a whole number"),
    # names
    ("select = ['mojibak']", "select: unknown rule `mojibak`, did you mean `mojibake`?"),
    ("extend-select = ['zzzzzzz']", "extend-select: unknown rule `zzzzzzz`; `rules` lists them"),
    ("ignore = ['']", "ignore: unknown rule ``"),
    ("per-file-ignores.x = ['y']", "per-file-ignores.x: unknown rule `y`"),
    ("severities.mojibak = 'info'", "severities: unknown rule `mojibak`, did you mean `mojibake`?"),
    ("severities.mojibake = 'eror'", "severities.mojibake: unknown word `eror`, did you mean `err"),
    ("severities.mojibake = 'off'", "severities.mojibake: unknown word `off`; it is error, warn"),
    ("fail-on = 'warn'", "fail-on: unknown word `warn`, did you mean `warning`?"),
    ("rules.mojibak.x = 1", "rules: unknown rule `mojibak`, did you mean `mojibake`?"),
    ("rules.mojibake.x = 1", "rules.mojibake: unknown option `x`; it has no options"),
    # what a file extends
    ("extend = 'none.toml'", "readme-tool.toml: extend: none.toml: no such file or directory"),
    ("extend = 'sub'", "readme-tool.toml: extend: sub: is a directory"),
    ("extend = 'readme-tool.toml'", "readme-tool.toml: extend: it leads in a circle, readme-tool."),
    ("extend = 'sub/a.toml'", "sub/b.toml: extend: it leads in a circle, readme-tool.toml → sub/a"),
    ("extend = 'sub/broken.toml'", "extend: sub/broken.toml:2: "),
    ("extend = 'sub/wrong.toml'", "sub/wrong.toml: unknown key `selct`"),
    ("extend = 'sub/pyproject.toml'", "sub/pyproject.toml: no table [tool.readme-tool] in it"),
    ("extend = ''", "readme-tool.toml: extend: .: is a directory"),
    ('extend = "a\\u0000b"', "extend: a\\x00b: embedded null byte"),
]


@pytest.mark.parametrize(("text", "said"), MISTAKES, ids=lambda one: str(one)[:40])
def test_a_mistake_gets_one_clear_line(folder, capsys, text, said):
    put(
        folder,
        **{
            "sub/a.toml": "extend = 'b.toml'",
            "sub/b.toml": "extend = '../readme-tool.toml'",
            "sub/broken.toml": "\nx",
            "sub/wrong.toml": "selct = []",
            "sub/pyproject.toml": "[project]\nname = 'readme-tool'",
            "readme-tool.toml": text,
        },
    )
    for command in ("check", "fix", "tree"):
        assert main([command, "README.md"]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("readme-tool: ")
        assert said in err
        assert err.count("\n") == 1
    assert (folder / "README.md").read_text("utf-8") == BROKEN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.readme-tool]\nselct = []", "pyproject.toml: unknown key `selct`, did you mean"),
        ("[tool]\nreadme-tool = 3", "pyproject.toml: tool.readme-tool: expected a table"),
        ("[tool.readme-tool]\nx", "pyproject.toml:2: expected '='"),
        (b"# readme-tool \xff", "pyproject.toml:1: not UTF-8"),
    ],
)
def test_so_does_a_mistake_in_a_pyproject(folder, capsys, text, said):
    put(folder, **{"pyproject.toml": text})
    assert main(["check"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"readme-tool: {said}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--config", "none.toml"], "none.toml: no such file or directory"),
        (["--config", "."], ".: is a directory"),
        (["--config", "a\0b"], "a\\x00b: embedded null byte"),
        (["--config", "a.toml", "--config", "b.toml"], "--config: one file at most, not a.toml an"),
        (["--config", "a.toml", "--isolated"], "--config: a file contradicts --isolated"),
        (["--config", "x = "], "--config: `x = ` is neither a file nor a setting such as"),
        (["--config", "fail-on = 'x'"], "--config: fail-on: unknown word `x`"),
        (["--config", "fail-on=error"], "--config: `fail-on=error` is neither a file nor a setti"),
        (["--config", "extend = 'a'"], "--config: extend: only a file can say that"),
        (["--select", "mojibak"], "unknown rule `mojibak`, did you mean `mojibake`?"),
        (["--fail-on", "fatal"], "--fail-on: "),
    ],
)
def test_so_does_a_mistake_on_the_command_line(capsys, arguments, said):
    assert main(["check", *arguments]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"readme-tool: {said}")


@pytest.mark.parametrize("name", [".readme-tool.toml", "readme-tool.toml"])
def test_so_does_what_is_no_file(folder, capsys, name):
    (folder / name).symlink_to("nowhere")
    assert main(["check"]) == 2
    (folder / name).unlink()
    os.mkfifo(folder / name)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == f"readme-tool: {name}: not a regular file\n" * 2


def test_so_does_what_may_not_be_read(folder, capsys, monkeypatch):
    put(folder, **{"readme-tool.toml": ""})
    real = open

    def refused(path, *arguments, **options):
        if str(path).endswith(".toml"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, *arguments, **options)

    monkeypatch.setattr("builtins.open", refused)
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "readme-tool: readme-tool.toml: permission denied\n"


def test_no_readme_is_mended_if_one_configuration_is_wrong(folder, capsys):
    put(folder, **{"z/README.md": "", "z/readme-tool.toml": "selct = []"})
    assert main(["fix"]) == 2
    assert (folder / "README.md").read_text("utf-8") == BROKEN
    assert "z/readme-tool.toml: unknown key" in capsys.readouterr().err


def test_mistakes_are_outside_errors(folder):
    put(folder, **{"readme-tool.toml": "selct = []"})
    with pytest.raises(OutsideError, match="unknown key"):
        Configurations().of("README.md")
