"""A link to a heading of this page that lacks its `#`, so that it asks for a file.

Without the `#` GitHub takes the word for the name of a file beside the README, and the reader gets
a page that says 404.

~~~markdown bad
- [Datasets](#datasets)
- [Metrics](metrics)
- [Open Problems](Open-Problems)

## Datasets

## Metrics
~~~

~~~text report
2:13 `metrics` names a file; the heading is at `#metrics`
3:19 `Open-Problems` names a file; a link to a heading begins with `#`
~~~

~~~markdown fixed
- [Datasets](#datasets)
- [Metrics](#metrics)
- [Open Problems](Open-Problems)

## Datasets

## Metrics
~~~

~~~markdown good
- [Datasets](#datasets)
- [License](LICENSE)
- [Code](src/)

## Datasets
~~~

Fix: safe where the word is exactly one heading of the page once letter case, emoji, punctuation and
dashes are evened out. Where no heading has it there is none: the heading must be written first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from readme_tool.grammars import anchors
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.tree import Document, Link

# How many links before and behind tell whether links to headings stand here.
_NEAR = 4

_BARE_WORD = re.compile(r"[^#?/.:\\%\s]+")


@rule(Severity.ERROR)
def missing_hash(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links to a bare word that is a heading, or stands among links to headings."""
    headings = _by_evened(readme)
    for number, link in enumerate(readme.links):
        if _BARE_WORD.fullmatch(link.address.value) and not _is_file(readme, link):
            anchor = headings.get(anchors.evened(link.address.value))
            if anchor is not None:
                yield _with_heading(link, anchor)
            elif _is_own_anchor(link) and _among_fragments(readme.links, number):
                yield _without_heading(link)


def _by_evened(readme: Document) -> Mapping[str, str]:
    """The anchors of the page by what they read as, those left out that read as another does."""
    found: dict[str, str | None] = {}
    for heading in readme.headings:
        key = anchors.evened(heading.anchor)
        found[key] = None if key in found else heading.anchor
    return {key: anchor for key, anchor in found.items() if key and anchor}


def _is_file(readme: Document, link: Link) -> bool:
    return readme.surroundings.exists(link.address.value) is True


def _is_own_anchor(link: Link) -> bool:
    """Whether the words of the label stand there joined by dashes, as no file is named."""
    if "-" not in link.address.value:
        return False
    return anchors.evened(link.label.value) == anchors.evened(link.address.value)


def _among_fragments(links: Sequence[Link], number: int) -> bool:
    """Whether one of the nearest links before and behind goes to a heading."""
    around = links[max(0, number - _NEAR) : number + _NEAR + 1]
    return any(link.address.value.startswith("#") for link in around)


def _with_heading(link: Link, anchor: str) -> Finding:
    right = f"#{anchors.written(anchor)}"
    return Finding(
        link.address.span,
        f"`{link.address.value}` names a file; the heading is at `{right}`",
        Fix.replacing(link.address.span, right, f"Point to `{right}`", Safety.SAFE),
        candidates=(right,),
    )


def _without_heading(link: Link) -> Finding:
    message = f"`{link.address.value}` names a file; a link to a heading begins with `#`"
    return Finding(link.address.span, message)
