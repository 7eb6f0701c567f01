"""Whether the links of a page outlive fixes that are not about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from readme_tool.grammars import anchors
from readme_tool.markdown import Definition, blocks
from readme_tool.text import Patch, Span
from readme_tool.tree import Document, Link


def lost_link(readme: Document, patch: Patch, after: Document) -> Span | None:
    """The first link or picture that is none any more, though at most its address was edited."""
    if not readme.definitions and not after.definitions:
        readme, after = _changed(readme, after), _changed(after, readme)
    edits = [edit.span for edit in patch.edits]
    kept = {address.start for _, address in _addressed(after)}
    definitions = (b for b in blocks(after.page.blocks) if isinstance(b, Definition))
    kept.update(definition.target.span.start for definition in definitions)
    before = {edit.span.start: len(edit.text) for edit in patch.edits if not edit.span.length}
    for place, address in _addressed(readme):
        start = patch.carry(address.start)
        if start in kept or start + before.get(address.start, 0) in kept:
            continue
        if all(address.holds(edit) for edit in edits if edit.meets(place)):
            return place
    return None


def _changed(readme: Document, other: Document) -> Document:
    """The passages that another page has not, at least not as often."""
    there = Counter(other.passage_keys)
    passages = []
    for passage, key in zip(readme.passages, readme.passage_keys, strict=True):
        there[key] -= 1
        if there[key] < 0:
            passages.append(passage)
    return readme.only(passages)


def _addressed(readme: Document) -> Iterator[tuple[Span, Span]]:
    """The places of links and pictures, each with that of its address."""
    for link in readme.links:
        yield link.span, link.address.span
    for picture in readme.pictures:
        yield picture.span, picture.address.span


def misled_link(
    readme: Document, links: Iterable[Link], patch: Patch, after: Document
) -> Span | None:
    """The first of `links` that led to a heading and leads to another one now, or to none."""
    before = {f"#{heading.anchor}": heading for heading in readme.headings}
    now = {f"#{heading.anchor}": heading for heading in after.headings}
    for link in links:
        fragment = link.address.value
        if fragment not in before:
            continue
        edits = [edit.span for edit in patch.edits if edit.span.meets(link.address.span)]
        if not all(map(link.address.span.holds, edits)):
            continue
        if edits:
            fragment = anchors.decoded(after.source[patch.carried(link.address.span)]) or ""
        line = after.source.line_of(patch.carry(before[link.address.value].span.start))
        reached = now.get(fragment)
        if reached is None or after.source.line_of(reached.span.start) != line:
            return link.span
    return None
