"""Links follow a heading whose text a patch changes."""

from __future__ import annotations

import pytest

from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import parse
from readme_tool.tree.contents.following import following

ENTRIES = """\
## Lists

### Sorting {} Lists by Hand [[Paper](https://example.org/1)]

Text.

### Sorting Short Lists by Hand [[Paper](https://example.org/2)]

Text.

[x](#sorting-{}-lists-by-hand-paper)
"""


def mended(text: str, old: str, new: str) -> str:
    start = text.index(old)
    patch = Patch.of(Edit(Span(start, start + len(old)), new))
    return following(parse(Source(text)), patch).apply(text)


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        ("# A b\n\n[x](#a-b)\n", "A", "C", "# C b\n\n[x](#c-b)\n"),
        ("[x](#a-b)\n\nA b\n---\n", "A", "C", "[x](#c-b)\n\nC b\n---\n"),
        ("# A\n\n# B\n\n[x](#b)\n", "A", "B", "# B\n\n# B\n\n[x](#b-1)\n"),
        ("# A [b](u\n\n[x](#a-bu)\n", "u", "u)", "# A [b](u)\n\n[x](#a-b)\n"),
        ("<h2>A</h2>\n\n[x](#a)\n", "A", "Ü", "<h2>Ü</h2>\n\n[x](#ü)\n"),
        ("# A\n\n[x](#a) [y](#%61)\n", "A", "C", "# C\n\n[x](#c) [y](#c)\n"),
        ("# A\n\n[x][y]\n\n[y]: #a\n", "A", "C", "# C\n\n[x][y]\n\n[y]: #c\n"),
        (ENTRIES.format("Lng", "lng"), "Lng", "Long", ENTRIES.format("Long", "long")),
    ],
    ids="marked underlined counted shown raw encoded defined entry".split(),
)
def test_links_follow(text: str, old: str, new: str, wanted: str) -> None:
    assert mended(text, old, new) == wanted


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("# A b\n\n[x](#a-b)\n", "A b", "a B"),
        ("# A\n\n[x](#b)\n", "A", "C"),
        ("# A\n\nText [x](#a)\n", "Text", "Texts"),
        ("# [A][a]\n\n[x](#a)\n\n[a]: u\n", "A", "C"),
    ],
    ids="same other text unread".split(),
)
def test_other_links_stay(text: str, old: str, new: str) -> None:
    assert mended(text, old, new) == text.replace(old, new, 1)


def test_a_link_that_is_changed_itself_is_left_to_its_fix() -> None:
    text = "# A [x](#a-x)\n"
    assert mended(text, "A [x](#a-x)", "B [x](#)") == "# B [x](#)\n"
