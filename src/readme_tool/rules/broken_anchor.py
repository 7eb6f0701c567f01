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

Fix: safe where exactly one anchor reads the same once letter case, emoji, punctuation and dashes are
evened out, for then the link can mean nothing else. A merely similar anchor that is clearly ahead of
the others is an unsafe fix; where several are alike they are shown, best first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from readme_tool.grammars import anchors
from readme_tool.grammars.anchors import Reach
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.tree import Document, Link

# How far the best candidate must be ahead of the next, and how good it must be, to be the one meant.
_AHEAD = 0.1
_GOOD = 0.7


@rule(Severity.ERROR)
def broken_anchor(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose fragment reaches nothing on this page."""
    meant = _by_evened(readme)
    for link in readme.links:
        if not link.address.value.startswith("#"):
            continue
        fragment = link.address.value[1:]
        if anchors.reach(fragment, readme.anchors, readme.names.keys()) is Reach.NONE:
            yield _finding(readme, link, meant.get(anchors.evened(fragment), ()))


def _by_evened(readme: Document) -> Mapping[str, Sequence[str]]:
    """All anchors of the page by what they read as when only their words count."""
    found: dict[str, list[str]] = defaultdict(list)
    for anchor in dict.fromkeys((*(h.anchor for h in readme.headings), *readme.names)):
        if key := anchors.evened(anchor):
            found[key].append(anchor)
    return found


def _finding(readme: Document, link: Link, meant: Sequence[str]) -> Finding:
    message = f"no heading or name here makes `{link.address.value}`"
    if len(meant) == 1:
        fix = _pointing(link, meant[0], Safety.SAFE)
        message += f"; the heading it means has `#{meant[0]}`"
        return Finding(link.address.span, message, fix, candidates=(f"#{meant[0]}",))
    near = anchors.nearest(
        link.address.value[1:], link.label.value, [h.anchor for h in readme.headings]
    )
    if not near:
        return Finding(link.address.span, message)
    best, score = near[0]
    ahead = score >= _GOOD and (len(near) == 1 or score - near[1][1] >= _AHEAD)
    fix = _pointing(link, best, Safety.UNSAFE if ahead else Safety.SHOWN)
    message += f"; the nearest is `#{best}`"
    return Finding(link.address.span, message, fix, candidates=tuple(f"#{a}" for a, _ in near))


def _pointing(link: Link, anchor: str, safety: Safety) -> Fix:
    address = f"#{anchors.written(anchor)}"
    return Fix.replacing(link.address.span, address, f"Point to `#{anchor}`", safety)
