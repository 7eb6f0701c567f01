"""`readme-tool review`: say what a change does to the list."""

from __future__ import annotations

import argparse
import os

from readme_tool.apps.cli import options
from readme_tool.apps.cli.parser import Parser
from readme_tool.errors import OutsideError

_EXAMPLES = """\
  readme-tool review origin/main              what stands in the work tree, against a branch
  readme-tool review main..topic README.md    one README, from one commit to another
  readme-tool review main...topic             from where the two parted
  readme-tool review -o comment.md "$BASE..$HEAD"
"""


def parser() -> Parser:
    """What the command takes."""
    parser = Parser(
        "review",
        "BASE[..HEAD] [PATH]...",
        "Say what a change does to READMEs, as Markdown for a comment on a pull request: entries\n"
        "added, moved, changed and removed, and what is wrong now and was not before.",
        _EXAMPLES,
    )
    parser.add_argument(
        "range",
        nargs="?",
        metavar="BASE[..HEAD]",
        help="two commits as git names them; without HEAD the files as they are",
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="READMEs, or folders of them (default: all)"
    )
    parser.add_argument("-o", "--output-file", metavar="FILE", help="write to this file")
    options.add_selection(parser)
    options.add_failing(parser).add_argument(
        "--exit-zero", action="store_true", help="0 instead of 1, whatever was found"
    )
    options.add_configuration(parser.add_argument_group("configuration"))
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Write the review, and return the exit status."""
    from readme_tool.apps import repository
    from readme_tool.apps.configuration import Configurations
    from readme_tool.apps.outputs import put_text
    from readme_tool.apps.report import Report
    from readme_tool.apps.review_markdown import review_markdown
    from readme_tool.apps.reviewing import Versions, review

    if arguments.range is None:
        raise OutsideError("no revision given; `readme-tool review main` compares with main")
    root = repository.root(os.path.join(os.curdir, "README.md"))
    if root is None:
        raise OutsideError("this folder is in no git repository")
    versions = Versions.of(root, arguments.range)
    configurations = Configurations(options.asked(arguments))
    everything = tuple(review(versions, arguments.paths, configurations))
    put_text(review_markdown(everything), arguments.output_file)
    unread = options.told_of_plugins(configurations)
    return options.status(
        Report.of((*(reviewed.fresh for reviewed in everything), *unread)), arguments
    )
