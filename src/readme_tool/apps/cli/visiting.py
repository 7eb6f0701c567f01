"""Going through the READMEs of a command line, one after another, whatever befalls one of them."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, TypeVar

from readme_tool.apps.choosing import Choice
from readme_tool.apps.cli import options
from readme_tool.apps.configuration import Configurations
from readme_tool.apps.files import Found, read, readmes
from readme_tool.apps.paths import slashed
from readme_tool.apps.progress import Progress
from readme_tool.apps.surroundings import Checkouts
from readme_tool.apps.terminal import complain, note
from readme_tool.apps.unread import Unread
from readme_tool.apps.visited import Visited
from readme_tool.engine.configuration import Terms
from readme_tool.errors import OutsideError, ReadmeToolError
from readme_tool.text import Source

if TYPE_CHECKING:
    from readme_tool.apps.remembering.readmes import Memory

T = TypeVar("T")


def visit(
    arguments: argparse.Namespace, work: Callable[[Visited], T], memory: Memory | None = None
) -> Iterator[T | Unread]:
    """What `work` makes of each README, or why that failed, of which the user has been told.

    `memory` is what is known already; where there is one, other processes may look ahead.
    Plugins that could not be had come first, as READMEs that could not be read. Raises
    `OutsideError`, before any work is done, for a configuration that cannot be used.
    """
    if not arguments.paths:
        raise OutsideError("no README given; name a file, a folder, or - for standard input")
    asked = options.asked(arguments)
    configurations = Configurations(asked)
    choice = Choice(configurations)
    found = [
        (one, _terms(one, configurations))
        for one in readmes(arguments.paths, choice, arguments.stdin_filename)
    ]
    yield from options.told_of_plugins(configurations)
    progress = Progress(len(found), wanted=not arguments.quiet)
    checkouts = Checkouts(memory, asked.isolated)
    with _helped([one for one, _ in found], configurations, memory) as wait:
        for one, terms in found:
            start = time.monotonic()
            with progress.step(one.name):
                wait(one)
                result = _tried(one, terms, checkouts, arguments, work)
            if isinstance(result, Unread):
                complain(f"{result.name}: {result.why}")
            elif arguments.verbose:
                note(f"{one.name}: done in {time.monotonic() - start:.2f} s")
            yield result


def _helped(
    found: Sequence[Found], configurations: Configurations, memory: Memory | None
) -> AbstractContextManager[Callable[[Found], None]]:
    """Something to call for each README in order, while other processes may look ahead."""
    if memory is None or len(found) < 2:
        return nullcontext(lambda _: None)
    from readme_tool.apps.many_files import helped

    return helped(found, configurations, memory)


def _terms(found: Found, configurations: Configurations) -> Terms:
    """What a README is held to."""
    if isinstance(found, Unread):
        return Terms()
    return configurations.of(found.path).terms(slashed(found.path or found.name))


def _tried(
    found: Found,
    terms: Terms,
    checkouts: Checkouts,
    arguments: argparse.Namespace,
    work: Callable[[Visited], T],
) -> T | Unread:
    if isinstance(found, Unread):
        return found
    try:
        data = read(found)
        around = checkouts.around(found.path)
        return work(Visited(found, data, Source.from_bytes(data), around, terms))
    except BrokenPipeError:
        raise
    except ReadmeToolError as error:
        return Unread(found.name, str(error))
    except Exception as error:
        # One README that trips this program up is no reason to leave the others alone.
        return Unread(found.name, _crash(error, arguments.verbose))


def _crash(error: Exception, verbose: bool) -> str:
    import traceback

    if verbose:
        traceback.print_exception(error)
        hint = "the trace above tells where"
    else:
        hint = "`--verbose` tells where"
    return f"{type(error).__name__}: {error}; this is a bug of readme-tool, {hint}"
