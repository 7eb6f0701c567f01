"""From a README's text to its page."""

from __future__ import annotations

from readme_tool.markdown import building
from readme_tool.markdown.page import Page
from readme_tool.markdown.placing import Lines
from readme_tool.text import Source


def read(source: Source | str) -> Page:
    """The page that GitHub makes of `source`; any text is one.

    A byte-order mark at the start of a string counts as none, as in a file.
    """
    from readme_tool.markdown import spanned

    if isinstance(source, str):
        source = Source(source.removeprefix("\ufeff"))
    return Page(building.blocks(spanned.tokens(source.text), Lines.of(source)))
