"""Pieces of a field's value, and where each stands in the source."""

from __future__ import annotations

from readme_tool.text import Source, Span
from readme_tool.tree.nodes import Field


def piece(source: Source, field: Field[str], part: Span) -> Span | None:
    """Where the code points `part` of a field's value stand; None where it is written otherwise.

    That is where an escape, an entity or a lacking `mailto:` parts the value from what is written.
    """
    if source[field.span] != field.value:
        return None
    return part.shifted(field.span.start)
