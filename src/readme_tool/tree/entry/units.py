"""What marks, breaks and brackets set apart in a wording, in order.

A unit is a link, a picture, a code span, a run of text in one style, a line break, or what stands
between a pair of brackets. Every reader of an entry's line works on these.
"""

from __future__ import annotations

import enum
import re
from typing import NamedTuple

from readme_tool.tree import wording
from readme_tool.tree.nodes import Link
from readme_tool.tree.wording import PICTURE, Run, Wording


class Kind(enum.Enum):
    """What sets a unit apart."""

    TEXT = "text"
    CODE = "code"
    LINK = "link"
    PICTURE = "picture"
    GROUP = "group"
    BREAK = "break"


class Unit(NamedTuple):
    """One unit; `start` and `end` are places in the wording's text.

    `inner` is what stands between the brackets of a group. `style` is that of all of the unit.
    """

    kind: Kind
    start: int
    end: int
    text: str
    style: int = 0
    link: Link | None = None
    inner: tuple[Unit, ...] = ()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.style & wording.BOLD != 0

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return self.style & wording.ITALIC != 0


def units(words: Wording, start: int = 0, end: int | None = None) -> list[Unit]:
    """The units of `words` from `start` to `end`."""
    end = len(words.text) if end is None else end
    found = _plain(words, start, end)
    return _grouped(found) if _BRACKET.search(words.text, start, end) else found


def split(unit: Unit, at: int) -> tuple[Unit, Unit]:
    """A unit of text in two, `at` characters from its start."""
    return (
        unit._replace(end=unit.start + at, text=unit.text[:at]),
        unit._replace(start=unit.start + at, text=unit.text[at:]),
    )


def lines(of: list[Unit]) -> list[list[Unit]]:
    """The units line by line; breaks themselves, and empty lines, are left out."""
    rows: list[list[Unit]] = [[]]
    for unit in of:
        if unit.kind is Kind.BREAK:
            rows.append([])
        else:
            rows[-1].append(unit)
    return [row for row in rows if any(not _BLANK.fullmatch(unit.text) for unit in row)]


def _plain(words: Wording, start: int, end: int) -> list[Unit]:
    """The units without regard to brackets: runs of one kind and style put together."""
    found: list[Unit] = []
    for run in words.runs:
        if run.end <= start:
            continue
        if run.start >= end:
            break
        text = words.text[max(run.start, start) : min(run.end, end)]
        unit = _of(run, max(run.start, start), text, words)
        if found and _continues(found[-1], unit):
            last = found[-1]
            unit = last._replace(
                end=unit.end, text=last.text + unit.text, style=last.style & unit.style
            )
            found[-1] = unit
        else:
            found.append(unit)
    return found


def _of(run: Run, start: int, text: str, words: Wording) -> Unit:
    end = start + len(text)
    if run.link is not None:
        return Unit(Kind.LINK, start, end, text, run.style, words.links[run.link])
    if text == "\n" and not run.style:
        return Unit(Kind.BREAK, start, end, text)  # A break inside marks ends no line of theirs.
    if text == PICTURE:
        return Unit(Kind.PICTURE, start, end, text, run.style)
    if run.style & wording.CODE:
        return Unit(Kind.CODE, start, end, text, run.style)
    return Unit(Kind.TEXT, start, end, text, run.style & (wording.BOLD | wording.ITALIC))


def _continues(left: Unit, right: Unit) -> bool:
    if left.kind is not right.kind or left.kind in (Kind.BREAK, Kind.PICTURE, Kind.CODE):
        return False
    if left.kind is Kind.LINK:
        return left.link is right.link
    return left.style == right.style


def _grouped(flat: list[Unit]) -> list[Unit]:
    """The same with what stands between brackets as groups; a lone bracket is text."""
    pieces: list[Unit] = []
    for unit in flat:
        pieces += _cut(unit) if unit.kind is Kind.TEXT else (unit,)
    opened: list[int] = []
    done: list[Unit] = []
    for piece in pieces:
        mark = piece.text if piece.kind is Kind.TEXT else ""
        if mark in _CLOSING and len(opened) < _DEEPEST:
            opened.append(len(done))
            done.append(piece)
        elif mark in _OPENING:
            _close(done, opened, piece)
        else:
            if piece.kind is Kind.BREAK:
                # Brackets of curators close on the line where they open.
                opened.clear()
            done.append(piece)
    return _joined(done)


def _close(done: list[Unit], opened: list[int], closing: Unit) -> None:
    """End the innermost group that `closing` fits; where none does, it is text."""
    wanted = _OPENING[closing.text]
    for depth in range(len(opened) - 1, -1, -1):
        if done[opened[depth]].text == wanted:
            at = opened[depth]
            del opened[depth:]
            done[at:] = [_group(done[at], tuple(done[at + 1 :]), closing)]
            return
    done.append(closing)


def _group(opening: Unit, inner: tuple[Unit, ...], closing: Unit) -> Unit:
    inner = tuple(_joined(list(inner)))
    style = opening.style & closing.style
    for unit in inner:
        if unit.kind is not Kind.PICTURE:
            style &= unit.style
    text = opening.text + "".join(unit.text for unit in inner) + closing.text
    return Unit(Kind.GROUP, opening.start, closing.end, text, style, None, inner)


def _cut(unit: Unit) -> list[Unit]:
    cut: list[Unit] = []
    for match in _PIECE.finditer(unit.text):
        start = unit.start + match.start()
        cut.append(Unit(Kind.TEXT, start, start + len(match.group()), match.group(), unit.style))
    return cut


def _joined(pieces: list[Unit]) -> list[Unit]:
    """Text that was cut at brackets that closed nothing, put together again."""
    whole: list[Unit] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last is not None and last.kind is piece.kind is Kind.TEXT and last.style == piece.style:
            whole[-1] = last._replace(end=piece.end, text=last.text + piece.text)
        else:
            whole.append(piece)
    return whole


_BLANK = re.compile(r"\s*")
_BRACKET = re.compile(r"[\[(（【{]")
_PIECE = re.compile(r"[\[\]()（）【】{}]|[^\[\]()（）【】{}]+")
_CLOSING = {"[": "]", "(": ")", "（": "）", "【": "】", "{": "}"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
_DEEPEST = 8
