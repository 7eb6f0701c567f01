"""Emphasis: which runs of `*`, `_` and `~` belong together (CommonMark 6.2, "Emphasis")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readme_tool.markdown.flanking import flanking
from readme_tool.markdown.page import Emphasis
from readme_tool.markdown.scanning import UnsureError
from readme_tool.markdown.scanning.pieces import Around, Piece, laid

# How many marks may wait to be closed at a time, counted one by one.
_WAITING = 12


class _Run:
    """What is left of a run of marks, and whether it may open and close emphasis."""

    __slots__ = ("closes", "end", "length", "mark", "opens", "start")

    def __init__(self, start: int, raw: str) -> None:
        self.start = start
        self.mark = raw[start]
        flank = flanking(raw, start, len(raw), within_word=self.mark != "_")
        self.opens, self.closes, self.length = flank
        self.end = start + self.length

    def fits(self, closer: _Run) -> bool:
        """Whether `closer` may close it: by rules 9 and 10, and tildes only as many as opened."""
        if self.mark != closer.mark:
            return False
        if self.mark == "~":
            if self.length != closer.length:
                raise UnsureError
            return True
        both = self.closes or closer.opens
        return not (both and (self.length + closer.length) % 3 == 0 and self.length % 3)


def paired(pieces: Iterable[Piece], around: Around) -> list[Piece]:
    """The pieces with emphasis made of the marks that pair."""
    found: list[Piece] = []
    waiting: list[tuple[_Run, int]] = []  # each with the number of pieces before its content
    for piece in pieces:
        if piece[2] is not None:
            found.append(piece)
            continue
        run = _Run(piece[0], around.raw)
        if run.closes:
            _close(run, waiting, found, around)
        if run.opens and run.start < run.end:
            waiting.append((run, len(found)))
            if sum(one.end - one.start for one, _ in waiting) > _WAITING:
                raise UnsureError
    return found


def _close(
    closer: _Run, waiting: list[tuple[_Run, int]], found: list[Piece], around: Around
) -> None:
    """Close what `closer` can close, the innermost first."""
    while closer.start < closer.end:
        number = _opener(closer, waiting)
        if number is None:
            return
        opener, known = waiting[number]
        del waiting[number + 1 :]
        size = _size(opener, closer)
        content = laid(found[known:], opener.end, closer.start, around)
        start, end = opener.end - size, closer.start + size
        mark = around.raw[start : opener.end]
        found[known:] = [(start, end, Emphasis(around.span(start, end), mark, content))]
        opener.end, closer.start = start, end
        if opener.start == opener.end:
            waiting.pop()


def _opener(closer: _Run, waiting: Sequence[tuple[_Run, int]]) -> int | None:
    for number in range(len(waiting) - 1, -1, -1):
        if waiting[number][0].fits(closer):
            return number
    return None


def _size(opener: _Run, closer: _Run) -> int:
    """How many marks of each the emphasis takes."""
    if opener.mark == "~":
        return opener.length
    return 2 if min(opener.end - opener.start, closer.end - closer.start) > 1 else 1
