"""Where things are written: pieces of a field's value, and addresses that several links share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from readme_tool.text import Source, Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Field, Link, Picture


def piece(source: Source, field: Field[str], part: Span) -> Span | None:
    """Where the code points `part` of a field's value stand; None where it is written otherwise.

    That is where an escape, an entity or a lacking `mailto:` parts the value from what is written.
    """
    if source[field.span] != field.value:
        return None
    return part.shifted(field.span.start)


def addressed(readme: Document) -> Iterator[Link]:
    """The links, of those that share a definition's address only the first."""
    seen: set[Span] = set()
    for link in readme.links:
        if link.address.span not in seen:
            seen.add(link.address.span)
            yield link


def addresses(readme: Document) -> Iterator[Field[str]]:
    """The addresses of links and pictures, each where it is written once, links first."""
    seen: set[Span] = set()
    of_links = (link.address for link in readme.links)
    of_pictures = (picture.address for picture in readme.pictures)
    for address in chain(of_links, of_pictures):
        if address.span not in seen:
            seen.add(address.span)
            yield address


def is_closed_twice(source: Source, picture: Picture) -> bool:
    """Whether a Markdown picture is followed by a `)` that nothing on its line has opened.

    It was typed as the end of the address, and Markdown takes it for text.
    """
    start, end = picture.span
    if source.text[start] != "!" or not source.text.startswith(")", end):
        return False
    before = source.text[source.line(source.line_of(start)).start : start]
    return before.count("(") <= before.count(")")
