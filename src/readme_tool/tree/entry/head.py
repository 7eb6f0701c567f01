"""The line that names the work: the lead, the list's own name for it, the title, what follows."""

from collections.abc import Sequence
from typing import NamedTuple

from readme_tool.grammars import columns, hosts, people
from readme_tool.text import Pattern
from readme_tool.tree.entry import appearance, title
from readme_tool.tree.entry.citation import read_citation, read_linked_citation
from readme_tool.tree.entry.lead import is_citation, without_lead
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.title import Range, Title, count_words, has_words, is_title_link
from readme_tool.tree.entry.units import Unit, split


class Head(NamedTuple):
    """How a line names its work.

    `leading` are the units before the name and the title, `following` those behind, the rest of a
    unit that the title ends in included. `ends` tells whether the end of the title is marked;
    `authors` are those that stand before it.
    """

    title: Range | None
    ends: bool = False
    name: Range | None = None
    authors: Range | None = None
    leading: tuple[Unit, ...] = ()
    following: tuple[Unit, ...] = ()


def read_head(line: Sequence[Unit], cites: bool) -> Head:
    """How `line` names its work; `cites` tells whether its entry links to a paper."""
    # Most lines begin with a link that is no tag, whatever follows it.
    if line and is_title_link(line[0]) and not is_citation(line[0].text):
        return _linked(line, (), cites)
    rest, leading = without_lead(line)
    if not rest:
        return _in_tags(leading)
    first = rest[0]
    if is_title_link(first):
        return _linked(rest, leading, cites)
    if first.kind == "group" and first.text[0] in "[【" and count_words(first.text) >= 3:
        place = Range(first.start + 1, first.end - 1)
        return Head(place, True, leading=leading, following=tuple(rest[1:]))
    if _OPENING_QUOTE.fullmatch(first.text) and len(rest) > 1 and is_title_link(rest[1]):
        return _linked(_without_closing_quote(rest[1:]), leading, cites)
    if _is_dated_event(first) and len(rest) > 1:
        return Head(title.whole(first), True, leading=leading, following=tuple(rest[1:]))
    if first.kind == "text" and first.bold:
        return _bold(_with_brackets(rest), leading, cites)
    return _plain(rest, leading)


def _is_dated_event(unit: Unit) -> bool:
    """Whether a link is all that names a work, and says like "[CVPR 2015](…)" what to expect."""
    if unit.link is None or is_resource(unit) or hosts.is_paper_host(unit.link.address.value):
        return False
    return has_words(unit.text) and title.says_where(unit)


def _without_closing_quote(rest: Sequence[Unit]) -> list[Unit]:
    """A link and what follows, without the mark that ends a quote around the link."""
    behind = _CLOSING_QUOTE.match(rest[1].text) if len(rest) > 1 else None
    if behind is None:
        return list(rest)
    return [rest[0], split(rest[1], behind.end())[1], *rest[2:]]


def _in_tags(leading: tuple[Unit, ...]) -> Head:
    """A line of nothing but tags and resources: the longest bracket of words is its title."""
    worded = [
        number
        for number, unit in enumerate(leading)
        if unit.kind == "group" and not is_resource(unit) and count_words(unit.text) >= 3
    ]
    if not worded:
        return Head(None, leading=leading)
    at = max(worded, key=lambda number: len(leading[number].text))
    place = Range(leading[at].start + 1, leading[at].end - 1)
    return Head(place, True, leading=leading[:at], following=leading[at + 1 :])


def _linked(rest: Sequence[Unit], leading: tuple[Unit, ...], cites: bool) -> Head:
    """A line that begins with a linked title, or with a linked name and the title behind it."""
    link, after = rest[0], rest[1:]
    cited = read_linked_citation(link)
    if cited is not None:
        head = _head(cited.title, (*leading, *cited.dated), None)
        return head._replace(authors=cited.authors, following=(*head.following, *after))
    if cites and _is_short(link.text):
        if after and after[0].kind == "text" and _goes_on_linked(after[0].text):
            return _half_linked(link, after, leading)
        ends_in_colon = link.text.rstrip()[-1:] in (":", "：")
        behind = tuple(after) if ends_in_colon else _behind_separator(after, ":：")
        found = title.running(behind) if behind else None
        if found is not None and found.place is not None and _is_long(behind, found.place):
            return _head(found, leading, title.whole(link))
    named, told = _without_appearance(link)
    return Head(title.whole(named), True, leading=leading, following=(*told, *after))


