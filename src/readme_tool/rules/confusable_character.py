"""A character in an address that only looks like the one which belongs there.

A full-width slash or a Cyrillic "а" is typed by an input method or pasted from a page, and the address
that looks right leads nowhere, or to a stranger.

~~~markdown bad
- Lists that Last [[Paper](https://example.org／lists)]
- Curation at Scale [[Paper](https://аrxiv.org/abs/2401.00001)]
~~~

~~~text report
1:47 a full-width solidus in the address stands where `/` is meant
2:38 a cyrillic small letter a in the address stands where `a` is meant
~~~

~~~markdown fixed
- Lists that Last [[Paper](https://example.org/lists)]
- Curation at Scale [[Paper](https://arxiv.org/abs/2401.00001)]
~~~

~~~markdown good
- 综述 [[论文](https://example.org/综述（第一版）)]
- Müller's List [[Paper](https://müller.example.org/)]
~~~

Fix: unsafe, since the link then goes elsewhere, to where it was meant to go.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import characters
from readme_tool.grammars.characters import Found
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document, running


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def confusable_character(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find characters in addresses that look like the ASCII ones which are meant."""
    if readme.source.text.isascii():
        return
    found = [(span, one) for span in _addresses(readme) for one in _look_alikes(readme, span)]
    leftovers = running.leftovers(readme, [span for span, _ in found])
    for span, one in found:
        if span not in leftovers:
            place, meant = Span(one.start, one.end).shifted(span.start), one.replacement
            yield Finding(
                place,
                f"a {one.name} in the address stands where `{meant}` is meant",
                Fix.replacing(place, meant, f"Write `{meant}`", Safety.UNSAFE),
                candidates=(meant,),
            )


def _addresses(readme: Document) -> list[Span]:
    """Every address beyond ASCII but for fragments, which hold what their headings hold."""
    addresses = (a for a in readme.addresses if not a.value.isascii())
    return sorted(address.span for address in addresses if not address.value.startswith("#"))


def _look_alikes(readme: Document, span: Span) -> Iterator[Found]:
    return characters.confusable_in_address(readme.source[span])
