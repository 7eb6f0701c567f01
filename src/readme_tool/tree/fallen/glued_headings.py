"""Lines that begin with `#` as headings do, and are none for want of a blank, or for too many."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.markdown import (
    Break,
    CodeSpan,
    Content,
    Emphasis,
    Image,
    Inline,
    Link,
    Paragraph,
    Text,
)
from readme_tool.text import Pattern, Span
from readme_tool.tree.document import Document


class Glued(NamedTuple):
    """Such a line as it shows; `span` and `marks` are its signs, `block` its paragraph's extent.

    `is_deep` tells a line of too many signs from one that lacks the blank.
    """

    line: str
    span: Span
    marks: str
    block: Span
    is_deep: bool

    @property
    def title(self) -> str:
        """The text that the heading would have."""
        return self.line.lstrip("# \t")


def glued_headings(readme: Document) -> Iterator[Glued]:
    """The lines of the page's paragraphs that were meant as headings."""
    for block in readme.blocks:
        if not isinstance(block, Paragraph) or not _begins_one(readme.source.text, block):
            continue
        for line in _lines(block.content):
            first = line[0] if line else None
            is_mark = isinstance(first, Text) and first.value.strip("#") == ""
            if is_mark and not (len(line) > 1 and isinstance(line[1], _HOLDING)):
                continue
            if isinstance(first, Text) and readme.source.text[first.span.start] == "#":
                apart = _is_set_apart(line, block.content, readme)
                yield from _glued(first, markdown.shown(line), apart, block.extent)


def _begins_one(text: str, block: Paragraph) -> bool:
    """A quick look: whether a `#` stands where a line of a paragraph may begin."""
    return _SIGN.search(text, block.extent.start, block.extent.end) is not None


def _lines(content: Content) -> Iterator[Sequence[Inline]]:
    start = 0
    for number, inline in enumerate(content):
        if isinstance(inline, Break):
            yield content[start:number]
            start = number + 1
    yield content[start:]


def _is_set_apart(line: Sequence[Inline], content: Content, readme: Document) -> bool:
    """Whether a line is all of its paragraph, or the first, and ends in blanks that break it."""
    if len(line) == len(content):
        return True
    behind = content[len(line)]
    return (
        line[0] is content[0]
        and isinstance(behind, Break)
        and readme.source[behind.span][:2] == "  "
    )


def _glued(first: Text, line: str, apart: bool, block: Span) -> Iterator[Glued]:
    glued, deep = _GLUED.match(first.value), _TOO_MANY.match(first.value)
    start = first.span.start
    if glued is not None and (len(glued[1]) > 1 or (apart and not _is_hashtag(line))):
        yield Glued(line, Span(start, start + glued.end()), glued[1], block, False)
    elif deep is not None:
        yield Glued(line, Span(start, start + deep.end()), deep[0], block, True)


def _is_hashtag(line: str) -> bool:
    """Whether a line with one `#` is tags, as in `#lists #trees`, or tells a number."""
    if _HASHTAGS.match(line):
        return True
    return line[1:2].islower() and _HASHTAG.fullmatch(line) is not None


_SIGN = Pattern(r"#(?<![^\s>]#)")
_GLUED = Pattern(r"(#{1,6})(?=[^\W_]|[\[*`]|[^\x00-\u2190\ufe00-\ufe0f]|\Z)")
_TOO_MANY = Pattern(r"#{7,}(?=[ \t]+\S)")
_HASHTAGS = Pattern(r"#\w.*[ \t]#\w|#\d")
_HASHTAG = Pattern(r"#[\w\-]+[ \t]*")
_HOLDING = (CodeSpan, Emphasis, Image, Link)
