"""Taking a line out of a list of contents."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse
from readme_tool.tree.contents import listing_line

HEADINGS = "\n## One\n\n## Two\n\n## Three\n"


@pytest.mark.parametrize(
    ("contents", "left"),
    [
        pytest.param(
            "- [One](#one)\n- [Lost](#lost)\n- [Two](#two)\n",
            "- [One](#one)\n- [Two](#two)\n",
            id="a bullet",
        ),
        pytest.param(
            "- [One](#one)\r\n- [Two](#two)\r\n- [Lost](#lost)\r\n",
            "- [One](#one)\r\n- [Two](#two)\r\n",
            id="the last one",
        ),
        pytest.param(
            "- [One](#one)\n- [Lost](#lost)\n  - [Two](#two)\n", None, id="one with lines below"
        ),
        pytest.param(
            "- [One](#one)\n- [Lost](#lost), and words\n- [Two](#two)\n",
            None,
            id="more than a link",
        ),
    ],
)
def test_a_line_is_taken_out(contents: str, left: str | None) -> None:
    readme = parse(contents + HEADINGS)
    link = next(link for link in readme.links if link.address.value == "#lost")
    patch = listing_line.removed(readme, link)
    assert (patch and patch.apply(readme.source.text)) == (left and left + HEADINGS)


def test_what_is_in_no_contents_stays() -> None:
    readme = parse("See [there](#lost).\n")
    assert listing_line.removed(readme, readme.links[0]) is None
