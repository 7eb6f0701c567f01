"""How two entries of one work differ."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from readme_tool.grammars import labels, titles
from readme_tool.text import Pattern, Source
from readme_tool.tree.nodes import Entry, Field, Link, Role, Shape
from readme_tool.tree.works import identity


class Difference(NamedTuple):
    """What two copies say differently of one thing."""

    here: Field[object]
    there: Field[object]


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
    if _is_named_row_apart_from(a, b) or _is_named_row_apart_from(b, a):
        return True
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
    ours, theirs = here.venue, there.venue
    if ours and theirs and _are_two_venues(ours.value, theirs.value):
        yield Difference(ours, theirs)
    elif here.year and there.year and here.year.value != there.year.value:
        yield Difference(here.year, there.year)
    mine, others = _repositories(here), _repositories(there)
    if len(mine) == len(others) == 1 and mine.keys() != others.keys():
        yield Difference(*mine.values(), *others.values())


def lacking(here: Entry, there: Entry) -> Iterator[Link]:
    """The links of another copy, one of each kind, that this one has none of."""
    ours, targets = _by_role(here), _targets(here)
    for role, links in _by_role(there).items():
        if role in _KINDS and role not in ours and _target(links[0]) not in targets:
            yield links[0]


def _is_named_row_apart_from(row: Entry, other: Entry) -> bool:
    """Whether a row's name is of a model, say, of which an entry elsewhere does not tell."""
    if row.shape is not Shape.TABLE_ROW or other.shape is row.shape or row.name is None:
        return False
    return titles.normal(row.name.value) not in titles.normal(identity.wording(other))


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
    return {_target(link) for link in entry.links}


def _target(link: Link) -> str:
    named = link.identifiers
    if named and named[0].scheme not in _OWNERS:
        return str(named[0])
    return link.address.value.rstrip("/")


def _are_two_venues(one: str, other: str) -> bool:
    """Whether two short names of venues have no word in common; long ones may mean the same."""
    ours, theirs = _words(one), _words(other)
    return (
        bool(ours and theirs)
        and max(len(ours), len(theirs)) <= _MOST_WORDS
        and ours.isdisjoint(theirs)
    )


def _words(venue: str) -> set[str]:
    found = (word.casefold() for word in _WORD.findall(venue))
    return {_FORMER.get(word, word) for word in found}


def _repositories(entry: Entry) -> Mapping[str, Field[str]]:
    """The repositories that links to code name, each where it is named first."""
    found: dict[str, Field[str]] = {}
    for link in _by_role(entry).get(Role.CODE, ()):
        for named in link.identifiers:
            if named.scheme == "github":
                found.setdefault(named.value, Field(named.value, link.address.span))
    return found


def _by_role(entry: Entry) -> Mapping[Role, list[Link]]:
    """The links that lead out of the page, by what they give."""
    found: defaultdict[Role, list[Link]] = defaultdict(list)
    for link in entry.links:
        if "//" in link.address.value:
            found[link.role].append(link)
    return found


_WORD_OR_NUMBER = Pattern(r"[^\W_]+")
_MARKER = Pattern(r"\A[ \t>]*(?:[-*+]|\d{1,9}[.)])")
_WORD = Pattern(r"[^\W\d_]+")
_MOST_WORDS = 3
_FORMER = {"nips": "neurips"}
_KINDS = frozenset(
    (Role.CODE, Role.PROJECT, Role.DATA, Role.MODEL, Role.DEMO, Role.VIDEO, Role.SLIDES)
)
# They name whose page it is, and one owner has pages of several works.
_OWNERS = frozenset(("github-pages", "hf-user-or-model"))
