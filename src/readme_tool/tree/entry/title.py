"""The title of a work: what a link, quotes, bold or running text say, and where that ends."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from readme_tool.grammars import hosts, people
from readme_tool.markdown import LinkForm
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.units import Unit, split


class Range(NamedTuple):
    """A stretch of a wording's text."""

    start: int
    end: int


class Title(NamedTuple):
    """A title, what follows it, and whether its end is marked."""

    place: Range | None
    ends: bool
    following: tuple[Unit, ...]


def count_words(text: str) -> int:
    """How many words a text has; a Chinese character counts as one."""
    return len(_words(text).findall(text))


def has_words(text: str) -> bool:
    """Whether a text has a word at all."""
    return _words(text).search(text) is not None


def _words(text: str) -> Pattern:
    return _WORDS if text.isascii() else _WORDS_AND_SIGNS


def is_title_link(unit: Unit) -> bool:
    """Whether the text of a link names a work."""
    return (
        unit.kind == "link"
        and unit.link is not None
        and unit.link.form not in _BARE
        and not is_resource(unit)
        and has_words(unit.text)
        and not says_where(unit)
    )


def says_where(link: Unit) -> bool:
    """Whether a link stands in a venue's or a date's place; a tool may be called like a venue."""
    said = appearance.of_unit(link)
    if not said.is_plain or link.link is None:
        return False
    if said.date is not None and said.date.kind != "short-year":
        return True
    return hosts.is_paper_host(link.link.address.value)


def whole(unit: Unit) -> Range:
    """A unit as a title: its text without blanks, numbering, tags, quotes and a full stop."""
    text = unit.text
    end = _end_without_marks(text, len(text))
    start = len(text) - len(text.lstrip())
    if start < end and text[start].isalpha():
        return Range(unit.start + start, unit.start + end)  # Nothing stands before the words.
    lead = _LEAD.match(text, start, end)
    if lead is not None and lead.end() < end:
        start = lead.end()
    quoted = _ALL_QUOTED.fullmatch(text, start, end)
    if quoted is not None:
        start, end = quoted.span(1)
    return Range(unit.start + start, unit.start + max(start, end))


def quoted(line: Sequence[Unit]) -> Title | None:
    """The title between quotes with which `line` begins; brackets and code may stand in it."""
    first = line[0]
    if first.kind != "text" or _OPENING_QUOTE.match(first.text) is None:
        return None
    taken = list(takewhile(lambda unit: unit.kind in _MAY_BE_QUOTED, line))
    match = _QUOTED.match("".join(unit.text for unit in taken))
    if match is None:
        return None
    inside = 1 if match[1] is not None else 2
    place = Range(first.start + match.start(inside), first.start + match.end(inside))
    following = _from(taken, first.start + match.end())
    return Title(place, True, (*following, *line[len(taken) :]))


def running(line: Sequence[Unit]) -> Title:
    """The title in running text with which `line` begins."""
    taken = length = 0
    for number, unit in enumerate(line):
        if unit.kind in ("link", "picture") or is_resource(unit):
            break
        if number and _ends_before(unit, line[number - 1], line[number + 1 : number + 2]):
            break
        taken, length = number + 1, length + len(unit.text)
        if length > _LONGEST:
            break
    everything = "".join(unit.text for unit in line[:taken])
    cut = _end_in(everything)
    end = _end_without_marks(everything, cut)
    begin = len(everything) - len(everything.lstrip(" \t:,.-–—|"))
    if begin >= end or not has_words(everything[begin:end]):
        return Title(None, False, tuple(line))
    start = line[0].start
    following = (*_from(line[:taken], start + cut), *line[taken:])
    return Title(Range(start + begin, start + end), cut < len(everything), following)


def text_in(line: Sequence[Unit], place: Range) -> str:
    """What `line` says in a stretch of the text."""
    everything = "".join(unit.text for unit in line)
    start = line[0].start if line else 0
    return everything[max(0, place.start - start) : max(0, place.end - start)]


def goes_on(after: Sequence[Unit]) -> bool:
    """Whether what comes next goes on in the same sentence."""
    return bool(after) and after[0].kind == "text" and bool(_GOES_ON.match(after[0].text))


def _ends_before(unit: Unit, before: Unit, after: Sequence[Unit]) -> bool:
    """Whether a title in running text ends where `unit` begins."""
    if unit.kind == "group":
        if _is_acronym(unit):
            return False
        return unit.text[0] in "[【" or not goes_on(after) or appearance.of_unit(unit).is_plain
    if unit.kind == "code":
        return not goes_on(after)
    if unit.italic:
        return _STOPPED.search(before.text[-20:]) is not None or _begins_with_people(unit.text)
    return False


def _begins_with_people(text: str) -> bool:
    """Whether a text names several people, with perhaps where their work appeared behind."""
    if people.are_several(text):
        return True
    return people.names_others(text) and people.leading(text) > 0


def _is_acronym(unit: Unit) -> bool:
    """Whether a group holds a short form of the title: "Title of a Work (ToaW)"."""
    if _ACRONYM.fullmatch(unit.text) is None or appearance.of_unit(unit).is_plain:
        return False
    return all(inner.kind == "text" for inner in unit.inner)


