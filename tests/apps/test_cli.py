"""The command line, in this process: what it prints, and with which status it ends."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from readme_tool.apps.cli import main
from readme_tool.apps.cli.main import COMMANDS
from readme_tool.apps.report import format_names
from readme_tool.engine.configuration import Configuration, Terms
from readme_tool.rules.catalogue import catalogue

BROKEN = "# Papers\n\n- [Surveys](#surveys)\n- [None](#nothing-like-it)\n\n## 📚 Surveys\n"
MENDED = BROKEN.replace("#surveys", "#-surveys")
MENDABLE = BROKEN.replace("- [None](#nothing-like-it)\n", "")
CLEAN = "# Papers\n"
RULE = ("--select", "broken-anchor")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture(autouse=True)
def readme(folder):
    path = folder / "README.md"
    path.write_text(BROKEN, "utf-8")
    return path


@pytest.fixture
def run(capsysbinary):
    """Run the program: its status, and what it wrote to standard output and standard error."""

    def run(*arguments, stdin=None):
        if stdin is not None:
            before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin))
        try:
            status = main(arguments)
        finally:
            if stdin is not None:
                sys.stdin = before
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return run


class TestStatus:
    @pytest.mark.parametrize(
        ("text", "options", "status"),
        [
            pytest.param(CLEAN, (), 0, id="clean"),
            pytest.param(BROKEN, RULE, 1, id="an error"),
            pytest.param(BROKEN, (*RULE, "--exit-zero"), 0, id="exit zero"),
            pytest.param("[a](#A)\n\n# a\n", ("--select", "anchor-case"), 1, id="a warning"),
            pytest.param(
                "[a](#A)\n\n# a\n",
                ("--select", "anchor-case", "--fail-on", "error"),
                0,
                id="a warning, where errors fail",
            ),
            pytest.param("", (), 0, id="an empty file"),
        ],
    )
    def test_of_check(self, run, readme, text, options, status):
        readme.write_text(text, "utf-8")
        assert run("check", *options, "README.md")[0] == status

    def test_of_what_cannot_be_read_is_two_and_the_rest_is_done(self, run):
        status, out, err = run("check", "nope.md", *RULE, "README.md", "--output-format", "concise")
        assert status == 2
        assert err == "readme-tool: nope.md: no such file or directory\n"
        assert out.count("README.md:") == 2

    def test_exit_zero_does_not_hide_what_cannot_be_read(self, run):
        assert run("check", "--exit-zero", "nope.md")[0] == 2

    def test_of_a_folder_without_readmes(self, run, folder):
        (folder / "docs").mkdir()
        assert run("check", "docs") == (
            2,
            "",
            "readme-tool: docs: no README in this folder or below it\n",
        )

    def test_of_one_readme_that_trips_a_rule_up(self, run, folder, monkeypatch):
        (folder / "b.md").write_text(BROKEN, "utf-8")
        rule = catalogue()["broken-anchor"]
        checks = iter([ZeroDivisionError("division\nby zero")])

        def trip(document, options):
            for error in checks:
                raise error
            return rule.check(document, options)

        monkeypatch.setattr(Configuration, "terms", lambda *_: Terms((_chosen(rule, trip),)))
        status, out, err = run("check", "--output-format", "concise", "README.md", "b.md")
        assert status == 2
        assert err == (
            "readme-tool: README.md: ZeroDivisionError: division\\nby zero; "
            "this is a bug of readme-tool, `--verbose` tells where\n"
        )
        assert out.count("b.md:") == 2

    def test_of_an_interruption(self, run, monkeypatch):
        def interrupted(*_):
            raise KeyboardInterrupt

        monkeypatch.setattr("readme_tool.apps.cli.options.asked", interrupted)
        assert run("check") == (130, "", "readme-tool: interrupted\n")


def _chosen(rule, check):
    from readme_tool.engine import Chosen

    return Chosen(rule._replace(check=check), None, rule.severity)


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "complaint"),
        [
            ("chek", "unknown command `chek`, did you mean `check`?"),
            ("frobnicate", "unknown command `frobnicate`, commands are check, fix, review, tree"),
            ("--quiet check", "`--quiet` stands before the command; options come after it"),
            ("README.md", "`README.md` is no command, did you mean `readme-tool check README.md`?"),
            ("check --selct x", "unknown option `--selct`, did you mean `--select`?"),
            ("check --unsafe", "unknown option `--unsafe`; `readme-tool check --help` lists them"),
            ("check --config=x", "x: no such file or directory"),
            ("check --select", "--select: expected one argument; `readme-tool check --help`"),
            ("check --select broken-ancor", "unknown rule `broken-ancor`, did you mean"),
            ("check --fail-on eror", "--fail-on: `eror` is none of error, warning, info, did you"),
            ("check --color maybe", "--color: `maybe` is none of auto, always, never"),
            ("check --output-format jsn", "--output-format: unknown format `jsn`, did you mean"),
            ("check --output-format x", "--output-format: unknown format `x`, known are azure, c"),
            ("check --output-format json:", "--output-format: no file stands behind `json:`"),
            (
                "check --output-format json --output-format text",
                "--output-format: several formats for standard output; give one a file of its own",
            ),
            ("check --statistics --output-format json", "--output-format: several formats for sta"),
            (
                "check --output-format json:x --output-format text:x",
                "--output-format: several formats for x",
            ),
            (
                "check --select=",
                "--select: it names no rule; `readme-tool check --help` tells more",
            ),
            ("check --suppress-rule=,", "--suppress-rule: it names no rule"),
            (
                "check --config=",
                "--config: it names nothing; `readme-tool check --help` tells more",
            ),
            ("check -q -v", "-v/--verbose: not allowed with argument -q/--quiet"),
            ("check --since=", "--since: it names nothing"),
            ("check --suppressions-location=", "--suppressions-location: it names nothing"),
            ("fix --output-file=", "-o/--output-file: it names nothing"),
            (
                "rules more",
                "`more` is one too many; `readme-tool rules --help` tells what it takes",
            ),
            ("check -o nowhere/x README.md", "nowhere/x: no such file or directory"),
            ("tree", "no README given; name a file, a folder, or - for standard input"),
            (
                "tree --output-format xml",
                "--output-format: `xml` is none of text, json, json-lines",
            ),
            ("tree --output-format json README.md b.md", "--output-format: json is for one README"),
            ("explain", "no rule given; `readme-tool rules` lists them"),
            ("completion", "no shell given; known are bash, zsh, fish, tcsh, powershell"),
            ("completion csh", "shell: `csh` is none of bash, zsh, fish, tcsh, powershell"),
            ("explain broken-ancor", "unknown rule `broken-ancor`, did you mean `broken-anchor`?"),
        ],
    )
    def test_mistakes_get_one_clear_line(self, run, folder, arguments, complaint):
        (folder / "b.md").write_text(CLEAN, "utf-8")
        status, _, err = run(*arguments.split())
        assert status == 2
        assert err.startswith(f"readme-tool: {complaint}")
        assert err.count("\n") == 1

    @pytest.mark.parametrize("arguments", [["check", ""], ["tree", ""], ["review", "HEAD", ""]])
    def test_an_empty_path_is_one(self, run, arguments):
        assert run(*arguments) == (
            2,
            "",
            f"readme-tool: PATH: it names nothing; `readme-tool {arguments[0]} --help` tells "
            "more\n",
        )

    def test_text_of_a_mistake_cannot_steer_the_terminal(self, run):
        _, _, err = run("check", "\x1bc\n::error::x.md")
        assert err == "readme-tool: \\x1bc\\n::error::x.md: no such file or directory\n"

    def test_options_may_stand_anywhere(self, run):
        status, out, _ = run("check", "README.md", "--output-format=concise", "README.md", *RULE)
        assert status == 1
        assert out.count("README.md:") == 2

    def test_a_file_may_look_like_an_option(self, run, folder):
        (folder / "--x.md").write_text(CLEAN, "utf-8")
        assert run("check", "--", "--x.md")[0] == 0

    @pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("help",)])
    def test_help_teaches(self, run, arguments):
        status, out, _ = run(*arguments)
        assert status == 0
        assert all(f"  {name}" in out for name in COMMANDS)
        assert "examples:" in out
        assert "exit status: 0 clean, 1" in out

    def test_help_of_a_command_can_be_asked_for_first(self, run):
        assert run("help", "check") == run("check", "--help")
        assert run("help", "chek") == run("--help")

    def test_without_a_command_help_is_a_mistake(self, run):
        status, out, err = run()
        assert (status, out) == (2, "")
        assert "usage: readme-tool COMMAND" in err

    @pytest.mark.parametrize("command", COMMANDS)
    def test_help_of_a_command_teaches(self, run, command):
        status, out, _ = run(command, "--help")
        assert status == 0
        assert out.startswith(f"usage: readme-tool {command} ")
        assert f"examples:\n  readme-tool {command}" in out

    def test_help_names_every_format(self, run):
        out = " ".join(run("check", "--help")[1].split())
        assert [name for name in format_names() if f"{name}," not in out] == ["pylint", "rdjson"]

    def test_the_page_names_what_there_is(self, run):
        page = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")
        formats = re.search(r"^\| format .*\n(?:\|.*\n)+", page, re.MULTILINE)[0]
        named = re.findall(r"`([\w-]+)`", "".join(re.findall(r"^\| (`.*?) \|", formats, re.M)))
        assert sorted(named) == format_names()
        helps = "".join(run(command, "--help")[1] for command in COMMANDS)
        assert set(re.findall(r"`(--[\w-]+)", page)) <= set(re.findall(r"--[\w-]+", helps))
        assert re.findall(r"^readme-tool (\w+)", page, re.M)[: len(COMMANDS)] == list(COMMANDS)

    def test_version(self, run):
        status, out, _ = run("--version")
        assert (status, out.split()[0]) == (0, "readme-tool")

    @pytest.mark.parametrize("option", ["--isolated", "--no-cache"])
    @pytest.mark.parametrize("command", ["check", "fix", "tree --output-format=json"])
    def test_what_every_reading_command_takes(self, run, folder, command, option):
        (folder / "README.md").write_text(CLEAN, "utf-8")
        assert run(*command.split(), option, "README.md")[0] == 0


class TestCheck:
    def test_the_whole_of_it(self, run):
        assert run("check", *RULE, "README.md")[1] == (
            "README.md:3:13: error broken-anchor: no heading or name here makes `#surveys`; "
            "the heading it means has `#-surveys`\n"
            "3 | - [Surveys](#surveys)\n"
            "  |             ^^^^^^^^\n"
            "  = fix: Point to `#-surveys` (safe, `fix` applies it)\n"
            "\n"
            "README.md:4:10: error broken-anchor: no heading or name here makes "
            "`#nothing-like-it`\n"
            "4 | - [None](#nothing-like-it)\n"
            "  |          ^^^^^^^^^^^^^^^^\n"
            "\n"
            "2 findings (2 errors) in 1 file\n"
            "1 fixable with `fix`\n"
        )

    def test_the_folder_is_meant_where_nothing_is_named(self, run):
        assert run("check", *RULE) == run("check", *RULE, ".")

    def test_rules_are_chosen(self, run, readme):
        def rules(*options):
            out = run("check", "--output-format", "json-lines", *options, "README.md")[1]
            return {json.loads(line)["rule"] for line in out.splitlines()}

        readme.write_text("[a](#A) [b](#b)\n\n# a\n", "utf-8")
        assert rules("--select", "broken-anchor, anchor-case") == {"broken-anchor", "anchor-case"}
        assert rules(*RULE, "--select", "anchor-case") == {"broken-anchor", "anchor-case"}
        assert rules(*RULE, "--extend-select", "anchor-case") == {"broken-anchor", "anchor-case"}
        assert rules(*RULE, "--ignore", "broken-anchor") == set()
        assert {"broken-anchor", "anchor-case"} <= rules("--select", "all")
        assert "broken-anchor" not in rules("--ignore", "broken-anchor")

    @pytest.mark.parametrize(
        ("options", "name"), [((), "<stdin>"), (("--stdin-filename", "docs/x.md"), "docs/x.md")]
    )
    def test_standard_input(self, run, options, name):
        status, out, _ = run(
            *("check", "-", *options, *RULE, "--output-format", "json"), stdin=BROKEN.encode()
        )
        assert status == 1
        assert {finding["file"] for finding in json.loads(out)["findings"]} == {name}

    def test_several_formats_at_once(self, run, folder):
        formats = ("--output-format", "concise", "--output-format", "sarif:a b.sarif")
        _, out, _ = run("check", *RULE, *formats, "README.md")
        assert out.count("README.md:") == 2
        (sarif,) = json.loads((folder / "a b.sarif").read_bytes())["runs"]
        assert len(sarif["results"]) == 2

    def test_a_report_may_go_to_a_file(self, run, folder):
        status, out, _ = run("check", *RULE, "-o", "out.txt", "--color", "auto", "README.md")
        assert (status, out) == (1, "")
        assert (folder / "out.txt").read_text("utf-8").startswith("README.md:3:13: error")

    @pytest.mark.parametrize("option", ["-o", "--output-format=json:"])
    @pytest.mark.parametrize("command", ["check", "fix"])
    def test_a_report_spares_what_it_is_about(self, run, readme, folder, command, option):
        before = readme.read_bytes()
        (folder / "link.md").symlink_to("README.md")
        path = f"{folder}/link.md"
        words = [f"{option}{path}"] if "=" in option else [option, path]
        status, _, err = run(command, "--select=conflict-markers", "README.md", *words)
        assert (status, err) == (
            2,
            f"readme-tool: {path}: a report does not go over a README that it is about\n",
        )
        assert readme.read_bytes() == before

    def test_statistics(self, run):
        out = run("check", *RULE, "--statistics", "README.md")[1]
        assert out.splitlines()[0] == "     2  error    broken-anchor  (fixes: 1 safe)"

    def test_quiet_says_the_findings_only(self, run, readme):
        out = run("check", *RULE, "-q", "--output-format", "concise", "README.md")[1]
        assert len(out.splitlines()) == 2
        readme.write_text(f"{CLEAN}\nSome words.\n", "utf-8")
        assert run("check", "-q", "README.md") == (0, "", "")

    @pytest.mark.parametrize(
        ("choice", "environment", "coloured"),
        [
            ("auto", {}, False),
            ("auto", {"FORCE_COLOR": "1"}, True),
            ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
            ("auto", {"FORCE_COLOR": ""}, False),
            ("always", {"NO_COLOR": "1"}, True),
            ("never", {"FORCE_COLOR": "1"}, False),
        ],
    )
    def test_colours(self, run, monkeypatch, choice, environment, coloured):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        out = run("check", "--color", choice, *RULE, "README.md")[1]
        assert ("\x1b[" in out) is coloured

    @pytest.mark.parametrize(("term", "coloured"), [("xterm", True), ("dumb", False)])
    def test_colours_at_a_terminal(self, term, coloured, monkeypatch):
        from readme_tool.apps.terminal import coloured as wanted

        monkeypatch.setenv("TERM", term)
        terminal = io.StringIO()
        terminal.isatty = lambda: True
        assert wanted(terminal, "auto") is coloured

    def test_it_writes_nothing(self, run, readme):
        os.utime(readme, ns=(1, 1))
        run("check", "README.md")
        assert readme.stat().st_mtime_ns == 1
        assert [path.name for path in readme.parent.iterdir()] == ["README.md"]

    def test_other_files_are_seen_unless_it_is_isolated(self, run, folder, monkeypatch):
        (folder / ".git").mkdir()
        seen = []

        def look(document, _):
            seen.append(document.surroundings.exists("nothing.md"))
            return ()

        rule = catalogue()["broken-anchor"]
        monkeypatch.setattr(Configuration, "terms", lambda *_: Terms((_chosen(rule, look),)))
        run("check", "README.md")
        run("check", "--isolated", "README.md")
        run("check", "-", stdin=b"")
        run("check", "-", "--stdin-filename", "README.md", stdin=b"")
        assert seen == [False, None, None, False]


class TestFix:
    def test_it_mends_in_place(self, run, readme):
        status, out, err = run("fix", *RULE, "README.md")
        assert readme.read_text("utf-8") == MENDED
        assert status == 1  # one finding of the failing severity stays
        assert err == (
            "README.md: fixed 1 finding (broken-anchor 1)\nchanged 1 byte in 1 line, 1 file\n"
        )
        assert out.startswith("README.md:4:10: error broken-anchor")
        assert out.endswith("1 finding (1 error) in 1 file\n")

    def test_all_mended_is_zero(self, run, readme):
        readme.write_text(MENDABLE, "utf-8")
        status, out, _ = run("fix", *RULE, "README.md")
        assert (status, out) == (0, "nothing found in 1 file\n")

    def test_what_needs_nothing_is_not_written(self, run, readme):
        readme.write_text(CLEAN, "utf-8")
        os.utime(readme, ns=(1, 1))
        readme.chmod(0o444)
        assert run("fix", *RULE, "README.md") == (0, "nothing found in 1 file\n", "")
        assert readme.stat().st_mtime_ns == 1

    def test_verbose_tells_each_fix(self, run):
        err = run("fix", "-v", *RULE, "README.md")[2]
        assert re.match(r"README\.md: done in \d\.\d\d s\n", err)
        assert "\nREADME.md:3: fixed broken-anchor: Point to `#-surveys`\n" in err

    def test_unsafe_is_for_those_who_ask(self, run, readme):
        readme.write_text("[Surveys](#survey-article)\n\n# Survey Articles\n", "utf-8")
        status, out, _ = run("fix", *RULE, "README.md")
        assert status == 1
        assert out.endswith("1 fixable with `fix --unsafe`\n")
        assert run("fix", "--unsafe", *RULE, "README.md")[0] == 0
        assert "#survey-articles" in readme.read_text("utf-8")

    def test_a_diff_writes_nothing_and_can_be_applied(self, readme, folder):
        data = b"\xef\xbb\xbf" + MENDABLE.encode().replace(b"\n", b"\r\n") + b"caf\xe9"
        readme.write_bytes(data)
        before = readme.stat().st_mtime_ns
        status, diff, _ = run_bytes("fix", "--diff", *RULE, "README.md")
        assert status == 1
        assert readme.stat().st_mtime_ns == before
        assert diff.startswith(b"--- a/README.md\n+++ b/README.md\n@@ ")
        assert diff.endswith(b"\\ No newline at end of file\n")
        subprocess.run(["git", "apply"], input=diff, cwd=folder, check=True)
        assert readme.read_bytes() == data.replace(b"#surveys", b"#-surveys")

    def test_a_diff_of_nothing(self, run, readme):
        readme.write_text(CLEAN, "utf-8")
        assert run("fix", "--diff", *RULE, "README.md") == (0, "", "nothing found in 1 file\n")

    def test_standard_input_goes_to_standard_output(self):
        data = b"\xef\xbb\xbf" + MENDABLE.encode() + b"\xff"
        status, out, err = run_bytes("fix", "-", *RULE, stdin=data)
        assert status == 0
        assert out == data.replace(b"#surveys", b"#-surveys")
        assert "<stdin>: fixed 1 finding" in err
        assert run_bytes("fix", "-q", "-", stdin=b"") == (0, b"", "")

    def test_reports_go_to_files_here_too(self, run, folder):
        run("fix", *RULE, "--output-format", "json:left.json", "README.md")
        left = json.loads((folder / "left.json").read_bytes())["findings"]
        assert [finding["start"]["line"] for finding in left] == [4]

    def test_a_file_that_cannot_be_written_is_said(self, run, readme, folder, monkeypatch):
        (folder / "b.md").write_text(MENDABLE, "utf-8")
        replace = os.replace

        def full(source, target):
            if target.endswith("README.md"):
                raise OSError(28, "No space left on device")
            replace(source, target)

        monkeypatch.setattr(os, "replace", full)
        status, _, err = run("fix", *RULE, "README.md", "b.md")
        assert status == 2
        assert "README.md: no space left on device; the file was left as it was\n" in err
        assert readme.read_text("utf-8") == BROKEN
        assert "#-surveys" in (folder / "b.md").read_text("utf-8")

    @pytest.mark.parametrize("hindrance", ["missing", "changed"])
    def test_all_or_nothing_is_nothing(self, run, readme, folder, monkeypatch, hindrance):
        (folder / "b.md").write_text(MENDABLE, "utf-8")
        if hindrance == "changed":
            from readme_tool.apps import writing

            drafted = writing.drafted
            monkeypatch.setattr(
                writing,
                "drafted",
                lambda path, before, after: drafted(
                    path, b"" if path == "README.md" else before, after
                ),
            )
        paths = ["b.md", "README.md", *(["nope.md"] if hindrance == "missing" else [])]
        status, _, err = run("fix", "--all-or-nothing", *RULE, *paths)
        assert status == 2
        assert "nothing was written" in err
        assert readme.read_text("utf-8") == BROKEN
        assert sorted(path.name for path in folder.iterdir()) == ["README.md", "b.md"]
        assert (folder / "b.md").read_text("utf-8") == MENDABLE

    def test_all_or_nothing_is_all(self, run, readme, folder):
        (folder / "b.md").write_text(MENDABLE, "utf-8")
        run("fix", "--all-or-nothing", *RULE, "README.md", "b.md")
        assert readme.read_text("utf-8") == MENDED
        assert "#-surveys" in (folder / "b.md").read_text("utf-8")

    def test_the_sum_counts_what_changed_and_no_more(self, run, folder):
        (folder / "b.md").write_text("[é](#été) [b](#été)\n\n# 🔥 Été\n", "utf-8")
        err = run("fix", *RULE, "README.md", "b.md")[2]
        assert err.endswith("changed 3 bytes in 2 lines, 2 files\n")


def run_bytes(*arguments, stdin=b""):
    """Run the program where bytes are no text: status, output, complaints."""
    streams = [io.TextIOWrapper(io.BytesIO(data), write_through=True) for data in (stdin, b"", b"")]
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        status = main(arguments)
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    return status, streams[1].buffer.getvalue(), streams[2].buffer.getvalue().decode()


class TestTree:
    def test_json(self, run):
        status, out, _ = run("tree", "--output-format", "json", "README.md")
        tree = json.loads(out)
        assert status == 0  # findings are not its business
        assert (tree["version"], tree["file"]) == (1, "README.md")
        assert tree["anchors"] == ["papers", "-surveys"]

    def test_several(self, run, folder):
        (folder / "b.md").write_text("# B\u2028C\x85\n", "utf-8")
        status, out, err = run(
            "tree", "--output-format", "json-lines", "b.md", "no.md", "README.md"
        )
        assert status == 2
        assert [json.loads(line)["file"] for line in out.splitlines()] == ["b.md", "README.md"]
        assert err == "readme-tool: no.md: no such file or directory\n"

    def test_text(self, run, readme):
        readme.write_text(
            "# Papers\n\nHello,\nyou.\n\n## 📚 Surveys\n\n"
            "- **A Survey of Surveys**, ICLR 2024. [[Paper]](https://arxiv.org/abs/2401.00001v2) "
            "[[Code]](https://github.com/A/b)\n",
            "utf-8",
        )
        assert run("tree", "README.md")[:2] == (
            0,
            "README.md\n"
            "1  # Papers  (#papers)  1 entry\n"
            "3    ... 2 lines of prose\n"
            "6    ## 📚 Surveys  (#-surveys)  1 entry\n"
            "8      - A Survey of Surveys | ICLR | 2024 | "
            "paper arxiv:2401.00001 | code github:a/b\n",
        )

    def test_text_cannot_steer_the_terminal(self, run, readme):
        readme.write_text("# \x1b[2J ##vso[x\n\n- \u202e[::error](x)\n", "utf-8")
        out = run("tree", "README.md")[1]
        assert "\\x1b[2J" in out
        assert not re.search("[\x1b\u202e]|##vso\\[|^\\s*::", out, re.MULTILINE)

    def test_standard_input(self, run):
        out = run("tree", "--output-format", "json", "-", stdin=b"# A\n")[1]
        assert json.loads(out)["file"] == "<stdin>"


class TestRules:
    def test_one_line_each(self, run):
        _, out, _ = run("rules")
        assert [line.split()[0] for line in out.splitlines()] == list(catalogue())

    def test_for_programs(self, run):
        listed = json.loads(run("rules", "--output-format", "json")[1])["rules"]
        assert [rule["rule"] for rule in listed] == list(catalogue())
        assert set(listed[0]) == {"rule", "severity", "opt_in", "summary", "former", "plugin"}

    def test_a_page(self, run):
        _, out, _ = run("explain", "broken-anchor")
        assert out.startswith("# broken-anchor\n\n*error.*\n\nA link to a place")
        assert "~~~markdown\n" in out


class TestCompletion:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "tcsh", "powershell"])
    def test_there_is_a_script(self, run, shell):
        status, out, _ = run("completion", shell)
        assert status == 0
        assert all(name in out for name in COMMANDS)

    def test_bash_completes(self, run, folder):
        (folder / "script").write_text(run("completion", "bash")[1], "utf-8")
        ask = (
            "source ./script; "
            'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
            '_shtab_readme_tool readme-tool "${@: -1}" "${@: -2:1}"; echo "${COMPREPLY[*]}"'
        )

        def completed(words):
            command = ["bash", "-c", ask, "bash", "readme-tool", *words.split()]
            return subprocess.run(
                command, capture_output=True, text=True, check=True
            ).stdout.split()

        assert completed("che") == ["check"]
        assert completed("check --output-format s") == ["sarif", "statistics"]
        assert completed("check --fail-on e") == ["error"]
        assert "broken-anchor" in completed("explain broken")
        assert completed("fix READ") == ["README.md"]
        assert completed("check --config READ") == ["README.md"]
        assert completed("check --suppress-rule moji") == ["mojibake"]
        assert completed("check --suppressions-location READ") == ["README.md"]

    def test_without_shtab_it_says_what_to_install(self, run, monkeypatch):
        monkeypatch.setitem(sys.modules, "shtab", None)
        status, _, err = run("completion", "bash")
        assert status == 2
        assert "`pip install 'readme-tool[completion]'` gets it" in err