def _without_appearance(link: Unit) -> tuple[Unit, tuple[Unit, ...]]:
    """A linked title, and what stands at its end that says where and when: "… (ICML 2023)"."""
    match = _APPEARED_AT_END.search(link.text) if _may_end_dated(link.text) else None
    if match is None or count_words(link.text[: match.start()]) < _FEWEST_BEFORE:
        return link, ()
    said = appearance.read(match[1] or match[2])
    if not said.is_plain or (match[2] is not None and (said.venue is None or said.date is None)):
        return link, ()
    named, told = split(link, match.start())
    return named, (told._replace(kind="text", link=None),)


def _may_end_dated(text: str) -> bool:
    """A quick look whether a text ends in a bracket or in a digit."""
    last = text.rstrip().rstrip(".'’")[-1:]
    return last.isdigit() or last in ")）]"


def _goes_on_linked(behind: str) -> bool:
    """Whether a title goes on behind a link, and no people come next: "by Ada Lovelace, …"."""
    match = _GOES_ON_LINKED.match(behind)
    if match is None:
        return False
    return match[1] != "by" or not people.leading(behind[match.end() :])


def _half_linked(link: Unit, after: Sequence[Unit], leading: tuple[Unit, ...]) -> Head:
    """A title of which only the first words are a link."""
    found = title.running(after)
    if found.place is None:
        return Head(title.whole(link), True, leading=leading, following=tuple(after))
    place = Range(title.whole(link).start, found.place.end)
    return Head(place, found.ends, leading=leading, following=found.following)


def _bold(rest: list[Unit], leading: tuple[Unit, ...], cites: bool) -> Head:
    """A line that begins in bold: with the title, a name, or only a stressed word."""
    first, after = rest[0], rest[1:]
    aside = _aside(after)
    name, behind = first, _behind_separator(after[aside:])
    if behind:
        leading = (*leading, *after[:aside])
    inside = _NAME_INSIDE.fullmatch(first.text)
    if inside is not None:
        name, behind = split(first, inside.end(1))[0], tuple(after)
    if behind:
        found = _behind_name(name, behind, leading, cites)
        if found is not None:
            return found
    elif title.goes_on(after) and _is_part(first, after[0]):
        return _plain(rest, leading)
    return Head(title.whole(first), True, leading=leading, following=tuple(after))


def _with_brackets(line: list[Unit]) -> list[Unit]:
    """A line that begins in bold, brackets within it taken for words: "**Lists (Li): a Tour**"."""
    end = 1
    while end + 1 < len(line) and _is_within(line[end], line[end + 1]):
        end += 2
    text = "".join(unit.text for unit in line[:end])
    return [line[0]._replace(end=line[end - 1].end, text=text), *line[end:]]


def _is_within(group: Unit, behind: Unit) -> bool:
    """Whether brackets stand between bold words, and say nothing of where these appeared."""
    return (
        group.kind == "group"
        and group.bold
        and group.text[0] in "(（"
        and all(inner.kind == "text" for inner in group.inner)
        and not appearance.of_unit(group).is_plain
        and behind.kind == "text"
        and behind.bold
        and has_words(behind.text)
    )


def _is_part(bold: Unit, behind: Unit) -> bool:
    """Whether bold is only a stressed piece of the words that go on behind it."""
    if behind.text[:1].isalnum():
        return True
    if bold.text.rstrip()[-1:] in (".", "?", "!"):
        return False
    piece = title.first_piece(behind.text)
    return count_words(bold.text) <= 4 and not appearance.read(piece).is_plain


def _aside(after: Sequence[Unit]) -> int:
    """How many units behind a name only say more of it: "(MLM + CLM)", "/ **its twin**"."""
    for number, unit in enumerate(after[:_LONGEST_ASIDE]):
        if unit.kind == "text" and not unit.bold and _BETWEEN_NAMES.fullmatch(unit.text) is None:
            return number
        if unit.kind not in ("text", "group") or is_resource(unit):
            break
    return 0


