"""`readme-tool tree`: show a README as its sections and entries."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import OneOf, Parser
from readme_tool.apps.unread import Unread
from readme_tool.errors import OutsideError

if TYPE_CHECKING:
    from readme_tool.apps.visited import Visited

_EXAMPLES = """\
  readme-tool tree README.md                                an outline
  readme-tool tree --output-format json README.md           all that was read
  readme-tool tree --output-format json-lines *.md          a tree a line
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "tree",
        "FILE...",
        "Show READMEs as sections and entries, as a curator means them.",
        _EXAMPLES,
    )
    options.add_paths(parser)
    group = parser.add_argument_group("output")
    group.add_argument(
        "--output-format",
        type=OneOf("text", "json", "json-lines"),
        default="text",
        metavar="FORMAT",
        help="text; json; or json-lines, one tree a line, for several files (default: text)",
    )
    options.add_manners(group)
    options.add_reading(parser)
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print the trees as they are read, and return the exit status."""
    from readme_tool.apps.cli.visiting import visit
    from readme_tool.apps.terminal import show

    show_tree = {"text": _text, "json": _json, "json-lines": _json}[arguments.output_format]
    status = shown = 0
    for pieces in visit(arguments, show_tree):
        if isinstance(pieces, Unread):
            status = 2
            continue
        shown += 1
        if shown > 1 and arguments.output_format == "json":
            raise OutsideError("--output-format: json is for one README; json-lines takes several")
        show(pieces, sys.stdout)
    return status


def _json(visited: Visited) -> list[str]:
    from readme_tool.apps.report.json_text import json_text
    from readme_tool.apps.tree_json import tree_json
    from readme_tool.tree import parse

    return [json_text(tree_json(parse(visited.source, visited.around), visited.name)), "\n"]


def _text(visited: Visited) -> list[str]:
    from readme_tool.apps.guard import guarded
    from readme_tool.apps.tree_text import tree_text
    from readme_tool.grammars.characters import visible
    from readme_tool.tree import parse

    readme = parse(visited.source, visited.around)
    lines = (visible(line) for line in (visited.name, *tree_text(readme)))
    text = "".join(f"{line}\n" for line in lines)
    return [text if sys.stdout.isatty() else guarded(text)]
