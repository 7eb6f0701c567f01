"""The links that must follow a heading whose text becomes another."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Link


def following(readme: Document, patch: Patch) -> Patch:
    """The patch, and with it the edits by which links lead to the headings that they led to.

    The anchor of a later heading of the same text may change, too, since GitHub counts them.
    """
    headings = (readme.heading_at(edit.span.start) for edit in patch.edits)
    changed = {heading.extent for heading in headings if heading is not None}
    if not changed:
        return patch
    texts = [titled.text for titled in markdown.headings(readme.page)]
    for extent in changed:
        _mend(readme, patch, extent, texts)
    links = _links(readme, dict(_moved(readme, texts)))
    return Patch.of(*patch.edits, *(link for link in links if not _is_touched(patch, link)))


def are_led_to(readme: Document, extent: Span) -> bool:
    """Whether a link leads to a heading of these lines, or to one that is counted otherwise once
    they are gone.
    """
    gone = {heading.anchor for heading in readme.headings if extent.holds(heading.extent)}
    if not gone:
        return False
    kept = [heading for heading in readme.headings if heading.anchor not in gone]
    shown = zip(markdown.headings(readme.page), readme.headings, strict=True)
    texts = [titled.text for titled, heading in shown if heading.anchor not in gone]
    counted = zip(kept, anchors.anchors(texts), strict=True)
    gone |= {heading.anchor for heading, anchor in counted if heading.anchor != anchor}
    return any(_anchor(link) in gone for link in readme.links)


def _mend(readme: Document, patch: Patch, extent: Span, texts: list[str]) -> None:
    """Put what the headings of these lines become, if they can be read by themselves."""
    places = [n for n, heading in enumerate(readme.headings) if heading.extent == extent]
    within = (
        Edit(edit.span.shifted(-extent.start), edit.text)
        for edit in patch.edits
        if extent.holds(edit.span)
    )
    raw = readme.source[extent]
    before, after = _texts(raw), _texts(Patch.of(*within).apply(raw))
    if before == [texts[place] for place in places] and len(after) == len(before):
        for place, text in zip(places, after, strict=True):
            texts[place] = text


def _texts(raw: str) -> list[str]:
    return [titled.text for titled in markdown.headings(markdown.read(raw))]


def _moved(readme: Document, texts: list[str]) -> Iterator[tuple[str, str]]:
    """The anchors that are others once the headings have these texts."""
    for heading, anchor in zip(readme.headings, anchors.anchors(texts), strict=True):
        if heading.anchor != anchor:
            yield heading.anchor, anchor


def _links(readme: Document, moved: dict[str, str]) -> set[Edit]:
    edits = set()
    for link in readme.links if moved else ():
        anchor = moved.get(_anchor(link) or "")
        if anchor is not None:
            edits.add(Edit(link.address.span, f"#{anchors.written(anchor)}"))
    return edits


def _anchor(link: Link) -> str | None:
    """The anchor that a link asks for, None where it leads out of the page."""
    fragment = link.address.value
    return anchors.decoded(fragment[1:].lower()) if fragment.startswith("#") else None


def _is_touched(patch: Patch, edit: Edit) -> bool:
    return any(edit.touches(other) for other in patch.edits)
