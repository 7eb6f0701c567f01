"""Changes to a text. Every change that this package makes is one of these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from readme_tool.errors import OverlapError
from readme_tool.text.span import Span


class Edit(NamedTuple):
    """Put `text` where `span` stands."""

    span: Span
    text: str

    def touches(self, other: Edit) -> bool:
        """Whether the two would change the same place or places that meet."""
        return self.span.meets(other.span)


@dataclass(frozen=True, slots=True)
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
    def of(cls, *edits: Edit) -> Patch:
        """The patch of these edits, given in any order."""
        return cls(tuple(sorted(edits)))

    @classmethod
    def joined(cls, patches: Iterable[Patch]) -> Patch:
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

    def touches(self, other: Patch) -> bool:
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
        """Where `offset` stands afterwards; inside a replaced stretch, that is its end."""
        moved = 0
        for edit in self.edits:
            if edit.span.start >= offset:
                break
            if edit.span.end > offset:
                return edit.span.start + moved + len(edit.text)
            moved += len(edit.text) - edit.span.length
        return offset + moved

    def changed(self, text: str) -> Patch:
        """The same patch without the edits that put back what stands there."""
        kept = (e for e in self.edits if text[e.span.start : e.span.end] != e.text)
        return Patch(tuple(kept))
