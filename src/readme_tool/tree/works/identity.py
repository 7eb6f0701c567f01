"""Which entries are one work, as far as the page itself tells."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import dates, labels, retitling, titles, venues
from readme_tool.grammars.identifiers import Identifier
from readme_tool.grammars.titles.form import Form, form
from readme_tool.text import Pattern, Span
from readme_tool.tree.nodes import Entry, Link, Role


class Work(NamedTuple):
    """Entries that are one work, in source order, and all that they say about which it is.

    `identifiers` are canonical names, those that follow from them included; `titles` each wording
    once, the list's own name for the work before it, `forms` what they are compared by. The first
    `tells` where it says enough for another identifier to contradict it.
    """

    entries: tuple[Entry, ...]
    identifiers: frozenset[str]
    titles: tuple[str, ...]
    forms: tuple[Form, ...]
    tells: bool


class Clue(NamedTuple):
    """What an entry says about which work it is; entries with a key in common may be one.

    `identifiers` are canonical names, in alphabetical order. `form` is that of the wording, and it
    `tells` where it says enough for another identifier to contradict it.
    """

    keys: tuple[str, ...]
    identifiers: tuple[str, ...]
    wording: str
    form: Form
    tells: bool


def works(entries: Sequence[Entry], clues: Sequence[Clue]) -> tuple[Work, ...]:
    """The works that `entries` are, each with its clue, in the order of their first entries.

    Entries are one work when they share an identifier and their titles agree, or share a title that
    says enough and nothing contradicts it. An entry that names several papers is known by its title
    only. What has neither identifier nor telling title is known by name and address.
    """
    groups = _Groups(entries, clues)
    return tuple(
        Work(
            tuple(entries[index] for index in members),
            frozenset(groups.identifiers[members[0]]),
            tuple(groups.titles[members[0]]),
            tuple(groups.titles[members[0]].values()),
            clues[members[0]].tells,
        )
        for members in groups.members()
    )


def may_be_one(a: Work, b: Work) -> bool:
    """Whether, titles aside, nothing that two works say keeps them from being one paper."""
    ours, theirs = _roles(a.entries), _roles(b.entries)
    if _contradict(a.identifiers, b.identifiers) or _comment(ours) or _comment(theirs):
        return False
    return bool(a.identifiers or b.identifiers) or Role.PAPER in ours | theirs


def rivals(
    some: Iterable[Identifier], others: Iterable[Identifier]
) -> tuple[Identifier, Identifier] | None:
    """The first identifiers of two lots that no work has both of, such as two arXiv numbers."""
    pairs = ((one, other) for one in some for other in others)
    return next((pair for pair in pairs if _are_rivals(*pair)), None)


def own_identifiers(entry: Entry) -> tuple[Identifier, ...]:
    """The papers that the links of an entry name as its own, each once.

    A link whose text is neither a label nor the title cites another work.
    """
    papers = [link for link in entry.links if any(named.is_paper for named in link.identifiers)]
    if not papers:
        return ()
    own = [link for link in papers if _is_own(entry, link)]
    if all(_is_a_venue_set_apart(link) for link in papers if link not in own):
        own = papers
    named = [named for link in own for named in link.identifiers if named.is_paper]
    return tuple({str(one): one for one in reversed(named)}.values())[::-1]


def clue(entry: Entry) -> Clue:
    """What an entry says about which work it is."""
    named = _own_of_one(entry)
    identifiers = sorted({str(kin) for one in named for kin in (one, *one.same_as)})
    text, title = wording(entry), entry.title
    told = {text, title.value} if title is not None else set()
    letters = sorted(titles.normal(title) for title in told if titles.same(title, title))
    if not letters and not identifiers:
        letters = [f"{titles.normal(text)} {_page(link)}" for link in _titled(entry)]
    keys = (*identifiers, *letters)
    return Clue(keys, tuple(identifiers), text, form(text), retitling.tells(text))


def is_of_one_paper(entry: Entry) -> bool:
    """Whether an entry names no other paper than its own, and that one soundly."""
    own = own_identifiers(entry)
    papers = sum(1 for named in entry.identifiers if named.is_paper)
    return papers == len(own) and not _are_several(own)


def wording(entry: Entry) -> str:
    """The title with the list's own name for the work before it; empty where there is none."""
    title, name = entry.title, entry.name
    if title is None:
        return ""
    if not name or titles.normal(title.value).startswith(titles.normal(name.value)):
        return title.value
    return f"{name.value}: {title.value}"


def _is_own(entry: Entry, link: Link) -> bool:
    text = link.label.value
    return (
        not text.strip()
        or any(_names(link, field.span) for field in (entry.title, entry.name) if field)
        or link.brackets in ("", "<u>")
        or labels.read(text) is not None
        or dates.read(text) is not None
        or (any(map(str.isdigit, text)) and venues.read(text) is not None)
        or any(identifier.value in text for identifier in link.identifiers)
        or any(picture.link == link for picture in entry.pictures)
    )


