"""Finding broken links in the text of a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars.broken_links import brackets, forms
from readme_tool.grammars.broken_links.broken import LINK, BrokenLink, Sound, masked
from readme_tool.text import Pattern


def find(text: str, sound: Sequence[Sound]) -> Iterator[BrokenLink]:
    """The broken links in a text, in order, none overlapping another.

    `sound` are the links, images, tags and code in it, in order.
    """
    readable = masked(text, sound)
    found: list[BrokenLink] = []
    if forms.may_hold_one(readable) and _LOOKS_LIKE_ONE.search(readable):
        found += forms.read(text, readable, brackets.loose(text, readable))
    if any(map(readable.__contains__, _TOUCHING_A_LINK)):
        found += brackets.stray(text, readable)
    end = 0
    for broken in sorted(found, key=lambda broken: (broken.span.start, -broken.span.end)):
        if broken.span.start >= end:
            yield broken
            end = broken.span.end


_LOOKS_LIKE_ONE = Pattern(
    r"[\]］】][^\S\n]*[:：.,\-–]?[^\S\n]*[({（\[]|[)）]\[|\[\(|\w\((?:http|www)"
)
_TOUCHING_A_LINK = (f"[{LINK}", f"({LINK}", f"{LINK}]", f"{LINK})")
