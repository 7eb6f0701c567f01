"""`readme-tool check`: say what is wrong."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import Parser
from readme_tool.errors import OutsideError

if TYPE_CHECKING:
    from readme_tool.apps.visited import Visited
    from readme_tool.engine import Reported

    _Found: TypeAlias = tuple[Reported, ...]

_EXAMPLES = """\
  readme-tool check                                   every README below this folder
  readme-tool check README.md docs/papers.md          these files
  readme-tool check --select broken-anchor,mojibake . these rules only
  readme-tool check --output-format sarif:out.sarif . a file for code scanning, and nothing else
  readme-tool check --output-format text --output-format github:log.txt .
  readme-tool check --since origin/main .             what changed since then has brought
  git show HEAD:README.md | readme-tool check --stdin-filename README.md -
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "check",
        "[PATH]...",
        "Say what is wrong with READMEs. Nothing is written, unless findings are to be allowed or\n"
        "written down as old.",
        _EXAMPLES,
    )
    options.add_paths(parser, default=".")
    options.add_since(parser)
    parser.add_argument(
        "--watch", action="store_true", help="check again whenever a file changes, until Ctrl-C"
    )
    options.add_selection(parser)
    options.add_suppressing(parser, options.add_old_findings(parser))
    options.add_reports(parser)
    options.add_reading(parser)
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Check, report, and return the exit status."""
    if not arguments.watch:
        return _checked(arguments)
    from readme_tool.apps.configuration import Configurations
    from readme_tool.apps.files import STDIN
    from readme_tool.apps.watching import stamp, watch

    if STDIN in arguments.paths:
        raise OutsideError("--watch: standard input does not change")
    if options.writes(arguments):
        raise OutsideError("--watch: findings are allowed or written down by a run of its own")
    asked = options.asked(arguments)
    return watch(
        lambda: _checked(arguments),
        lambda: stamp(arguments.paths, lambda: Configurations(asked)),
    )


def _checked(arguments: argparse.Namespace) -> int:
    from readme_tool.apps.checking import Checking
    from readme_tool.apps.cli.visiting import visit
    from readme_tool.apps.outputs import report_to
    from readme_tool.apps.report import Report
    from readme_tool.apps.terminal import note

    wanted = options.outputs(arguments)
    old = options.old_findings(arguments)
    memory = options.memory(arguments)
    say = _silent if arguments.quiet else note
    checking = Checking(_since(arguments.since), old, arguments.add_allow, memory, say)
    report = Report.of(visit(arguments, checking.checked, memory))
    for line in old.close():
        say(line)
    report_to(sys.stdout, wanted, report, options.verbosity(arguments), arguments.color)
    return options.status(report, arguments)


def _silent(_: str) -> None:
    pass


def _since(revision: str | None) -> Callable[[Visited, _Found], _Found]:
    """What leaves of a README's findings those that it did not have at a revision."""
    if revision is None:
        return lambda _, found: found
    from functools import partial

    from readme_tool.apps.revision import Past
    from readme_tool.apps.since import since

    return partial(since, Past(revision))
