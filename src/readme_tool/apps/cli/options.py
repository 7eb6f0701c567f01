"""What several commands take, and what it means."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from readme_tool.apps.cli.parser import OneOf, Parser

if TYPE_CHECKING:
    from readme_tool.apps.configuration import Asked, Configurations
    from readme_tool.apps.old_findings import OldFindings
    from readme_tool.apps.outputs import Output
    from readme_tool.apps.remembering.readmes import Memory
    from readme_tool.apps.report import Report, Verbosity
    from readme_tool.apps.unread import Unread
    from readme_tool.engine.layer import Layer

_SEVERITIES = ("error", "warning", "info")


def add_paths(parser: Parser, default: str | None = None) -> None:
    """Which READMEs."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        default=[default] if default else [],
        help="a file; a folder, for the READMEs in it and below it; or - for standard input"
        + (f" (default: {default})" if default else ""),
    )
    parser.add_argument(
        "--stdin-filename", metavar="FILE", help="what to call standard input in reports"
    )


def add_since(parser: Parser) -> None:
    """Which findings count as old."""
    parser.add_argument(
        "--since",
        metavar="REV",
        help="only what is wrong now and was not at that commit, branch or tag of git",
    )


def add_old_findings(parser: Parser) -> argparse._ActionsContainer:
    """Which findings are old, and the group of options that tells it."""
    group = parser.add_argument_group("old findings")
    group.add_argument(
        "--suppressions-location",
        metavar="FILE",
        help="where old findings are written down (default: .readme-tool-suppressions.json at the "
        "root of the repository)",
    )
    group.add_argument(
        "--no-suppressions", action="store_true", help="treat old findings as all others"
    )
    return group


def add_suppressing(parser: Parser, group: argparse._ActionsContainer) -> None:
    """Which findings become old, and which are allowed for good."""
    group.add_argument(
        "--suppress-all",
        action="store_true",
        help="write all that is found down as old: from now on only what is new is reported",
    )
    group.add_argument(
        "--suppress-rule",
        action="append",
        type=_names,
        metavar="RULE,...",
        help="write what these rules find down as old",
    )
    group.add_argument(
        "--prune-suppressions", action="store_true", help="forget old findings that are gone"
    )
    group.add_argument(
        "--add-allow",
        metavar="REASON",
        help="write a comment beside each finding that allows it; the reason stands behind an "
        "equals sign, or is left out",
    )
    parser.attached = frozenset({"--add-allow"})


def add_reading(parser: Parser) -> None:
    """How READMEs are read."""
    group = parser.add_argument_group("reading")
    add_configuration(group)
    group.add_argument("--no-cache", action="store_true", help="neither read nor write a cache")


def add_configuration(group: argparse._ActionsContainer) -> None:
    """Which configuration holds."""
    group.add_argument(
        "--config",
        action="append",
        metavar="FILE",
        help="a configuration file that holds instead of any other, or a setting that holds over "
        "it, such as 'fail-on = \"error\"'; may be given again",
    )
    group.add_argument(
        "--isolated",
        action="store_true",
        help="look at nothing but the READMEs: at no configuration, other file or history",
    )


def add_selection(parser: Parser) -> None:
    """Which rules run."""
    group = parser.add_argument_group("rules (names, separated by commas; `all` for every one)")
    for name, told in (
        ("--select", "run these rules only"),
        ("--extend-select", "run these rules too"),
        ("--ignore", "do not run these rules"),
    ):
        group.add_argument(name, action="append", type=_names, metavar="RULE,...", help=told)


def add_reports(parser: Parser) -> None:
    """How findings are reported, and which of them fail."""
    group = parser.add_argument_group("reports")
    group.add_argument(
        "--output-format",
        action="append",
        default=[],
        metavar="FORMAT[:FILE]",
        help="text, concise, grouped, statistics, markdown, json, json-lines, github, gitlab, "
        "azure, junit, sarif, rdjson or pylint; may be given again, all but one with a FILE",
    )
    group.add_argument("-o", "--output-file", metavar="FILE", help="write the report to this file")
    group.add_argument(
        "--statistics",
        action="store_true",
        help="count the findings of each rule instead of showing them",
    )
    add_manners(group)
    add_failing(parser).add_argument(
        "--exit-zero", action="store_true", help="0 instead of 1, whatever was found"
    )


def add_failing(parser: Parser) -> argparse._ActionsContainer:
    """Which findings fail, and the group of options that tells it."""
    group = parser.add_argument_group(
        "exit status (0 clean, 1 something was found, 2 could not run)"
    )
    group.add_argument(
        "--fail-on",
        type=OneOf(*_SEVERITIES),
        metavar="SEVERITY",
        help="the lightest finding that makes it 1: error, warning or info (default: warning)",
    )
    return group


