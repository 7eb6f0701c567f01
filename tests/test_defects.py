"""The defects that a list may have, each found once, and sound lines that look like defects.

The kinds are those that nine linters were compared on; `fixtures/defects/` is a page of our own.
None of them needs the network.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from readme_tool.apps.surroundings import Checkouts
from readme_tool.engine import Selection, check
from readme_tool.text import Source
from readme_tool.tree import parse

PAGE = Path(__file__).parent.parent / "fixtures/defects/README.md"

# What is wrong, a piece of the line where it is found, the rule that finds it.
DEFECTS = [
    ("wrong-case-anchor", "(#Surveys)", "anchor-case"),
    ("dash-count-in-anchor", "(#rag-memory)", "broken-anchor"),
    ("suffix-that-is-not-there", "(#planning-2)", "broken-anchor"),
    ("heading-that-is-not-there", "(#reasoning)", "broken-anchor"),
    ("same-paper-abs-and-pdf", "pdf/2305.10001", "duplicate-paper"),
    ("same-paper-and-version", "2306.10002v2", "duplicate-paper"),
    ("nearly-the-same-title", "Long Notebook for", "similar-title"),
    ("preprint-and-publication", "10.5555/3700001", "duplicate-paper"),
    ("same-address-in-list-and-table", "- **A Box of Tools**", "cross-listed-paper"),
    ("badge-says-another-paper", "2404.10005", "badge-link-mismatch"),
    ("stars-of-another-repository", "small-rooms", "badge-link-mismatch"),
    ("badge-without-colour", "badge/ICLR", "malformed-badge"),
    ("host-of-badge-misspelt", "sheilds", "malformed-badge"),
    ("thirteenth-month", "2413.10009", "malformed-identifier"),
    ("four-digits-after-2015", "2405.1001)", "malformed-identifier"),
    ("year-to-come", "2099", "date-mismatch"),
    ("empty-link", "[Code]()", "empty-link"),
    ("blank-before-address", "[Paper] (", "broken-link-syntax"),
    ("link-left-open", "2408.10014", "broken-link-syntax"),
    ("full-width-bracket", "2408.10015", "broken-link-syntax"),
    ("blank-in-address", "2409. 10016", "broken-link-syntax"),
    ("brackets-swapped", "(Paper)[", "broken-link-syntax"),
    ("mojibake", "GÃ¶del", "mojibake"),
    ("em-dash-among-dashes", "Plans by Dash", "inconsistent-entry"),
    ("no-blank-before-dash", "Plans by Blank", "inconsistent-entry"),
    ("zero-width-space-in-title", "Plans be\u200btween", "invisible-character"),
    ("row-too-short", "2308.10033", "table-row-width"),
    ("row-too-long", "2308.10034", "table-row-width"),
    ("details-left-open", "<details>", "unbalanced-tag"),
    ("tags-that-do-not-match", "<b>Turns</i>", "unbalanced-tag"),
    ("undefined-reference", "[doe2024]", "undefined-reference"),
    ("conflict-markers", "<<<<<<< HEAD", "conflict-markers"),
    ("section-not-in-contents", "## Evaluation", "unlisted-heading"),
    ("file-that-is-not-there", "CONTRIBUTING-NOTES", "missing-file"),
    ("bibtex-key-twice", "@article{doe2023remember", "malformed-bibtex"),
]

SOUND = {
    "variation-selector-in-anchor": "(#️-tools)",
    "percent-encoded-anchor": "(#%E7%9B%AE%E5%BD%95)",
    "readable-anchor": "(#目录)",
    "name-of-a-tag": "(#the-data)",
}


@pytest.fixture(scope="module")
def source() -> Source:
    return Source.from_bytes(PAGE.read_bytes())


@pytest.fixture(scope="module")
def found(source: Source) -> list[tuple[str, str]]:
    """The line and the rule of each finding, of a page whose neighbours are known."""
    page = parse(source, Checkouts().around(str(PAGE)))
    lines = source.text.split("\n")
    return [
        (lines[source.text.count("\n", 0, one.finding.span.start)], one.rule.name)
        for one in check(page, Selection().rules())
    ]


def test_there_are_as_many_as_were_compared() -> None:
    assert len(DEFECTS) == 35


@pytest.mark.parametrize(
    ("piece", "rule"), [defect[1:] for defect in DEFECTS], ids=[name for name, *_ in DEFECTS]
)
def test_defect_is_found_once(found: list[tuple[str, str]], piece: str, rule: str) -> None:
    assert [name for line, name in found if piece in line] == [rule]


def test_nothing_else_is_found(found: list[tuple[str, str]]) -> None:
    assert len(found) == len(DEFECTS)


@pytest.mark.parametrize("piece", SOUND.values(), ids=SOUND)
def test_sound_line_is_not_found(source: Source, found: list[tuple[str, str]], piece: str) -> None:
    assert piece in source.text
    assert [rule for line, rule in found if piece in line] == []
