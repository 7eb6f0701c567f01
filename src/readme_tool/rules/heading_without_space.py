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
since headings have at most six. Where the line below would become code it is for a person to judge.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import anchors
from readme_tool.markdown import begins_block
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree import Document
from readme_tool.tree.fallen.glued_headings import Glued, glued_headings

# What a line may begin with that stands in a quote or an item.
_MARKS = Pattern(r"(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t])*")


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def heading_without_space(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the lines that begin with `#` and are no headings."""
    outermost = {block.extent for block in readme.page.blocks}
    for glued in glued_headings(readme):
        is_new = anchors.slug(glued.title) not in readme.anchors
        safety = Safety.SAFE if is_new and glued.block in outermost else Safety.UNSAFE
        if _frees_block(readme.source, glued):
            safety = Safety.SHOWN
        yield _finding(glued, safety)


def _frees_block(source: Source, glued: Glued) -> bool:
    """Whether the next line, part of the paragraph now, would be code below a heading, say."""
    number = source.line_of(glued.span.end) + 1
    if number > source.line_of(glued.block.end):
        return False
    marks = _MARKS.match(source[source.line(source.line_of(glued.span.start))])
    return begins_block(source[source.line(number)][marks.end() if marks else 0 :])


def _finding(glued: Glued, safety: Safety) -> Finding:
    if glued.is_deep:
        return Finding(
            glued.span,
            f"{quoted(glued.line)} is no heading, for a heading has at most six `#`",
            Fix.replacing(glued.span, "######", "Write six `#`", min(safety, Safety.UNSAFE)),
        )
    end = glued.span.end
    return Finding(
        glued.span,
        f"{quoted(glued.line)} is no heading without a blank behind `{glued.marks}`",
        Fix.replacing(Span(end, end), " ", f"Put a blank behind `{glued.marks}`", safety),
    )
