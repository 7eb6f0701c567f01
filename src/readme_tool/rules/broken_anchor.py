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
is clearly ahead of the others, is an unsafe fix; where several are alike they are shown, best first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.grammars import anchors
from readme_tool.grammars.anchors import Reach
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch
from readme_tool.tree import Document, Heading, Link, renames

# How far the best candidate must be ahead of the next, and how good it must be, to be the one meant.
_AHEAD = 0.1
_GOOD = 0.7
_NUMBER = re.compile(r"\d+")


@rule(Severity.ERROR)
def broken_anchor(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose fragment reaches nothing on this page."""
    lost: dict[str, list[Link]] = defaultdict(list)
    for link in readme.links:
        address = link.address.value
        if address.startswith("#") and _reaches_nothing(readme, address[1:]):
            lost[address].append(link)
    if not lost:
        return
    alike, listed = _by_evened(readme), _listed(readme)
    for address, links in lost.items():
        now = _reworded(readme, address, listed)
        if now is not None and len(links) > 1:
            yield _of_heading(now, links)
        else:
            meant = alike.get(anchors.evened(address[1:]), ())
            yield from (_of_link(readme, link, meant, now) for link in links)


def _reaches_nothing(readme: Document, fragment: str) -> bool:
    return anchors.reach(fragment, readme.anchors, readme.names.keys()) is Reach.NONE


def _by_evened(readme: Document) -> Mapping[str, Sequence[str]]:
    """All anchors of the page by what they read as when only their words count."""
    found: dict[str, list[str]] = defaultdict(list)
    for anchor in dict.fromkeys((*(h.anchor for h in readme.headings), *readme.names)):
        if key := anchors.evened(anchor):
            found[key].append(anchor)
    return found


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
    return Finding(
        now.heading.span,
        f"by {now.told_by}, {len(links)} links to {old} mean this heading; it is at {quoted(new)}",
        Fix(
            f"Point the {len(links)} links to `{new}`",
            Patch.of(*(Edit(place, new) for place in places)),
            _safety(links[0], now),
        ),
        tuple(Related(link.span, "this link leads nowhere") for link in links),
        (new,),
    )


def _safety(link: Link, now: _Now) -> Safety:
    """How sure it is that `link` means the reworded heading."""
    key = anchors.evened(now.heading.anchor)
    if key in (anchors.evened(link.address.value[1:]), anchors.evened(link.label.value)):
        return Safety.SAFE
    near = anchors.nearest(link.address.value[1:], link.label.value, [now.heading.anchor])
    return Safety.UNSAFE if near or now.told_by == "the git history" else Safety.SHOWN


def _of_link(readme: Document, link: Link, meant: Sequence[str], now: _Now | None) -> Finding:
    message = f"no heading or name here makes {quoted(link.address.value)}"
    if len(meant) == 1:
        message += f"; the heading it means has `#{meant[0]}`"
        fix = _pointing(link, meant[0], Safety.SAFE)
        return Finding(link.address.span, message, fix, candidates=(f"#{meant[0]}",))
    if now is not None:
        message += f"; by {now.told_by} its heading has `#{now.heading.anchor}`"
        fix = _pointing(link, now.heading.anchor, _safety(link, now))
        return Finding(link.address.span, message, fix, candidates=(f"#{now.heading.anchor}",))
    near = anchors.nearest(
        link.address.value[1:], link.label.value, [h.anchor for h in readme.headings]
    )
    if not near:
        return Finding(link.address.span, message)
    message += f"; the nearest is `#{near[0][0]}`"
    fix = _pointing(link, near[0][0], Safety.UNSAFE if _is_plain(link, near) else Safety.SHOWN)
    return Finding(link.address.span, message, fix, candidates=tuple(f"#{a}" for a, _ in near))


def _is_plain(link: Link, near: Sequence[tuple[str, float]]) -> bool:
    """Whether the best candidate is good, clearly ahead, and has the same numbers."""
    best, score = near[0]
    if score < _GOOD or (len(near) > 1 and score - near[1][1] < _AHEAD):
        return False
    return _NUMBER.findall(link.address.value) == _NUMBER.findall(best)


def _pointing(link: Link, anchor: str, safety: Safety) -> Fix:
    address = f"#{anchors.written(anchor)}"
    return Fix.replacing(link.address.span, address, f"Point to `#{anchor}`", safety)
