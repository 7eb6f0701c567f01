"""What a quick look rules out, the pattern behind it must not know."""

import pytest

from readme_tool.grammars import dates, organisations, people, venues
from readme_tool.grammars.venue_names import GENERIC, NAMES, ORDINARY, PHRASES

MONTHS = [*dates.MONTHS, *(month[:3] for month in dates.MONTHS), "Sept"]


@pytest.mark.parametrize("month", MONTHS)
def test_a_date_begins_with_any_month(month: str) -> None:
    for name in (month, month.upper(), month.lower()):
        for text in (f"seen in {name} 2024", f"seen in ({name}.'24)", f"seen in 2024-{name}"):
            (found,) = dates.find(text)
            assert found.date == (2024, dates.month_number(month), None)


@pytest.mark.parametrize("word", ["mayor", "augustus", "decembers", "nova", "marchapril"])
def test_a_word_that_begins_like_a_month_is_none(word: str) -> None:
    assert [found.date for found in dates.find(f"5 {word} 2024")] == [(2024, None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月",
        "05/2024",
        "NeurIPS'24",
        "NeurIPS ’ 24",
        "2024",
        "May '24",
        "2024 May",
        "3 May 2024",
    ],
)
def test_a_date_is_found_behind_other_words(text: str) -> None:
    assert len(list(dates.find(f"words before {text}"))) == 1


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_is_no_part_of_a_venue(month: str) -> None:
    found = venues.read(f"NeurIPS, {month}")
    assert found is not None
    assert found.name == "NeurIPS"


@pytest.mark.parametrize(
    "how",
    """
    oral poster spotlight spotlights highlight highlights best-paper
    best-student-paper-award outstanding award honorable-mention honourable-mention
    camera-ready accepted to-appear under-review in-submission extended-abstract
    """.split(),
)
def test_how_a_work_was_presented_is_no_part_of_a_venue(how: str) -> None:
    found = venues.read(f"CVPR ({how.replace('-', ' ')})")
    assert found is not None
    assert found.name == "CVPR"


@pytest.mark.parametrize(
    "pages", ["pp. 1-9", "p. x", "pages 3–5", "page ix", "vol. A", "no. B", "issue C", "12(3): 4-5"]
)
def test_pages_are_no_part_of_a_venue(pages: str) -> None:
    found = venues.read(f"TMLR {pages}")
    assert found is not None
    assert found.name == "TMLR"


@pytest.mark.parametrize(
    "word",
    """
    Univ University Universität Institute Institutes College Colleges Academy Academia Laboratory
    Laboratories Lab Labs Inc Ltd Corp Corporation GmbH Company Companies Technology Technologies
    Hospital School Center Centers Centre Department Dept Foundation Polytechnic Group Groups
    Faculty Politecnico Hochschule École Ecole Tech Studio Clinic
    """.split(),
)
def test_a_word_of_organisations_is_known_in_any_letters(word: str) -> None:
    for text in (word, word.upper(), word.lower(), f"the {word} of things", f"清 {word}"):
        assert organisations.has_organisation(text)


@pytest.mark.parametrize(
    "end",
    ["et al.", "et al", "Et Al.", "et. al.", "etal.", "and others", "others", "...", "…", "等"],
)
def test_people_may_end_in_the_rest_of_them(end: str) -> None:
    assert people.are_people(f"Ada Lovelace, Charles Babbage, {end}")


def test_a_sentence_names_nobody() -> None:
    names = "Ada Lovelace, Charles Babbage, Mary Somerville, Augustus De Morgan, Michael Faraday"
    assert people.are_people(names)
    assert not people.are_people(f"{names}, who wrote of engines that nobody had built")


@pytest.mark.parametrize(
    ("text", "are_people"),
    [
        ("Ada Lovelace, Charles Babbage, and Mary F. Somerville.", True),
        ("Ada Lovelace and Jean-Luc Bernoulli", True),
        ("Ada Lovelace, Et Al", True),
        ("Ada Lovelace, Others", True),
        ("Ada Lovelace, Deep Learning", False),
        ("Charles University, Turing Institute", False),
        ("Ada Lovelace, Cambridge University", False),
    ],
)
def test_full_names_in_plain_letters_are_people_unless_a_word_says_else(
    text: str, are_people: bool
) -> None:
    assert people.are_people(text) is are_people


@pytest.mark.parametrize("before", ["", "Published in ", "Oral, ", "pp. 3, "])
def test_a_listed_name_is_a_venue_without_its_year(before: str) -> None:
    names = [n for n in NAMES | PHRASES if n.replace(" ", "").isalpha()]
    plain = set(names) - ORDINARY - GENERIC - {"under review"}
    assert [name for name in plain if not venues.is_named(before + name.upper())] == []
