"""`readme-tool completion`: print what makes a shell complete commands and options."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from typing import Any, cast

from readme_tool.apps.cli.parser import OneOf, Parser
from readme_tool.errors import OutsideError

_SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
_EXAMPLES = """\
  readme-tool completion bash > ~/.local/share/bash-completion/completions/readme-tool
  readme-tool completion zsh > ~/.zfunc/_readme-tool
  readme-tool completion fish > ~/.config/fish/completions/readme-tool.fish
"""
_FILES = ("paths", "stdin_filename", "output_file", "config", "suppressions_location")
_RULES = ("rules", "select", "extend_select", "ignore", "suppress_rule")


def parser() -> Parser:
    """What the command takes."""
    parser = Parser("completion", "SHELL", "Print a completion script for a shell.", _EXAMPLES)
    parser.add_argument("shell", nargs="?", type=OneOf(*_SHELLS), help=", ".join(_SHELLS))
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    if arguments.shell is None:
        raise OutsideError(f"no shell given; known are {', '.join(_SHELLS)}")
    try:
        import shtab
    except ImportError as error:
        hint = "`pip install 'readme-tool[completion]'` gets it"
        raise OutsideError(f"completion scripts are made by shtab; {hint}") from error
    from readme_tool.apps.terminal import show

    show([shtab.complete(_whole(shtab.FILE), arguments.shell), "\n"], sys.stdout)
    return 0


def _whole(file: Any) -> argparse.ArgumentParser:
    """All commands as one parser, which is read and never used to parse."""
    from readme_tool.apps.cli.main import COMMANDS

    whole = argparse.ArgumentParser(prog="readme-tool")
    commands = whole.add_subparsers(parser_class=cast(type[Parser], _command))
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, command=name)
        for action in command._actions:
            _teach(action, file)
    return whole


def _command(*, command: str, **_: object) -> Parser:
    made: Parser = import_module(f"readme_tool.apps.cli.{command}").parser()
    return made


def _teach(action: argparse.Action, file: Any) -> None:
    """Say which words or files an option takes, where its type alone does not."""
    from readme_tool.apps.report import format_names
    from readme_tool.rules.catalogue import catalogue

    if isinstance(action.type, OneOf):
        action.choices = action.type.words
    elif action.dest == "output_format":
        action.choices = format_names()
    elif action.dest in _RULES:
        action.choices = list(catalogue())
    elif action.dest in _FILES:
        action.complete = file  # type: ignore[attr-defined]
