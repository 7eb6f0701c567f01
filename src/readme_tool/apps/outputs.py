"""Where reports go: each format once to a stream, or to a file of its own."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TextIO

from readme_tool.apps import disk
from readme_tool.apps.files import STDIN
from readme_tool.apps.guard import guarded
from readme_tool.apps.paths import why
from readme_tool.apps.report import Look, Report, Verbosity, format_names, renderer
from readme_tool.apps.terminal import coloured, columns, show
from readme_tool.errors import OutsideError

_DEFAULT = "text"


class Output(NamedTuple):
    """A format, and the file that it goes to; None for the stream of the run."""

    format: str
    path: str | None


def outputs(wanted: Iterable[str], path: str | None) -> tuple[Output, ...]:
    """What `--output-format FORMAT[:FILE]…` and `-o FILE` ask for; raises `OutsideError`."""
    found = [_output(words, path) for words in wanted] or [Output(_DEFAULT, path)]
    places = [output.path for output in found]
    for output in found:
        if places.count(output.path) > 1:
            raise OutsideError(
                f"--output-format: several formats for {output.path or 'standard output'}; "
                f"give one a file of its own, as in {output.format}:FILE"
            )
    return tuple(found)


def report_to(
    stream: TextIO,
    wanted: Sequence[Output],
    report: Report,
    verbosity: Verbosity,
    colour: str,
) -> None:
    """Write the report in each format wanted; raises `OutsideError` and `BrokenPipeError`."""
    for output in wanted:
        render = renderer(output.format)
        if output.path is None:
            terminal = stream.isatty()
            look = Look(coloured(stream, colour), columns(stream), verbosity, not terminal)
            show(render(report, look), stream)
        else:
            look = Look(colour=colour == "always", verbosity=verbosity)
            _spare_readmes(output.path, report)
            _write_file("".join(render(report, look)), output.path)


def put_text(text: str, path: str | None) -> None:
    """Write to a file, or to standard output where there is none; raises `OutsideError`."""
    import sys

    if path is None or path == STDIN:
        show([text if sys.stdout.isatty() else guarded(text)], sys.stdout)
    else:
        _write_file(text, path)


def _output(words: str, path: str | None) -> Output:
    name, colon, own = words.partition(":")
    if name not in format_names():
        from difflib import get_close_matches

        near = get_close_matches(name, format_names(), 1)
        hint = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(format_names())}"
        raise OutsideError(f"--output-format: unknown format `{name}`, {hint}")
    if colon and not own:
        raise OutsideError(f"--output-format: no file stands behind `{words}`")
    return Output(name, None if (own or path) == STDIN else own or path)


def _spare_readmes(path: str, report: Report) -> None:
    """Raise `OutsideError` where a report would go over one of the READMEs that it is about."""
    from os.path import exists, samefile

    names = (checked.name for checked in report.files)
    if exists(path) and any(exists(name) and samefile(path, name) for name in names):
        raise OutsideError(f"{path}: a report does not go over a README that it is about")


def _write_file(text: str, path: str) -> None:
    disk.beyond()
    try:
        with open(path, "wb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise OutsideError(f"{path}: {why(error)}") from error
