"""Which blocks of a section are entries, container by container."""

from __future__ import annotations

from readme_tool.grammars import sections
from readme_tool.markdown import List, Table
from readme_tool.tree.containers import lists, tables
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.sections import Stretch
from readme_tool.tree.tiling import Found


def entries(stretch: Stretch, reader: PageReader) -> list[Found]:
    """The entries that stand in `stretch`, in no set order."""
    if any(sections.lists_nothing(title) for title in stretch.above):
        return []
    found: list[Found] = []
    for block in stretch.blocks:
        if isinstance(block, List):
            found += lists.entries(block, reader)
        elif isinstance(block, Table):
            found += tables.entries(block, reader)
    return found
