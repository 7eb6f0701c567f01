"""A unified diff, byte for byte as `git apply` and `patch` want it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from readme_tool.apps.report.paint import Style, painted
from readme_tool.apps.word_marks import Stretch, marked
from readme_tool.grammars.characters import visible
from readme_tool.text import Edit, Patch, Source, Span

_UNENDED = "\\ No newline at end of file\n"


def unified(place: str, before: bytes, after: bytes) -> Iterator[str]:
    """The lines of a diff; bytes that are no UTF-8 stand as lone surrogates (PEP 383)."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), f"a/{place}", f"b/{place}")
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{_UNENDED}"


def changed_lines(source: Source, patch: Patch, around: int) -> Iterator[str]:
    """The lines that a patch takes out and puts in, for a terminal, each with its sign.

    Of the lines that stay, `around` are shown before and behind. Each stretch begins with a line
    that tells where it stands.
    """
    from difflib import unified_diff

    for window, edits in _windows(source, patch, around):
        yield f"@@ line {source.line_of(window.start)} @@\n"
        before = source[window]
        own = (Edit(edit.span.shifted(-window.start), edit.text) for edit in edits)
        after = Patch.of(*own).apply(before)
        lines = unified_diff(before.split("\n"), after.split("\n"), n=around, lineterm="")
        for number, line in enumerate(lines):
            if number > 1 and line[0] != "@":  # behind the names of the files
                yield shown(f"{line}\n")


def _windows(source: Source, patch: Patch, around: int) -> Iterator[tuple[Span, list[Edit]]]:
    """The stretches of whole lines, without the last line's ending, that hold the edits."""
    last, held = 0, list[Edit]()
    first = 0
    for edit in patch.edits:
        begins = source.line_of(edit.span.start)
        if held and begins > last + 2 * around + 1:
            yield _window(source, first - around, last + around), held
            held = []
        first = first if held else begins
        last = source.line_of(edit.span.end)
        held.append(edit)
    if held:
        yield _window(source, first - around, last + around), held


def _window(source: Source, first: int, last: int) -> Span:
    lines = len(source.line_starts)
    end = source.line(last).end if last < lines else len(source.text)
    return Span(source.line(max(1, first)).start if lines else 0, end)


def shown(line: str) -> str:
    """A line of a diff for a terminal, which cannot be steered by it."""
    ending = "\n" if line.endswith("\n") else ""
    return visible(line.rstrip("\r\n")) + ending


_STYLES = {"+": Style.ADDED, "-": Style.REMOVED, "@": Style.INFO}
_MARKS = {"+": Style.ADDED_WORD, "-": Style.REMOVED_WORD}


def painted_diff(lines: Iterable[str], colour: bool) -> Iterator[str]:
    """The lines in the colours that diffs have, the words that changed within them reversed."""
    if not colour:
        yield from lines
        return
    for kind, group in groupby(lines, _kind):
        if kind != "changed":
            style = Style.STRONG if kind == "file" else _STYLES.get(kind)
            yield from (painted(line, style, colour) if style else line for line in group)
            continue
        block = list(group)
        old = [line for line in block if line[0] == "-"]
        new = [line for line in block if line[0] == "+"]
        pairs = [_worded(*pair) for pair in zip(old, new, strict=False)]
        alone = len(pairs)
        yield from (line for line, _ in pairs)
        yield from (painted(line, Style.REMOVED, colour) for line in old[alone:])
        yield from (line for _, line in pairs)
        yield from (painted(line, Style.ADDED, colour) for line in new[alone:])


def _kind(line: str) -> str:
    if line.startswith(("--- a/", "+++ b/")):
        return "file"
    return "changed" if line[0] in "+-" else line[0]


def _worded(old: str, new: str) -> tuple[str, str]:
    """A line taken out and the one put in for it, with their words marked."""
    before, after = marked(old[1:].rstrip("\n"), new[1:].rstrip("\n"))
    return _marked("-", before), _marked("+", after)


def _marked(sign: str, stretches: Sequence[Stretch]) -> str:
    words = "".join(
        painted(text, _MARKS[sign] if changed else _STYLES[sign], colour=True)
        for text, changed in stretches
    )
    return f"{painted(sign, _STYLES[sign], colour=True)}{words}\n"


def _lines(data: bytes) -> list[str]:
    """Lines as a diff counts them: LF alone ends one."""
    *ended, last = data.decode("utf-8", "surrogateescape").split("\n")
    lines = [f"{line}\n" for line in ended]
    return [*lines, last] if last else lines
