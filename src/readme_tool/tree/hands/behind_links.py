"""The brackets that close behind links, which tell a bracket too many from one left alone."""

from __future__ import annotations

from collections.abc import Container, Mapping

from readme_tool.text import Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Entry

_CLOSING = ")]"


def closed_by(readme: Document, doubtful: Container[Span]) -> Mapping[Span, frozenset[str]]:
    """For each listing and each stretch of prose with links: the brackets that follow on some.

    Links of `doubtful` spans do not count.
    """
    found: dict[Span, frozenset[str]] = {}
    for link in readme.links:
        if link.span in doubtful:
            continue
        sign = readme.source.text[link.span.end : link.span.end + 1]
        place = home(readme, link.span)
        signs = found.get(place, frozenset())
        found[place] = signs | {sign} if sign and sign in _CLOSING else signs
    return found


def home(readme: Document, link: Span) -> Span:
    """The listing of the entry that a link stands in, else the prose or heading."""
    leaf = readme.leaf_at(link.start)
    return readme.listing_of(leaf).extent if isinstance(leaf, Entry) else leaf.extent


def is_surplus(sign: str, others: frozenset[str] | None) -> bool:
    """Whether a bracket without a partner, behind a link, is one too many.

    So it is where none of the other links around has one behind it. Where there are no others,
    a round bracket is, since it doubles the link's own.
    """
    if sign not in _CLOSING:
        return False
    return sign == ")" if others is None else sign not in others
