"""A tree as an outline for a person: a line a heading, an entry, a stretch of prose."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.text import Source, Span
from readme_tool.tree import Document, Entry, Heading, Link, Listing, Prose, Section, nodes


def tree_text(document: Document) -> Iterator[str]:
    """The outline, each line with the number of the first line that it stands for."""
    margin = len(str(len(document.source.line_starts)))
    for extent, depth, words in _outline(document.root, 0, document.source):
        yield f"{document.source.line_of(extent.start):>{margin}}  {'  ' * depth}{words}"


def _outline(section: Section, depth: int, source: Source) -> Iterator[tuple[Span, int, str]]:
    if section.heading is not None:
        yield section.heading.extent, depth, _heading(section.heading, _entries(section))
        depth += 1
    for child in section.children:
        if isinstance(child, Section):
            yield from _outline(child, depth, source)
        elif isinstance(child, Listing):
            for node in child.children:
                if isinstance(node, Entry):
                    yield node.extent, depth, _entry(node)
                elif isinstance(node, Prose):
                    yield node.extent, depth, _prose(node, source)
        elif isinstance(child, Prose):
            yield child.extent, depth, _prose(child, source)


def _entries(section: Section) -> int:
    """How many entries stand below the heading, those of sections inside it too."""
    return sum(1 for node in nodes(section) if isinstance(node, Entry))


def _heading(heading: Heading, entries: int) -> str:
    count = f"  {entries} entr{'y' if entries == 1 else 'ies'}" if entries else ""
    return f"{'#' * heading.level} {heading.text}  (#{heading.anchor}){count}"


def _entry(entry: Entry) -> str:
    """`- title | name | authors | venue | 2025-02 | paper arxiv:2502.02508`, as far as it says."""
    fields = (entry.title, entry.name, entry.authors, entry.venue)
    said = [field.value for field in fields if field is not None]
    if entry.year is not None:
        month = f"-{entry.month.value:02}" if entry.month is not None else ""
        said.append(f"{entry.year.value}{month}")
    return f"- {' | '.join((*said, *map(_link, entry.links)))}"


def _link(link: Link) -> str:
    names = ", ".join(map(str, link.identifiers)) or link.address.value or "(no address)"
    return f"{link.role.value} {names}"


def _prose(prose: Prose, source: Source) -> str:
    last = max(prose.extent.end - 1, prose.extent.start)
    lines = source.line_of(last) - source.line_of(prose.extent.start) + 1
    return f"... {lines} line{'s' if lines > 1 else ''} of prose"
