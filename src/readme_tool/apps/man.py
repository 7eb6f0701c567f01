"""The man page, made from the parsers: `python -m readme_tool.apps.man > readme-tool.1`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from importlib import import_module

from readme_tool.apps.cli.main import COMMANDS
from readme_tool.apps.cli.parser import Parser
from readme_tool.text import Pattern

# What roff takes for a request at the start of a line (groff(7), "Control characters").
_REQUEST = Pattern(r"^(?=[.'])", re.MULTILINE)
_HEAD = """\
.TH README\\-TOOL 1
.SH NAME
readme\\-tool \\- say what is wrong in curated READMEs, and mend it
.SH SYNOPSIS
.B readme\\-tool
.I COMMAND
[\\fIOPTION\\fR]... [\\fIPATH\\fR]...
.SH DESCRIPTION
Reads a curated README as its sections and entries, says what is wrong, and repairs it without
touching another byte.
"""
_STATUS = """\
.SH EXIT STATUS
0 clean, 1 something was found, 2 could not run (usage, a file that cannot be read),
130 interrupted, 141 nobody reads the output any more.
"""


def man_page() -> str:
    """The page in roff, as man(7) has it."""
    sections = (_section(name, summary) for name, summary in COMMANDS.items())
    return f"{_HEAD}{''.join(sections)}{_STATUS}"


def _section(name: str, summary: str) -> str:
    parser: Parser = import_module(f"readme_tool.apps.cli.{name}").parser()
    usage = _roff((parser.usage or "").strip())
    options = "".join(_options(parser))
    examples = _roff(parser.epilog or "").partition("\n")[2].rstrip()
    return (
        f".SH {name.upper()}\n.B {usage}\n.PP\n{_roff(summary[:1].upper() + summary[1:])}.\n"
        f"{_roff(parser.description or '')}\n{options}.PP\nExamples:\n.nf\n{examples}\n.fi\n"
    )


def _options(parser: Parser) -> Iterator[str]:
    """What the command takes, one entry each, without `--help`."""
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        names = ", ".join(action.option_strings) or str(action.metavar)
        value = f" {action.metavar}" if action.option_strings and action.metavar else ""
        yield f".TP\n\\fB{_roff(names)}\\fR{_roff(value)}\n{_roff(action.help or '')}\n"


def _roff(text: str) -> str:
    """Text that roff prints as it is."""
    return _REQUEST.sub(r"\\&", text.replace("\\", "\\e").replace("-", "\\-"))


if __name__ == "__main__":
    sys.stdout.write(man_page())
