"""Where the pieces of a field stand, and what is written once for several links."""

import pytest

from readme_tool.text import Source, Span
from readme_tool.tree import parse, pieces


def test_a_piece_of_an_address() -> None:
    readme = parse(Source("- A [Paper](https://example.org/a?b=1)\n"))
    (link,) = readme.links
    query = pieces.piece(readme.source, link.address, Span(22, 25))
    assert query is not None
    assert readme.source[query] == "b=1"


def test_no_piece_where_the_source_is_written_otherwise() -> None:
    readme = parse(Source('<a href="https://example.org/?a=1&amp;b=2">x</a>\n'))
    (link,) = readme.links
    assert link.address.value == "https://example.org/?a=1&b=2"
    assert pieces.piece(readme.source, link.address, Span(0, 5)) is None


def test_a_shared_address_counts_once() -> None:
    readme = parse(Source("[a][x] [b][x] ![c][x] [d](u)\n\n[x]: https://example.org\n"))
    assert len(readme.links) == 3
    assert len(readme.addressed) == 2
    assert len(readme.addresses) == 2


@pytest.mark.parametrize(
    ("line", "closed_twice"),
    [
        ("![](https://example.org/a.png))", True),
        ("[![](https://example.org/a.png))](u)", True),
        ("(![](https://example.org/a.png))", False),
        ("![](https://example.org/a.png) )", False),
        ('<img src="https://example.org/a.png">)', False),
    ],
)
def test_pictures_that_are_closed_twice(line: str, closed_twice: bool) -> None:
    readme = parse(Source(line + "\n"))
    (picture,) = readme.pictures
    assert pieces.is_closed_twice(readme.source, picture) is closed_twice
