"""What a line tells of its work besides naming it."""

from __future__ import annotations

import pytest

from entry_lines import line, wording
from readme_tool.tree.entry import telling
from readme_tool.tree.entry.facts import Facts

PAPER = "https://arxiv.org/abs/2101.00001"


def gathered(text: str, placed: bool = False) -> tuple[str | None, str | None, int | None]:
    """Authors, venue and year of a line of an entry that links to a paper."""
    facts = Facts(cites=True)
    telling.gather(wording(text), line(text), facts, placed)
    return (
        facts.authors.value if facts.authors else None,
        facts.venue.value if facts.venue else None,
        facts.year.value if facts.year else None,
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "*Ada Lovelace, Charles Babbage*. KDD 2021",
            ("Ada Lovelace, Charles Babbage", "KDD", 2021),
        ),
        ("*Ada Lovelace*, et al. KDD 2021", ("Ada Lovelace, et al.", "KDD", 2021)),
        (
            "*Ada Lovelace*, Charles Babbage, Mary Somerville",
            ("Ada Lovelace, Charles Babbage, Mary Somerville", None, None),
        ),
        ("(Lovelace et al., 2021)", ("Lovelace et al.", None, 2021)),
        ("(Lovelace et al., KDD 2021)", ("Lovelace et al.", "KDD", 2021)),
        (f"[Lovelace et al., KDD 2021]({PAPER})", ("Lovelace et al.", "KDD", 2021)),
        ("(KDD 2021 (oral))", (None, "KDD", 2021)),
        (f"([arXiv]({PAPER}), KDD 2021)", (None, "KDD", 2021)),
        (f"[KDD 2021]({PAPER})", (None, "KDD", 2021)),
        (f"[arXiv 2021]({PAPER})", (None, "arXiv", 2021)),
        (f"[arXiv]({PAPER})", (None, None, None)),
        ("*Journal of Engines*, 12(3), 4-5", (None, "Journal of Engines", None)),
        ("in *Applied Engines* 2019", (None, "Applied Engines", 2019)),
        ("*Conference on Engines (CoE), May 2019*", (None, "Conference on Engines (CoE)", 2019)),
        (
            "Advances in Neural Information Processing Systems 36 (2023)",
            (None, "Advances in Neural Information Processing Systems", 2023),
        ),
        ("Engine Letters, 2021", (None, "Engine Letters", 2021)),
        ("`KDD` `2021`", (None, "KDD", 2021)),
        ("Lovelace, Babbage, Somerville, 2021", (None, None, 2021)),
        ("Google, 2021", (None, None, 2021)),
        ("we study what others did (KDD 2019) in more depth than they", (None, None, None)),
    ],
)
def test_gathered(text: str, wanted: tuple[str | None, str | None, int | None]) -> None:
    assert gathered(text) == wanted


def test_where_venues_stand_unknown_ones_pass() -> None:
    assert gathered("Sprockets", placed=True) == (None, "Sprockets", None)
    assert gathered("Sprockets") == (None, None, None)


def test_links_of_a_cell_tell_only_with_a_date() -> None:
    for text, venue in (
        (f"[KDD 2021]({PAPER})", "KDD"),
        (f"[[KDD 2021]]({PAPER})", "KDD"),
        (f"[KDD]({PAPER})", None),
    ):
        facts = Facts(cites=True)
        telling.from_links(wording(text), line(text), facts)
        assert (facts.venue.value if facts.venue else None) == venue
