"""What a lost fragment may mean, and how sure that is."""

import pytest

from readme_tool.grammars.fragments import Certainty, meant

KNOWN = [
    "-surveys",
    "why-keep-lists--the-question-of-old",
    "data-sets",
    "papers-of-2022",
    "papers-of-2021",
    "training-free-editing",
]


@pytest.mark.parametrize(
    ("fragment", "label", "first", "certainty"),
    [
        pytest.param("Surveys", "", "-surveys", Certainty.CERTAIN, id="case and an emoji"),
        pytest.param("data%20sets", "", "data-sets", Certainty.CERTAIN, id="percent-encoded"),
        pytest.param("datasets", "", "data-sets", Certainty.CERTAIN, id="dashes"),
        pytest.param("papers-of-222", "", "papers-of-2022", Certainty.POSSIBLE, id="a number"),
        pytest.param("the-surveys-2024", "", "-surveys", Certainty.POSSIBLE, id="no year"),
        pytest.param(
            "training-free-edits", "", "training-free-editing", Certainty.LIKELY, id="alike"
        ),
        pytest.param(
            "-why-keep-lists",
            "",
            "why-keep-lists--the-question-of-old",
            Certainty.LIKELY,
            id="the heading goes on",
        ),
        pytest.param(
            "data-sets-and-the-benchmarks-made-of-them-since-their-beginning",
            "",
            "data-sets",
            Certainty.LIKELY,
            id="the heading stops short",
        ),
        pytest.param("x", "Data Set", "data-sets", Certainty.LIKELY, id="by its label"),
    ],
)
def test_meant(fragment: str, label: str, first: str, certainty: Certainty) -> None:
    found = meant(fragment, label, KNOWN)
    assert found is not None
    assert (found.anchors[0], found.certainty) == (first, certainty)


def test_two_that_read_the_same_are_not_certain():
    found = meant("surveys", "", ["-surveys", "surveys-"])
    assert found is None or found.certainty is not Certainty.CERTAIN


def test_nothing_alike():
    assert meant("zebra", "Zebra", KNOWN) is None


def test_another_year_is_another_heading():
    assert meant("papers-of-2024", "Papers of 2024", KNOWN) is None
