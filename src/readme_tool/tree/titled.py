"""Which papers the page itself gives for a title: in entries, in links, below a heading."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import titles
from readme_tool.grammars.identifiers import Identifier
from readme_tool.text import Span
from readme_tool.tree import identity
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Link


def identifiers(readme: Document, title: str) -> frozenset[Identifier]:
    """The papers of all entries and links of that title, and of those below a heading of it."""
    return frozenset(
        named._replace(version=None)
        for link in _links(readme, title)
        for named in link.identifiers
        if named.is_paper
    )


def _links(readme: Document, title: str) -> Iterator[Link]:
    for entry in readme.entries:
        if entry.title is not None and titles.same(identity.wording(entry), title):
            yield from entry.links
    yield from (link for link in readme.links if titles.same(link.label.value, title))
    ends = [*(heading.extent.start for heading in readme.headings[1:]), len(readme.source.text)]
    for heading, end in zip(readme.headings, ends, strict=False):
        if titles.same(heading.text, title):
            yield from _in_head(readme, Span(heading.extent.start, end))


def _in_head(readme: Document, span: Span) -> Iterator[Link]:
    """The links, of badges mostly, below a heading and before its first entry."""
    listed = [e.extent.start for e in readme.entries if span.holds(e.extent)]
    end = min(listed, default=span.end)
    yield from (link for link in readme.links if span.start <= link.span.start < end)
