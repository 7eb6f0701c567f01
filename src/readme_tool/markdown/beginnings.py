"""Whether a text would begin something else than a paragraph."""

from __future__ import annotations

from readme_tool.markdown.page import Paragraph
from readme_tool.markdown.reading import read
from readme_tool.text import Pattern

# A quick look, which lets everything pass that may begin one.
_MAY_BEGIN = Pattern(
    r"\t|[ ]{4}|[ ]{0,3}(?:[<#>]|`{3}|~{3}|\[[^\]]*\]:|[-+*_][-+*_ \t]|[-+*]\Z|[0-9]{1,9}[.)])"
)


def begins_block(text: str) -> bool:
    """Whether a line of `text`, at the beginning of an item, begins another block than a paragraph.

    Blanks alone do not.
    """
    if not _MAY_BEGIN.match(text):
        return False
    first = read(text).blocks[:1]
    return bool(first) and not isinstance(first[0], Paragraph)
