"""Which part of the list an entry stands in: headings, labels and groups of bullets divide it."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.branches import Listing, Section, nodes
from readme_tool.tree.nodes import Entry, Heading, Prose


class Part(NamedTuple):
    """A stretch of a section between two labels, and within it a group of bullets.

    `number` tells the stretches of a section apart, from 0.
    """

    heading: Heading | None
    number: int
    group: tuple[str, ...]

    @property
    def name(self) -> str | None:
        """The label of the innermost group, else the heading; None above the first heading."""
        if self.group:
            return self.group[-1]
        return self.heading.text if self.heading else None


def parts(root: Section, source: Source) -> Mapping[Span, Part]:
    """The part that each entry below `root` stands in, by the entry's extent."""
    return {
        entry.extent: Part(section.heading, number, tuple(filter(None, entry.group)))
        for section in nodes(root)
        if isinstance(section, Section)
        for number, entry in _numbered(section, source)
    }


def _numbered(section: Section, source: Source) -> Iterator[tuple[int, Entry]]:
    number = 0
    for child in section.children:
        for node in child.children if isinstance(child, Listing) else (child,):
            if isinstance(node, Entry):
                yield number, node
            elif isinstance(node, Prose):
                number += _is_label(source[node.extent])


_LONGEST_LABEL = 100
_LONGEST_WITH_MARKUP = 1000
_LINE_ENDING = Pattern(r"[\r\n]")
_UNSEEN = Pattern(r"<!--.*?(?:-->|\Z)|<[^<>]*>|&\w+;", re.DOTALL)


def _is_label(prose: str) -> bool:
    """Whether prose is a short line of words without a link: bold, a summary, a quoted heading."""
    if len(prose) > _LONGEST_WITH_MARKUP or "](" in prose or "://" in prose:
        return False
    shown = _UNSEEN.sub("", prose).strip()
    return (
        0 < len(shown) <= _LONGEST_LABEL
        and _LINE_ENDING.search(shown) is None
        and any(map(str.isalnum, shown))
        and not shown.endswith((".", "。"))
    )
