"""Git repositories made for a test."""

import subprocess
from pathlib import Path

_OURS = ("-c", "user.name=A", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(("git", *_OURS, *arguments), cwd=folder, check=True, capture_output=True)


def commit(folder: Path, files: dict[str, str]) -> None:
    """Commit these files; an empty one goes."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text:
            path.write_bytes(text.encode())
        else:
            path.unlink()
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=a change")
