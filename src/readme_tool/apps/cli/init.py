"""`readme-tool init`: begin with a repository that has no configuration yet."""

from __future__ import annotations

import argparse
import os

from readme_tool.apps.cli.parser import Parser
from readme_tool.errors import OutsideError

_EXAMPLES = """\
  readme-tool init      write .readme-tool.toml and the hook, and count what there is to find
"""
_HOOKS = ".pre-commit-config.yaml"
_CONFIGURATION = """\
# What readme-tool looks at and what fails; `readme-tool config` shows all keys and what holds.
fail-on = "warning"

# Rules that are not to run here; `readme-tool rules` lists all.
ignore = []
"""
_HOOK = """\
  - repo: local
    hooks:
      - id: readme-tool
        name: readme-tool
        entry: readme-tool check
        language: system
        types: [markdown]
        files: (?i)(^|/)readme[^/]*\\.(md|markdown)$
        require_serial: true
"""


def parser() -> Parser:
    """What the command takes."""
    return Parser(
        "init",
        "",
        "Write a small configuration and, in a git repository, the hook for pre-commit into this\n"
        "folder, and count what there is to find. What is there already stays as it is.",
        _EXAMPLES,
    )


def run(_: argparse.Namespace) -> int:
    """Write what is not there, tell what was done, and show the first report."""
    from readme_tool.apps import repository
    from readme_tool.apps.cli import check

    root = repository.root(os.path.join(os.curdir, _HOOKS))
    if root is not None and not os.path.samefile(root, os.curdir):
        raise OutsideError(f"init begins at the root of a repository; here that is {root}")
    _configure()
    if root is not None:
        _hook()
    return check.run(check.parser().parse(["--statistics", "--exit-zero", "."]))


def _configure() -> None:
    from readme_tool.apps.configuration import NAMES, Configurations
    from readme_tool.apps.terminal import note

    own = Configurations().within(os.curdir)
    there = next((layer.origin for layer in own.layers), None)
    if there is not None:
        note(f"{there} holds here already and stays as it is")
    else:
        _create(NAMES[0], _CONFIGURATION)
        note(f"{NAMES[0]} written")


def _hook() -> None:
    from readme_tool.apps.terminal import note

    if not os.path.lexists(_HOOKS):
        _create(_HOOKS, f"repos:\n{_HOOK}")
        note(f"{_HOOKS} written; `pre-commit install` makes git obey it")
    elif _has_hook():
        note(f"{_HOOKS} has the hook already and stays as it is")
    else:
        note(f"{_HOOKS} stays as it is; below `repos:` add")
        for line in _HOOK.rstrip().split("\n"):
            note(line)


def _has_hook() -> bool:
    from readme_tool.apps.paths import why

    try:
        with open(_HOOKS, encoding="utf-8", errors="replace") as file:
            return "id: readme-tool" in file.read()
    except OSError as error:
        raise OutsideError(f"{_HOOKS}: {why(error)}") from error


def _create(path: str, text: str) -> None:
    """Write a file that must not be there yet; raises `OutsideError`."""
    from readme_tool.apps.paths import why

    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise OutsideError(f"{path}: {why(error)}") from error
