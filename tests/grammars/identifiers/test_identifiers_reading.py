"""What single addresses name; the rows are made up on the model of what lists link to."""

import json
from pathlib import Path
from typing import Any

import pytest

from readme_tool.grammars.identifiers import Identifier, Reading, read
from readme_tool.grammars.identifiers.junk import without_junk

ROWS = json.loads((Path(__file__).parents[2] / "vectors" / "identifiers.json").read_text("utf-8"))
SOUND = [row for row in ROWS if "identifier" in row]
FAULTY = [row for row in ROWS if "problem" in row]

# Addresses of sound pages that are no paper and no repository, and their problem word.
ELSEWHERE = [
    ("https://arxiv.org/list/cs.LG/recent", "not-a-paper"),
    ("https://openreview.net/group?id=X.cc/2024", "not-a-paper"),
    ("https://openreview.net/pdf/0123456789abcdef0123456789abcdef01234567.pdf", "file-hash"),
    ("https://aclanthology.org/2021.emnlp-main/", "volume-not-paper"),
    ("https://proceedings.mlr.press/v97/", "volume-not-paper"),
    ("https://ieeexplore.ieee.org/xpl/conhome/1/proceeding", "volume-not-paper"),
    ("https://github.com/someone", "owner-only"),
    ("https://github.com/topics/robotics", "reserved-path"),
    ("https://github.com", "not-a-repo"),
    ("https://huggingface.co/docs/x/y", "not-a-repo"),
    ("https://huggingface.co/papers/date/2024-01-02", "not-a-paper"),
]

# Addresses of which nothing is known.
UNKNOWN = [
    "https://example.org/2310.0042",
    "https://edarxiv.org/abs/2310.00042",
    "https://vixra.org/abs/1201.0001",
    "https://info.arxiv.org/help",
    "https://github.community/t/topic/12",
    "https://inspirehep.net/literature/1234567",
    "https://www.nature.com/articles/sdata201601",
    "https://journal.example.org/doi/10.1234",
    "https://www.science.org/content/article/some-news",
    "https://doi.org/10/abcd",
    "https://translate.example.org/https://arxiv.org/abs/2310.00042",
    "http://localhost:8000/abs",
    "http/README.md",
    "docs/2310.00042.md",
    "mailto:someone@arxiv.org",
    "#top",
    "",
]


@pytest.mark.parametrize("row", SOUND, ids=lambda row: row["url"])
def test_sound_addresses(row: dict[str, Any]) -> None:
    reading = read(row["url"])
    assert str(reading.identifiers[0]) == row["identifier"]
    assert reading.problem is None
    assert reading.canonical == row["canonical"]
    assert list(reading.warnings) == row["warnings"]
    assert reading.form is not None


@pytest.mark.parametrize("row", FAULTY, ids=lambda row: row["url"])
def test_faulty_addresses(row: dict[str, Any]) -> None:
    reading = read(row["url"])
    assert (reading.problem, reading.mended) == (row["problem"], row["mended"])
    assert reading.identifiers == ()
    assert reading.is_broken


@pytest.mark.parametrize("address", [row["mended"] for row in FAULTY if row["mended"]])
def test_what_was_mended_is_sound(address: str) -> None:
    assert not read(address).is_broken


@pytest.mark.parametrize(("address", "problem"), ELSEWHERE)
def test_sound_pages_that_are_no_paper(address: str, problem: str) -> None:
    reading = read(address)
    assert (reading.problem, reading.identifiers, reading.mended) == (problem, (), None)
    assert not reading.is_broken


@pytest.mark.parametrize("address", UNKNOWN)
def test_unknown_addresses(address: str) -> None:
    assert read(address) == Reading()


def test_doubled_slashes_and_missing_schemes_are_mended() -> None:
    assert read("https://arxiv.org/abs//2310.00042").mended == "https://arxiv.org/abs/2310.00042"
    assert read("github.com/a/b").mended == "https://github.com/a/b"
    assert read("github.com/a").mended == "https://github.com/a"
    assert read("arXiv:2310.00042").mended == "https://arxiv.org/abs/2310.00042"


