"""Which command is meant, and how the process ends."""

from __future__ import annotations

import os
import sys

from readme_tool.errors import OutsideError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from readme_tool.apps.remembering.runs import Run

# A command is a module of this folder with `parser()` and `run(arguments)`, and a line here.
COMMANDS = {
    "check": "say what is wrong",
    "fix": "mend in place what can be mended",
    "review": "say what a change does to the list, for a pull request",
    "tree": "show a README as its sections and entries",
    "rules": "list the rules",
    "explain": "show the page of a rule",
    "config": "show which configuration holds, and where it comes from",
    "init": "begin with a repository that has no configuration yet",
    "cache": "show how much is remembered between runs, or forget it",
    "completion": "print what makes a shell complete commands and options",
}

# Commands that only look, so that one run stands for all that would see the same.
REMEMBERED = ("check",)

CLEAN, FOUND, COULD_NOT_RUN = 0, 1, 2
# What a shell reports for a program that SIGINT or SIGPIPE has ended.
INTERRUPTED, CUT_SHORT = 130, 141

_HELP = """\
usage: readme-tool COMMAND [OPTION]... [PATH]...

Reads a curated README as its sections and entries, says what is wrong, and repairs it without
touching another byte.

commands:
{commands}

examples:
  readme-tool check README.md              say what is wrong with one file
  readme-tool check .                      ... and with every README below this folder
  readme-tool fix --diff README.md         show what would be mended, write nothing
  readme-tool fix README.md                mend it
  readme-tool explain broken-anchor        why that is wrong, and when the fix is safe

`readme-tool COMMAND --help` tells more; `readme-tool --version` tells which version this is.

exit status: 0 clean, 1 something was found, 2 could not run (usage, a file that cannot be read)
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 is clean, 1 found something, 2 could not run."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except OutsideError as error:
        complain(str(error))
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        return CUT_SHORT
    except Exception:
        if _is_nowhere():
            complain("the working folder is gone")
            return COULD_NOT_RUN
        from traceback import format_exc

        sys.stderr.write(format_exc())
        complain("this is a bug of readme-tool; what stands above tells where")
    return COULD_NOT_RUN


def _is_nowhere() -> bool:
    try:
        os.getcwd()
    except FileNotFoundError:
        return True
    return False


def complain(line: str) -> None:
    """Say what kept the program from working; only then is it needed to know how."""
    from readme_tool.apps import terminal

    terminal.complain(line)


def script() -> None:
    """Run as a program of its own."""
    import gc

    # Trees have no cycles, so looking for some costs a tenth of the run and frees nothing. On its
    # way out Python looks all the same, but not at what is frozen.
    gc.disable()
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _open_what_is_closed()
    status = main()
    gc.freeze()
    try:
        sys.stdout.flush()
    except OSError as error:
        # Python would complain of it once again on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            from readme_tool.apps.paths import why

            complain(f"<stdout>: {why(error)}")
            status = COULD_NOT_RUN
    sys.exit(status)


def _open_what_is_closed() -> None:
    """Put the null device where whoever started us has closed a stream, as in `>&-`.

    No file that is opened later can then be taken for that stream.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            file = os.open(os.devnull, os.O_RDWR)
            if file != number:
                os.dup2(file, number)
            setattr(sys, name, open(number, "w" if number else "r", encoding="utf-8"))  # noqa: SIM115


def _run(argv: list[str]) -> int:
    name = argv[0] if argv else None
    if name in COMMANDS:
        return _command(name, argv[1:])
    if name == "help" and argv[1:2] and argv[1] in COMMANDS:
        return _command(argv[1], ["--help"])
    if name in ("-h", "--help", "help"):
        return _shown(_help())
    if name in ("-V", "--version"):
        from readme_tool import __version__

        return _shown(f"readme-tool {__version__}\n")
    if name is None:
        sys.stderr.write(_help())
        return COULD_NOT_RUN
    raise OutsideError(_unknown(name))


def _command(name: str, argv: Sequence[str]) -> int:
    run = _remembering(name, argv)
    if run is not None and (known := run.repeated()) is not None:
        return known
    from importlib import import_module

    module = import_module(f"readme_tool.apps.cli.{name}")
    try:
        arguments = module.parser().parse(argv)
    except SystemExit:  # argparse has shown the help
        return CLEAN
    if run is None:
        return int(module.run(arguments))
    return run.remembered(lambda: int(module.run(arguments)))


def _remembering(name: str, argv: Sequence[str]) -> Run | None:
    if name not in REMEMBERED:
        return None
    from readme_tool.apps.remembering.runs import Run

    return Run((name, *argv))


def _shown(text: str) -> int:
    from readme_tool.apps.terminal import show

    show([text], sys.stdout)
    return CLEAN


def _help() -> str:
    lines = (f"  {name:<11} {summary}" for name, summary in COMMANDS.items())
    return _HELP.format(commands="\n".join(lines))


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    if name.startswith("-"):
        return f"`{name}` stands before the command; options come after it"
    if os.path.exists(name):
        return f"`{name}` is no command, did you mean `readme-tool check {name}`?"
    near = get_close_matches(name, COMMANDS, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"commands are {', '.join(COMMANDS)}"
    return f"unknown command `{name}`, {hint}"
