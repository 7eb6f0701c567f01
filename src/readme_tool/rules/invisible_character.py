"""A character that nobody sees, inside a title, a link's label or an address.

It comes along when a title is pasted from a web page. The title looks right and is not found; the
address looks right and leads nowhere; two copies of one paper are not seen to be one.

~~~markdown bad
- Lists that\u200b Last [[Paper](https://example.org/lists\u200b)]
- Curation\u00a0at\u00a0Scale [[Paper](https://example.org/scale)]
~~~

~~~text report
1:13 a zero-width space in the title is not seen; take it out
1:54 a zero-width space in the address is not seen; take it out
2:11 a no-break space in the title looks like a blank and is none
2:14 a no-break space in the title looks like a blank and is none
~~~

~~~markdown fixed
- Lists that Last [[Paper](https://example.org/lists)]
- Curation at Scale [[Paper](https://example.org/scale)]
~~~

~~~markdown good
- 👩\u200d💻 A Field Guide for Those who Code [[Paper](https://example.org/guide)]
- می\u200cخواهم [[Paper](https://example.org/fa)]
- 5\u00a0km of Lists [[Paper](https://example.org/km)]
~~~

Fix: safe in text, where nothing that is seen changes. In an address it is unsafe, since the link
then goes elsewhere, to where it was meant to go. The joiners that emoji and several scripts need
are no findings, nor are no-break spaces that good typography asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars import characters
from readme_tool.grammars.characters import Found
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.text import Span
from readme_tool.tree import Document


class _Place(NamedTuple):
    span: Span
    what: str


@rule(Severity.WARNING)
def invisible_character(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find unseen characters and odd blanks in titles, headings, labels and addresses."""
    if readme.source.text.isascii():
        return
    told: set[int] = set()
    for place in sorted(_places(readme)):
        text = readme.source[place.span]
        if text.isascii():
            continue
        for found in characters.invisible(text):
            yield from _once(_unseen(place, found), told)
        if place.what != "address":
            for found in characters.odd_space(text):
                yield from _once(_odd(place, found), told)


def _places(readme: Document) -> Iterator[_Place]:
    for entry in readme.entries:
        if entry.title is not None:
            yield _Place(entry.title.span, "title")
    yield from (_Place(heading.span, "heading") for heading in readme.headings)
    for link in readme.links:
        yield _Place(link.address.span, "address")
        yield _Place(link.label.span, "label")
    yield from (_Place(picture.address.span, "address") for picture in readme.pictures)


def _once(finding: Finding, told: set[int]) -> Iterator[Finding]:
    """The finding, unless its place was reported already: a title may be a link's label too."""
    if finding.span.start not in told:
        told.add(finding.span.start)
        yield finding


def _unseen(place: _Place, found: Found) -> Finding:
    span = Span(found.start, found.end).shifted(place.span.start)
    safety = Safety.UNSAFE if place.what == "address" else Safety.SAFE
    fix = Fix.replacing(span, found.replacement, "Take it out", safety)
    return Finding(span, f"a {found.name} in the {place.what} is not seen; take it out", fix)


def _odd(place: _Place, found: Found) -> Finding:
    span = Span(found.start, found.end).shifted(place.span.start)
    fix = Fix.replacing(span, found.replacement, "Write a blank", Safety.SAFE)
    message = f"a {found.name} in the {place.what} looks like a blank and is none"
    return Finding(span, message, fix, severity=Severity.INFO)
