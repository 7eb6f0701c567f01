"""From a README's text to its page."""

from __future__ import annotations

import os
from bisect import bisect_right

from readme_tool.markdown.alerts import with_alert
from readme_tool.markdown.page import Block, Page, Unread
from readme_tool.markdown.placing import Lines
from readme_tool.markdown.scanning import UnsureError, plain
from readme_tool.text import Source

# In code points; eight times what GitHub shows of a README ("About READMEs" in GitHub Docs).
LONGEST = 4_000_000

# The environment variable that, set to "markdown-it", has everything read by markdown-it-py.
SWITCH = "READMETOOL_READER"


def read(source: Source | str) -> Page:
    """The page that GitHub makes of `source`; any text is one.

    A byte-order mark at the start of a string counts as none, as in a file. The lines beyond
    `LONGEST` are not read.
    """
    if isinstance(source, str):
        source = Source(source.removeprefix("\ufeff"))
    lines = Lines.of(source)
    end = len(lines.starts)
    if len(source.text) <= LONGEST:
        return Page(_blocks(lines, end))
    unread = bisect_right(lines.starts, LONGEST) - 1
    return Page((*_blocks(lines, unread), Unread(lines.extent(unread, end), "size")))


def _blocks(lines: Lines, end: int) -> tuple[Block, ...]:
    """The blocks of the lines before number `end`."""
    return tuple(with_alert(block, lines) for block in _read(lines, end))


def _read(lines: Lines, end: int) -> tuple[Block, ...]:
    if os.environ.get(SWITCH) == "markdown-it":
        return _through_markdown_it(lines, end)
    try:
        return plain.blocks(lines, end)
    except UnsureError:
        return _through_markdown_it(lines, end)


def _through_markdown_it(lines: Lines, end: int) -> tuple[Block, ...]:
    # Late, since to import markdown-it-py costs more than the rest of the package together.
    from readme_tool.markdown.tokens import blocks, parser

    text = lines.text if end == len(lines.starts) else lines.text[: lines.starts[end]]
    return blocks.blocks(parser.tokens(text), lines)
