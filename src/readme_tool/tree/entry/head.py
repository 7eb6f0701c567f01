"""The line that names the work: what stands before the title, the title, and what follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from readme_tool.grammars import columns, people
from readme_tool.markdown import LinkForm
from readme_tool.tree.entry.evidence import appearance, is_label
from readme_tool.tree.entry.units import Kind, Unit


class Range(NamedTuple):
    """A stretch of a wording's text."""

    start: int
    end: int


class Head(NamedTuple):
    """How a line names its work. `leading` are the units before the title and the name, `following`
    those behind, the rest of a unit that the title ends in included.

    `ends` tells whether the end of the title is marked. `authors` are those that stand before it.
    """

    title: Range | None
    ends: bool
    name: Range | None
    authors: Range | None
    leading: tuple[Unit, ...]
    following: tuple[Unit, ...]


def read_head(line: Sequence[Unit], cites: bool) -> Head:
    """How `line` names its work; `cites` tells whether its entry links to a paper."""
    rest, leading = _without_lead(list(line))
    if not rest:
        return _only_tags(leading)
    first = rest[0]
    if is_title_link(first):
        return _linked(rest, leading, cites)
    if first.kind is Kind.TEXT and _QUOTED.match(first.text):
        return _quoted(rest, 0, leading, None, None)
    if first.kind is Kind.TEXT and first.bold:
        return _bold(rest, leading, cites)
    return _plain(rest, leading, cites)


def is_title_link(unit: Unit) -> bool:
    """Whether the text of the link names a work."""
    return (
        unit.kind is Kind.LINK
        and unit.link is not None
        and unit.link.form not in (LinkForm.BARE, LinkForm.ANGLE)
        and not is_label(unit)
        and not is_appearance(unit)
        and bool(_WORDS.search(unit.text))
    )


def is_appearance(unit: Unit) -> bool:
    """Whether a unit, brackets aside, says where or when the work appeared and nothing else."""
    text = unit.text
    if unit.kind is Kind.GROUP:
        if any(inner.kind is Kind.PICTURE for inner in unit.inner):
            return False
        text = text[1:-1]
    said = appearance(text)
    if said.venue is None:
        return said.date is not None
    return said.venue.known or said.date is not None


# What may stand before the name and the title.


def _without_lead(line: list[Unit]) -> tuple[list[Unit], tuple[Unit, ...]]:
    """The line from its first word on that is neither a tag nor a label, and what was before."""
    leading: list[Unit] = []
    while line:
        unit = line[0]
        if unit.kind is Kind.TEXT:
            cut = _cut_lead(unit)
            if cut is None:
                break
            lead, rest = cut
            leading.append(lead)
            line = [rest, *line[1:]] if rest.text else line[1:]
        elif _is_tag(unit, line[1:]):
            leading.append(unit)
            line = line[1:]
        else:
            break
    return line, tuple(leading)


def _is_tag(unit: Unit, after: Sequence[Unit]) -> bool:
    if is_label(unit) or is_appearance(unit):
        return any(_WORDS.search(u.text) for u in after)
    if unit.kind is Kind.CODE:
        return any(_WORDS.search(u.text) and not is_label(u) for u in after)
    if unit.kind is not Kind.GROUP or any(u.kind is Kind.LINK for u in unit.inner):
        return False
    return any(_WORDS.search(u.text) and not is_label(u) for u in after)


def _cut_lead(unit: Unit) -> tuple[Unit, Unit] | None:
    """The marks, the date or the venue that a text begins with, and the text behind."""
    match = _MARKS.match(unit.text)
    if match is None or not match.end():
        match = _DATED.match(unit.text)
        if match is None:
            match = _APPEARED.match(unit.text)
            if match is None or not is_appearance(unit._replace(text=match[1])):
                return None
    return split(unit, match.end())


def split(unit: Unit, at: int) -> tuple[Unit, Unit]:
    """A text unit in two, `at` characters from its start."""
    return (
        unit._replace(end=unit.start + at, text=unit.text[:at]),
        unit._replace(start=unit.start + at, text=unit.text[at:]),
    )


