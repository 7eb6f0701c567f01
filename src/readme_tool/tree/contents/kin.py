"""Headings whose anchors depend on one another: `a`, `a-1` and `a-1-2` are of one kin.

GitHub counts on behind an anchor that is taken, so no heading has a say in the anchors of another
kin. What a change does to anchors is told from a few headings, however many a page has.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from readme_tool.grammars import anchors
from readme_tool.text import Pattern, Span
from readme_tool.tree.nodes import Heading, Link


class Kin(NamedTuple):
    """Headings by their kin and by their lines, as places among all, and links by their anchor.

    `asked` are the kin that some link leads to.
    """

    headings: Sequence[Heading]
    texts: Sequence[str]
    places: Mapping[str, Sequence[int]]
    on: Mapping[Span, Sequence[int]]
    links: Mapping[str, Sequence[Link]]
    asked: frozenset[str]

    @classmethod
    def of(cls, headings: Sequence[Heading], texts: Sequence[str], links: Iterable[Link]) -> "Kin":
        """The kin of a page's headings, whose `texts` are as shown."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        on: defaultdict[Span, list[int]] = defaultdict(list)
        for place, (heading, text) in enumerate(zip(headings, texts, strict=True)):
            places[kin(text)].append(place)
            on[heading.extent].append(place)
        leading: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            if (anchor := _anchor(link)) is not None:
                leading[anchor].append(link)
        asked = frozenset(_COUNTED.sub("", anchor) for anchor in leading)
        return cls(headings, texts, places, on, leading, asked)

    def moved(self, texts: Mapping[int, str | None]) -> dict[str, str | None]:
        """The anchors that become others when headings get these texts, or go: None for those.

        Nothing is told of kin that no link leads to, nor of kin of more headings than people
        write of one name: the proof of a fix looks at all links in any case.
        """
        old = {kin(self.texts[place]) for place in texts}
        new = {kin(text) for text in texts.values() if text is not None}
        affected = old | new
        places = sorted({place for one in affected for place in self.places.get(one, ())})
        if len(places) > _MOST or affected.isdisjoint(self.asked):
            return {}
        becoming = {place: texts.get(place, self.texts[place]) for place in places}
        left = {place: text for place, text in becoming.items() if text is not None}
        now = dict(zip(left, anchors.anchors(left.values()), strict=True))
        changed = {self.headings[place].anchor: now.get(place) for place in places}
        return {before: after for before, after in changed.items() if before != after}


def kin(text: str) -> str:
    """What the anchors of all headings have in common whose anchors this one may change."""
    return _COUNTED.sub("", anchors.slug(text))


def _anchor(link: Link) -> str | None:
    """The anchor that a link asks for, None where it leads out of the page."""
    fragment = link.address.value
    return anchors.decoded(fragment[1:].lower()) if fragment.startswith("#") else None


_MOST = 100
_COUNTED = Pattern(r"(?:-[0-9]+)+\Z")
