"""What a reader sees of some inlines: one text, and where each piece of it stands.

Readers of entries look at this text, with links, emphasis and pictures as ranges of it, and get
back the span in the source for whatever they find. A picture is one character, U+FFFC; a line
break, `<br>` and the edge of an HTML block are a newline.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple, Protocol, TypeVar

from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.nodes import Field, Link, Picture

PICTURE = "\ufffc"

BOLD = 1
ITALIC = 2
CODE = 4
STRUCK = 8
SMALL = 16


class Run(NamedTuple):
    """A piece of the text that comes from one place; `link` counts the wording's links."""

    start: int
    end: int
    span: Span
    style: int
    link: int | None


class Mark(NamedTuple):
    """A range of the text with marks around it; `span` includes them."""

    start: int
    end: int
    span: Span


class Wording(NamedTuple):
    """The text of some inlines. Runs tile it, marks lie in it; both are ordered by their ends."""

    text: str
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    source: Source

    def span(self, start: int, end: int) -> Span:
        """Where the text from `start` to `end` stands, whole marks only.

        Marks around all of it are left out.
        """
        if start >= end:
            return self._nothing(start)
        run = self.runs[self._number(start)]
        first = self._place(run, start)
        if end <= run.end:
            return Span(first, self._place(run, end))  # Marks stand between runs.
        last = self._place(self.runs[self._number(end - 1)], end)
        for begun, ended, span in self.marks:
            if begun >= end or ended <= start or (begun <= start and ended >= end):
                continue
            first, last = min(first, span.start), max(last, span.end)
        return Span(first, last)

    def field(self, start: int, end: int) -> Field[str]:
        """The text from `start` to `end`, blanks evened, and where it stands."""
        return Field(evened(self.text[start:end]), self.span(start, end))

    def without_raised(self, start: int, end: int, instead: str = "") -> str:
        """The text from `start` to `end` without raised and lowered marks, blanks evened.

        Where all of it is raised or lowered, it is in small print, and only signs are marks.
        """
        runs = self.runs[self._number(start) : bisect_left(self.runs, (end,))]
        if not any(run.style & SMALL for run in runs):
            return evened(self.text[start:end])
        pieces = [
            (self.text[max(run.start, start) : min(run.end, end)], bool(run.style & SMALL))
            for run in runs
        ]
        in_small_print = all(raised for seen, raised in pieces if not seen.isspace())
        return evened(
            "".join(
                instead if raised and (not in_small_print or _SIGNS.fullmatch(seen)) else seen
                for seen, raised in pieces
            )
        )

    def within(self, span: Span) -> "Wording":
        """The wording of what stands in `span` alone."""
        runs = _within(self.runs, span)
        start = runs[0].start if runs else 0
        end = runs[-1].end if runs else 0
        kept = sorted({run.link for run in runs if run.link is not None})
        number = {link: place for place, link in enumerate(kept)}
        return Wording(
            self.text[start:end],
            tuple(
                run._replace(
                    start=run.start - start,
                    end=run.end - start,
                    link=None if run.link is None else number[run.link],
                )
                for run in runs
            ),
            tuple(
                mark._replace(start=mark.start - start, end=mark.end - start)
                for mark in _within(self.marks, span)
                if span.holds(mark.span)
            ),
            tuple(self.links[link] for link in kept),
            _within(self.pictures, span),
            self.source,
        )

    def _nothing(self, at: int) -> Span:
        """The place before the character at `at`, or behind the last one."""
        if not self.runs:
            return Span(0, 0)
        at = min(at, len(self.text))
        place = self._place(self.runs[self._number(at)], at)
        return Span(place, place)

    def _number(self, at: int) -> int:
        """The number of the run in which the character at `at` stands; of the last behind it."""
        # Runs begin with where they start, so a lone number compares with them.
        return bisect_left(self.runs, (at + 1,)) - 1

    def _place(self, run: Run, at: int) -> int:
        """Where in the source the character at `at` of a run stands; behind the run, its end."""
        start, end, (first, last), *_ = run
        if at == end:
            return last
        if at == start or end - start == last - first:
            return first + at - start
        return first + source_offset(self.source[run.span], self.text[start:end], at - start)


_SIGNS = Pattern(r"[\d*†‡§¶#∗⋆★♠♣♦♥✉]+(?:,[\d*†‡§¶#∗⋆★♠♣♦♥✉]+)*")


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def _within(pieces: tuple[P, ...], span: Span) -> tuple[P, ...]:
    """Those pieces that end in `span`; they are in the order of their ends."""
    first = bisect_right(pieces, span.start, key=_end)
    return pieces[first : bisect_right(pieces, span.end, first, key=_end)]


def _end(piece: _Placed) -> int:
    return piece.span.end


def source_offset(raw: str, value: str, count: int) -> int:
    """How much of `raw`, which reads as `value`, gives the first `count` characters of that."""
    at = 0
    for character in value[:count]:
        if raw[at : at + 1] == "\\" and raw[at + 1 : at + 2] == character:
            at += 2
        elif raw[at : at + 1] == "&" and (character != "&" or raw[at + 1 : at + 4] == "amp"):
            at = raw.find(";", at) + 1 or len(raw)
        else:
            at += 1
    return at


def evened(text: str) -> str:
    """`text` with every run of blanks as one space, none at the ends."""
    return " ".join(text.split())
