"""`readme-tool cache`: show what is remembered between runs, or forget it."""

from __future__ import annotations

import argparse
import sys

from readme_tool.apps.cli.parser import OneOf, Parser

_EXAMPLES = """\
  readme-tool cache           where it is, and how much
  readme-tool cache clear     forget it
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "cache",
        "[clear]",
        "Show where is remembered what was found, and how much, or forget it. `check` remembers\n"
        "unless --no-cache is given; READMETOOL_CACHE_DIR names another folder.",
        _EXAMPLES,
    )
    parser.add_argument(
        "what",
        nargs="?",
        metavar="clear",
        type=OneOf("clear"),
        help="forget all that is remembered",
    )
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Forget if that is wanted, and tell what there is."""
    from readme_tool.apps.remembering.folder import Folder, place
    from readme_tool.apps.report.wording import counted
    from readme_tool.apps.terminal import show

    folder = Folder(place())
    if arguments.what == "clear":
        folder.clear()
    entries, octets = folder.size()
    told = f"{folder.path}: {counted(entries, 'entry', 'entries')}, {counted(octets, 'byte')}\n"
    show([told], sys.stdout)
    return 0
