"""Where raw HTML stands in a page: its tags, and the contents that hold them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.markdown import Block, Tag
from readme_tool.text import Source, Span


class Tagged(NamedTuple):
    """The tags of one content: of a block, which `number` tells apart, or of a cell of a table.

    `row` and `cell` are the places of the row and of the cell, None where there is no table.
    """

    tags: tuple[Tag, ...]
    block: Block
    number: int
    row: Span | None = None
    cell: Span | None = None


def tagged(blocks: Iterable[Block], source: Source) -> Iterator[Tagged]:
    """The contents of `blocks` that hold tags, in source order."""
    for number, block in enumerate(blocks):
        if source.text.find("<", *block.extent) < 0:
            continue
        if isinstance(block, markdown.Table):
            for row in (block.header, *block.rows):
                for cell in (*row.cells, *row.surplus):
                    if tags := _tags(cell.content, source):
                        yield Tagged(tags, block, number, row.extent, cell.span)
        else:
            for content in markdown.contents(block):
                if tags := _tags(content, source):
                    yield Tagged(tags, block, number)


def _tags(content: markdown.Content, source: Source) -> tuple[Tag, ...]:
    if not content or source.text.find("<", content[0].span.start, content[-1].span.end) < 0:
        return ()
    return tuple(inline for inline in markdown.inlines(content) if isinstance(inline, Tag))