def _only_tags(leading: tuple[Unit, ...]) -> Head:
    """A line of nothing but tags and labels: the longest bracket of words is its title."""
    worded = [
        unit for unit in leading
        if unit.kind is Kind.GROUP and not is_label(unit) and not is_appearance(unit)
        and len(_WORDS.findall(unit.text)) >= 3
    ]  # fmt: skip
    if not worded:
        return Head(None, False, None, None, leading, ())
    chosen = max(worded, key=lambda unit: len(unit.text))
    at = leading.index(chosen)
    title = Range(chosen.start + 1, chosen.end - 1)
    return Head(title, True, None, None, leading[:at], leading[at + 1 :])


# A title that is a link.


def _linked(rest: list[Unit], leading: tuple[Unit, ...], cites: bool) -> Head:
    link, after = rest[0], rest[1:]
    if cites and after and after[0].kind is Kind.TEXT and _is_short(link.text):
        named = _NAME_END.match(after[0].text)
        if named is not None and named["mark"] in ":：":
            title, following, ends = plain_title([split(after[0], named.end())[1], *after[1:]])
            if title is not None and len(_WORDS.findall(_text_of(after, title))) >= 3:
                return Head(title, ends, _trimmed(link), None, leading, following)
    return Head(_trimmed(link), True, None, None, leading, tuple(after))


# A title between quotes, `"…"` or “…”.


def _quoted(
    rest: list[Unit], at: int, leading: tuple[Unit, ...], name: Range | None, authors: Range | None
) -> Head:
    unit = rest[at]
    match = _QUOTED.match(unit.text)
    if match is None:
        return _plain(rest, leading, cites=True)
    title = Range(unit.start + match.start(1), unit.start + match.end(1))
    behind = split(unit, match.end())[1]
    following = (behind, *rest[at + 1 :]) if behind.text else tuple(rest[at + 1 :])
    return Head(title, True, name, authors, leading, following)


# A title, or a name, in bold.


def _bold(rest: list[Unit], leading: tuple[Unit, ...], cites: bool) -> Head:
    first, after = rest[0], rest[1:]
    name, text = first, first.text.rstrip()
    inside = _NAME_INSIDE.fullmatch(text)
    named = _NAME_END.match(after[0].text) if after and after[0].kind is Kind.TEXT else None
    if inside is not None or named is not None:
        if inside is not None:
            name = split(first, inside.end(1))[0]
            remaining = after
        else:
            assert named is not None
            remaining = [split(after[0], named.end())[1], *after[1:]]
        found = _after_name(name, remaining, leading, cites)
        if found is not None:
            return found
    elif after and after[0].kind is Kind.TEXT and _GOES_ON.match(after[0].text):
        if len(_WORDS.findall(first.text)) <= 4 or not _ENDS.search(text):
            return _plain(rest, leading, cites)
    return Head(_trimmed(first), True, None, None, leading, tuple(after))


def _after_name(
    name: Unit, remaining: list[Unit], leading: tuple[Unit, ...], cites: bool
) -> Head | None:
    """The head of a line that begins with a name set apart, if a title follows it."""
    remaining = [unit for unit in remaining if unit.text]
    while remaining and remaining[0].kind is Kind.TEXT and not remaining[0].text.strip():
        remaining = remaining[1:]
    if not remaining:
        return None
    unit = remaining[0]
    if unit.kind is Kind.TEXT and unit.text[:1].isspace():
        unit = split(unit, len(unit.text) - len(unit.text.lstrip()))[1]
        remaining = [unit, *remaining[1:]]
    is_field = columns.read(name.text) is not None and not cites
    short = _is_short(name.text)
    if unit.kind is Kind.TEXT and _QUOTED.match(unit.text):
        return _quoted(remaining, 0, leading, _trimmed(name) if short else None, None)
    if is_title_link(unit):
        given = None if is_field or not short or columns.read(name.text) else _trimmed(name)
        return Head(_trimmed(unit), True, given, None, leading, tuple(remaining[1:]))
    if not short or not cites:
        return None
    title, following, ends = plain_title(remaining)
    if title is None or len(_WORDS.findall(_text_of(remaining, title))) < 2:
        return None
    return Head(title, ends, _trimmed(name), None, leading, following)


# A title in plain text, and what may stand before a title that comes later in the line.


