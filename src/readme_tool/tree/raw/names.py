"""The explicit targets of a page: the values of `id` and `name` attributes in raw HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from readme_tool.markdown import Tag
from readme_tool.text import Span


def names(tags: Iterable[Tag]) -> Mapping[str, Span]:
    """Each name with its first place; GitHub keeps `id` on any element and `name` on `a`."""
    found: dict[str, Span] = {}
    for tag in tags:
        if not tag.closing:
            _note(tag, found)
    return found


def _note(tag: Tag, found: dict[str, Span]) -> None:
    for attribute in tag.attributes:
        wanted = attribute.name == "id" or (attribute.name == "name" and tag.name == "a")
        if wanted and attribute.value and attribute.value_span is not None:
            found.setdefault(attribute.value, attribute.value_span)
