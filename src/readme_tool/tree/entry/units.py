"""What marks, breaks and brackets set apart in a wording, in order.

A unit is a link, a picture, a code span, a run of text in one style, a line break, or what stands
between a pair of brackets. Every reader of an entry's line works on these.
"""

from typing import Literal, NamedTuple

from readme_tool.text import Pattern
from readme_tool.tree import wording
from readme_tool.tree.nodes import Link
from readme_tool.tree.wording import PICTURE, Run, Wording

Kind = Literal["text", "code", "link", "picture", "group", "break"]
"""What sets a unit apart."""


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
    inner: "tuple[Unit, ...]" = ()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return self.style & wording.BOLD != 0

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return self.style & wording.ITALIC != 0


def units(words: Wording) -> list[Unit]:
    """The units of `words`; of a text longer than any entry's only what stands first."""
    found = _plain(words)
    return _grouped(found, words.text) if _has_brackets(words.text) else found


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
        if unit.kind == "break":
            rows.append([])
        else:
            rows[-1].append(unit)
    return [row for row in rows if not all(unit.text.isspace() for unit in row)]


def _has_brackets(text: str) -> bool:
    return "(" in text or "[" in text or "{" in text or "（" in text or "【" in text


def _plain(words: Wording) -> list[Unit]:
    """The units without regard to brackets: runs of one kind and style put together."""
    text = words.text
    found: list[Unit] = []
    first: Run | None = None
    last: Run | None = None
    for run in words.runs:
        if run.start >= _LONGEST_READ:
            break
        if first is not None and last is not None:
            if run.link == last.link and (run.link is not None or _continues(last, run, text)):
                last = run
                continue
            found.append(_of(first, last, words))
        first = last = run
    if first is not None and last is not None:
        found.append(_of(first, last, words))
    return found


def _of(first: Run, last: Run, words: Wording) -> Unit:
    """The unit that the runs from `first` to `last` make."""
    start, end, style = first.start, last.end, first.style
    text = words.text[start:end]
    if first.link is not None:
        return Unit("link", start, end, text, style & last.style, words.links[first.link])
    if text == "\n" and not style:
        return Unit("break", start, end, text)  # A break inside marks ends no line of theirs.
    if text == PICTURE:
        return Unit("picture", start, end, text, style)
    if style & wording.CODE:
        return Unit("code", start, end, text, style)
    return Unit("text", start, end, text, style & _SEEN)


def _continues(left: Run, right: Run, text: str) -> bool:
    """Whether two runs outside links, which touch, are one unit."""
    if (left.style ^ right.style) & (_SEEN | wording.CODE) or left.style & wording.CODE:
        return False
    return not (_stands_alone(left, text) or _stands_alone(right, text))


def _stands_alone(run: Run, text: str) -> bool:
    """Whether a run is a picture, or a line break outside all marks."""
    if run.end - run.start != 1:
        return False
    character = text[run.start]
    return character == PICTURE or (character == "\n" and not run.style)


def _grouped(flat: list[Unit], text: str) -> list[Unit]:
    """The same with what stands between brackets as groups; a lone bracket is text."""
    opened: list[int] = []
    done: list[Unit] = []
    for unit in flat:
        if unit.kind == "break":
            # Brackets of curators close on the line where they open.
            opened.clear()
        for piece in _cut(unit) if unit.kind == "text" else (unit,):
            mark = piece.text if piece.kind == "text" else ""
            if mark in _OPENING:
                _close(done, opened, piece, text)
                continue
            if mark in _CLOSING and len(opened) < _DEEPEST:
                opened.append(len(done))
            done.append(piece)
    return _joined(done, text)


def _close(done: list[Unit], opened: list[int], closing: Unit, text: str) -> None:
    """End the innermost group that `closing` fits; where none does, it is text."""
    wanted = _OPENING[closing.text]
    for depth in range(len(opened) - 1, -1, -1):
        at = opened[depth]
        if done[at].text in wanted:
            del opened[depth:]
            done[at:] = [_group(done[at], _joined(done[at + 1 :], text), closing, text)]
            return
    done.append(closing)


def _group(opening: Unit, inner: list[Unit], closing: Unit, text: str) -> Unit:
    style = opening.style & closing.style
    for unit in inner:
        if unit.kind != "picture":
            style &= unit.style
    start, end = opening.start, closing.end
    return Unit("group", start, end, text[start:end], style, None, tuple(inner))


def _cut(unit: Unit) -> list[Unit]:
    cut: list[Unit] = []
    for match in _PIECE.finditer(unit.text):
        start = unit.start + match.start()
        cut.append(Unit("text", start, start + len(match.group()), match.group(), unit.style))
    return cut


def _joined(pieces: list[Unit], text: str) -> list[Unit]:
    """Text that was cut at brackets that closed nothing, put together again."""
    whole: list[Unit] = []
    number = 0
    while number < len(pieces):
        first = last = pieces[number]
        number += 1
        while number < len(pieces) and _is_cut_between(last, pieces[number]):
            last = pieces[number]
            number += 1
        if last is first:
            whole.append(first)
        else:
            whole.append(first._replace(end=last.end, text=text[first.start : last.end]))
    return whole


def _is_cut_between(left: Unit, right: Unit) -> bool:
    return left.kind == right.kind == "text" and left.style == right.style


_LONGEST_READ = 20_000
_SEEN = wording.BOLD | wording.ITALIC
_PIECE = Pattern(r"[\[\]()（）【】{}]|[^\[\]()（）【】{}]+")
_CLOSING = {"[": "]", "(": ")", "（": "）", "【": "】", "{": "}"}
# Round brackets of both widths close each other: "（KDD 2020)".
_OPENING = {")": "(（", "）": "（(", "]": "[", "】": "【", "}": "{"}
_DEEPEST = 8
