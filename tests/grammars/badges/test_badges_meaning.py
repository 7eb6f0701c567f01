import pytest

from readme_tool.grammars import badges
from readme_tool.grammars.badges import Meaning


def said(content: str) -> Meaning | None:
    badge = badges.read(f"https://img.shields.io/badge/{content}-teal")
    assert badge is not None
    return badges.meaning(badge)


@pytest.mark.parametrize(
    ("content", "venue", "year", "month"),
    [
        pytest.param("arXiv-2021.07", "arXiv", 2021, 7, id="month on arXiv"),
        pytest.param("html-2021.07", None, 2021, 7, id="a word that announces"),
        pytest.param("Jul-2021", None, 2021, 7, id="month and year apart"),
        pytest.param("2021-Jul", None, 2021, 7, id="year and month apart"),
        pytest.param("July_3,_2021", None, 2021, 7, id="day"),
        pytest.param("Last_update-2021--07--03", None, 2021, 7, id="day behind words"),
        pytest.param("UAI(Poster)-2021.07", "UAI", 2021, 7, id="month of a venue"),
        pytest.param("2021.07-arXiv", "arXiv", 2021, 7, id="date first"),
        pytest.param("Released-2021", None, 2021, None, id="year of nothing named"),
    ],
)
def test_date(content: str, venue: str | None, year: int, month: int | None) -> None:
    meaning = said(content)
    assert meaning is not None
    assert (meaning.kind, meaning.venue) == ("date", venue)
    assert (meaning.year, meaning.month) == (year, month)


@pytest.mark.parametrize(
    ("content", "venue", "year"),
    [
        pytest.param("IEEE_TSP-2021", "IEEE TSP", 2021, id="unlisted"),
        pytest.param("arXiv-2021", "arXiv", 2021, id="arXiv"),
        pytest.param("Conference-UAI'21", "UAI", 2021, id="short year"),
        pytest.param("Paper-UAI_2021", "UAI", 2021, id="in the message"),
        pytest.param("UAI_2021-Poster", "UAI", 2021, id="in the label"),
        pytest.param("UAI21", "UAI", 2021, id="glued"),
        pytest.param("Accepted_at-UAI", "UAI", None, id="no year"),
        pytest.param("Journal-Acta_Exempli", "Acta Exempli", None, id="announced"),
        pytest.param("UAI_Workshop-2021", "UAI Workshop", 2021, id="workshop"),
        pytest.param("Paper-arXiv", "arXiv", None, id="name alone"),
    ],
)
def test_venue(content: str, venue: str, year: int | None) -> None:
    meaning = said(content)
    assert meaning is not None
    assert (meaning.kind, meaning.venue, meaning.year) == ("venue", venue, year)


@pytest.mark.parametrize(
    ("content", "identifier"),
    [
        ("arXiv-2107.01234", "2107.01234"),
        ("Paper-arXiv:1207.0123v2", "1207.0123"),
        ("2107.01234", None),
    ],
)
def test_arxiv(content: str, identifier: str | None) -> None:
    meaning = said(content)
    assert meaning is not None
    assert meaning.kind == "arxiv"
    assert meaning.text == (identifier or content)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("Project-Page", id="words"),
        pytest.param("Papers-2021", id="a number of papers"),
        pytest.param("Stars-2k", id="a number"),
        pytest.param("code-2113.01234", id="no thirteenth month"),
        pytest.param("code-2107.0123", id="too few digits for its month"),
        pytest.param("code-2107", id="no plausible year"),
    ],
)
def test_tag(content: str) -> None:
    meaning = said(content)
    assert meaning is not None
    assert meaning.kind == "tag"
    assert meaning.year is None


def test_stars() -> None:
    badge = badges.read("https://img.shields.io/github/stars/Ada/Engine")
    assert badge is not None
    assert badges.meaning(badge) == Meaning("stars", "ada/engine", repository="ada/engine")


@pytest.mark.parametrize(
    "url",
    [
        "https://img.shields.io/github/license/ada/engine",
        "https://img.shields.io/badge/a-b-c-d",
        "https://badge.fury.io/py/ada.svg",
    ],
)
def test_what_the_address_does_not_tell(url: str) -> None:
    badge = badges.read(url)
    assert badge is not None
    assert badges.meaning(badge) is None