def _plain(rest: list[Unit], leading: tuple[Unit, ...], cites: bool) -> Head:
    later = _later_title(rest)
    if later is not None:
        return _with_prefix(rest, later, leading)
    unit = rest[0]
    if unit.kind is Kind.TEXT:
        quoted = _NAMED_QUOTE.match(unit.text)
        if quoted is not None:
            name, behind = split(unit, quoted.end(1))
            behind = split(behind, quoted.end() - quoted.end(1))[1]
            return _quoted([behind, *rest[1:]], 0, leading, _trimmed(name), None)
    title, following, ends = plain_title(rest)
    return Head(title, ends, None, None, leading, following)


def _later_title(rest: list[Unit]) -> int | None:
    """Where in the line a linked, bold or quoted title stands, if the text before only leads up
    to it.
    """
    words = 0
    for number, unit in enumerate(rest):
        if number and (is_title_link(unit) or (unit.bold and unit.kind is Kind.TEXT)):
            before = "".join(u.text for u in rest[:number])
            length = len(_WORDS.findall(unit.text))
            if people.are_several(before) and length >= 3:
                return number
            leads_up = _LEADS_UP.search(before) is not None and words <= 6
            return number if leads_up and length >= min(2, words) and is_title_link(unit) else None
        if unit.kind not in (Kind.TEXT, Kind.GROUP, Kind.CODE) or is_label(unit):
            return None
        words += len(_WORDS.findall(unit.text))
        if words > 60:
            return None
    return None


def _with_prefix(rest: list[Unit], at: int, leading: tuple[Unit, ...]) -> Head:
    before, title = rest[:at], rest[at]
    text = "".join(unit.text for unit in before)
    start, end = before[0].start, before[-1].end
    bare = text.rstrip(" \t:：-–—|,.")
    place = Range(start, end - (len(text) - len(bare)))
    following = tuple(rest[at + 1 :])
    if people.are_several(text):
        return Head(_trimmed(title), True, None, place, leading, following)
    if columns.read(bare) is not None or is_appearance(before[0]._replace(text=bare)):
        return Head(_trimmed(title), True, None, None, (*leading, *before), following)
    return Head(_trimmed(title), True, place, None, leading, following)


def plain_title(rest: Sequence[Unit]) -> tuple[Range | None, tuple[Unit, ...], bool]:
    """A title in running text from the first unit on, what follows it, and whether its end is
    marked by more than a label.
    """
    text: list[str] = []
    taken = 0
    for number, unit in enumerate(rest):
        if unit.kind in (Kind.LINK, Kind.PICTURE) or is_label(unit):
            break
        if number and _ends_before(unit, "".join(text), rest[number + 1 :]):
            break
        text.append(unit.text)
        taken = number + 1
    if not taken:
        return None, tuple(rest), False
    whole = "".join(text)
    start = rest[0].start
    cut = _cut_title(whole)
    stop = _TAIL.search(whole, 0, cut)
    end = stop.start() if stop else cut
    begin = len(whole) - len(whole.lstrip(" \t:,.-–—|"))
    if begin >= end or not _WORDS.search(whole[begin:end]):
        return None, tuple(rest), False
    following = _behind(rest[:taken], start + cut) + tuple(rest[taken:])
    return Range(start + begin, start + end), following, cut < len(whole)


def _ends_before(unit: Unit, before: str, after: Sequence[Unit]) -> bool:
    """Whether a title in running text ends where `unit` begins."""
    if unit.kind is Kind.GROUP:
        goes_on = bool(after) and after[0].kind is Kind.TEXT and _GOES_ON.match(after[0].text)
        return is_appearance(unit) or not goes_on or unit.text[0] in "[【"
    if unit.kind is Kind.CODE:
        return not (after and after[0].kind is Kind.TEXT and _GOES_ON.match(after[0].text))
    if unit.italic:
        return _STOPPED.search(before) is not None or people.are_several(unit.text)
    return False


def _cut_title(text: str) -> int:
    """Where in running text the title ends: before a venue, a date or people."""
    for match in _CUT.finditer(text):
        mark = match.group().strip()
        rest = text[match.end() :]
        if _says_where(rest) or _says_where(_CUT.split(rest, maxsplit=1)[0]):
            return match.start()
        if mark and mark not in ",，" and people.are_several(_SENTENCES.split(rest, maxsplit=1)[0]):
            return match.start()
    return len(text)


