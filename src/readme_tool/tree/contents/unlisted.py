"""The headings that a page's contents leave out although they list the others of their level."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from readme_tool.grammars import anchors
from readme_tool.grammars import sections as section_titles
from readme_tool.tree.contents import renames, twins
from readme_tool.tree.contents.lists import Contents
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Heading

# Where so much of a level is listed, a part of the page of which nothing is was forgotten, too.
_ALL_BUT = 0.9


class Unlisted(NamedTuple):
    """A heading that no line leads to; `listed` of the `whole` headings of its level have one."""

    heading: Heading
    listed: int
    whole: int


def unlisted(readme: Document, share: float) -> Iterator[Unlisted]:
    """The headings left out of levels of which at least `share` (0.0 to 1.0) is listed.

    Not missed are those above the first that is listed, those that speak of the list itself, those
    that a line with a wrong link means, and those below one that is left out itself.
    """
    if not readme.contents or not _is_for_page(readme.contents[0], readme.headings):
        return
    listed = frozenset[Heading]().union(*(contents.listed for contents in readme.contents))
    expected = [heading for heading in _below(readme, listed) if _is_expected(heading, listed)]
    whole = Counter(heading.level for heading in expected)
    there = Counter(heading.level for heading in expected if heading in listed)
    meant = [_Meant.by(contents, readme.headings) for contents in readme.contents]
    with_company = _with_listed_siblings(readme.headings, listed)
    for heading in expected:
        own = there[heading.level] / whole[heading.level]
        if heading in listed or own < share or any(one.holds(heading) for one in meant):
            continue
        if with_company.get(heading, False) or (own >= _ALL_BUT and heading in with_company):
            yield Unlisted(heading, there[heading.level], whole[heading.level])


def _is_for_page(contents: Contents, headings: Sequence[Heading]) -> bool:
    """Whether a contents list stands apart, and not in a section that goes on in other words."""
    at = sum(heading.extent.start < contents.extent.start for heading in headings)
    own, following = headings[at - 1 : at], headings[at : at + 1]
    if not own or not following or section_titles.lists_nothing(own[0].text):
        return True
    return following[0].level <= own[0].level or following[0] in contents.listed


def _below(readme: Document, listed: Set[Heading]) -> Sequence[Heading]:
    """The headings from the first below the contents that is listed on."""
    start = readme.contents[0].extent.start
    first = min(
        (heading.extent.start for heading in listed if heading.extent.start > start),
        default=len(readme.source.text),
    )
    return [heading for heading in readme.headings if heading.extent.start >= first]


def _is_expected(heading: Heading, listed: Set[Heading]) -> bool:
    if heading in listed:
        return True
    return bool(heading.anchor) and not (heading.raw or section_titles.lists_nothing(heading.text))


class _Meant(NamedTuple):
    """What the lines of a contents list mean that lead nowhere, or to another heading."""

    headings: Set[Heading]
    texts: Set[str]

    @classmethod
    def by(cls, contents: Contents, headings: Sequence[Heading]) -> "_Meant":
        lost = [line.link for line in contents.lines if line.heading is None]
        said = (said for link in lost for said in (link.label.value, link.address.value))
        found = {*renames.renamed(contents, headings).values()}
        found |= {heading for _, heading in twins.meant(contents, headings)}
        return cls(found, frozenset(map(anchors.evened, said)))

    def holds(self, heading: Heading) -> bool:
        return heading in self.headings or anchors.evened(heading.anchor) in self.texts


def _with_listed_siblings(
    headings: Sequence[Heading], listed: Set[Heading]
) -> Mapping[Heading, bool]:
    """For each heading whose parent is listed or needs no line, whether a sibling is listed."""
    found: dict[Heading, bool] = {}
    for parent, children in _families(headings):
        if parent is None or parent.level == 1 or parent in listed:
            found |= dict.fromkeys(children, any(child in listed for child in children))
    return found


def _families(headings: Sequence[Heading]) -> Iterator[tuple[Heading | None, list[Heading]]]:
    """Each heading with those directly below it; None for the top of the page."""
    children: dict[Heading | None, list[Heading]] = {None: []}
    path: list[Heading] = []
    for heading in headings:
        while path and path[-1].level >= heading.level:
            path.pop()
        children[path[-1] if path else None].append(heading)
        children[heading] = []
        path.append(heading)
    return iter(children.items())
