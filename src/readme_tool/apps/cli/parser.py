"""Reading the arguments of one command."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

from readme_tool.errors import OutsideError


class Parser(argparse.ArgumentParser):
    """A parser of one command whose complaints are `OutsideError`s of one line.

    An option in `attached` takes its value behind an equals sign only, and may go without.
    """

    attached: frozenset[str] = frozenset()

    def __init__(self, command: str, operands: str, description: str, examples: str) -> None:
        super().__init__(
            prog=f"readme-tool {command}",
            usage=f"readme-tool {command} [OPTION]... {operands}",
            description=description,
            epilog=f"examples:\n{examples}",
            # argparse makes one for each option. Without a width it would import `shutil`, and with
            # that `bz2` and `lzma`, to ask the terminal for its own.
            formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=0),
            allow_abbrev=False,
        )

    def format_help(self) -> str:
        """The help, as wide as the terminal."""
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        return super().format_help()

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """The options and paths, in any order; raises `OutsideError`."""
        words = [f"{w}=" if w in self.attached else w for w in _without_dashes(argv)]
        arguments, unknown = self.parse_known_intermixed_args(words)
        if unknown:
            raise OutsideError(self._unknown(unknown[0]))
        for action in self._actions:
            given = getattr(arguments, action.dest, None)
            if "" in (given if isinstance(given, list) else (given,)):
                self._refuse_empty(action)
        return arguments

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (argparse gives none)
        """Show the help on standard output; raises `OutsideError`."""
        import sys

        from readme_tool.apps.terminal import show

        show([self.format_help()], sys.stdout)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments."""
        said = message.removeprefix("argument ")
        hint = "" if said.endswith("?") else f"; `{self.prog} --help` tells more"
        raise OutsideError(f"{said}{hint}")

    def _refuse_empty(self, action: argparse.Action) -> None:
        """An empty name is a variable of a script that is not set, and no wish."""
        if self.attached.isdisjoint(action.option_strings):
            self.error(f"{'/'.join(action.option_strings) or action.metavar}: it names nothing")

    def _unknown(self, option: str) -> str:
        if not option.startswith("-"):
            return f"`{option}` is one too many; `{self.prog} --help` tells what it takes"
        from difflib import get_close_matches

        name = option.partition("=")[0]
        near = get_close_matches(name, self._option_string_actions, 1)
        hint = f", did you mean `{near[0]}`?" if near else f"; `{self.prog} --help` lists them"
        return f"unknown option `{name}`{hint}"


class OneOf:
    """The type of an option that takes one of some words."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def __call__(self, given: str) -> str:
        """The word itself; raises what argparse wants to hear."""
        if given in self.words:
            return given
        from difflib import get_close_matches

        near = get_close_matches(given, self.words, 1)
        hint = f", did you mean `{near[0]}`?" if near else ""
        raise argparse.ArgumentTypeError(f"`{given}` is none of {', '.join(self.words)}{hint}")


def _without_dashes(argv: Sequence[str]) -> list[str]:
    """The arguments without a `--`; what looks like an option behind it becomes a path."""
    if "--" not in argv:
        return list(argv)
    at = argv.index("--")
    paths = (f"./{word}" if word[:1] == "-" and word != "-" else word for word in argv[at + 1 :])
    return [*argv[:at], *paths]
