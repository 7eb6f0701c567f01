"""`check --since` says what a change has brought, and nothing that was there before."""

import io
import json
from pathlib import Path

import pytest
from repositories import commit, git

from readme_tool.apps.cli import main

OLD = "# List\n\n- [a](#gone)\n- [s](#surveys)\n- [g](guide.md)\n\n## Surveys\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    commit(tmp_path, {"README.md": OLD, "guide.md": "# Guide\n"})
    return tmp_path


def found(capsys, *arguments):
    """The status, and the lines on which something is new."""
    status = main(["check", "--select", "broken-anchor", "--output-format=json", *arguments])
    report = json.loads(capsys.readouterr().out)
    return status, [finding["start"]["line"] for finding in report["findings"]]


@pytest.mark.parametrize(
    ("now", "lines"),
    [
        pytest.param(OLD, [], id="nothing changed"),
        pytest.param(OLD.replace("# List\n", "# List\n\nHello\n", 1), [], id="lines moved"),
        pytest.param(OLD + "\n[b](#none)\n", [9], id="a line came"),
        pytest.param(OLD + "\n- [a](#gone)\n", [9], id="the copy of a broken line is new"),
        pytest.param(OLD.replace("[a](#gone)", "[A](#gone)"), [3], id="a line was touched"),
        pytest.param(OLD.replace("## Surveys", "## Reviews"), [4], id="a heading was renamed"),
        pytest.param(
            OLD.replace("- [a](#gone)\n", "") + "\n- [a](#gone)\n", [], id="a line was moved"
        ),
        pytest.param(OLD.replace("\n", "\r\n"), [], id="other line endings"),
    ],
)
def test_only_what_is_new(folder, capsys, now, lines):
    (folder / "README.md").write_bytes(now.encode())
    assert found(capsys, "--since", "HEAD") == (int(bool(lines)), lines)


def test_a_readme_that_was_not_there_is_new_as_a_whole(folder, capsys):
    (folder / "docs").mkdir()
    (folder / "docs/README.md").write_text("[x](#y)\n")
    assert found(capsys, "--since", "HEAD") == (1, [1])


def test_a_readme_with_another_name_is_as_old_as_it_was(folder, capsys):
    (folder / "docs").mkdir()
    git(folder, "mv", "README.md", "docs/README.md")
    assert found(capsys, "--since", "HEAD") == (0, [])
    with (folder / "docs/README.md").open("a") as readme:
        readme.write("\n[b](#none)\n")
    assert found(capsys, "--since", "HEAD") == (1, [9])


def test_a_file_that_went_breaks_links_to_it(folder, capsys):
    git(folder, "rm", "--quiet", "guide.md")
    arguments = ["check", "--since=HEAD", "--ignore=broken-anchor", "--output-format=concise", "."]
    main(arguments)
    said = capsys.readouterr().out
    assert "README.md:5:" in said
    assert "guide.md" in said


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--since", "nope"], "README.md: `nope` names no commit here"),
        (["--since=--all"], "README.md: `--all` names no commit here"),
        (["--since", "HEAD", "-"], "standard input has no past"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_compared(capsys, monkeypatch, arguments, complaint):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(OLD.encode())))
    assert main(["check", *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_without_git(folder, capsys, monkeypatch):
    monkeypatch.setenv("PATH", str(folder))
    assert main(["check", "--since", "HEAD"]) == 2
    assert capsys.readouterr().err == (
        "readme-tool: README.md: git is not installed, or not to be found\n"
    )


def test_outside_of_a_repository(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_text("# A\n")
    assert main(["check", "--since", "HEAD"]) == 2
    assert "in no git repository" in capsys.readouterr().err
