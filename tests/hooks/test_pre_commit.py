"""The hooks, in a repository that uses them: pre-commit and prek themselves run them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
BESIDE = str(Path(sys.executable).parent)
BROKEN = "- [Survey papers](#Survey-Papers)\n\n## Survey papers\n"
FIXED = "- [Survey papers](#survey-papers)\n\n## Survey papers\n"


def run(
    *command: str | Path, cwd: Path, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("home")
    (home / "gitconfig").write_text(
        "[user]\nname = A Curator\nemail = curator@example.org\n"
        '[init]\ndefaultBranch = main\n[protocol "file"]\nallow = always\n'
    )
    kept = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return kept | {
        "HOME": str(home),
        "GIT_CONFIG_GLOBAL": str(home / "gitconfig"),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PREK_HOME": str(home / "prek"),
        "PATH": f"{BESIDE}{os.pathsep}{os.environ['PATH']}",
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A repository that holds this checkout as it stands, with a tag to ask for."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    folder = tmp_path_factory.mktemp("hooks")
    listed = run(
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        cwd=TOP,
        environment=environment,
    )
    if listed.returncode:
        pytest.skip("needs a git checkout of this project")
    for name in filter(None, listed.stdout.split("\0")):
        if (TOP / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(TOP / name, folder / name)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "All"], ["tag", "v0"]):
        done = run("git", *command, cwd=folder, environment=environment)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def consumer(tmp_path: Path, hooks: Path, environment: dict[str, str]) -> Path:
    """A repository with one broken README that uses the hooks."""
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: file://{hooks}\n  rev: v0\n  hooks:\n  - id: readme-tool-fix\n"
    )
    (tmp_path / "README.md").write_text(BROKEN)
    run("git", "init", "-q", cwd=tmp_path, environment=environment)
    run("git", "add", "-A", cwd=tmp_path, environment=environment)
    return tmp_path


@pytest.fixture(params=["pre-commit", "prek"])
def manager(request: pytest.FixtureRequest) -> str:
    if shutil.which(request.param, path=BESIDE) is None:
        pytest.skip(f"needs {request.param} (extra `hooks`)")
    return str(request.param)


def test_the_manifest_is_valid(manager: str, hooks: Path, environment: dict[str, str]) -> None:
    manifest = ".pre-commit-hooks.yaml"
    done = run(manager, "validate-manifest", manifest, cwd=hooks, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_commit_is_stopped_then_fixed_then_passes(
    manager: str, consumer: Path, environment: dict[str, str]
) -> None:
    assert run(manager, "install", cwd=consumer, environment=environment).returncode == 0
    commit = ("git", "commit", "-m", "Add the list")
    stopped = run(*commit, cwd=consumer, environment=environment)
    assert stopped.returncode != 0
    assert (consumer / "README.md").read_text() == FIXED, stopped.stdout + stopped.stderr
    run("git", "add", "README.md", cwd=consumer, environment=environment)
    passed = run(*commit, cwd=consumer, environment=environment)
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_a_hook_can_be_tried_before_it_is_used(
    manager: str, consumer: Path, hooks: Path, environment: dict[str, str]
) -> None:
    command = (manager, "try-repo", str(hooks), "readme-tool", "--all-files", "--verbose")
    done = run(*command, cwd=consumer, environment=environment)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "anchor-case" in done.stdout
