"""`readme-tool rules`: list the rules."""

from __future__ import annotations

import argparse
import os
import sys

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import OneOf, Parser

_EXAMPLES = """\
  readme-tool rules                          a line a rule
  readme-tool rules --output-format json     the same for programs
  readme-tool explain broken-anchor          the page of one rule
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser("rules", "", "List the rules: name, severity, what each looks for.", _EXAMPLES)
    parser.add_argument(
        "--output-format",
        type=OneOf("text", "json"),
        default="text",
        metavar="FORMAT",
        help="text or json (default: text)",
    )
    options.add_configuration(
        parser.add_argument_group("configuration, for plugins that it allows")
    )
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print a line a rule."""
    from readme_tool.apps.configuration import Configurations
    from readme_tool.apps.report.json_text import json_text
    from readme_tool.apps.terminal import show
    from readme_tool.engine.selection import known_rules

    configurations = Configurations(options.asked(arguments))
    rules = known_rules(configurations.foreign(os.curdir)).values()
    if arguments.output_format == "json":
        listed = [
            {
                "rule": rule.name,
                "severity": rule.severity.word,
                "opt_in": rule.opt_in,
                "summary": rule.summary,
                "former": list(rule.former),
                "plugin": None if rule.origin is None else str(rule.origin),
            }
            for rule in rules
        ]
        show([json_text({"version": 1, "rules": listed}, indent=2), "\n"], sys.stdout)
        return 2 if options.told_of_plugins(configurations) else 0
    longest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        kind = f"{rule.severity.word}{', opt-in' if rule.opt_in else ''}"
        whose = "" if rule.origin is None else f" ({rule.origin})"
        show([f"{rule.name:<{longest}}  {kind:<15}  {rule.summary}{whose}\n"], sys.stdout)
    return 2 if options.told_of_plugins(configurations) else 0
