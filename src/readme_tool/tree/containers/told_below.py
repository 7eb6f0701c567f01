"""Entries of a title alone in its paragraph and of fields below it, in a list or a line each.

`**Title**`, and below `- Paper: https://…` and `- Code: https://…`. The items of such a list are no
works. A line of nothing but links and badges tells of the title above as well, and so does a quote
below that. Titles like that stand in numbers; one alone could be anything's.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.markdown import (
    Block,
    Break,
    Content,
    Emphasis,
    Image,
    Link,
    List,
    Paragraph,
    Quote,
    Tag,
    Text,
)
from readme_tool.text import Span
from readme_tool.tree.containers import material, outward
from readme_tool.tree.entry.statements import names_field
from readme_tool.tree.entry.title import count_words
from readme_tool.tree.nodes import Entry, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found


class Told(NamedTuple):
    """The blocks of one such entry: `blocks[first : first + length]` of its stretch."""

    first: int
    length: int


def works(blocks: Sequence[Block]) -> list[Told]:
    """The entries of this kind among the blocks of a stretch, as far as they alone tell."""
    found: list[Told] = []
    number = 0
    while number < len(blocks):
        fields = _fields_below(blocks, number) if _is_title(blocks[number]) else 0
        if fields:
            found.append(Told(number, 1 + fields))
        number += 1 + fields
    return found


def are_many(told: Sequence[Sequence[Told]]) -> bool:
    """Whether a page has so many that its curator writes entries in this way."""
    return sum(len(ones) for ones in told) >= _FEWEST


def found(one: Told, blocks: Sequence[Block], reader: PageReader) -> Found:
    """The entry that these blocks are."""
    own = tuple(blocks[one.first : one.first + one.length])
    extent = Span(own[0].extent.start, own[-1].extent.end)
    read = partial(material.read, own, reader)
    return Found(Entry(extent, Shape.PARAGRAPH, read=read), Shape.PARAGRAPH)


def _is_title(block: Block) -> bool:
    """Whether a paragraph is one text of several words, in bold or a link.

    A few words may stand behind it, such as where the work appeared.
    """
    if not isinstance(block, Paragraph) or not block.content:
        return False
    first, *behind = block.content
    if not isinstance(first, (Emphasis, Link)) or not all(isinstance(one, Text) for one in behind):
        return False
    if isinstance(first, Emphasis) and first.mark not in ("**", "__"):
        return False
    if len(markdown.shown(behind)) > _LONGEST_BEHIND:
        return False
    return count_words(markdown.shown(first.content)) >= _SHORTEST_TITLE


def _fields_below(blocks: Sequence[Block], number: int) -> int:
    """How many blocks behind a title are fields of its work, one of them a link at least."""
    linked = fields = 0
    for block in blocks[number + 1 :]:
        if isinstance(block, List):
            contents = [_first(item.children) for item in block.items]
        elif isinstance(block, Paragraph) and not _is_title(block):
            if not linked and _is_all_links(block.content):
                linked, fields = 1, fields + 1
                continue
            contents = [block.content]
        elif isinstance(block, Quote) and linked:
            return fields + 1
        else:
            break
        links = sum(1 for content in contents if names_field(content) and outward.count(content))
        if not links or not _are_fields(contents):
            break
        linked += links
        fields += 1
    return fields if linked else 0


def _is_all_links(content: Content) -> bool:
    """Whether links and pictures, some of which lead out, are all that is there."""
    depth = 0
    for one in content:
        if isinstance(one, Tag):
            depth += 0 if one.name != "a" else -1 if one.closing else 1
        elif isinstance(one, Text):
            if not depth and one.value.strip(_BETWEEN):
                return False
        elif not isinstance(one, (Link, Image, Break)):
            return False
    return bool(outward.count(content))


def _first(children: Sequence[Block]) -> Content:
    first = children[0] if children else None
    return first.content if isinstance(first, Paragraph) else ()


def _are_fields(contents: Sequence[Content]) -> bool:
    """Whether most contents begin with the name of a field, and the others link to nothing."""
    others = [content for content in contents if not names_field(content)]
    return len(others) * 2 <= len(contents) and not any(_links(content) for content in others)


def _links(content: Content) -> bool:
    return any(isinstance(one, Link) for one in content)


_FEWEST = 3
_LONGEST_BEHIND = 40
_BETWEEN = " \t[]()|/,;·•&"
_SHORTEST_TITLE = 3
