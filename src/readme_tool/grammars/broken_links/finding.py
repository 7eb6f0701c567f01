"""Finding broken links in the text of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from readme_tool.grammars.broken_links import brackets, forms
from readme_tool.grammars.broken_links.broken import BrokenLink, Sound, masked


def find(text: str, sound: Sequence[Sound]) -> Iterator[BrokenLink]:
    """The broken links in a text, in order, none overlapping another.

    `sound` are the links, images, tags and code in it, in order.
    """
    readable = masked(text, sound)
    if not _WORTH_A_LOOK.search(readable):
        return
    loose = brackets.loose(text, readable)
    found = [*forms.read(text, readable, loose), *brackets.stray(text, readable, loose)]
    end = 0
    for broken in sorted(found, key=lambda broken: (broken.span.start, -broken.span.end)):
        if broken.span.start >= end:
            yield broken
            end = broken.span.end


_WORTH_A_LOOK = re.compile(
    r"[\]］】][^\S\n]*[:：.,\-–]?[^\S\n]*[({（\[]|[)）]\[|\[\(|[\[\x02]\x00|\x00[\]\x02]|\w\((?:http|www)"
)
