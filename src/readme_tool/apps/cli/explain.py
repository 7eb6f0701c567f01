"""`readme-tool explain`: show the page of a rule."""

from __future__ import annotations

import argparse
import os
import sys

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import Parser
from readme_tool.errors import OutsideError

_EXAMPLES = """\
  readme-tool explain broken-anchor
  readme-tool explain broken-anchor anchor-case
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "explain",
        "RULE...",
        "Show the pages of rules: what is wrong, with examples, and when the fix is safe.",
        _EXAMPLES,
    )
    parser.add_argument("rules", nargs="*", metavar="RULE", help="`readme-tool rules` lists them")
    options.add_configuration(
        parser.add_argument_group("configuration, for plugins that it allows")
    )
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print the pages, which are Markdown."""
    from readme_tool.apps.configuration import Configurations
    from readme_tool.apps.pages import page
    from readme_tool.apps.terminal import show
    from readme_tool.engine import named

    if not arguments.rules:
        raise OutsideError("no rule given; `readme-tool rules` lists them")
    configurations = Configurations(options.asked(arguments))
    foreign = configurations.foreign(os.curdir)
    broken = options.told_of_plugins(configurations)
    rules = [named(name, foreign) for name in arguments.rules]
    show(["\n".join(page(rule) for rule in rules)], sys.stdout)
    return 2 if broken else 0
