"""Links that were to lead to a heading of their page and lack the `#`."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.grammars import anchors
from readme_tool.text import Pattern, Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Link

_BARE_WORD = Pattern(r"[^#?/.:\\%\s]+")
# Files that GitHub's repositories have at their top, in the case in which they are written.
_FILES = frozenset(
    """
    AUTHORS CHANGELOG CHANGES CITATION CODEOWNERS CONTRIBUTING CONTRIBUTORS COPYING COPYRIGHT
    Dockerfile HISTORY INSTALL LICENCE LICENSE License Makefile MAINTAINERS NEWS NOTICE README
    ROADMAP SECURITY SUPPORT THANKS TODO UNLICENSE VERSION
    """.split()
)
# How many links before and behind are looked at for one to a heading.
_NEIGHBOURS = 4


class Hashless(NamedTuple):
    """A link, and the anchor that its word is; None where no heading has it.

    `beside` are the links to headings that tell what is meant, where it is not plain otherwise.
    """

    link: Link
    anchor: str | None
    beside: Sequence[Link]


def hashless(readme: Document) -> Iterator[Hashless]:
    """The links to a bare word that is a heading, or that stands among links to headings."""
    headings = _by_evened(readme)
    places: set[Span] = set()
    for links, number, link in _numbered(readme.inward):
        word = link.address.value
        if not _BARE_WORD.fullmatch(word) or word in _FILES or link.address.span in places:
            continue
        places.add(link.address.span)
        anchor = headings.get(anchors.evened(word))
        if anchor is None and not _is_own_anchor(link):
            continue
        is_there = readme.surroundings.exists(word)
        is_plain = anchor is not None and _is_no_file(anchor, is_there)
        beside = [] if is_plain else _fragments_beside(links, number)
        if is_there or not (is_plain or beside):
            continue
        yield Hashless(link, anchor, beside)


def _numbered(readme: Document) -> Iterator[tuple[Sequence[Link], int, Link]]:
    """Each link, with the links of its passage and its number among them."""
    starts = [link.span.start for link in readme.links]
    for passage in readme.passages:
        start, end = passage.extent
        links = readme.links[bisect_left(starts, start) : bisect_left(starts, end)]
        for number, link in enumerate(links):
            yield links, number, link


def _by_evened(readme: Document) -> Mapping[str, str]:
    """The anchors of the page by what they read as, those left out that read as another does."""
    found: dict[str, str | None] = {}
    for heading in readme.headings:
        key = anchors.evened(heading.anchor)
        found[key] = None if key in found else heading.anchor
    return {key: anchor for key, anchor in found.items() if key and anchor}


def _is_no_file(anchor: str, is_there: bool | None) -> bool:
    """Whether it is plain that no file is meant; a single word may well be a folder."""
    return is_there is False or "-" in anchor.strip("-")


def _is_own_anchor(link: Link) -> bool:
    return anchors.evened(link.label.value) == anchors.evened(link.address.value)


def _fragments_beside(links: Sequence[Link], number: int) -> list[Link]:
    """The next link on either side that is no bare word, if it goes to a heading."""
    before = links[max(0, number - _NEIGHBOURS) : number][::-1]
    behind = links[number + 1 : number + 1 + _NEIGHBOURS]
    told = (next((link for link in side if _is_telling(link)), None) for side in (before, behind))
    return [
        link
        for link in told
        if link is not None and link.address.value.startswith("#") and len(link.address.value) > 1
    ]


def _is_telling(link: Link) -> bool:
    address = link.address.value
    return address != "" and _BARE_WORD.fullmatch(address) is None
