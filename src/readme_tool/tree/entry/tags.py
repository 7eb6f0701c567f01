"""Short words set apart before and behind the title: `[ICLR 2024]`, `` `survey` ``, 🔥."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readme_tool.grammars import labels, organisations
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import Range
from readme_tool.tree.entry.units import Unit
from readme_tool.tree.nodes import Tag, TagKind
from readme_tool.tree.wording import Wording, evened


def tags(words: Wording, line: Sequence[Unit], leading: bool) -> Iterator[Tag]:
    """The tags among the units of a line."""
    for unit in line:
        if unit.kind in ("group", "code") and not is_resource(unit):
            place = _inside(unit)
            text = evened(words.text[slice(*place)])
            if 1 < len(text) <= _LONGEST and _WORDED.search(text):
                yield Tag(words.span(*place), text, _kind(unit, text), leading)
        elif unit.kind == "text":
            for match in _emoji(unit.text):
                start = unit.start + match.start()
                span = words.span(start, unit.start + match.end())
                yield Tag(span, match.group(), TagKind.EMOJI, leading)


def name_in(unit: Unit) -> Range | None:
    """The name of the work behind venue and year in one tag: `[ICML'2020-PGL]`."""
    match = _WITH_NAME.fullmatch(unit.text) if unit.kind == "group" else None
    if match is None or match["name"].casefold() in _NO_NAMES:
        return None
    return Range(unit.start + match.start("name"), unit.start + match.end("name"))


def name_before(unit: Unit, title: str) -> Range | None:
    """The name that is a tag before the title: "**[RT-X]** …", "【RT-X】…", "[RT-X] RT-X: …".

    Without bold or such brackets the title has to begin with it; topics and firms stand there too.
    """
    if unit.kind != "group" or unit.text[0] not in "[【" or len(unit.inner) != 1:
        return None
    place = Range(unit.start + 1, unit.end - 1)
    text = unit.text[1:-1]
    if not 1 < len(text) <= _LONGEST_NAME or organisations.is_organisation(text):
        return None
    if title.casefold().startswith(f"{text.casefold()}:"):
        return place
    is_set_apart = unit.text[0] == "【" or unit.bold
    return place if is_set_apart and _COINED.fullmatch(text) and not _tells(text) else None


def _tells(text: str) -> bool:
    """Whether a word is a venue's, or the label of a resource."""
    return appearance.read(text).is_plain or labels.read(text) is not None


def without_name(unit: Unit) -> Unit:
    """The same tag with nothing behind its year, for reading where and when."""
    match = _WITH_NAME.fullmatch(unit.text) if unit.kind == "group" else None
    if match is None:
        return unit
    end = match.end("year")
    text = unit.text[:end] + unit.text[-1]
    return unit._replace(end=unit.start + len(text), text=text)


def _emoji(text: str) -> Iterator[re.Match[str]]:
    return iter(()) if text.isascii() and ":" not in text else _EMOJI.finditer(text)


def _inside(unit: Unit) -> Range:
    if unit.kind == "group":
        return Range(unit.start + 1, unit.end - 1)
    return Range(unit.start, unit.end)


def _kind(unit: Unit, text: str) -> TagKind:
    said = appearance.read(text)
    if said.is_plain:
        return TagKind.VENUE if said.venue is not None else TagKind.DATE
    if organisations.is_organisation(text):
        return TagKind.ORGANISATION
    if text.strip("#").isdigit():
        return TagKind.NUMBER
    return TagKind.CODE if unit.kind == "code" else TagKind.OTHER


_LONGEST = 60
_LONGEST_NAME = 30
# Words with capitals or digits inside, as only names have: "RT-X", "SortNet", "VoxPoser2".
_COINED = Pattern(
    r"(?=\S*[a-z])(?=\w*[A-Za-z\-][\w\-]*[A-Z\d])[\w\-+²³]+|[A-Z][A-Za-z]*-[A-Z\d]\w*"
)
_WORDED = Pattern(r"\w")
_EMOJI = Pattern(
    r"[\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff]"
    r"[\ufe0f\u200d\u2600-\u27bf\U0001f300-\U0001faff]*"
    r"|:[a-z][a-z0-9_+\-]*:"
)
_WITH_NAME = Pattern(
    r"[\[(【][^\d\[\](){}]{2,60}?['’\s\-]?"
    r"(?P<year>\d{4}|\d\d)-(?P<name>[^\W\d_][\w+./\- ]{1,40})[\])】]"
)
_NO_NAMES = frozenset(
    """
    survey oral poster spotlight workshop findings demo benchmark dataset short long industry
    arxiv
    """.split()
)
