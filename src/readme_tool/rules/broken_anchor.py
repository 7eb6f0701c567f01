"""A link to a place of this page that is not there.

GitHub makes an anchor of each heading's text: lower-cased, without emoji and punctuation, a dash for
each blank. Rewording a heading, or putting an emoji before it, breaks every link to it, and nothing
says so: the link is still blue, it just no longer jumps.

~~~markdown bad
- [Fine-Tuning](#Fine-Tuning)
- [Surveys](#survey-papers)

## 🤖 Fine-Tuning

## Survey papers and books
~~~

~~~text report
1:17 no heading or name here makes `#Fine-Tuning`; the heading it means has `#-fine-tuning`
2:13 no heading or name here makes `#survey-papers`; the nearest is `#survey-papers-and-books`
~~~

~~~markdown fixed
- [Fine-Tuning](#-fine-tuning)
- [Surveys](#survey-papers-and-books)

## 🤖 Fine-Tuning

## Survey papers and books
~~~

~~~markdown good
- [Fine-Tuning](#-fine-tuning)
- [The table](#results)
- [To the top](#top)

## 🤖 Fine-Tuning

<a name="results"></a>
~~~

Where the git history or the contents list shows that a heading was reworded, that is said, and once
for all links to its old name.

Fix: safe where exactly one anchor reads the same once letter case, emoji, punctuation and dashes are
evened out, or where a line of the contents has the very text of the heading whose turn it is, for then
the link can mean nothing else. Another name for a reworded heading, or a merely similar anchor that
is clearly ahead of the others, is an unsafe fix; where several are alike they are shown, best first. Where
nothing is alike, taking a line out of the contents is shown too, for its heading may be gone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.grammars import anchors, fragments, mojibake
from readme_tool.grammars.anchors import Reach
from readme_tool.grammars.fragments import Certainty, Meant
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document, Heading, Link
from readme_tool.tree.contents import listing_line, renames
from readme_tool.tree.fallen.false_headings import FalseHeading, false_headings
from readme_tool.tree.fallen.glued_headings import glued_headings

# How many pairs of a lost fragment and an anchor are compared; a hostile page has more.
_MOST_COMPARED = 100_000


@rule(Severity.ERROR)
def broken_anchor(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose fragment reaches nothing on this page."""
    lost: dict[str, list[Link]] = defaultdict(list)
    for link in readme.inward.links:
        address = link.address.value
        if address.startswith("#") and _reaches_nothing(readme, address[1:]):
            lost[address].append(link)
    if not lost:
        return
    listed, unanchored = _listed(readme), _unanchored(readme)
    known = (*(heading.anchor for heading in readme.headings), *readme.names)
    for number, (address, links) in enumerate(lost.items()):
        now = _reworded(readme, address, listed)
        if now is not None and len(links) > 1:
            yield _of_heading(now, links)
        else:
            ask = fragments.meant if number * len(known) < _MOST_COMPARED else _certainly
            back = [link for link in links if _is_way_back(readme, link)]
            if back:
                yield _of_way_back(back, ask(address[1:], "", known))
            for link in _apart(link for link in links if not _is_way_back(readme, link)):
                yield _of_link(
                    readme, link, ask(address[1:], link.label.value, known), now, unanchored
                )


def _unanchored(readme: Document) -> Mapping[str, FalseHeading]:
    """The lines that look like headings, or were meant as some, by what they read as."""
    found = dict(false_headings(readme.page))
    for glued in glued_headings(readme):
        line = FalseHeading(glued.span, f"the line behind `{glued.marks}`")
        found.setdefault(anchors.evened(anchors.slug(glued.title)), line)
    return found


def _apart(links: Iterable[Link]) -> Iterable[Link]:
    """The first of the links that share one address, by reference."""
    by_place: dict[Span, Link] = {}
    for link in links:
        by_place.setdefault(link.address.span, link)
    return by_place.values()


def _is_way_back(readme: Document, link: Link) -> bool:
    """Whether a link is the text of a heading; then it says nothing of where it leads."""
    return isinstance(readme.leaf_at(link.span.start), Heading)


def _of_way_back(links: Sequence[Link], meant: Meant | None) -> Finding:
    first, *others = links
    message = f"no heading or name here makes {quoted(first.address.value)}"
    message += f", where this heading and {len(others)} more lead" if others else ""
    related = tuple(Related(link.span, "leads there too") for link in others)
    if meant is None:
        return Finding(first.address.span, message, related=related)
    new = f"#{anchors.written(meant.anchors[0])}"
    patch = Patch.of(*(Edit(link.address.span, new) for link in links))
    message += f"; the nearest is {quoted(new)}"
    fix = Fix(f"Point to `{new}`", patch, _SAFETY[meant.certainty])
    return Finding(first.address.span, message, fix, related, (new,))


def _certainly(fragment: str, _: str, known: Sequence[str]) -> Meant | None:
    return fragments.certainly(fragment, known)


