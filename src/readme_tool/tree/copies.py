"""How two entries of one work differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from readme_tool.grammars import labels, titles
from readme_tool.text import Source
from readme_tool.tree import identity
from readme_tool.tree.nodes import Entry, Field, Link, Role, Shape


class Difference(NamedTuple):
    """What two copies say differently, or only one of them says.

    `what` is a noun: a venue, a year, the role of a link. `here` and `there` are what each copy
    says, None where it says nothing of it.
    """

    what: str
    here: str | None
    there: str | None


def are_variants(a: Entry, b: Entry) -> bool:
    """Whether two entries of one work are about different things in it, and both have their place.

    Rows under different names are: models and data sets of one paper. So are entries that have only
    names, and different ones.
    """
    one, other = identity.wording(a), identity.wording(b)
    if titles.normal(one) == titles.normal(other):
        return False
    if a.shape is b.shape is Shape.TABLE_ROW and a.name is not None and b.name is not None:
        return titles.normal(a.name.value) != titles.normal(b.name.value)
    return not (titles.same(one, one) and titles.same(other, other))


def adds_nothing(source: Source, copy: Entry, first: Entry) -> bool:
    """Whether everything that a copy says is also said by the first: links, facts and words."""
    return (
        _targets(copy) <= _targets(first)
        and {picture.address.value for picture in copy.pictures}
        <= {picture.address.value for picture in first.pictures}
        and all(
            said is None or (other is not None and said.value == other.value)
            for said, other in zip(_facts(copy), _facts(first), strict=True)
        )
        and _remarks(source, copy) <= _remarks(source, first)
    )


def contradictions(here: Entry, there: Entry) -> Iterator[Difference]:
    """What two copies say differently, so that one of them is out of date or wrong."""
    venues = here.venue, there.venue
    if venues[0] and venues[1] and _are_two_venues(venues[0].value, venues[1].value):
        yield Difference("venue", venues[0].value, venues[1].value)
    elif here.year and there.year and here.year.value != there.year.value:
        yield Difference("year", str(here.year.value), str(there.year.value))
    ours, theirs = _repositories(here), _repositories(there)
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        yield Difference("repository", *ours.values(), *theirs.values())


def omissions(here: Entry, there: Entry) -> Iterator[Difference]:
    """The kinds of links that only one of two copies has."""
    ours, theirs = _by_role(here), _by_role(there)
    for role in _COMPARED:
        if (role in ours) != (role in theirs):
            link = (ours.get(role) or theirs[role])[0]
            told = link.address.value
            yield Difference(
                f"{role.value} link",
                told if role in ours else None,
                told if role in theirs else None,
            )


_COMPARED = (Role.CODE, Role.PROJECT, Role.DATA, Role.MODEL, Role.DEMO, Role.VIDEO, Role.SLIDES)
_WORD_OR_NUMBER = re.compile(r"[^\W_]+")
_MARKER = re.compile(r"\A[ \t>]*(?:[-*+]|\d{1,9}[.)])")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 3
_FORMER = {"nips": "neurips"}


def _facts(entry: Entry) -> tuple[Field[object] | None, ...]:
    return entry.venue, entry.year, entry.month


def _remarks(source: Source, entry: Entry) -> set[str]:
    """The words of an entry without its date, its pictures and the labels of its links."""
    silent = [field.span for field in (entry.year, entry.month) if field is not None]
    silent += [picture.span for picture in entry.pictures]
    for link in entry.links:
        is_label = labels.read(link.label.value) is not None
        silent.append(link.span if is_label else link.address.span)
    text, at = "", entry.extent.start
    for span in sorted(silent):
        if span.start >= at and entry.extent.holds(span):
            text += source.text[at : span.start] + " "
            at = span.end
    text += source.text[at : entry.extent.end]
    return {word.casefold() for word in _WORD_OR_NUMBER.findall(_MARKER.sub("", text))}


def _targets(entry: Entry) -> set[str]:
    """Where the links lead, however their addresses are written."""
    return {
        str(link.identifiers[0]) if link.identifiers else link.address.value for link in entry.links
    }


def _are_two_venues(one: str, other: str) -> bool:
    """Whether two short names of venues have no word in common; long ones may mean the same."""
    ours, theirs = _words(one), _words(other)
    return (
        bool(ours and theirs) and max(len(ours), len(theirs)) <= _MOST_WORDS and not ours & theirs
    )


def _words(venue: str) -> set[str]:
    found = (word.casefold() for word in _WORD.findall(venue))
    return {_FORMER.get(word, word) for word in found}


def _repositories(entry: Entry) -> Mapping[str, str]:
    """The repositories that links to code name, and how the first address writes each."""
    found: dict[str, str] = {}
    for link in _by_role(entry).get(Role.CODE, ()):
        for named in link.identifiers:
            if named.scheme == "github":
                found.setdefault(named.value, named.value)
    return found


def _by_role(entry: Entry) -> Mapping[Role, list[Link]]:
    found: defaultdict[Role, list[Link]] = defaultdict(list)
    for link in entry.links:
        found[link.role].append(link)
    return found
