"""A text with all that the rules find in it, and what a fix is about."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from readme_tool.engine.checking import check
from readme_tool.engine.recollection import Recollection
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen
from readme_tool.text import Edit, Source, Span
from readme_tool.tree import Document, Link, Picture, Surroundings, parse


class Examined(NamedTuple):
    """A text with all that the rules find in it."""

    readme: Document
    found: tuple[Reported, ...]


def examiner(
    source: Source,
    rules: Sequence[Chosen],
    surroundings: Surroundings,
    known: Recollection | None = None,
) -> Callable[[str], Examined]:
    """What examines the text of a file, and what it becomes; `known` is what is known of it."""
    known = Recollection() if known is None else known

    def examine(text: str) -> Examined:
        readme = parse(Source(text, source.byte_order_mark), surroundings)
        return Examined(readme, check(readme, rules, known))

    return examine


def edits(reported: Reported) -> tuple[Edit, ...]:
    """What a finding's fix would change."""
    return reported.finding.fix.patch.edits if reported.finding.fix else ()


def named(readme: Document, batch: Sequence[Reported]) -> set[Span]:
    """The extents of the leaves that the fixes of a batch say they are about."""
    changed = [edit.span for reported in batch for edit in edits(reported)]
    places = [*changed, *_users(readme, changed)]
    for reported in batch:
        places.append(reported.finding.span)
        places += (related.span for related in reported.finding.related)
    return {leaf.extent for place in places for leaf in readme.leaves_at(place)}


def _users(readme: Document, changed: Sequence[Span]) -> Iterator[Span]:
    """The links and pictures whose address stands in a definition that is edited."""
    if not readme.definitions:
        return
    users: tuple[Link | Picture, ...] = (*readme.links, *readme.pictures)
    for user in users:
        apart = not user.span.holds(user.address.span)
        if apart and any(user.address.span.meets(edit) for edit in changed):
            yield user.span
