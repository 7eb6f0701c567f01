"""A unified diff, byte for byte as `git apply` and `patch` want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readme_tool.apps.report.paint import Style, painted
from readme_tool.grammars.characters import visible

_STYLES = {"+": Style.ADDED, "-": Style.REMOVED, "@": Style.INFO}
_UNENDED = "\\ No newline at end of file\n"


def unified(place: str, before: bytes, after: bytes) -> Iterator[str]:
    """The lines of a diff; bytes that are no UTF-8 stand as lone surrogates (PEP 383)."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"a/{place}", f"b/{place}")
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{_UNENDED}"


def shown(line: str) -> str:
    """A line of a diff for a terminal, which cannot be steered by it."""
    ending = "\n" if line.endswith("\n") else ""
    return visible(line.rstrip("\r\n")) + ending


def painted_diff(lines: Iterable[str], colour: bool) -> Iterator[str]:
    """The lines in the colours that diffs have."""
    for line in lines:
        style = Style.STRONG if line.startswith(("--- a/", "+++ b/")) else _STYLES.get(line[0])
        yield painted(line, style, colour) if style else line


def _lines(data: bytes) -> list[str]:
    """Lines as a diff counts them: LF alone ends one."""
    *ended, last = data.decode("utf-8", "surrogateescape").split("\n")
    lines = [f"{line}\n" for line in ended]
    return [*lines, last] if last else lines
