"""`readme-tool config`: show which configuration holds, and where it comes from."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import OneOf, Parser
from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.apps.configuration import Configurations
    from readme_tool.engine.configuration import Configuration, Terms

_EXAMPLES = """\
  readme-tool config                            what holds for the README of this folder
  readme-tool config docs/README.md             what holds for this one
  readme-tool config --output-format json .     the same for programs
  readme-tool config --select mojibake .        what an option would make of it
"""
_BARE_KEY = Pattern(r"[A-Za-z0-9_-]+")


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "config",
        "[PATH]...",
        "Show which configuration holds for READMEs, as a configuration file would say it. The\n"
        "comment behind each key tells where it comes from.",
        _EXAMPLES,
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        default=["."],
        help="a README, or a folder, which stands for its README.md (default: .)",
    )
    parser.add_argument(
        "--output-format",
        type=OneOf("text", "json", "schema"),
        default="text",
        metavar="FORMAT",
        help="text, json, or schema for the JSON Schema of a configuration, with the rules of the "
        "plugins that it allows (default: text)",
    )
    options.add_selection(parser)
    options.add_failing(parser)
    options.add_configuration(parser.add_argument_group("configuration"))
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print what holds for each path."""
    from readme_tool.apps.configuration import Configurations
    from readme_tool.apps.report.json_text import json_text
    from readme_tool.apps.terminal import show
    from readme_tool.grammars.characters import visible

    configurations = Configurations(options.asked(arguments))
    if arguments.output_format == "schema":
        from readme_tool.engine.configuration_schema import schema

        foreign = configurations.foreign(os.path.dirname(_readme(arguments.paths[0])))
        show([json_text(schema(foreign), indent=2), "\n"], sys.stdout)
        return 2 if options.told_of_plugins(configurations) else 0
    held = [_held(path, configurations) for path in arguments.paths]
    status = 2 if options.told_of_plugins(configurations) else 0
    if arguments.output_format == "json":
        document = {"version": 1, "configurations": [_json(*one) for one in held]}
        show([json_text(document, indent=2), "\n"], sys.stdout)
        return status
    for number, one in enumerate(held):
        show(["\n"] * bool(number), sys.stdout)
        show((f"{visible(line)}\n" for line in _text(*one)), sys.stdout)
    return status


def _held(path: str, configurations: Configurations) -> tuple[str, Configuration, Terms]:
    """A README by the name that reports have for it, and what holds for it."""
    from readme_tool.apps.paths import shown, slashed

    path = _readme(path)
    held = configurations.of(path)
    return shown(path), held, held.terms(slashed(path))


def _readme(path: str) -> str:
    return os.path.join(path, "README.md") if os.path.isdir(path) else path


def _text(name: str, held: Configuration, terms: Terms) -> Iterator[str]:
    from readme_tool.apps.report.wording import counted
    from readme_tool.engine.settings import settings

    yield f"# {name}"
    for setting in settings(held):
        key = ".".join(step if _BARE_KEY.fullmatch(step) else _toml(step) for step in setting.key)
        yield f"{key} = {_toml(setting.value)}  # {', '.join(setting.origins) or 'default'}"
    yield f"# {counted(len(terms.rules), 'rule')} run:"
    for rule, _, severity in terms.rules:
        yield f"#   {rule.name} ({severity.word})"


def _json(name: str, held: Configuration, terms: Terms) -> dict[str, Any]:
    from readme_tool.engine.settings import settings

    return {
        "file": name,
        "from": [layer.origin for layer in held.layers],
        "settings": [
            {"key": list(setting.key), "value": setting.value, "from": list(setting.origins)}
            for setting in settings(held)
        ],
        "rules": [
            {"rule": rule.name, "severity": severity.word} for rule, _, severity in terms.rules
        ],
    }


def _toml(value: Any) -> str:
    """A value as TOML writes it, which for these is as JSON does."""
    import json

    return json.dumps(value, ensure_ascii=False)
