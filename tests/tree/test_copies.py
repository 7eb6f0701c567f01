"""How two entries of one work differ: variants, additions, contradictions, omissions."""

from __future__ import annotations

import pytest

from readme_tool.tree import Document, Entry, parse
from readme_tool.tree.works import copies

PAPER = "[[Paper]](https://arxiv.org/abs/2101.01234)"
CODE = "[[Code]](https://github.com/jdoe/lists)"
TITLE = "Sorting Long Lists by Hand"


def read(first: str, copy: str) -> tuple[Document, Entry, Entry]:
    readme = parse(f"- {first}\n- {copy}\n")
    one, other = readme.entries
    return readme, one, other


@pytest.mark.parametrize(
    ("first", "copy", "nothing"),
    [
        (f"{TITLE} {PAPER} {CODE}", f"**{TITLE.lower()}.** {PAPER}", True),
        (f"{TITLE} {PAPER}", f"{TITLE} {PAPER} {CODE}", False),
        (f"{TITLE} {PAPER}", f"{TITLE}, ICML 2022 {PAPER}", False),
        (f"{TITLE}, July 2021 {PAPER}", f"{TITLE}, 2021.07 {PAPER}", True),
        (f"{TITLE}, July 2021 {PAPER}", f"{TITLE}, 2021.08 {PAPER}", False),
        (f"{TITLE} {PAPER}", f"{TITLE} {PAPER} with a note", False),
        (f"{TITLE} {PAPER} with a long note", f"{TITLE} {PAPER} with a note", True),
        (f"{TITLE} {PAPER}", f"{TITLE} [[PDF]](http://arxiv.org/pdf/2101.01234v3.pdf)", True),
        (f"{TITLE} {PAPER}", f"{TITLE} {PAPER} ![](https://img.shields.io/badge/a-b-red)", False),
    ],
)  # fmt: skip
def test_adds_nothing(first: str, copy: str, nothing: bool) -> None:
    readme, one, other = read(first, copy)
    assert copies.adds_nothing(readme.source, other, one) is nothing
    assert copies.adds_nothing(readme.source, one, one)


@pytest.mark.parametrize(
    ("row", "other", "variants"),
    [
        (("Shelf-7B", TITLE), ("Shelf-70B", TITLE), True),
        (("Shelf", TITLE), ("shelf", TITLE), False),
        (("Shelf", TITLE), ("", TITLE), False),
    ],
)
def test_rows_under_two_names(row: tuple[str, str], other: tuple[str, str], variants: bool) -> None:
    lines = "".join(f"| {name} | {title} | {PAPER} |\n" for name, title in (row, other))
    one, two = parse(f"| Model | Title | Paper |\n|---|---|---|\n{lines}").entries
    assert copies.are_variants(one, two) is variants


def test_two_names_are_variants_and_two_writings_are_not() -> None:
    _, one, other = read(f"Rows {PAPER}", f"Rows-3 {PAPER}")
    assert copies.are_variants(one, other)
    _, one, other = read(f"{TITLE} {PAPER}", f"{TITLE.upper()} {PAPER}")
    assert not copies.are_variants(one, other)


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (f"{TITLE}, ICML 2022 {PAPER}", f"{TITLE}, arXiv 2021 {PAPER}", [("ICML", "arXiv")]),
        (f"{TITLE}, ICML 2022 {PAPER}", f"{TITLE}, ICML 2021 {PAPER}", [(2022, 2021)]),
        (f"{TITLE}, NIPS 2017 {PAPER}", f"{TITLE}, NeurIPS 2017 {PAPER}", []),
        (f"{TITLE}, EMNLP 2022 {PAPER}", f"{TITLE}, EMNLP Findings 2022 {PAPER}", []),
        (f"{TITLE}, 2022 {PAPER}", f"{TITLE} {PAPER}", []),
        (
            f"{TITLE} {CODE}",
            f"{TITLE} [[Code]](https://github.com/roe/lists)",
            [("jdoe/lists", "roe/lists")],
        ),
        (f"{TITLE} {CODE}", f"{TITLE} [[Code]](http://github.com/JDoe/Lists/)", []),
        (f"{TITLE} {CODE}", f"{TITLE} {PAPER}", []),
    ],
)
def test_contradictions(here: str, there: str, told: list[tuple[object, object]]) -> None:
    _, one, other = read(here, there)
    found = copies.contradictions(one, other)
    assert [(difference.here.value, difference.there.value) for difference in found] == told
    back = copies.contradictions(other, one)
    assert [(difference.there.value, difference.here.value) for difference in back] == told


@pytest.mark.parametrize(
    ("here", "there", "links"),
    [
        (PAPER, f"{PAPER} {CODE}", ["https://github.com/jdoe/lists"]),
        (f"{PAPER} {CODE}", PAPER, []),
        (CODE, PAPER, []),
        (PAPER, f"{PAPER} [[Code]]()", []),
        (f"{PAPER} [[Data]](http://www.github.com/jdoe/lists/)", f"{PAPER} {CODE}", []),
        ("[[Video]](https://a.example.org)", "[[Demo]](https://b.example.org)", ["https://b.example.org"]),
        ("[[Video]](https://a.example.org)", "[[Video]](https://b.example.org)", []),
    ],
)  # fmt: skip
def test_lacking(here: str, there: str, links: list[str]) -> None:
    _, one, other = read(f"{TITLE} {here}", f"{TITLE} {there}")
    assert [link.address.value for link in copies.lacking(one, other)] == links
