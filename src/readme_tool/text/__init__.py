"""Bytes and text, offsets and edits. Knows nothing of Markdown."""

from readme_tool.errors import OverlapError
from readme_tool.text.edit import Edit, Patch
from readme_tool.text.excerpt import Excerpt
from readme_tool.text.pattern import Pattern
from readme_tool.text.source import LineEnding, Position, Source
from readme_tool.text.span import Span

__all__ = [
    "Edit",
    "Excerpt",
    "LineEnding",
    "OverlapError",
    "Patch",
    "Pattern",
    "Position",
    "Source",
    "Span",
]
