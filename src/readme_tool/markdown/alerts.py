"""GitHub's alerts: quotes on the top level whose first line is nothing but `[!NOTE]` or the like.

The five words may be in any case; a title behind them, or nothing after them, makes it an ordinary
quote (GitHub Docs, "Basic writing and formatting syntax").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from readme_tool.markdown.page import Block, Break, Paragraph, Quote, Text
from readme_tool.markdown.placing import Lines
from readme_tool.text import Pattern, Span

_MARKER = Pattern(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*", re.IGNORECASE)


def with_alert(block: Block, lines: Lines) -> Block:
    """The block; a quote that is an alert says so, and is without the line that says it."""
    match block:
        case Quote(children=(Paragraph(content=(Text(value=value), *rest)) as start, *others)):
            marker = _MARKER.fullmatch(value)
        case _:
            return block
    if marker is None or not (rest or others) or (rest and not isinstance(rest[0], Break)):
        return block
    children = (*_without_first_line(start, lines), *others)
    return block._replace(children=children, alert=marker[1].lower())


def _without_first_line(paragraph: Paragraph, lines: Lines) -> Iterator[Paragraph]:
    """What is left of the paragraph behind its first line, if anything is."""
    if len(paragraph.content) > 1:
        first_break, *content = paragraph.content[1:]
        line = bisect_right(lines.starts, first_break.span.end) - 1
        extent = Span(lines.starts[line], paragraph.extent.end)
        yield Paragraph(extent, tuple(content))
