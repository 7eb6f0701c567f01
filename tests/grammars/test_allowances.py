"""The words of comments that allow findings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.allowances import Name, Wording, read, written


def names(wording):
    return [name.text for name in wording.names]


@pytest.mark.parametrize(
    ("comment", "allowed", "reason"),
    [
        ("<!-- readme-tool: allow mojibake -->", ["mojibake"], None),
        ("<!--readme-tool:allow mojibake-->", ["mojibake"], None),
        ("<!-- readme-tool: allow a-b, c , d,,e f -->", ["a-b", "c", "d", "e", "f"], None),
        ("<!-- readme-tool: allow a -- it is so -->", ["a"], "it is so"),
        ("<!-- readme-tool: allow a — it -- is\n so -->", ["a"], "it -- is so"),
        ("<!-- readme-tool: allow a -- -->", ["a"], None),
        ("<!-- readme-tool:\n  allow a\n  -- why -->", ["a"], "why"),
        ("<!-- readme-tool: allow -->", [], None),
        ("<!-- readme-tool: allow -- why -->", [], "why"),
    ],
)
def test_what_a_comment_allows(comment, allowed, reason):
    wording = read(comment)
    assert wording is not None
    assert (names(wording), wording.reason, wording.word) == (allowed, reason, None)
    assert not wording.whole_file
    for name in wording.names:
        assert comment[name.start : name.end] == name.text


def test_a_whole_file():
    wording = read("<!-- readme-tool: allow-file a -->")
    assert wording == Wording(True, (Name("a", 29, 30),))


@pytest.mark.parametrize("word", ["alow", "allows", "allow-line", "ignore", "disable-next-line"])
def test_words_that_mean_it_are_told(word):
    assert read(f"<!-- readme-tool: {word} a -->") == Wording(
        False, (), word=Name(word, 18, 18 + len(word))
    )


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- readme-tool: contents -->",
        "<!-- readme-tool: -->",
        "<!-- allow a -->",
        "<!-- other-tool: allow a -->",
        "<!-- readme-tool: allow a",
        "<? readme-tool: allow a ?>",
        "",
    ],
)
def test_other_comments_are_none(comment):
    assert read(comment) is None


@given(st.lists(st.sampled_from(["a", "broken-anchor"]), min_size=1), st.text(), st.booleans())
def test_what_is_written_is_read(rules, reason, whole_file):
    comment = written(rules, reason, whole_file=whole_file)
    wording = read(comment)
    assert wording is not None
    assert (names(wording), wording.whole_file) == (rules, whole_file)
    assert comment.count("--") in (2, 3)
    assert not set("|`\n") & set(comment)


def test_hostile_comments_are_read_in_no_time():
    for filler in (" ", "-", " --", ",", "a,", "\n"):
        read(f"<!-- readme-tool: allow a{filler * 200_000}-->")
        written(["a"], filler * 200_000)
