"""What the blocks that one entry owns say."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool import markdown
from readme_tool.markdown import Block
from readme_tool.tree.entry.reading import read_fields
from readme_tool.tree.entry.statements import Statement, statements
from readme_tool.tree.nodes import EntryFields
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.wording import Wording


def read(blocks: Sequence[Block], reader: PageReader) -> EntryFields:
    """The fields of an entry that owns `blocks`, read line by line."""
    said: list[Statement] = []
    wordings: list[Wording] = []
    for block in markdown.blocks(blocks):
        for content in markdown.contents(block):
            words = reader.words(content)
            wordings.append(words)
            said += statements(words)
    return read_fields(said, wordings)
