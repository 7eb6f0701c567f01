"""How one entry sets what others set too: title, dash, labels, brackets, stop and badge."""

import enum
from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars import labels, retitling, scripts
from readme_tool.markdown import LinkForm
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.hands import bracketing
from readme_tool.tree.nodes import Entry, Field, Link, Shape

WITH = "with"
WITHOUT = "without"


class Kind(enum.StrEnum):
    """What is written in one way or another."""

    TITLE = "title"
    DASH = "dash"
    BRACKETS = "brackets"
    LABEL = "label"
    STOP = "stop"
    BADGE = "badge"


class Trait(NamedTuple):
    """How an entry writes one thing, and where.

    `form` is "bold" or "plain" for a title, ` - ` for the dash behind it with its blanks,
    `[[x](u)]` for brackets, a label as written, and `WITH` or `WITHOUT` a final stop or a static
    badge. Traits with one `key` are comparable: labels of one word, titles that are links.
    """

    kind: Kind
    key: str
    form: str
    span: Span
    link: Link | None = None


def traits(source: Source, entry: Entry) -> Iterator[Trait]:
    """How an entry writes what others write too."""
    return filter(None, _told(source, entry))


def is_name(trait: Trait) -> bool:
    """Whether a label names a service in the service's own letters: "GitHub" among "Github"."""
    return trait.kind is _LABEL and not _NAMES.isdisjoint(trait.form.split())


def _told(source: Source, entry: Entry) -> Iterator[Trait | None]:
    title, links, pictures = entry.title, entry.links, entry.pictures
    if title is not None:
        around = [link.span.end for link in links if link.span.holds(title.span)]
        if retitling.tells(title.value):
            yield _of_title(source, entry, title, bool(around))
        yield _dash(source, entry, max((title.span.end, *around)))
    word = _WORD.search(source.text, entry.extent.start) if links else None
    for link in links:
        if word is None or word.end() > link.span.start:
            continue
        if not pictures or not any(link.span.holds(picture.span) for picture in pictures):
            yield from _of_label(source, link)
    yield _stop(source, entry)
    badges = [p for p in pictures if p.link is None and p.badge and p.badge.kind == "static"]
    place = title.span if title else entry.extent
    yield Trait(_BADGE, "", WITH if badges else WITHOUT, place)


def _of_title(source: Source, entry: Entry, title: Field[str], is_linked: bool) -> Trait | None:
    """How a title is set that stands on the first line of its entry."""
    before = source.text[entry.extent.start : title.span.start]
    if not _is_one_line(before):
        return None
    key = f"{'linked' if is_linked else ''} {'named' if entry.name else ''}"
    form = "bold" if before and len(_BOLD.findall(before)) % 2 else "plain"
    return Trait(_TITLE, key, form, title.span)


def _dash(source: Source, entry: Entry, end: int) -> Trait | None:
    """The dash between a title, or the link that it is, and what is said of it on its line.

    `end` is where the title ends, or that link.
    """
    if entry.shape in _IN_CELLS:
        return None
    match = _DASHED.match(source.text, end, entry.extent.end)
    if match is None:
        return None
    return Trait(_DASH, "", _BLANKS.sub(" ", match[1]), Span(*match.span(1)))


def _of_label(source: Source, link: Link) -> Iterator[Trait]:
    word = link.label.value.strip()
    told = labels.read(word)
    if link.form is not _INLINE or told is None or told.role is None:
        return
    form = bracketing.form(source, link)
    if form is not None:
        yield Trait(_BRACKETS, "", form, link.span, link)
    if source[link.label.span].strip() == word:
        yield Trait(_LABEL, word.casefold(), word, link.label.span, link)


def _stop(source: Source, entry: Entry) -> Trait | None:
    """How an entry of one line of text ends."""
    if entry.shape in _IN_CELLS:
        return None
    text = _seen(source[entry.extent])
    form = _stopped(text)
    if form is None or not _is_one_line(text):
        return None
    at = entry.extent.start + len(text)
    if any(link.span.end >= at for link in entry.links):
        return None
    return Trait(_STOP, "", form, Span(at - 1, at))


def _stopped(text: str) -> str | None:
    """Whether a full stop ends a text; None where there may well be none."""
    last, before = text[-1:], text[-2:-1]
    if last == ".":
        return WITH if before.isalnum() else None
    if not last.isalnum():
        return None
    stops = last.isascii() or scripts.script(last) not in _WITHOUT_STOPS
    return WITHOUT if stops else None


def _is_one_line(text: str) -> bool:
    return "\n" not in text and "\r" not in text


def _seen(text: str) -> str:
    """The text without blanks and comments at its end, of which GitHub shows nothing."""
    text = text.rstrip()
    while text.endswith("-->"):
        text = text[: max(text.rfind("<!--"), 0)].rstrip()
    return text


_TITLE, _DASH, _BRACKETS, _LABEL, _STOP, _BADGE = Kind
_INLINE = LinkForm.INLINE
_IN_CELLS = (Shape.TABLE_ROW, Shape.HTML)
_WORD = Pattern(r"[^\W\d_]{2}")
_DASHED = Pattern(r"(?:\*|_|</b>|</strong>){0,3}([ \t]{0,9}[-–—][ \t]{0,9})(?=[^\s\-–—>])")
_BLANKS = Pattern(r"[ \t]+")
_BOLD = Pattern(r"\*\*|__|<b>|<strong>")
_NAMES = frozenset(
    "arXiv BibTeX bioRxiv GitHub GitLab HuggingFace medRxiv ModelScope OpenReview YouTube".split()
)
# They have a stop of their own, or none: "." is missing behind none of their words.
_WITHOUT_STOPS = frozenset(("cjk", "kana", "southeast asian", "indic", "tibetan", "mongolian"))