def _behind_name(
    name: Unit, behind: Sequence[Unit], leading: tuple[Unit, ...], cites: bool
) -> Head | None:
    """The head of a line that begins with a name set apart, if a title stands behind it."""
    line = _stripped(behind)
    if not line:
        return None
    is_field = columns.read(name.text) is not None
    is_said = _OPENING_QUOTE.match(name.text) is not None
    given = title.whole(name) if _is_short(name.text) and not (is_field or is_said) else None
    quoted = title.quoted(line)
    if quoted is not None:
        return _head(quoted, leading, given)
    if is_title_link(line[0]):
        return Head(title.whole(line[0]), True, given, None, leading, tuple(line[1:]))
    if given is None or not cites:
        return None
    found = title.running(line)
    if found.place is None or count_words(title.text_in(line, found.place)) < 2:
        return None
    return _head(found, leading, given)


def _is_long(line: Sequence[Unit], place: Range) -> bool:
    return count_words(title.text_in(line, place)) >= 3


def _plain(rest: list[Unit], leading: tuple[Unit, ...]) -> Head:
    """A line that begins in running text."""
    quoted = title.quoted(rest)
    if quoted is not None:
        return _head(quoted, leading, None)
    if _is_italic_title(rest):
        return Head(title.whole(rest[0]), True, leading=leading, following=tuple(rest[1:]))
    cited = read_citation(rest)
    if cited is not None:
        head = _head(cited.title, (*leading, *cited.dated), None)
        return head._replace(authors=cited.authors)
    at = _title_behind(rest)
    if at is not None:
        return _with_prefix(rest, at, leading)
    named = _NAMED_QUOTE.match(rest[0].text) if rest[0].kind == "text" else None
    if named is not None:
        name = split(rest[0], named.end(1))[0]
        quoted = title.quoted([split(rest[0], named.end())[1], *rest[1:]])
        if quoted is not None:
            return _head(quoted, leading, title.whole(name))
    found = title.running(rest)
    return _behind_dated_name(rest, found, leading) or _head(found, leading, None)


def _is_italic_title(line: Sequence[Unit]) -> bool:
    """Whether a line begins with a title in italics, and a mark ends it."""
    first = line[0]
    if not (first.kind == "text" and first.italic) or count_words(first.text) < 3:
        return False
    if len(line) < 2 or _ITALICS_END.match(line[1].text) is None:
        return False
    if _TWO_IN_ONE.search(first.text.strip()) is not None or people.are_people(first.text):
        return False
    return not appearance.read(title.first_piece(first.text)).is_plain


def _behind_dated_name(
    rest: Sequence[Unit], found: Title, leading: tuple[Unit, ...]
) -> Head | None:
    """The head of "Name (CVPR 2023): title in running text"."""
    tag, *behind = _stripped(found.following) or [rest[0]]
    if found.place is None or tag.kind != "group" or not appearance.of_unit(tag).is_plain:
        return None
    line = _behind_separator(behind, ":：")
    named = title.running(line) if line else None
    if named is None or named.place is None or not _is_long(line, named.place):
        return None
    if not _is_short(title.text_in(rest, found.place)):
        return None
    return _head(named, (*leading, tag), found.place)


def _title_behind(rest: Sequence[Unit]) -> int | None:
    """Where in the line a title set apart stands, if the text before only leads up to it."""
    words = 0
    for number, unit in enumerate(rest):
        if number and (is_title_link(unit) or (unit.bold and unit.kind == "text")):
            before = "".join(other.text for other in rest[:number])
            length = count_words(unit.text)
            if length >= 3 and _are_dated_people(before):
                return number
            enough = min(2, words) if is_title_link(unit) else 3
            leads_up = _LEADS_UP if unit.bold and not is_title_link(unit) else _LEADS_UP_TO_LINK
            return number if length >= enough and leads_up.search(before) is not None else None
        if unit.kind not in ("text", "group", "code") or is_resource(unit):
            return None
        words += count_words(unit.text)
        if words > _LONGEST_PREFIX:
            return None
    return None


def _are_dated_people(text: str) -> bool:
    """Whether a text is a list of people, with perhaps a year behind it."""
    end = people.leading(text)
    return bool(end) and not has_words(text[end:])


