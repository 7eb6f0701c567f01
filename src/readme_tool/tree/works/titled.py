"""Which papers the page itself gives for a title: in entries, in links, below a heading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from readme_tool.grammars import titles
from readme_tool.grammars.identifiers import Identifier
from readme_tool.text import Pattern
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Link
from readme_tool.tree.works import identity


def titled(readme: Document, wanted: Iterable[str]) -> Mapping[str, frozenset[Identifier]]:
    """The papers of all entries, links and headings of these titles, by `titles.normal`."""
    found: defaultdict[str, set[Identifier]] = defaultdict(set)
    words = [one for title in wanted if (one := set(_LONG_WORD.findall(title.casefold())))]
    for title, link in _near(readme, words):
        if not any(map(set(_LONG_WORD.findall(title.casefold())).issuperset, words)):
            continue
        papers = [named._replace(version=None) for named in link.identifiers if named.is_paper]
        if papers and titles.same(title, title):
            found[titles.normal(title)].update(papers)
    return {title: frozenset(named) for title, named in found.items()}


_LONG_WORD = Pattern(r"[^\W\d_]{4,}")


def _near(readme: Document, titles: Sequence[Set[str]]) -> Iterator[tuple[str, Link]]:
    """The links of passages that hold all words of a title; only those passages are read."""
    for passage in readme.passages:
        text = readme.source[passage.extent].casefold()
        if any(all(word in text for word in words) for words in titles):
            yield from _links(readme.only([passage]), passage.extent.end)


def _links(readme: Document, end: int) -> Iterator[tuple[str, Link]]:
    """Links, each with a title that it is likely to be the paper of."""
    for entry in readme.entries:
        for link in entry.links:
            yield identity.wording(entry), link
    for link in readme.links:
        yield link.label.value, link
    yield from _in_heads(readme, end)


def _in_heads(readme: Document, end: int) -> Iterator[tuple[str, Link]]:
    """The links, of badges mostly, between a heading and the next one or the first entry below."""
    places = [link.span.start for link in readme.links]
    ends = [heading.extent.start for heading in readme.headings]
    ends = sorted([*ends, *(e.extent.start for e in readme.entries), end])
    for heading in readme.headings:
        start = heading.extent.start
        below = ends[bisect_right(ends, start)]
        for link in readme.links[bisect_left(places, start) : bisect_left(places, below)]:
            yield heading.text, link
