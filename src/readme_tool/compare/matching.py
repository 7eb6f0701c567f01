"""Which entries came, went, moved or changed between two versions of a README."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from readme_tool.grammars import likeness, titles
from readme_tool.tree import Document, Entry, Section
from readme_tool.tree.works import identity


class Kind(enum.Enum):
    """What became of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"


# Two titles so much alike, in one section, are one entry that was mended.
_ONE_TITLE = 0.75


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one work's entry; `before` or `after` is None where it was not there.

    An entry that moved to another section may say something else there too.
    """

    kind: Kind
    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry as it is now, or as it was before it went."""
        entry = self.after or self.before
        assert entry is not None
        return entry


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry with what it says and the headings that it stands below.

    They are empty where one version alone has these headings, for then a section was renamed.
    """

    entry: Entry
    text: str
    home: tuple[str, ...]


def changes(before: Document, after: Document) -> tuple[Change, ...]:
    """The changes from one version to the next: first those of entries that are there now, in
    source order, then those of entries that went.

    Entries are matched by the work they are, not by the line they stand on.
    """
    names = _names(before) & _names(after)
    gone, fresh = list(_placed(before, names)), list(_placed(after, names))
    _pass_over_unchanged(gone, fresh)
    old = {id(placed.entry): placed for placed in gone}
    new = {id(placed.entry): placed for placed in fresh}
    found: list[Change] = []
    gone, fresh = [], []
    entries = [placed.entry for placed in (*old.values(), *new.values())]
    for work in identity.works(entries, [*map(identity.clue, entries)]):
        ours = [old[id(entry)] for entry in work.entries if id(entry) in old]
        theirs = [new[id(entry)] for entry in work.entries if id(entry) in new]
        found += _of_one_work(ours, theirs)
        gone += ours
        fresh += theirs
    found += (Change(Kind.CHANGED, b.entry, a.entry) for b, a in _paired(gone, fresh, _reworded))
    found += (Change(Kind.REMOVED, placed.entry, None) for placed in gone)
    found += (Change(Kind.ADDED, None, placed.entry) for placed in fresh)
    return tuple(sorted(found, key=lambda c: (c.after is None, c.entry.extent)))


def _pass_over_unchanged(old: list[_Placed], new: list[_Placed]) -> None:
    """Take the pairs of entries in one section that say the same out of both lists."""
    there: defaultdict[tuple[str, tuple[str, ...]], list[_Placed]] = defaultdict(list)
    for placed in old:
        there[placed.text, placed.home].append(placed)
    new[:] = [p for p in new if not there[p.text, p.home] or not there[p.text, p.home].pop(0)]
    left = {id(placed) for found in there.values() for placed in found}
    old[:] = [placed for placed in old if id(placed) in left]


def _of_one_work(old: list[_Placed], new: list[_Placed]) -> Iterator[Change]:
    """Take the entries of one work that have a partner out of both lists, the likest first."""
    for before, after in _paired(old, new, lambda b, a: b.home == a.home):
        yield Change(Kind.CHANGED, before.entry, after.entry)
    for before, after in _paired(old, new, lambda b, a: b.text == a.text):
        yield Change(Kind.MOVED, before.entry, after.entry)
    for before, after in _paired(old, new, lambda _, __: True):
        yield Change(Kind.MOVED, before.entry, after.entry)


def _reworded(before: _Placed, after: _Placed) -> bool:
    """Whether two entries of one section that name different works are one entry, mended."""
    if before.home != after.home:
        return False
    papers = ({str(i) for i in p.entry.identifiers if i.is_paper} for p in (before, after))
    if set.intersection(*papers):
        return True
    one, other = (titles.normal(identity.wording(p.entry)) for p in (before, after))
    return bool(one and other) and likeness.ratio(one, other) >= _ONE_TITLE


def _paired(
    old: list[_Placed], new: list[_Placed], match: Callable[[_Placed, _Placed], bool]
) -> Iterator[tuple[_Placed, _Placed]]:
    """Take the pairs that match out of both lists, in order."""
    for before in list(old):
        after = next((placed for placed in new if match(before, placed)), None)
        if after is not None:
            old.remove(before)
            new.remove(after)
            yield before, after


def _names(readme: Document) -> set[tuple[str, ...]]:
    """The headings down to each section."""
    return {path for _, path in _paths(readme.root, ())}


def _placed(readme: Document, names: set[tuple[str, ...]]) -> Iterator[_Placed]:
    """All entries with their homes, as far as these are among `names`."""
    homes = {section.extent: path for section, path in _paths(readme.root, ())}
    for entry in readme.entries:
        home = homes[readme.homes[entry.extent].extent]
        text = readme.source[entry.extent].strip()
        yield _Placed(entry, text, home if home in names else ())


def _paths(section: Section, above: Sequence[str]) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """Every section with the texts of the headings down to it."""
    path = (*above, section.heading.text) if section.heading else tuple(above)
    yield section, path
    for child in section.children:
        if isinstance(child, Section):
            yield from _paths(child, path)