def _names(link: Link, title: Span) -> bool:
    """Whether a title is a link, or begins with it; one in its middle is a citation."""
    return link.span.start <= title.start <= link.span.end


def _is_a_venue_set_apart(link: Link) -> bool:
    return link.brackets != "[x](u)" and venues.read(link.label.value) is not None


def _addresses(entry: Entry) -> frozenset[str]:
    """Where the links of an entry lead."""
    return frozenset(_page(link) for link in entry.links if "//" in link.address.value)


def _cites(entry: Entry) -> bool:
    """Whether an entry links a paper, or names a venue and links nothing."""
    roles = _roles([entry])
    return bool(
        Role.PAPER in roles or (not roles and entry.venue is not None) or _own_of_one(entry)
    )


def _comments(entry: Entry) -> bool:
    """Whether all that an entry links to speaks about a work."""
    return _comment(_roles([entry]))


def _own_of_one(entry: Entry) -> tuple[Identifier, ...]:
    """The identifiers of an entry's own paper; none where they are several works'."""
    named = own_identifiers(entry)
    return () if _are_several(named) else named


def _roles(entries: Iterable[Entry]) -> set[Role]:
    return {link.role for entry in entries for link in entry.links}


def _comment(roles: set[Role]) -> bool:
    """Whether all that links of these roles lead to speaks about a work."""
    return bool(roles) and roles <= _COMMENTS


def _titled(entry: Entry) -> Iterable[Link]:
    """The link that the title is, if it is one."""
    if entry.title is None:
        return ()
    return [link for link in entry.links if link.span.holds(entry.title.span)]


def _page(link: Link) -> str:
    """Where a link leads, without its scheme, `www.` and a last slash: they make no other page."""
    return _BEFORE_HOST.sub("", link.address.value, count=1).rstrip("/")


def _are_several(named: Sequence[Identifier]) -> bool:
    """Whether these identifiers cannot be one work's."""
    return len(named) > 1 and rivals(named, named) is not None


def _are_rivals(one: Identifier, other: Identifier) -> bool:
    return one.scheme == other.scheme and one.scheme in _ONE_EACH and one.value != other.value


_COMMENTS = frozenset((Role.BLOG, Role.VIDEO, Role.SLIDES))
# A work has one of each of these. It may well have several DOIs (of the preprint, of the article),
# several forums (of the workshop, of the conference) and several pages at one publisher.
_ONE_EACH = frozenset("arxiv acl cvf ecva ijcai jmlr neurips pmlr rss".split())
_MOST_COMPARED = 8
_BEFORE_HOST = Pattern(r"\Ahttps?://(?:www\.)?", re.IGNORECASE)


class _Groups:
    """Which of the clues belong to one work: a forest whose roots hold what its members say."""

    def __init__(self, entries: Sequence[Entry], clues: Sequence[Clue]) -> None:
        self._above = list(range(len(clues)))
        self._entries = entries
        self.identifiers = [set(clue.identifiers) for clue in clues]
        self.titles = [{clue.wording: clue.form} for clue in clues]
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for index, clue in enumerate(clues):
            for key in clue.keys:
                self._meet(index, holders[key])

    def members(self) -> Iterator[list[int]]:
        """The indices of each group's clues, in order."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index in range(len(self._above)):
            found[self._root(index)].append(index)
        yield from found.values()

    def _meet(self, index: int, holders: list[int]) -> None:
        """Put the clue together with those that hold the same key, where they fit."""
        for holder in holders:
            here, there = self._root(index), self._root(holder)
            if here != there and self._fit(here, there):
                self._join(*sorted((here, there)))
        if len(holders) < _MOST_COMPARED and self._root(index) not in map(self._root, holders):
            holders.append(index)

    def _root(self, index: int) -> int:
        while self._above[index] != index:
            self._above[index] = index = self._above[self._above[index]]
        return index

    def _join(self, first: int, later: int) -> None:
        self._above[later] = first
        self.identifiers[first] |= self.identifiers[later]
        self.titles[first] = {**self.titles[first], **self.titles[later]}

    def _fit(self, a: int, b: int) -> bool:
        if not self.identifiers[a].isdisjoint(self.identifiers[b]):
            return _may_agree([*self.titles[a]], [*self.titles[b]])
        if _contradict(self.identifiers[a], self.identifiers[b]):
            return False
        one, other = self._entries[a], self._entries[b]
        if not _addresses(one).isdisjoint(_addresses(other)):
            return True
        # A post and a talk may well have the title of the paper.
        return (_cites(one) or _cites(other)) and not (_comments(one) or _comments(other))


def _may_agree(some: Sequence[str], others: Sequence[str]) -> bool:
    return any(
        not one or not other or retitling.agree(one, other)
        for one in some[:_MOST_COMPARED]
        for other in others[:_MOST_COMPARED]
    )


def _contradict(a: Iterable[str], b: Iterable[str]) -> bool:
    return not _schemes(a).isdisjoint(_schemes(b))


def _schemes(identifiers: Iterable[str]) -> set[str]:
    return {identifier.partition(":")[0] for identifier in identifiers} & _ONE_EACH
