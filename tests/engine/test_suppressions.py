"""What a written-down finding is known again by, and what makes it another one."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.engine import Reported, Selection, check
from readme_tool.engine.suppressions import (
    Key,
    Known,
    key,
    known,
    old_ones,
    plain,
    sorted_out,
)
from readme_tool.text import Source
from readme_tool.tree import Document, parse

RULES = Selection(select=("broken-anchor", "malformed-identifier", "heading-without-space")).rules()
ONE = "- **Lists that Last.** *ICLR 2023.* [[Paper](https://arxiv.org/abs/2305.123)]\n"
TWO = (
    "- **Curation by Hand.** *ACL 2024.* [[Paper](https://arxiv.org/abs/2402.567)] [code](#gone)\n"
)
OLD = f"# List\n\n[Up](#nowhere)\n\n## A\n\n{ONE}{TWO}\n## B\n\nWords.\n"


def looked_at(text: str) -> tuple[Document, tuple[Reported, ...]]:
    readme = parse(Source(text))
    return readme, check(readme, RULES)


def known_of(text: str) -> Known:
    readme, found = looked_at(text)
    return Counter(key(readme, one) for one in found)


def new_in(text: str, before: str = OLD) -> list[str]:
    """The texts that new findings point at."""
    readme, found = looked_at(text)
    told = sorted_out(readme, found, known_of(before))
    assert sorted((*told.new, *told.old), key=found.index) == list(found)
    return [readme.source[one.finding.span] for one in told.new]


def test_there_is_something_to_know():
    assert sorted(one.text for one in known_of(OLD)) == [
        "#gone",
        "#nowhere",
        "https://arxiv.org/abs/2305.123",
        "https://arxiv.org/abs/2402.567",
    ]


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        OLD.replace("\n", "\r\n"),
        f"# New\n\nWords above.\n\n{OLD}",
        OLD.replace(ONE + TWO, TWO + ONE),
        OLD.replace(ONE, "").replace("Words.\n", ONE),
        OLD.replace("*ACL 2024.*", "*EMNLP 2024.*"),
        OLD.replace("**Curation by Hand.**", "**Curation by Hand, Revised.**"),
        OLD.replace("[Paper](https://arxiv.org/abs/2402.567)", "[PDF](https://e.org/567.pdf)"),
        OLD.replace("- **", "* __").replace(".**", ".__"),
        OLD.replace("[Up](#nowhere)", "Go [up](#nowhere) from here"),
        OLD.replace(ONE, ""),
    ],
    ids=[
        "nothing",
        "line endings",
        "lines above",
        "entries swapped",
        "another section",
        "another field",
        "title",
        "one of two mended",
        "another hand",
        "prose around",
        "one taken out",
    ],
)
def test_what_is_known_stays_known(text):
    assert new_in(text) == []


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (f"{OLD}\n[Up](#elsewhere)\n", ["#elsewhere"]),
        (f"{OLD}\n[Up](#nowhere)\n", ["#nowhere"]),
        (OLD.replace("2402.567", "2402.5678"), ["https://arxiv.org/abs/2402.5678"]),
        (OLD.replace(ONE, ONE + ONE), ["https://arxiv.org/abs/2305.123"]),
        (OLD.replace("## B", "##B"), ["##"]),
    ],
    ids=["other", "one more of it", "another text", "a copy", "another rule"],
)
def test_what_is_new_is_told(text, new):
    assert new_in(text) == new


def test_of_several_alike_one_left_is_known_and_the_rest_is_gone():
    readme, found = looked_at(OLD)
    told = sorted_out(readme, found, known_of(OLD.replace(ONE, ONE + ONE)))
    assert told.new == ()
    assert told.gone.total() == 1


def test_signs_alone_are_not_looked_for_elsewhere():
    before = OLD.replace("## B", "##B")
    assert new_in(before, before) == []
    assert new_in(OLD.replace("## A", "##A"), before) == ["##"]


def test_a_long_text_is_told_from_another_by_its_end():
    long = f"[Up](#{'very-' * 40}long)"
    text = OLD.replace("[Up](#nowhere)", long)
    assert new_in(text, text) == []
    assert len(new_in(text.replace("-long)", "-wide)"), text)) == 1
    assert max(len(one.text) for one in known_of(text)) <= 80


def test_old_ones_are_those_that_are_known():
    readme, found = looked_at(OLD)
    assert old_ones(known_of(OLD), readme, found) == found
    assert old_ones(Known(), readme, found) == ()


words = st.text(max_size=5)


@given(st.dictionaries(st.builds(Key, words, words, words), st.integers(1, 3)))
def test_what_is_written_is_read_again(counts):
    assert known(plain(Counter(counts)), {}) == Counter(counts)


def test_a_rule_is_known_by_its_former_name():
    was = {"old-name": {"a": {"b": 2}}}
    assert known(was, {"old-name": "new-name"}) == {Key("new-name", "a", "b"): 2}
