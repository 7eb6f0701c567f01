"""Tags without a partner: what is one, what is closed elsewhere, and what needs none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.tree import parse
from readme_tool.tree.raw.nesting import unpaired
from strategies import readmes


def faults(text: str) -> list[tuple[str, str]]:
    readme = parse(text)
    return [(found.fault.value, readme.source[found.tag.span]) for found in unpaired(readme.tagged)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("<div>\n\n# A\n\n</div>", [], id="closed in another block"),
        pytest.param(
            "a <b>b\n\nc</b>", [("unclosed", "<b>"), ("stray", "</b>")], id="text is near"
        ),
        pytest.param("<b>\n\na\n\n</b>", [], id="a block of its own"),
        pytest.param("<b>a</i>", [("mismatched", "</i>")], id="another name"),
        pytest.param("<i>a<i>", [("reopened", "<i>")], id="opened twice"),
        pytest.param("<li>a<p>b<td>", [], id="optional ends"),
        pytest.param("a <creative> b</creative>", [], id="no element"),
        pytest.param("<a name=x> <a href=y>z</a>", [], id="a mere place"),
        pytest.param("| a |\n| - |\n| <i>b |", [("unclosed", "<i>")], id="a cell"),
        pytest.param(
            "| a | b |\n| - | - |\n| <i>c | d</i> |", [("parted", "</i>")], id="two cells"
        ),
    ],
)
def test_unpaired(text: str, wanted: list[tuple[str, str]]) -> None:
    assert faults(text) == wanted


@given(readmes())
def test_what_is_found_is_a_tag_of_the_page(text: str) -> None:
    readme = parse(text)
    found = [one.tag for one in unpaired(readme.tagged)]
    assert len(set(found)) == len(found)
    assert set(found) <= set(readme.tags)


@given(st.lists(st.sampled_from(["<b>", "</b>", "<i>", "</i>", "x"]), max_size=8))
def test_each_name_adds_up(pieces: list[str]) -> None:
    lost = [tag for _, tag in faults("a " + " ".join(pieces))]
    for name in "bi":
        opened, closed = pieces.count(f"<{name}>"), pieces.count(f"</{name}>")
        assert (opened == closed) or lost