def _with_prefix(rest: Sequence[Unit], at: int, leading: tuple[Unit, ...]) -> Head:
    """A title with text before it: people, a field's name, where it appeared, or its own name."""
    before, named = rest[:at], rest[at]
    text = "".join(unit.text for unit in before)
    bare = text.rstrip(" \t:：-–—|,.")
    place = Range(before[0].start, before[-1].end - (len(text) - len(bare)))
    found = Head(title.whole(named), True, leading=leading, following=tuple(rest[at + 1 :]))
    if _are_dated_people(text):
        end = before[0].start + people.leading(text)
        dated = [unit for unit in before if unit.end > end and unit.kind == "text"]
        behind = [split(unit, max(0, end - unit.start))[1] for unit in dated]
        authors = Range(place.start, min(place.end, end))
        return found._replace(authors=authors, leading=(*leading, *behind))
    if columns.read(bare) is not None or appearance.read(bare).is_plain:
        return found._replace(leading=(*leading, *before))
    if _only_tells(text, named):
        return found._replace(leading=(*leading, *before))
    if not _is_short(bare):
        return _head(title.running(rest), leading, None)
    if any(is_title_link(unit) for unit in rest[at + 1 :]):
        return found  # What stands before several works is no name of one.
    return found._replace(name=place)


def _only_tells(before: str, named: Unit) -> bool:
    """Whether Chinese words before a title tell of its work, and are no name of it."""
    if _CHINESE.search(before) is None:
        return False
    is_sentence = not before.rstrip().endswith(_NAMES_END) or _YEAR_FIRST.match(before) is not None
    return is_sentence or _CHINESE.search(named.text) is None


def _head(found: Title, leading: tuple[Unit, ...], name: Range | None) -> Head:
    return Head(found.place, found.ends, name, None, leading, found.following)


def _behind_separator(after: Sequence[Unit], marks: str = "") -> tuple[Unit, ...]:
    """What stands behind a colon or a dash, if that is what comes next."""
    if not after or after[0].kind != "text":
        return ()
    match = _SEPARATOR.match(after[0].text)
    if match is None or (marks and match[1] not in marks):
        return ()
    rest = split(after[0], match.end())[1]
    return (rest, *after[1:]) if rest.text else tuple(after[1:])


def _stripped(line: Sequence[Unit]) -> list[Unit]:
    """The line without blanks at its beginning."""
    for number, unit in enumerate(line):
        if unit.text and not unit.text.isspace():
            blanks = len(unit.text) - len(unit.text.lstrip())
            first = split(unit, blanks)[1] if unit.kind == "text" and blanks else unit
            return [first, *line[number + 1 :]]
    return []


def _is_short(text: str) -> bool:
    return len(text) <= 60 and has_words(text) and count_words(text) <= 6


_APPEARED_AT_END = Pattern(
    r"\s{0,4}[(（\[]([^()（）\[\]]{2,60})[)）\]]\s*\Z|[,.|]\s+([A-Z][^,.|()]{2,40}\d\d['’]?)\.?\s*\Z"
)
_FEWEST_BEFORE = 2
_GOES_ON_LINKED = Pattern(r"\s(with|for|via|of|in|from|by|on|and|using|as)\s(?!\d)")
_OPENING_QUOTE = Pattern(r"\s*[\"“«「『《]\s*")
_CLOSING_QUOTE = Pattern(r"\s*[\"”»」』》]")
_ITALICS_END = Pattern(r"\s*[,.;(|\-–—，。]")
_TWO_IN_ONE = Pattern(r"[.|]\s")
_LONGEST_ASIDE = 8
_BETWEEN_NAMES = Pattern(r"[\s/&+,]*(?:and\s+|or\s+)?")
_LONGEST_PREFIX = 60
_NAMED_QUOTE = Pattern(r"([^\s:：\"“][^:：\"“]{0,40}?)\s*[:：]\s*(?=[\"“«])")
_NAME_INSIDE = Pattern(r"(\s{0,4}[^:：\s][^:：]{0,60}?)\s{0,4}[:：]\s*")
_SEPARATOR = Pattern(r"\s*([:：]|(?<=\s)[-–—]+(?=\s)|[–—])\s*")
_YEAR_FIRST = Pattern(r"\s*(?:19|20)\d\d\s")
_NAMES_END = (":", "：", "|", "-", "–", "—")
_CHINESE = Pattern(r"[\u4e00-\u9fff]")
_LEADS_UP_TO_LINK = Pattern(r"(?:[:：|]|\s[-–—]|[–—]|[\u4e00-\u9fff》」])\s*\Z")
_LEADS_UP = Pattern(r"(?:[:：|]|\s[-–—]|[–—])\s*\Z")
