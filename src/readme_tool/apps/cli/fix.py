"""`readme-tool fix`: mend in place what can be mended."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import Parser
from readme_tool.errors import OutsideError

if TYPE_CHECKING:
    from readme_tool.apps.asking import Conversation
    from readme_tool.apps.mending import Mended
    from readme_tool.apps.unread import Unread

_EXAMPLES = """\
  readme-tool fix --diff README.md        show what would be mended, write nothing
  readme-tool fix README.md               mend what has one reading only
  readme-tool fix --unsafe README.md      also what adds, removes, moves or guesses something
  readme-tool fix --interactive .         ask about each finding, and mend as told
  readme-tool fix --select mojibake .     the fixes of one rule
  readme-tool fix --all-or-nothing .      write no file unless each can be mended and written
  readme-tool fix - < README.md > new.md  from standard input to standard output
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "fix",
        "[PATH]...",
        "Mend what can be mended, in place. No other byte changes; a file in which nothing can be\n"
        "mended is not written.",
        _EXAMPLES,
    )
    options.add_paths(parser, default=".")
    group = parser.add_argument_group("fixing")
    group.add_argument(
        "--unsafe", action="store_true", help="also fixes that add, remove, move or guess something"
    )
    group.add_argument(
        "--diff", action="store_true", help="show the changes as a unified diff and write nothing"
    )
    group.add_argument(
        "--interactive",
        action="store_true",
        help="ask about one finding after another, also about unsafe fixes and candidates",
    )
    group.add_argument(
        "--all-or-nothing",
        action="store_true",
        help="write no file if one cannot be read, mended or written",
    )
    options.add_selection(parser)
    options.add_old_findings(parser)
    options.add_reports(parser)
    options.add_reading(parser)
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Fix, write, report, and return the exit status."""
    from functools import partial

    from readme_tool.apps.account import account
    from readme_tool.apps.cli.visiting import visit
    from readme_tool.apps.mending import Mended
    from readme_tool.apps.outputs import report_to
    from readme_tool.apps.report import Report
    from readme_tool.apps.rounds import settled
    from readme_tool.apps.terminal import note
    from readme_tool.apps.visited import Visited
    from readme_tool.engine.fixing import Fixed, fix
    from readme_tool.engine.suppressions import old_ones
    from readme_tool.rules import Safety
    from readme_tool.text import Source

    wanted = options.outputs(arguments)
    old = options.old_findings(arguments)
    required = Safety.UNSAFE if arguments.unsafe else Safety.SAFE
    memory = options.memory(arguments)

    told = _conversation(arguments) if arguments.interactive else None

    def mended(visited: Visited) -> Mended:
        readme, data, source, around, terms = visited
        spared = partial(old_ones, old.known(visited))
        known = memory.recollection(readme.path, terms) if readme.path is not None else None

        def fixed(text: Source) -> Fixed:
            if told is not None:
                return told.fixed(visited, text, spared)
            done = fix(text, terms.rules, required, around, spared, known)
            if readme.path is not None:
                memory.keep(readme.path, terms, known)
            return done

        return Mended(readme, visited.place, data, source, fixed(source), terms, around, fixed)

    results: Sequence[Mended | Unread] = tuple(visit(_unhurried(arguments), mended))
    if told is None:
        results = settled(results)
    results = _delivered(results, arguments)
    everything = [result for result in results if isinstance(result, Mended)]
    if not arguments.quiet:
        for line in account(everything, arguments.diff, arguments.verbose):
            note(line)
    report = Report.of(result.left if isinstance(result, Mended) else result for result in results)
    # A diff, or the text of what came from standard input, has taken standard output.
    taken = arguments.diff or any(mended.readme.piped for mended in everything)
    stream = sys.stderr if taken else sys.stdout
    if told is None or arguments.output_format or arguments.statistics or arguments.output_file:
        report_to(stream, wanted, report, options.verbosity(arguments), arguments.color)
    undone = any(mended.mendable(required) for mended in everything)
    pending = arguments.diff and any(mended.changed for mended in everything)
    return options.status(report, arguments, undone or pending)


def _conversation(arguments: argparse.Namespace) -> Conversation:
    """The conversation of an interactive run; raises `OutsideError`."""
    from readme_tool.apps.asking import Conversation, demand_terminal
    from readme_tool.apps.report import Look
    from readme_tool.apps.terminal import coloured, columns

    if arguments.diff:
        raise OutsideError("--interactive writes what is accepted, and --diff writes nothing")
    demand_terminal()
    return Conversation(Look(coloured(sys.stdout, arguments.color), columns(sys.stdout)))


def _unhurried(arguments: argparse.Namespace) -> argparse.Namespace:
    """The arguments, without a line of progress where a person is asked."""
    if not arguments.interactive:
        return arguments
    return argparse.Namespace(**{**vars(arguments), "quiet": True})


def _delivered(
    results: Sequence[Mended | Unread], arguments: argparse.Namespace
) -> Sequence[Mended | Unread]:
    """The results once they are written, or shown; one that could not be written is unread."""
    from readme_tool.apps import mending
    from readme_tool.apps.mending import Mended

    everything = [result for result in results if isinstance(result, Mended)]
    if arguments.diff:
        mending.show_diff(everything, arguments.color)
    elif arguments.all_or_nothing:
        if len(everything) < len(results):
            raise OutsideError("nothing was written, since not all files could be mended")
        mending.put_all(everything)
    else:
        return [mending.tried(one) if isinstance(one, Mended) else one for one in results]
    return results
