"""A git repository on the disk, as far as its files tell of it; git itself is not run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from io import StringIO

from readme_tool.apps import disk
from readme_tool.text import Pattern

# A section's header, or a setting of one; git-config(1), "Syntax".
_CONFIG_LINE = Pattern(
    r'\s*\[\s*(?P<section>[\w.-]+)(?:\s+"(?P<sub>[^"\n]*)")?\s*\]'
    r"|\s*(?P<key>[A-Za-z][\w-]*)\s*=[ \t]*(?P<value>[^\n]*)"
)
_COMMIT = Pattern(r"[0-9a-f]{40}|[0-9a-f]{64}")
_GITHUB = Pattern(
    r"(?:(?:https?|ssh|git)://(?:[^/@\s]*@)?(?:www\.|ssh\.)?github\.com(?::\d+)?/|(?:[\w.-]+@)?github\.com:)"
    r"/?(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?",
    re.IGNORECASE,
)


def root(path: str) -> str | None:
    """The folder of the innermost repository that `path` lies in: the one that holds `.git`."""
    folder = os.path.dirname(disk.real(path))
    while not disk.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def place(path: str) -> str:
    """Where a file stands in its repository; without one, in the working folder.

    A file that is not below either keeps its whole path.
    """
    whole = disk.real(path)
    base = root(path) or disk.real(os.curdir)
    inside = whole.startswith(os.path.join(base, ""))
    return os.path.relpath(whole, base) if inside else whole


def github_name(root: str) -> str | None:
    """The `owner/repo`, lower-case, of the remote `origin` or the only one, if it is GitHub's."""
    remotes = dict(_remotes(root))
    if not remotes:
        return None
    url = remotes.get("origin") or (next(iter(remotes.values())) if len(remotes) == 1 else "")
    match = _GITHUB.fullmatch(url)
    return f"{match['owner']}/{match['name']}".lower() if match else None


def partial(root: str) -> bool:
    """Whether only some of the repository's files were checked out."""
    return any(
        section == "core"
        and key == "sparsecheckout"
        and value.lower() in ("true", "yes", "on", "1")
        for section, _, key, value in _settings(root)
    )


def _remotes(root: str) -> Iterator[tuple[str, str]]:
    for section, name, key, value in _settings(root):
        if section == "remote" and key == "url":
            yield name, value


def _settings(root: str) -> Iterator[tuple[str, str, str, str]]:
    """The repository's own settings: section, subsection, key, value."""
    section = sub = ""
    for line in _lines(os.path.join(common_folder(root), "config")):
        match = _CONFIG_LINE.match(line)
        if match is None:
            continue
        if match["section"] is not None:
            section, sub = match["section"].lower(), match["sub"] or ""
        else:
            yield section, sub, match["key"].lower(), match["value"].strip().strip('"')


def common_folder(root: str) -> str:
    """Where the settings and branches are, which all worktrees of a repository share."""
    folder = _own_folder(root)
    shared = next(_lines(os.path.join(folder, "commondir")), "")
    return os.path.join(folder, shared.strip()) if shared else folder


def head(root: str) -> str | None:
    """The commit that is checked out, as the files of gitrepository-layout(5) tell it."""
    told = next(_lines(os.path.join(_own_folder(root), "HEAD")), "").strip()
    if told.startswith("ref:"):
        told = _commit_of(common_folder(root), told.removeprefix("ref:").strip())
    return told if _COMMIT.fullmatch(told) else None


def _commit_of(shared: str, branch: str) -> str:
    """The commit of a branch by its whole name, from a file of its own or from that of all."""
    for line in _lines(os.path.join(shared, branch)):
        return line.strip()
    packed = (line.split() for line in _lines(os.path.join(shared, "packed-refs")))
    return next((words[0] for words in packed if words[1:] == [branch]), "")


def _own_folder(root: str) -> str:
    """`.git`, or where the file of that name in a worktree or a submodule points to."""
    folder = os.path.join(root, ".git")
    if not disk.is_file(folder):
        return folder
    pointer = next(_lines(folder), "")
    return os.path.join(root, pointer.removeprefix("gitdir:").strip())


def _lines(path: str) -> Iterator[str]:
    """The lines of a small file; none if it cannot be read, for then nothing is known from it."""
    try:
        text = disk.content(path).decode("utf-8", "replace")
    except OSError:
        return
    yield from StringIO(text, newline=None)
