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

from collections.abc import Iterator

from readme_tool.grammars import anchors
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document
from readme_tool.tree.contents.hashless import Hashless, hashless


@rule(Severity.ERROR)
def missing_hash(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links that were to lead to a heading, and lead to a file."""
    yield from map(_finding, hashless(readme))


def _finding(found: Hashless) -> Finding:
    related = tuple(
        Related(link.address.span, "it stands beside this one") for link in found.beside
    )
    place, word = found.link.address.span, quoted(found.link.address.value)
    if found.anchor is None:
        message = f"{word} names a file; a link to a heading begins with `#`"
        return Finding(place, message, related=related)
    right = f"#{anchors.written(found.anchor)}"
    return Finding(
        place,
        f"{word} names a file; the heading is at {quoted(right)}",
        Fix.replacing(place, right, f"Point to {quoted(right)}", Safety.SAFE),
        related,
        (right,),
    )
