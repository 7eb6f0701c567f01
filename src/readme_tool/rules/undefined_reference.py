"""A reference to a link or footnote that is defined nowhere on the page.

`[Title][key]` is a link only if a line `[key]: address` stands somewhere. Without it GitHub shows the
brackets, and the work has no link at all.

~~~markdown bad
- [Lists that Last][doe2021] and [Sorted Lists][roe2022]
- ![A list][picture] and [More][], but see the note[^1]

[doe2021]: https://example.org/lists
[roe2020]: https://example.org/sorted

[^2]: A note.
~~~

~~~text report
1:34 `roe2022` is defined nowhere, so `[Sorted Lists][roe2022]` shows as text; the nearest is `roe2020`
2:4 `picture` is defined nowhere, so `[A list][picture]` shows as text
2:26 `More` is defined nowhere, so `[More][]` shows as text
2:52 the footnote `1` is defined nowhere, so `[^1]` shows as text
~~~

~~~markdown good
- [Lists that Last][doe2021]
- [March 2023][arXiv, 2023] Sorted Lists [Paper][Code]

[doe2021]: https://example.org/lists
~~~

Where a page defines nothing, two brackets in a row are taken for tags, unless the first is a title or a
label and the second looks like a key.
"""

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars import broken_links, dates, labels, likeness, venues
from readme_tool.grammars.broken_links import Sound
from readme_tool.markdown import Definition, FootnoteDefinition
from readme_tool.rules.base import Finding, NoOptions, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document, running

_REFERENCE = Pattern(
    r"\[(?P<text>[^\[\]\n\x00\x02]{1,200})\]\[(?P<key>[^\[\]\n\x00-\x02]{0,100})\](?![\[(])"
    r"|\[\^(?P<note>[^\[\]\s\x00-\x02]{1,60})\](?!\()"
)
_SIGNS = ("][", "[^")
_KEY = Pattern(r"[A-Za-z0-9][\w.:+-]*")
_TITLE_WORDS = 3
_ALIKE = 0.8


class _Known(NamedTuple):
    """What the page defines: the labels of links as written, and whether any footnotes."""

    labels: tuple[str, ...]
    has_notes: bool


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def undefined_reference(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the references of which no definition stands on the page."""
    if not any(map(readme.source.text.__contains__, _SIGNS)):
        return
    known = _known(readme)
    for text in running.bracketed(readme):
        start = text.extent.start
        if not any(map(readme.source[text.extent].__contains__, _SIGNS)):
            continue
        sound = [Sound(place.shifted(-start), is_link) for place, is_link in text.sound]
        readable = broken_links.masked(readme.source[text.extent], sound)
        for match in _REFERENCE.finditer(readable):
            span = Span(*match.span()).shifted(start)
            if match["note"] is not None:
                yield from _note(readme, span, match["note"], known)
            elif _is_meant(match["text"], match["key"], known):
                yield _finding(readme, span, match["key"] or match["text"], known)


def _known(readme: Document) -> _Known:
    definitions = (block for block in readme.blocks if isinstance(block, Definition))
    return _Known(
        tuple(readme.source[definition.label_span] for definition in definitions),
        any(isinstance(block, FootnoteDefinition) for block in readme.blocks),
    )


def _is_meant(text: str, key: str, known: _Known) -> bool:
    """Whether a link was meant: on a page with definitions always, else where it looks so."""
    if "://" in key:
        return False
    if not key:
        return True
    if venues.read(key) or dates.read(key) or (labels.read(text) and labels.read(key)):
        return False
    if known.labels:
        return True
    if labels.read(key) or not _KEY.fullmatch(key):
        return False
    if labels.read(text):
        return any(character.isdigit() for character in key)
    return len(text.split()) >= _TITLE_WORDS and not venues.read(text) and not dates.read(text)


def _finding(readme: Document, span: Span, key: str, known: _Known) -> Finding:
    message = f"{quoted(key)} is defined nowhere, so {quoted(readme.source[span])} shows as text"
    scored = [(likeness.ratio(key.casefold(), label.casefold()), label) for label in known.labels]
    near = [label for score, label in sorted(scored, reverse=True) if score >= _ALIKE][:3]
    if near:
        message += f"; the nearest is {quoted(near[0])}"
    return Finding(span, message, candidates=tuple(near))


def _note(readme: Document, span: Span, label: str, known: _Known) -> Iterator[Finding]:
    if known.has_notes or label.isdigit():
        message = (
            f"the footnote {quoted(label)} is defined nowhere, so {quoted(readme.source[span])}"
        )
        yield Finding(span, message + " shows as text")
