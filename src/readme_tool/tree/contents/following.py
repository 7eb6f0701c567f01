"""The links that must follow a heading whose text becomes another."""

from __future__ import annotations

from collections.abc import Callable

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.text import Edit
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Heading


def following(readme: Document, heading: Heading, mend: Callable[[str], str]) -> tuple[Edit, ...]:
    """The edits by which links lead where they led, once the text of `heading` is mended.

    The anchor of a later heading of the same text may change, too, since GitHub counts them.
    """
    texts = [titled.text for titled in markdown.headings(readme.page)]
    number = readme.headings.index(heading)
    texts[number] = mend(texts[number])
    moved = {
        one.anchor: anchor
        for one, anchor in zip(readme.headings, anchors.anchors(texts), strict=True)
        if one.anchor != anchor
    }
    edits = set()
    for link in readme.links if moved else ():
        fragment = link.address.value
        if fragment.startswith("#"):
            anchor = moved.get(anchors.decoded(fragment[1:].lower()) or "")
            if anchor is not None:
                edits.add(Edit(link.address.span, f"#{anchors.written(anchor)}"))
    return tuple(sorted(edits))
