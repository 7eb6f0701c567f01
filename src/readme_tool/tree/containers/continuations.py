"""Lines that their author means as part of the list item above, though GitHub shows them apart.

`10. **Title**` needs four blanks before its second paragraph; with three the list ends there, and
with four below `11.  ` the paragraph becomes code.
"""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.markdown import Block, CodeBlock, List, Paragraph, Quote
from readme_tool.tree.page_reader import PageReader


def tail(blocks: Sequence[Block], number: int, reader: PageReader) -> tuple[Block, ...]:
    """The blocks behind the list at `number` that belong to its last item."""
    found: list[Block] = []
    for block in blocks[number + 1 :]:
        if not _is_indented(block, reader) and not (isinstance(block, Quote) and not found):
            break
        found.append(block)
    if len(found) == 1 and isinstance(found[0], Quote):
        return tuple(found) if _touches(blocks[number], found[0], reader) else ()
    return tuple(found)


def _is_indented(block: Block, reader: PageReader) -> bool:
    """Whether a block of the page's top level begins with blanks, as no other does."""
    if isinstance(block, CodeBlock):
        return block.info is None
    return isinstance(block, Paragraph) and reader.source.text[block.extent.start] in " \t"


def _touches(above: Block, quote: Quote, reader: PageReader) -> bool:
    """Whether no blank line stands between a list and a quote."""
    between = reader.source.text[above.extent.end : quote.extent.start]
    return isinstance(above, List) and between.count("\n") + between.count("\r") <= 1