def test_a_version_is_kept_apart() -> None:
    (first,), (second,) = (
        read(f"https://arxiv.org/abs/2310.00042v{n}").identifiers for n in (1, 2)
    )
    assert (first.version, second.version) == ("1", "2")
    assert str(first) == str(second) == "arxiv:2310.00042"


@pytest.mark.parametrize(
    ("identifier", "submitted"),
    [
        (Identifier("arxiv", "2310.00042"), (2023, 10)),
        (Identifier("arxiv", "hep-th/9108001"), (1991, 8)),
        (Identifier("arxiv", "math/0301002"), (2003, 1)),
        (Identifier("biorxiv", "10.1101/2020.03.22.002386"), (2020, 3)),
        (Identifier("biorxiv", "10.1101/123456"), None),
        (Identifier("openreview", "2310xxxxxx"), None),
    ],
    ids=str,
)
def test_the_month_of_submission(identifier: Identifier, submitted: tuple[int, int] | None) -> None:
    assert identifier.submitted == submitted


@pytest.mark.parametrize(
    ("address", "kin"),
    [
        ("https://doi.org/10.18653/v1/p18-1007", "acl:P18-1007"),
        ("https://doi.org/10.18653/v1/2023.acl-long.1", "acl:2023.acl-long.1"),
        ("https://doi.org/10.1609/aaai.v35i1.12345", "aaai:12345"),
        ("https://doi.org/10.1101/2020.03.22.002386", "biorxiv:10.1101/2020.03.22.002386"),
        ("https://doi.org/10.64898/2026.01.02.26343210", "medrxiv:10.64898/2026.01.02.26343210"),
        ("https://www.ijcai.org/proceedings/2019/12", "doi:10.24963/ijcai.2019/12"),
        ("https://doi.org/10.24963/ijcai.2019/12", "ijcai:2019/12"),
        ("https://doi.org/10.5281/zenodo.123", "zenodo:123"),
        ("https://arxiv.org/abs/2310.00042", "doi:10.48550/arxiv.2310.00042"),
    ],
)
def test_other_names_of_the_same_work(address: str, kin: str) -> None:
    (identifier,) = read(address).identifiers
    assert [str(other) for other in identifier.same_as] == [kin]


def test_works_without_another_name() -> None:
    # In 2019 AAAI's DOIs held a page, and IJCAI had none before 2017.
    assert read("https://doi.org/10.1609/aaai.v33i01.33014602").identifiers[0].same_as == ()
    assert read("https://www.ijcai.org/Proceedings/15/Papers/12.pdf").identifiers[0].same_as == ()


def test_a_preprint_page_names_its_doi_too() -> None:
    reading = read("https://www.biorxiv.org/content/10.1101/2020.03.22.002386v1")
    assert [i.scheme for i in reading.identifiers] == ["biorxiv", "doi"]


def test_what_names_a_paper() -> None:
    assert read("https://arxiv.org/abs/2310.00042").identifiers[0].is_paper
    assert read("https://doi.org/10.1234/a").identifiers[0].is_paper
    assert not read("https://github.com/a/b").identifiers[0].is_paper
    assert not read("https://doi.org/10.5281/zenodo.1").identifiers[0].is_paper


def test_a_page_whose_doi_must_be_looked_up_says_so() -> None:
    reading = read("https://robotics.sciencemag.org/content/4/26/eaav0000")
    assert reading == Reading(warnings=("doi-not-in-url",), form="page")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a(b)),", "a(b)"),
        ("a]%5D%5d", "a"),
        ("a%EF%BC%89）", "a"),
        ("(a", "(a"),
        (")]}", ""),
    ],
)
def test_junk_at_the_end_is_cut_but_no_bracket_of_its_own(text: str, wanted: str) -> None:
    assert without_junk(text) == wanted
