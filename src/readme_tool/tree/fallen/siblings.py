"""Blocks that stand one below another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool import markdown
from readme_tool.markdown import Block, FootnoteDefinition, List, Quote


def siblings(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The blocks themselves, and those of each list item, quote and footnote among them."""
    yield blocks
    for block in markdown.blocks(blocks):
        if isinstance(block, List):
            yield from (item.children for item in block.items)
        elif isinstance(block, (Quote, FootnoteDefinition)):
            yield block.children
