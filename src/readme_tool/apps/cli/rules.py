"""`readme-tool rules`: list the rules."""

from __future__ import annotations

import argparse
import sys

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
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print a line a rule."""
    from readme_tool.apps.report.json_text import json_text
    from readme_tool.apps.terminal import show
    from readme_tool.rules.catalogue import catalogue

    rules = catalogue().values()
    if arguments.output_format == "json":
        listed = [
            {
                "rule": rule.name,
                "severity": rule.severity.word,
                "opt_in": rule.opt_in,
                "summary": rule.summary,
                "former": list(rule.former),
            }
            for rule in rules
        ]
        show([json_text({"version": 1, "rules": listed}, indent=2), "\n"], sys.stdout)
        return 0
    longest = max((len(rule.name) for rule in rules), default=0)
    for rule in rules:
        kind = f"{rule.severity.word}{', opt-in' if rule.opt_in else ''}"
        show([f"{rule.name:<{longest}}  {kind:<15}  {rule.summary}\n"], sys.stdout)
    return 0
