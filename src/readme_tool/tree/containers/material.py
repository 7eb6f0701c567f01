"""The statements and wordings of the blocks that one entry owns."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool import markdown
from readme_tool.markdown import Block, HtmlBlock
from readme_tool.tree.entry.statements import Statement, statements
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.wording import Wording


def of_blocks(
    blocks: Sequence[Block], reader: PageReader
) -> tuple[tuple[Statement, ...], tuple[Wording, ...]]:
    """What the blocks say, line by line, and every wording in them."""
    said: list[Statement] = []
    wordings: list[Wording] = []
    for block in markdown.blocks(blocks):
        for content in markdown.contents(block):
            words = reader.words(content, raw=isinstance(block, HtmlBlock))
            wordings.append(words)
            said += statements(words)
    return tuple(said), tuple(wordings)
