"""Lines that were to be list items, and that GitHub shows as part of a paragraph.

A bullet or number needs a blank behind it; a bullet of another script is none; a number other than
1 cannot begin a list below a line of text, and nothing can that is indented by four (CommonMark
0.31.2, 5.2 "List items").
"""

import enum
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeGuard

from readme_tool import markdown
from readme_tool.markdown import Block, Break, Emphasis, Image, Inline, Link, List, Paragraph, Text
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.fallen.siblings import siblings


class Why(enum.Enum):
    """Why a line is no list item."""

    GLUED = "glued"
    """No blank stands behind its marker."""
    FOREIGN = "foreign"
    """Its bullet is none of Markdown's."""
    INDENTED = "indented"
    """It is indented too far below a line of text."""
    INTERRUPTING = "interrupting"
    """Its number is not 1, and it stands below a line of text."""


class Failed(NamedTuple):
    """A line that is no list item; `marker` is where its marker stands, `sign` what that ends in.

    `opens` says that it is the first line of its paragraph, `runs_on` that GitHub shows it on one
    line with the one before; `indent` is how many columns further right than that first line it
    begins. `linked` says that it holds a link, `named` that one or bold text follows at once,
    `heads_block` that what follows would be no paragraph in an item, but raw HTML, say. `crowded`
    says that a list, or a block indented further, stands next to its paragraph, and would be spaced
    or numbered otherwise if it were an item.
    """

    why: Why
    sign: str
    marker: Span
    opens: bool
    runs_on: bool
    indent: int
    linked: bool
    named: bool
    heads_block: bool
    crowded: bool = False


def runs(blocks: Sequence[Block], source: Source) -> Iterator[Sequence[Failed]]:
    """The failed lines of each kind, those of paragraphs that begin with one together."""
    for family in siblings(blocks):
        held: list[Failed] = []
        for number, block in enumerate(family):
            found = _in_paragraph(block, source) if _may_hold_marker(block) else []
            if found and _is_crowded(family, number, source):
                found = [failed._replace(crowded=True) for failed in found]
            if not found or not found[0].opens:
                yield from _split(held)
                held = []
            held += found
        yield from _split(held)


def _is_crowded(family: Sequence[Block], number: int, source: Source) -> bool:
    indent = _indent(family[number], source)
    before, after = family[max(0, number - 1) : number], family[number + 1 : number + 2]
    return any(isinstance(block, List) for block in (*before, *after)) or any(
        _indent(block, source) > indent for block in after
    )


def _indent(block: Block, source: Source) -> int:
    line = source[source.line(source.line_of(block.extent.start))]
    return len(line) - len(line.lstrip(" \t"))


def _split(found: Sequence[Failed]) -> Iterator[Sequence[Failed]]:
    """The stretches of lines alike that are plainly meant as items."""
    start = 0
    for end in range(1, len(found) + 1):
        if end == len(found) or _kind(found[end]) != _kind(found[start]):
            run = found[start:end]
            if _is_meant[run[0].why](run):
                yield run
            start = end


def _kind(failed: Failed) -> tuple[Why, str]:
    """What lines must share to be told of at once; those indented too far may stand in steps."""
    return failed.why, "" if failed.why is Why.INDENTED else failed.sign


_GLUED = Pattern(r"[-+](?![-+*\s\d])|\*(?![*\s])|\d{1,3}[.)](?![\d\s])")
_FOREIGN = Pattern(r"[•·‣●▪◦○∙⁃]|[–—−](?=[ \t])")
_MARKED = Pattern(r"(?:[-+*]|(?P<number>\d{1,3})[.)])(?=[ \t])")


_SIGNS = frozenset("-+*0123456789•·‣●▪◦○∙⁃–—−")


def _may_hold_marker(block: Block) -> TypeGuard[Paragraph]:
    """A quick look: whether a line of a paragraph begins with what may be a marker."""
    if not isinstance(block, Paragraph):
        return False
    at_start = True
    for inline in block.content:
        if at_start and isinstance(inline, Text) and inline.value[:1] in _SIGNS:
            return True
        at_start = isinstance(inline, Break)
    return False


