"""Where and when a work appeared, as only a badge says."""

from __future__ import annotations

import pytest

from entry_lines import wording
from readme_tool.tree.entry import appearance, badges
from readme_tool.tree.entry.facts import Facts

SHIELD = "https://img.shields.io/badge/"


def gathered(badge: str, before: str = "") -> tuple[str | None, int | None, int | None, Facts]:
    words = wording(f"![]({SHIELD}{badge})")
    facts = Facts()
    facts.appeared(wording(before or "nothing"), appearance.read(before), 0)
    badges.gather(words.pictures, words.source, facts)
    return (
        facts.venue.value if facts.venue else None,
        facts.year.value if facts.year else None,
        facts.month.value if facts.month else None,
        facts,
    )


@pytest.mark.parametrize(
    ("badge", "wanted"),
    [
        ("KDD-2021-blue", ("KDD", 2021, None)),
        ("arXiv-2021.05-red", ("arXiv", 2021, 5)),
        ("KDD'21-Oral-blue", ("KDD", 2021, None)),
        ("May_2021-red", (None, 2021, 5)),
        ("stars-100-red", (None, None, None)),
    ],
)
def test_gathered(badge: str, wanted: tuple[str | None, int | None, int | None]) -> None:
    assert gathered(badge)[:3] == wanted


def test_what_the_text_says_goes_first() -> None:
    assert gathered("KDD-2021-blue", "ICLR 2020")[:2] == ("ICLR", 2020)


def test_the_field_stands_in_the_badge_s_address() -> None:
    facts = gathered("KDD-2021-blue")[3]
    text = f"![]({SHIELD}KDD-2021-blue)"
    assert facts.year is not None
    assert text[facts.year.span.start : facts.year.span.end] == "2021"