def _says_where(text: str) -> bool:
    said = appearance(text)
    return said.date is not None or (said.venue is not None and said.venue.known)


def _behind(taken: Sequence[Unit], place: int) -> tuple[Unit, ...]:
    behind: list[Unit] = []
    for unit in taken:
        if unit.start >= place:
            behind.append(unit)
        elif unit.end > place and unit.kind is Kind.TEXT:
            behind.append(split(unit, place - unit.start)[1])
    return tuple(behind)


def _text_of(among: Sequence[Unit], place: Range) -> str:
    whole = "".join(unit.text for unit in among)
    start = among[0].start if among else 0
    return whole[max(0, place.start - start) : max(0, place.end - start)]


def _trimmed(unit: Unit) -> Range:
    """The unit's text without blanks, numbering, tags, quotes and a closing full stop."""
    text = unit.text
    end = len(_TAIL.sub("", text))
    start = len(text) - len(text.lstrip())
    lead = _INNER_LEAD.match(text, start, end)
    if lead is not None and lead.end() < end:
        start = lead.end()
    quoted = _ALL_QUOTED.fullmatch(text, start, end)
    if quoted is not None:
        start, end = quoted.span(1)
    return Range(unit.start + start, unit.start + end)


def _is_short(text: str) -> bool:
    return len(_WORDS.findall(text)) <= 6 and len(text) <= 60


_WORDS = re.compile(r"[^\W\d_](?:[\w’'\-]*\w)?|[\u3040-\u30ff\u4e00-\u9fff]|\d+[^\W\d_]+|\?(?=\Z)")
_MARKS = re.compile(
    r"(?:[\s\-–—•◗·*|>:：,，.。‣▪●★☆✨✅►▶→]|:[a-z0-9_+\-]+:|#?\d{1,4}[.)](?=\s)|[\u2600-\u27bf]"
    r"|[\U0001f000-\U0001faff]|[\u200d\ufe0f]|&nbsp;|\xa0)+"
)
_DATED = re.compile(r"\s*\d{4}[./\-年]\d{1,2}(?:[./\-月]\d{1,2}日?|月)?\s*[\s:：,，|\-–—]\s*(?=\S)")
_APPEARED = re.compile(r"\s*([^:：|,]{2,40}?)\s*(?:[:：|]|,|\s[-–—])\s+(?=\S)")
_INNER_LEAD = re.compile(
    r"(?:\d{1,3}[.)]\s+|[\[(【](?=[^\])】]{2,40}[\])】])[^\])】]*(?:19|20)\d\d[^\])】]*[\])】]\s*[:\-]?\s*)+"
)
_TAIL = re.compile(r"(?:[\s,;:，。；]|(?<![.])\.(?!\.)|\s[-–—|]|\[J\])*\Z")
_ALL_QUOTED = re.compile(r"[\"“«「『]([^\"“”«»]+)[.,]?[\"”»」』][.,]?")
_QUOTED = re.compile(
    r"\s*[\"“”«「《]\s*((?:[^\"“”»」》]|\"(?=[\w])(?!\s))+?)[.,]?\s*[\"”“»」》](?=[\s.,;:(\[]*(?:\Z|[\s.,;(\[]))(?!\s*:\s*\w)"
)
_NAMED_QUOTE = re.compile(r"\s*([^\s:：\"“][^:：\"“]{0,40}?)\s*[:：]\s*(?=[\"“«])")
_NAME_INSIDE = re.compile(r"(\s*[^:：]{1,60}?)\s*[:：]\s*")
_NAME_END = re.compile(r"\s*(?P<mark>[:：]|\s[-–—]|[–—])\s*")
_GOES_ON = re.compile(r"[\s\-]?[a-z0-9A-Z\u4e00-\u9fff]|\s?&\s")
_LEADS_UP = re.compile(r"(?:[:：|]|\s[-–—]|[–—])\s*\Z")
_ENDS = re.compile(r"[.,?!:]\Z")
_STOPPED = re.compile(r"[.,;|\-–—?!]\s*\Z|\b[Ii]n\s*\Z|\bby\s*\Z")
_CUT = re.compile(r"(?:[,，.。;|]|\s[-–—|])(?=\s)|\s(?=\()")
_SENTENCES = re.compile(r"\.\s+(?=[^\s])")