def _in_paragraph(paragraph: Paragraph, source: Source) -> list[Failed]:
    found = []
    lines = list(_lines(paragraph.content))
    for number, line in enumerate(lines):
        first = line.content[0] if line.content else None
        if not isinstance(first, Text) or source.text[first.span.start] != first.value[:1]:
            continue
        indent = _column(source, first.span) - _column(source, paragraph.content[0].span)
        why, length = _why(first.value, number == 0, indent)
        # An escaped sign was meant as text.
        if why is not None and source.text.startswith(first.value[:length], first.span.start):
            marker = Span(first.span.start, first.span.start + length)
            runs_on = number > 0 and not line.below_break
            linked = any(map(_is_link, markdown.inlines(line.content)))
            named = _is_named(line.content, length)
            sign = source.text[marker.end - 1]
            heads_block = markdown.begins_block(_behind(source, marker))
            found.append(
                Failed(why, sign, marker, number == 0, runs_on, indent, linked, named, heads_block)
            )
    return found


def _behind(source: Source, marker: Span) -> str:
    """What stands behind a marker on its line, without the one blank that an item needs there."""
    line = source.line(source.line_of(marker.start))
    return source.text[marker.end : line.end].removeprefix(" ")


class _Line(NamedTuple):
    content: Sequence[Inline]
    below_break: bool


def _lines(content: Sequence[Inline]) -> Iterator[_Line]:
    start, hard = 0, False
    for number, inline in enumerate(content):
        if isinstance(inline, Break):
            yield _Line(content[start:number], hard)
            start, hard = number + 1, inline.hard
    yield _Line(content[start:], hard)


def _column(source: Source, span: Span) -> int:
    return span.start - source.line_starts[source.line_of(span.start) - 1]


def _why(text: str, opens: bool, indent: int) -> tuple[Why | None, int]:
    """Why a line that begins with `text` is no item, and how long its marker is."""
    marked = None if opens else _MARKED.match(text)
    if marked is not None:
        bullet_or_one = marked["number"] in (None, "1")
        why = Why.INDENTED if bullet_or_one or indent >= _CODE else Why.INTERRUPTING
        return why, marked.end()
    for why, pattern in ((Why.GLUED, _GLUED), (Why.FOREIGN, _FOREIGN)):
        if found := pattern.match(text):
            return why, found.end()
    return None, 0


# What is indented so far begins nothing below a line of text.
_CODE = 4


def _is_link(inline: Inline) -> bool:
    return isinstance(inline, Link)


def _is_named(content: Sequence[Inline], length: int) -> bool:
    """Whether a link, an image or bold text follows a marker of `length` at once."""
    first = content[0]
    rest = first.value[length:].strip(" ") if isinstance(first, Text) else ""
    following = content[1] if len(content) > 1 else None
    if rest:
        return rest[0] == "[" and isinstance(following, (Link, Image))
    return isinstance(following, (Link, Image, Emphasis))


def _glued_is_meant(run: Sequence[Failed]) -> bool:
    if run[0].named and run[0].linked:
        return True
    return len(run) > 1 and all(failed.linked for failed in run)


def _foreign_is_meant(run: Sequence[Failed]) -> bool:
    """Bullets of other scripts are a matter of taste where each has a line of its own.

    A lone one is plain further left than the text of the item that GitHub takes it into.
    """
    alone = len(run) == 1 and not (run[0].indent < 0 and run[0].named and run[0].linked)
    return any(failed.runs_on for failed in run) and not alone


def _interrupting_is_meant(run: Sequence[Failed]) -> bool:
    """A line of prose may well begin with a number that ends a sentence."""
    return all(failed.linked for failed in run)


def _indented_is_meant(run: Sequence[Failed]) -> bool:
    """A number that has a line of its own reads as it would in a list; a bullet does not."""
    return any(failed.runs_on or failed.sign not in ".)" for failed in run)


_is_meant = {
    Why.GLUED: _glued_is_meant,
    Why.FOREIGN: _foreign_is_meant,
    Why.INDENTED: _indented_is_meant,
    Why.INTERRUPTING: _interrupting_is_meant,
}
