"""`readme-tool explain`: show the page of a rule."""

from __future__ import annotations

import argparse
import sys

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
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print the pages, which are Markdown."""
    from readme_tool.apps.pages import page
    from readme_tool.apps.terminal import show
    from readme_tool.engine import named

    if not arguments.rules:
        raise OutsideError("no rule given; `readme-tool rules` lists them")
    rules = [named(name) for name in arguments.rules]
    show(["\n".join(page(rule) for rule in rules)], sys.stdout)
    return 0
