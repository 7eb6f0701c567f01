"""Which brackets close behind links: told for each listing and each stretch of prose."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse
from readme_tool.tree.hands import behind_links

README = """\
See ([Lists](https://example.org/0)).

- Sorted Lists [[Paper](https://example.org/1)]
- Lost Lists [Paper](https://example.org/2)
"""


def test_each_place_has_its_own() -> None:
    readme = parse(README)
    found = behind_links.closed_by(readme, ())
    assert [found[behind_links.home(readme, link.span)] for link in readme.links] == [
        frozenset(")"),
        frozenset("]"),
        frozenset("]"),
    ]


def test_doubtful_links_do_not_count() -> None:
    readme = parse(README)
    found = behind_links.closed_by(readme, {link.span for link in readme.links[:2]})
    assert set(found.values()) == {frozenset()}


@pytest.mark.parametrize(
    ("sign", "others", "surplus"),
    [
        (")", None, True),
        ("]", None, False),
        ("]", frozenset(), True),
        ("]", frozenset("]"), False),
        ("[", frozenset(), False),
    ],
)
def test_surplus(sign: str, others: frozenset[str] | None, surplus: bool) -> None:
    assert behind_links.is_surplus(sign, others) is surplus
