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
2:11 2 no-break spaces in the title look like blanks and are none
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
then goes elsewhere, to where it was meant to go; so is a blank in a heading, whose anchor gains a dash,
and which links to it follow. The joiners that emoji and several scripts need are no findings, nor are
no-break spaces that good typography asks for.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import characters
from readme_tool.grammars.characters import Found
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document


class _Place(NamedTuple):
    span: Span
    what: str


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def invisible_character(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find unseen characters and odd blanks in titles, headings, labels and addresses."""
    if readme.source.text.isascii():
        return
    told: set[int] = set()
    places = _places(readme)
    for place in sorted(places, key=lambda place: (place.what != "address", place)):
        text = readme.source[place.span]
        unseen = _new(characters.invisible(text), place, told)
        if unseen:
            yield _unseen(place, unseen)
        # A blank would end an address, that of a picture in a label, too.
        odd = _new(characters.odd_space(text), place, told)
        if odd and place.what != "address":
            yield _odd(place, odd)


def _places(readme: Document) -> Iterator[_Place]:
    """Where such a character may stand: all places that have more than ASCII."""
    source = readme.source
    for what, spans in (
        ("title", [entry.title.span for entry in readme.entries if entry.title is not None]),
        ("heading", [heading.span for heading in readme.headings]),
        ("address", [link.address.span for link in readme.links]),
        ("label", [link.label.span for link in readme.links]),
        ("address", [picture.address.span for picture in readme.pictures]),
    ):
        yield from (_Place(span, what) for span in spans if not source[span].isascii())


def _new(found: Iterable[Found], place: _Place, told: set[int]) -> list[Found]:
    """Those not reported yet: a title may be a link's label too."""
    fresh = [one for one in found if place.span.start + one.start not in told]
    told.update(place.span.start + one.start for one in fresh)
    return fresh


def _unseen(place: _Place, found: Sequence[Found]) -> Finding:
    safety = Safety.UNSAFE if place.what == "address" else Safety.SAFE
    verb, what = ("is", "it") if len(found) == 1 else ("are", "them")
    message = f"{_counted(found)} in the {place.what} {verb} not seen; take {what} out"
    return _finding(place, found, message, f"Take {what} out", safety)


def _odd(place: _Place, found: Sequence[Found]) -> Finding:
    safety = Safety.UNSAFE if place.what == "heading" else Safety.SAFE
    one = len(found) == 1
    look = "looks like a blank and is none" if one else "look like blanks and are none"
    message = f"{_counted(found)} in the {place.what} {look}"
    title = "Write a blank" if one else "Write blanks"
    return _finding(place, found, message, title, safety)._replace(severity=Severity.INFO)


def _counted(found: Sequence[Found]) -> str:
    name = found[0].name
    return f"a {name}" if len(found) == 1 else f"{len(found)} {name}s"


def _finding(
    place: _Place, found: Sequence[Found], message: str, title: str, safety: Safety
) -> Finding:
    spans = [Span(one.start, one.end).shifted(place.span.start) for one in found]
    edits = (Edit(span, one.replacement) for span, one in zip(spans, found, strict=True))
    return Finding(spans[0], message, Fix(title, Patch.of(*edits), safety))
