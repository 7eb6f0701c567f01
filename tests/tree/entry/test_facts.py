"""What is kept of what is found out about a work."""

from __future__ import annotations

from entry_lines import wording
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.facts import Facts
from readme_tool.tree.entry.title import Range


def told(*pieces: str) -> Facts:
    facts = Facts()
    for piece in pieces:
        facts.appeared(wording(piece), appearance.read(piece), 0)
    return facts


def test_the_first_venue_is_kept() -> None:
    facts = told("KDD 2021", "arXiv 2020")
    assert facts.venue is not None
    assert facts.venue.value == "KDD"


def test_of_dates_the_first_that_says_most_is_kept() -> None:
    facts = told("KDD 2021", "2020-09", "2019-08")
    assert facts.year is not None
    assert facts.month is not None
    assert (facts.year.value, facts.month.value) == (2020, 9)


def test_fields_stand_where_they_were_read() -> None:
    facts = told("KDD 2021")
    assert facts.venue is not None
    assert facts.year is not None
    assert (facts.venue.span.start, facts.venue.span.end) == (0, 3)
    assert (facts.year.span.start, facts.year.span.end) == (4, 8)


def authors(text: str) -> str | None:
    facts = Facts()
    words = wording(text)
    facts.written_by(words, Range(0, len(words.text)))
    return facts.authors.value if facts.authors is not None else None


def test_people_lose_the_words_and_marks_around_them() -> None:
    assert authors(", by Ada Lovelace, Charles Babbage.") == "Ada Lovelace, Charles Babbage"
    assert authors("Authors: Ada Lovelace;") == "Ada Lovelace"
    assert authors("Ada Lovelace<sup>1</sup>, Mary B.") == "Ada Lovelace, Mary B."
    assert authors("Lovelace et al.,") == "Lovelace et al."
    assert authors(" , ") is None


def test_the_stop_of_et_al_is_kept_though_the_place_ends_before_it() -> None:
    facts = Facts()
    words = wording("Lovelace et al. and more")
    facts.written_by(words, Range(0, len("Lovelace et al")))
    assert facts.authors is not None
    assert facts.authors.value == "Lovelace et al."


def test_people_on_the_next_line_join_those_before() -> None:
    facts = Facts()
    words = wording("Ada Lovelace,\nCharles Babbage\nRoyal Institute")
    facts.written_by(words, Range(0, 13))
    facts.written_by(words, Range(14, 29))
    facts.written_by(words, Range(30, 45))
    assert facts.authors is not None
    assert facts.authors.value == "Ada Lovelace, Charles Babbage"


def test_people_and_firms_are_no_venues() -> None:
    for text in ("David Barber, Cambridge University Press, 2012", "Google 2021"):
        assert told(text).venue is None
