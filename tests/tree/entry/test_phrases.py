"""Phrases between separators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.tree.entry.phrases import phrases


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", []),
        ("KDD, 2021", ["KDD", "2021"]),
        ("one. two; three | four", ["one", "two", "three", "four"]),
        ("one (two) - three // four", ["one", "two", "three", "four"]),
        ("GPT-3.5 and v1.2", ["GPT-3.5 and v1.2"]),
        ("IEEE Trans. Neural Netw. Learn", ["IEEE Trans. Neural Netw. Learn"]),
        ("pp. 1, Apr. 2021", ["pp", "1", "Apr. 2021"]),
        ("会议，2021。", ["会议", "2021"]),
    ],
)
def test_phrases(text: str, wanted: list[str]) -> None:
    assert [phrase for _, phrase in phrases(text)] == wanted


@given(st.text(alphabet="ab .,;|()-/TransProc", max_size=60))
def test_phrases_stand_where_they_say(text: str) -> None:
    for start, phrase in phrases(text):
        assert text.startswith(phrase, start)
        assert phrase == phrase.strip() != ""
