"""Changes to a text. Every change that this package makes is one of these."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeAlias

from readme_tool.errors import OverlapError
from readme_tool.text.span import Span


class Edit(NamedTuple):
    """Put `text` where `span` stands."""

    span: Span
    text: str

    def touches(self, other: "Edit") -> bool:
        """Whether the two would change the same place or places that meet."""
        return self.span.meets(other.span)

    def least(self, text: str) -> "Edit":
        """The edit without what it leaves at its ends as it stands in `text`."""
        old, new = text[self.span.start : self.span.end], self.text
        most = min(len(old), len(new))
        head = next((n for n in range(most) if old[n] != new[n]), most)
        most -= head
        tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
        span = Span(self.span.start + head, self.span.end - tail)
        return Edit(span, new[head : len(new) - tail])


@dataclass(frozen=True)
class Patch:
    """Edits that stand or fall together: in source order, none overlapping another.

    Raises `OverlapError` for edits that overlap, and for two insertions at one place,
    since their order would decide the outcome.
    """

    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        for left, right in pairwise(self.edits):
            if right.span.start < left.span.end or left.span == right.span:
                raise OverlapError(f"{left} and {right}")

    @classmethod
    def of(cls, *edits: Edit) -> "Patch":
        """The patch of these edits, given in any order."""
        return cls(tuple(sorted(edits)))

    @classmethod
    def joined(cls, patches: "Iterable[Patch]") -> "Patch":
        """All edits of several patches as one; the order of the patches does not matter."""
        return cls(tuple(sorted(edit for patch in patches for edit in patch.edits)))

    def __bool__(self) -> bool:
        return bool(self.edits)

    def apply(self, text: str) -> str:
        """The text after all edits."""
        parts: list[str] = []
        at = 0
        for edit in self.edits:
            parts += text[at : edit.span.start], edit.text
            at = edit.span.end
        parts.append(text[at:])
        return "".join(parts)

    def touches(self, other: "Patch") -> bool:
        """Whether an edit of one meets an edit of the other."""
        left, right = 0, 0
        while left < len(self.edits) and right < len(other.edits):
            ours, theirs = self.edits[left], other.edits[right]
            if ours.touches(theirs):
                return True
            if ours.span.end < theirs.span.end:
                left += 1
            else:
                right += 1
        return False

    def carry(self, offset: int) -> int:
        """Where `offset` stands afterwards.

        An offset inside a replaced stretch goes to its end; where text is inserted it stays before.
        """
        count = bisect_left(self._starts, offset)
        if count:
            last = self.edits[count - 1]
            if last.span.end > offset:
                return last.span.start + self._moves[count - 1] + len(last.text)
        return offset + self._moves[count]

    @cached_property
    def _starts(self) -> list[int]:
        return [edit.span.start for edit in self.edits]

    @cached_property
    def _moves(self) -> list[int]:
        """How far the text behind the first so many edits is moved."""
        lengths = (len(edit.text) - edit.span.end + edit.span.start for edit in self.edits)
        return [0, *accumulate(lengths)]

    def carried(self, span: Span) -> Span:
        """Where a stretch stands afterwards."""
        return Span(self.carry(span.start), self.carry(span.end))

    def origin(self, span: Span) -> Span:
        """Where a stretch of the text afterwards stood before; what was put there stands where
        it was put.
        """
        end = self._origin(span.end, at_end=True)
        return Span(self._origin(span.start, at_end=False) if span.length else end, end)

    def _origin(self, offset: int, *, at_end: bool) -> int:
        moved = 0
        for edit in self.edits:
            start = edit.span.start + moved
            if offset < start or (offset == start and (at_end or edit.text)):
                break
            if offset < start + len(edit.text):
                return edit.span.end if at_end else edit.span.start
            moved += len(edit.text) - edit.span.length
        return offset - moved

    def then(self, later: "Patch") -> "Patch":
        """One patch for both, where `later` is written for the text after this one."""
        edits: list[Edit] = []
        at, text = 0, ""
        for piece in _cut(deque(_pieces(self)), later):
            if isinstance(piece, str):
                text += piece
                continue
            if piece.start > at or text:
                edits.append(Edit(Span(at, piece.start), text))
            at, text = piece.end, ""
        return Patch(tuple(edits))

    def changed(self, text: str) -> "Patch":
        """The same patch without the edits that put back what stands there."""
        kept = (e for e in self.edits if text[e.span.start : e.span.end] != e.text)
        return Patch(tuple(kept))


# The text after a patch, as stretches of the text before it and what was put between them.
_Piece: TypeAlias = Span | str
_WHEREVER_IT_ENDS = 1 << 62


def _pieces(patch: Patch) -> Iterator[_Piece]:
    at = 0
    for edit in patch.edits:
        yield Span(at, edit.span.start)
        yield edit.text
        at = edit.span.end
    yield Span(at, _WHEREVER_IT_ENDS)


def _cut(pieces: deque[_Piece], patch: Patch) -> Iterator[_Piece]:
    """The pieces after `patch`, whose offsets count along them."""
    at = 0
    for edit in patch.edits:
        yield from _taken(pieces, edit.span.start - at)
        for _ in _taken(pieces, edit.span.length):
            pass
        yield edit.text
        at = edit.span.end
    yield from pieces


def _taken(pieces: deque[_Piece], count: int) -> Iterator[_Piece]:
    """Take `count` code points off the front of the pieces."""
    while count > 0:
        piece = pieces.popleft()
        size = len(piece) if isinstance(piece, str) else piece.length
        if size > count:
            piece, rest = _split(piece, count)
            pieces.appendleft(rest)
            size = count
        count -= size
        yield piece


def _split(piece: _Piece, at: int) -> tuple[_Piece, _Piece]:
    if isinstance(piece, str):
        return piece[:at], piece[at:]
    middle = piece.start + at
    return Span(piece.start, middle), Span(middle, piece.end)
