"""Links to headings that fell: they lead nowhere now, and will once the line is a heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from readme_tool.grammars import anchors
from readme_tool.grammars.anchors import Reach
from readme_tool.text import Span
from readme_tool.tree.document import Document
from readme_tool.tree.fallen.glued_headings import glued_headings
from readme_tool.tree.nodes import Link


def awaited(readme: Document) -> Mapping[Span, tuple[Link, ...]]:
    """For the signs of each line that was meant as a heading, the links that will lead there.

    Of several such lines of one text, the first is what they mean.
    """
    places: dict[str, Span] = {}
    for glued in glued_headings(readme):
        places.setdefault(anchors.slug(glued.title.strip()), glued.span)
    found: defaultdict[Span, list[Link]] = defaultdict(list)
    for link in readme.links if places else ():
        if link.address.value[:1] == "#" and (place := _place(readme, link, places)) is not None:
            found[place].append(link)
    return {place: tuple(links) for place, links in found.items()}


def _place(readme: Document, link: Link, places: Mapping[str, Span]) -> Span | None:
    """Where the heading is to be that a link waits for, if it reaches nothing without it."""
    fragment = link.address.value[1:]
    name = (anchors.decoded(fragment) or "").removeprefix(_PREFIX)
    place = places.get(name) or places.get(name.lower())
    if place is None:
        return None
    reach = anchors.reach(fragment, readme.anchors, readme.names.keys())
    return place if reach is Reach.NONE else None


# GitHub puts it before every id, and takes a fragment with it, too.
_PREFIX = "user-content-"
