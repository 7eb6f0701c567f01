"""Where things are written: pieces of a field's value, and a bracket too many behind a picture."""

from __future__ import annotations

from readme_tool.text import Source, Span
from readme_tool.tree.nodes import Field, Picture


def piece(source: Source, field: Field[str], part: Span) -> Span | None:
    """Where the code points `part` of a field's value stand; None where it is written otherwise.

    That is where an escape, an entity or a lacking `mailto:` parts the value from what is written.
    """
    if source[field.span] != field.value:
        return None
    return part.shifted(field.span.start)


def is_closed_twice(source: Source, picture: Picture) -> bool:
    """Whether a Markdown picture is followed by a `)` that nothing on its line has opened.

    It was typed as the end of the address, and Markdown takes it for text.
    """
    start, end = picture.span
    if source.text[start] != "!" or not source.text.startswith(")", end):
        return False
    before = source.text[source.line(source.line_of(start)).start : start]
    return before.count("(") <= before.count(")")
