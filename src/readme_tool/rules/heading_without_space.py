r"""A line that was to be a heading and lacks the blank behind its `#`.

GitHub shows the line as text, with its `#`. The section has no heading, no anchor, and no place in the
outline.

~~~markdown bad
#Lists

Some lists.

##Surveys
- [Lists that Last](https://example.org/lists)

####### Very deep
~~~

~~~text report
1:1 `#Lists` is no heading without a blank behind `#`
5:1 `##Surveys` is no heading without a blank behind `##`
8:1 `####### Very deep` is no heading, for a heading has at most six `#`
~~~

~~~markdown fixed
# Lists

Some lists.

## Surveys
- [Lists that Last](https://example.org/lists)

###### Very deep
~~~

~~~markdown good
# Lists

#1 of all lists, see issue #2

#lists #trees

\#Lists
~~~

Fix: safe where only a blank is lacking, for a heading is all that can be meant. Unsafe where it would
take the anchor of a heading that is there, or part a list in two, and where there are too many `#`,
since headings have at most six.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool import markdown
from readme_tool.grammars import anchors
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
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document

_GLUED = Pattern(r"(#{1,6})(?=[^\W_]|[\[*`]|[^\x00-\u2190\ufe00-\ufe0f]|\Z)")
_TOO_MANY = Pattern(r"#{7,}(?=[ \t]+\S)")
_HASHTAGS = Pattern(r"#\w.*[ \t]#\w|#\d")
_HASHTAG = Pattern(r"#[\w\-]+[ \t]*")


_HOLDING = (CodeSpan, Emphasis, Image, Link)


@rule(Severity.ERROR)
def heading_without_space(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the lines that begin with `#` and are no headings."""
    outermost = {block.extent for block in readme.page.blocks}
    for block in readme.blocks:
        if not isinstance(block, Paragraph):
            continue
        for line in _lines(block.content):
            first = line[0] if line else None
            is_mark = isinstance(first, Text) and first.value.strip("#") == ""
            if is_mark and not (len(line) > 1 and isinstance(line[1], _HOLDING)):
                continue
            if isinstance(first, Text) and readme.source.text[first.span.start] == "#":
                alone = len(line) == len(block.content)
                shown = markdown.shown(line)
                is_new = anchors.slug(shown.lstrip("# \t")) not in readme.anchors
                safety = Safety.SAFE if is_new and block.extent in outermost else Safety.UNSAFE
                yield from _findings(first, shown, alone, safety)


def _lines(content: Content) -> Iterator[Sequence[Inline]]:
    start = 0
    for number, inline in enumerate(content):
        if isinstance(inline, Break):
            yield content[start:number]
            start = number + 1
    yield content[start:]


def _findings(first: Text, line: str, alone: bool, safety: Safety) -> Iterator[Finding]:
    glued, deep = _GLUED.match(first.value), _TOO_MANY.match(first.value)
    if glued is not None and (len(glued[1]) > 1 or (alone and not _is_hashtag(line))):
        end = first.span.start + glued.end()
        yield Finding(
            Span(first.span.start, end),
            f"{quoted(line)} is no heading without a blank behind `{glued[1]}`",
            Fix.replacing(Span(end, end), " ", f"Put a blank behind `{glued[1]}`", safety),
        )
    elif deep is not None:
        span = Span(first.span.start, first.span.start + deep.end())
        yield Finding(
            span,
            f"{quoted(line)} is no heading, for a heading has at most six `#`",
            Fix.replacing(span, "######", "Write six `#`", Safety.UNSAFE),
        )


def _is_hashtag(line: str) -> bool:
    """Whether a line with one `#` is tags, as in `#lists #trees`, or tells a number."""
    if _HASHTAGS.match(line):
        return True
    return line[1:2].islower() and _HASHTAG.fullmatch(line) is not None