def _end_without_marks(text: str, end: int) -> int:
    """Where `text` up to `end` ends without blanks, commas, a full stop, "[J]", and the like."""
    while end:
        if text[end - 1] in _CLOSING_MARKS:
            if text[max(0, end - 2) : end] == "..":
                return end
            end -= 1
            continue
        if text[end - 1] not in _TAIL_ENDS:
            return end
        tail = _TAIL.search(text, max(0, end - 6), end)
        if tail is None:
            return end
        end = tail.start()
    return end


def _end_in(text: str) -> int:
    """Where in running text the title ends: before a venue, a date or people."""
    for match in _STOP.finditer(text, 0, _LONGEST):
        rest = text[match.end() : match.end() + _LONGEST]
        end = match.end() if match.group() in "?!" else match.start()
        if match.group().strip() in _ALWAYS:
            return end
        if appearance.read(rest).is_plain or appearance.read(first_piece(rest)).is_plain:
            return end
        if rest.startswith(" In ") and appearance.read(first_piece(rest)).venue is not None:
            return end
        if _are_people(rest, match.group().strip() in (",", "，")):
            return end
    tail = _LAST_WORDS.search(text)
    if tail is not None:
        said = appearance.read(tail.group())
        if said.venue is not None and said.venue.known and said.date is not None:
            return tail.start()
    return len(text)


def _are_people(rest: str, behind_comma: bool) -> bool:
    """Whether people come next; behind a comma "et al." or where they appeared has to tell so."""
    end = people.leading(rest)
    if not end or not behind_comma or people.names_others(rest[:end]):
        return end > 0
    return appearance.read(first_piece(rest[end:].lstrip(" ,.;"))).is_plain


def first_piece(text: str) -> str:
    """A text up to its first comma, stop or dash."""
    stop = _STOP.search(text)
    return text[: stop.start()] if stop else text


def _from(taken: Sequence[Unit], place: int) -> tuple[Unit, ...]:
    """What of the units stands from `place` on."""
    behind: list[Unit] = []
    for unit in taken:
        if unit.start >= place:
            behind.append(unit)
        elif unit.end > place and unit.kind == "text":
            behind.append(split(unit, place - unit.start)[1])
    return tuple(behind)


_BARE = (LinkForm.BARE, LinkForm.ANGLE)
_WORDS = Pattern(r"[^\W\d_](?:[\w’'\-]*\w)?|(?<!\d)\d+[^\W\d_]+|\A\?\Z")
# A Chinese character is one of its own; a range of them takes long to compile.
_WORDS_AND_SIGNS = Pattern(rf"[\u3040-\u30ff\u4e00-\u9fff]|{_WORDS.pattern}")
_LEAD = Pattern(
    r"(?:[\s\u2600-\u27bf\U0001f300-\U0001faff\u200d\ufe0f]+|:[a-z_]+:|\d{1,3}[.)]\s+"
    r"|[\[(【][^\[\](){}【】]{0,40}(?:19|20)\d\d[^\[\](){}【】]{0,12}[\])】]\s*[:\-]?\s*)+"
)
_CLOSING_MARKS = " \t\n\r\xa0\u3000,;:，。；."
_TAIL_ENDS = "-–—|]n"
_TAIL = Pattern(r"\s[-–—|]\Z|\[[A-Z]\]\Z|[.,]\s+[Ii]n\Z")
_ALL_QUOTED = Pattern(r"[\"“«「『]([^\"“”«»]+)[.,]?[\"”»」』][.,]?")
_QUOTED = Pattern(
    r"\s*[\"“«「《]\s*((?:[^\"“”»」》]|\"(?=\w)){1,600}?)[.,]?\s{0,4}[\"”“»」》](?=\Z|[\s.,;(\[，。；（【])(?!\s*:)"
    r"|\s*['‘]((?=(?:\S+\s){2})(?:[^'‘’]|['’](?=\w)){8,600}?)[.,]?['’](?=\Z|[\s.,;(\[])"
)
_OPENING_QUOTE = Pattern(r"\s*[\"“«「《'‘]")
_MAY_BE_QUOTED = ("text", "group", "code")
_GOES_ON = Pattern(r"[\s\-]?\w|\s?&\s|\s?[+/]\s?\w")
_ACRONYM = Pattern(r"[(（](?=[^()]*[A-Z][^()]*[A-Z])[A-Z][\w\-+]{1,14}[)）]")
_STOPPED = Pattern(r"[.,;|\-–—?!]\s*\Z|\b[Ii]n\s*\Z|\bby\s*\Z")
_LONGEST = 1000
_ALWAYS = ("|", "｜")
_LAST_WORDS = Pattern(r"\s[A-Z][\w\-]*['’]?\s?['’]?\d{2,4}[\s.]*\Z")
_STOP = Pattern(r"(?:[,，.。;|｜]|\s(?:-{1,3}|[–—|｜]))(?=\s)|\s(?=\()|[?!](?=\s)")