def add_manners(group: argparse._ActionsContainer) -> None:
    """How much is said, and in which colours."""
    either = group.add_mutually_exclusive_group()
    either.add_argument("-q", "--quiet", action="store_true", help="findings only, no summary")
    either.add_argument(
        "-v", "--verbose", action="store_true", help="every finding, and what was done on the way"
    )
    group.add_argument(
        "--color",
        type=OneOf("auto", "always", "never"),
        default="auto",
        metavar="WHEN",
        help="auto, always or never (default: auto)",
    )


def asked(arguments: argparse.Namespace) -> Asked:
    """What the command line says of configuration."""
    from readme_tool.apps.configuration import Asked

    said = vars(arguments)
    suppressed = _flat(said.get("suppress_rule") or ())
    return Asked(arguments.config or (), arguments.isolated, _layer(said), suppressed)


def _layer(said: Mapping[str, Any]) -> Layer | None:
    """What options of their own say of configuration; None where none does."""
    from readme_tool.apps.paths import slashed

    # Whatever is said, a working folder that is gone is complained of here.
    folder = slashed(os.curdir)
    if not any(said.get(name) for name in ("select", "extend_select", "ignore", "fail_on")):
        return None
    from readme_tool.engine.layer import Layer
    from readme_tool.rules import Severity

    select, fail_on = said.get("select"), said.get("fail_on")
    return Layer(
        origin="the command line",
        folder=folder,
        select=None if select is None else _flat(select),
        extend_select=_flat(said.get("extend_select") or ()),
        ignore=_flat(said.get("ignore") or ()),
        fail_on=Severity[fail_on.upper()] if fail_on else None,
    )


def told_of_plugins(configurations: Configurations) -> tuple[Unread, ...]:
    """What of the plugins that are allowed could not be had; the user has been told of it."""
    from readme_tool.apps.terminal import complain

    for unread in configurations.unread:
        complain(f"{unread.name}: {unread.why}")
    return configurations.unread


def old_findings(arguments: argparse.Namespace) -> OldFindings:
    """The old findings of a run; raises `OutsideError`."""
    from readme_tool.apps.old_findings import Asked, OldFindings
    from readme_tool.engine.selection import ALL

    said = vars(arguments)
    suppress: frozenset[str] | None = None
    if said.get("suppress_all"):
        suppress = frozenset({ALL})
    elif said.get("suppress_rule"):
        suppress = frozenset(_flat(arguments.suppress_rule))
    return OldFindings(
        Asked(
            arguments.suppressions_location,
            arguments.no_suppressions or arguments.isolated,
            suppress,
            bool(said.get("prune_suppressions")),
        )
    )


def memory(arguments: argparse.Namespace) -> Memory:
    """What earlier runs know, if they may be asked, and what this one finds out."""
    from readme_tool.apps.remembering.folder import place
    from readme_tool.apps.remembering.readmes import Memory

    return Memory.at(None if arguments.no_cache else place())


def writes(arguments: argparse.Namespace) -> bool:
    """Whether a check is to write findings down, or to allow them."""
    asked = (arguments.suppress_all, arguments.suppress_rule, arguments.prune_suppressions)
    return any(asked) or arguments.add_allow is not None


def verbosity(arguments: argparse.Namespace) -> Verbosity:
    """How much to say."""
    from readme_tool.apps.report import Verbosity

    if arguments.quiet:
        return Verbosity.QUIET
    return Verbosity.VERBOSE if arguments.verbose else Verbosity.NORMAL


def outputs(arguments: argparse.Namespace) -> tuple[Output, ...]:
    """The formats that are wanted, and where each goes; raises `OutsideError`."""
    from readme_tool.apps.outputs import outputs

    wanted = [*arguments.output_format, *(["statistics"] if arguments.statistics else [])]
    return outputs(wanted, arguments.output_file)


def status(report: Report, arguments: argparse.Namespace, undone: bool = False) -> int:
    """The exit status that a report asks for: 2 over 1 over 0; `undone` asks for 1 too."""
    if report.unread:
        return 2
    return int((report.fails or undone) and not arguments.exit_zero)


def _names(words: str) -> tuple[str, ...]:
    names = tuple(name for word in words.split(",") if (name := word.strip()))
    if not names:
        raise argparse.ArgumentTypeError("it names no rule")
    return names


def _flat(groups: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for group in groups for name in group)
