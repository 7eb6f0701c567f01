"""What a merge that git could not finish leaves in a file: two versions between markers.

The marker lines are git's (`git help merge`, "How conflicts are presented"): seven characters of a
kind at the start of a line, and behind all but the middle one the name of a side.
"""

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.markdown import CodeBlock, Page
from readme_tool.text import Pattern, Source, Span

_MARKER = Pattern(r"(<{7}|>{7}|\|{7})(?:[ \t]|\Z)|={7}\Z")
_BIBTEX = frozenset(("bib", "biblatex", "bibtex", "latex", "tex"))


class Conflict(NamedTuple):
    """The marker lines of one conflict, in order; not all of them need be left."""

    markers: tuple[Span, ...]


def conflicts(page: Page, source: Source) -> tuple[Conflict, ...]:
    """The conflicts that stand in the text, in order.

    One that stands whole in a block of code is shown there on purpose, except in BibTeX.
    """
    if "<<<<<<<" not in source.text and ">>>>>>>" not in source.text:
        return ()
    shown = [block.extent for block in markdown.blocks(page.blocks) if _shows_code(block)]
    return tuple(
        conflict
        for conflict in _grouped(source)
        if not any(all(code.holds(marker) for marker in conflict.markers) for code in shown)
    )


def _shows_code(block: markdown.Block) -> bool:
    return isinstance(block, CodeBlock) and (block.info or "").lower() not in _BIBTEX


def _grouped(source: Source) -> Iterator[Conflict]:
    """Markers from one `<<<<<<<` to its `>>>>>>>`; a lone one of either is a conflict too."""
    held: list[Span] = []
    for span in _markers(source):
        sign = source.text[span.start]
        if sign == "<" and held:
            yield Conflict(tuple(held))
            held = []
        if held or sign in "<>":
            held.append(span)
        if sign == ">":
            yield Conflict(tuple(held))
            held = []
    if held:
        yield Conflict(tuple(held))


def _markers(source: Source) -> Iterator[Span]:
    for number, start in enumerate(source.line_starts, 1):
        if source.text[start : start + 1] in ("<", ">", "=", "|"):
            line = source.line(number)
            if _MARKER.match(source.text, line.start, line.end):
                yield line
