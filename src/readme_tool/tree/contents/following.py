"""The links that must follow a heading whose text becomes another."""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree.document import Document


def following(readme: Document, patch: Patch) -> Patch:
    """The patch, and with it the edits by which links lead to the headings that they led to.

    The anchor of a later heading of the same text may change, too, since GitHub counts them.
    """
    headings = (readme.heading_at(edit.span.start) for edit in patch.edits)
    changed = {heading.extent for heading in headings if heading is not None}
    texts = {p: t for extent in changed for p, t in _becoming(readme, patch, extent)}
    if not texts:
        return patch
    edits = {
        Edit(link.address.span, f"#{anchors.written(after)}")
        for before, after in readme.kin.moved(texts).items()
        for link in readme.kin.links.get(before, ())
        if after is not None
    }
    return Patch.of(*patch.edits, *(link for link in edits if not _is_touched(patch, link)))


def are_led_to(readme: Document, extent: Span) -> bool:
    """Whether a link leads to a heading of these lines, or to one that is counted otherwise once
    they are gone.
    """
    gone = {
        n: None for lines, places in readme.kin.on.items() if extent.holds(lines) for n in places
    }
    return any(anchor in readme.kin.links for anchor in readme.kin.moved(gone))


def _becoming(readme: Document, patch: Patch, extent: Span) -> Iterator[tuple[int, str]]:
    """What the headings of these lines become, by their places, if they can be read alone."""
    places = readme.kin.on[extent]
    within = (
        Edit(edit.span.shifted(-extent.start), edit.text)
        for edit in patch.edits
        if extent.holds(edit.span)
    )
    raw = readme.source[extent]
    before, after = _texts(raw), _texts(Patch.of(*within).apply(raw))
    if before == [readme.kin.texts[place] for place in places] and len(after) == len(before):
        yield from zip(places, after, strict=True)


def _texts(raw: str) -> list[str]:
    return [titled.text for titled in markdown.headings(markdown.read(raw))]


def _is_touched(patch: Patch, edit: Edit) -> bool:
    return any(edit.touches(other) for other in patch.edits)
