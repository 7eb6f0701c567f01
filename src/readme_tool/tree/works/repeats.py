"""Entries that stand in their part of the list already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool.text import Span
from readme_tool.tree.nodes import Entry
from readme_tool.tree.works import copies
from readme_tool.tree.works.identity import Work
from readme_tool.tree.works.parts import Part

# Of a paper with so many variants in one table no more than these are compared.
_MOST_VARIANTS = 20


class Repeat(NamedTuple):
    """An entry and the first one that it repeats; `is_next` where no other copy is between."""

    first: Entry
    copy: Entry
    is_next: bool


def repeats(works: Sequence[Work], parts: Mapping[Span, Part]) -> Iterator[Repeat]:
    """The entries that repeat an earlier one of their part, work by work; variants do not."""
    return (repeat for work in works for repeat in _of_work(work, parts))


def _of_work(work: Work, parts: Mapping[Span, Part]) -> Iterator[Repeat]:
    firsts: defaultdict[Part, list[Entry]] = defaultdict(list)
    copied: set[Span] = set()
    for entry in work.entries:
        kept = firsts[parts[entry.extent]]
        first = next((e for e in kept if not copies.are_variants(e, entry)), None)
        if first is not None:
            yield Repeat(first, entry, first.extent not in copied)
            copied.add(first.extent)
        elif len(kept) < _MOST_VARIANTS:
            kept.append(entry)