def _reaches_nothing(readme: Document, fragment: str) -> bool:
    return anchors.reach(fragment, readme.anchors, readme.names.keys()) is Reach.NONE


def _listed(readme: Document) -> Mapping[str, Heading]:
    """The headings that lines of the contents meant, by the lines' lost addresses."""
    found: dict[str, Heading] = {}
    for contents in reversed(readme.contents):
        found |= renames.renamed(contents, readme.headings)
    return found


class _Now(NamedTuple):
    """The heading that a lost address belonged to, and what tells so."""

    heading: Heading
    told_by: str


def _reworded(readme: Document, address: str, listed: Mapping[str, Heading]) -> _Now | None:
    fragment = (anchors.decoded(address[1:]) or "").lower()
    by_anchor = {heading.anchor: heading for heading in readme.headings}
    for anchor in readme.surroundings.renamed(fragment):
        if anchor in by_anchor:
            return _Now(by_anchor[anchor], "the git history")
    return _Now(listed[address], "the contents") if address in listed else None


def _of_heading(now: _Now, links: Sequence[Link]) -> Finding:
    old, new = quoted(links[0].address.value), f"#{anchors.written(now.heading.anchor)}"
    places = {link.address.span for link in links}
    message = f"by {now.told_by}, {len(links)} links to {old} mean this heading"
    related = tuple(Related(link.span, "this link leads nowhere") for link in links)
    if _is_damaged(now.heading):
        message += ", whose text is damaged: mend that first"
        return Finding(now.heading.span, message, related=related)
    return Finding(
        now.heading.span,
        f"{message}; it is at {quoted(new)}",
        Fix(
            f"Point the {len(links)} links to `{new}`",
            Patch.of(*(Edit(place, new) for place in places)),
            _safety(links[0], now),
        ),
        related,
        (new,),
    )


def _is_damaged(heading: Heading) -> bool:
    """Whether a heading will have another anchor when its text is mended."""
    return next(mojibake.damages(heading.text), None) is not None


def _of_damaged(link: Link, heading: Heading) -> Finding:
    message = f"no heading or name here makes {quoted(link.address.value)}"
    message += f"; the nearest is that of {quoted(heading.text, 40)}: mend its text first"
    return Finding(link.address.span, message, related=(Related(heading.span, "mend this first"),))


def _safety(link: Link, now: _Now) -> Safety:
    """How sure it is that `link` means the reworded heading."""
    key = anchors.evened(now.heading.anchor)
    if key in (anchors.evened(link.address.value[1:]), anchors.evened(link.label.value)):
        return Safety.SAFE
    near = anchors.nearest(link.address.value[1:], link.label.value, [now.heading.anchor])
    return Safety.UNSAFE if near or now.told_by == "the git history" else Safety.SHOWN


def _without_line(readme: Document, link: Link) -> Fix | None:
    """What takes a line out of the contents whose heading may be gone, or yet to come."""
    patch = listing_line.removed(readme, link)
    return Fix("Take its line out of the contents", patch, Safety.SHOWN) if patch else None


def _of_link(
    readme: Document,
    link: Link,
    meant: Meant | None,
    now: _Now | None,
    unanchored: Mapping[str, FalseHeading],
) -> Finding:
    message = f"no heading or name here makes {quoted(link.address.value)}"
    if meant is not None and meant.certainty is Certainty.CERTAIN:
        now = None
    heading = now.heading if now else _heading(readme, meant.anchors[0]) if meant else None
    if heading is not None and _is_damaged(heading):
        return _of_damaged(link, heading)
    if now is not None:
        message += f"; by {now.told_by} its heading has {quoted('#' + now.heading.anchor)}"
        return _pointing(link, message, (now.heading.anchor,), _safety(link, now))
    if meant is None:
        line = unanchored.get(anchors.evened(link.address.value[1:]))
        if line is None:
            return Finding(link.address.span, message, _without_line(readme, link))
        message += f"; {line.kind} that reads so has no anchor"
        return Finding(
            link.address.span, message, related=(Related(line.span, "make it a heading"),)
        )
    which = "the heading it means has" if meant.certainty is Certainty.CERTAIN else "the nearest is"
    message += f"; {which} {quoted('#' + meant.anchors[0])}"
    return _pointing(link, message, meant.anchors, _SAFETY[meant.certainty])


def _heading(readme: Document, anchor: str) -> Heading | None:
    return next((heading for heading in readme.headings if heading.anchor == anchor), None)


_SAFETY = {
    Certainty.CERTAIN: Safety.SAFE,
    Certainty.LIKELY: Safety.UNSAFE,
    Certainty.POSSIBLE: Safety.SHOWN,
}


def _pointing(link: Link, message: str, meant: Sequence[str], safety: Safety) -> Finding:
    place, address = link.address.span, f"#{anchors.written(meant[0])}"
    fix = Fix.replacing(place, address, f"Point to {quoted('#' + meant[0])}", safety)
    return Finding(place, message, fix, candidates=tuple(f"#{anchor}" for anchor in meant))
