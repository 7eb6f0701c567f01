"""From a README's text to its page."""

from __future__ import annotations

from bisect import bisect_right

from readme_tool.markdown import building
from readme_tool.markdown.page import Page, Unread
from readme_tool.markdown.placing import Lines
from readme_tool.text import Source

# In code points; eight times what GitHub shows of a README ("About READMEs" in GitHub Docs).
LONGEST = 4_000_000


def read(source: Source | str) -> Page:
    """The page that GitHub makes of `source`; any text is one.

    A byte-order mark at the start of a string counts as none, as in a file. The lines beyond
    `LONGEST` are not read.
    """
    from readme_tool.markdown import spanned

    if isinstance(source, str):
        source = Source(source.removeprefix("\ufeff"))
    lines = Lines.of(source)
    if len(source.text) <= LONGEST:
        return Page(building.blocks(spanned.tokens(source.text), lines))
    unread = bisect_right(lines.starts, LONGEST) - 1
    blocks = building.blocks(spanned.tokens(source.text[: lines.starts[unread]]), lines)
    return Page((*blocks, Unread(lines.extent(unread, len(lines.starts)), "size")))
