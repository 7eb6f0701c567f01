import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.likeness import Model, ratio

texts = st.text("abcé 🔭", max_size=40) | st.text(max_size=200)


@given(texts, texts)
def test_the_ratio_is_that_of_rapidfuzz(a: str, b: str) -> None:
    fuzz = pytest.importorskip("rapidfuzz.fuzz")
    assert ratio(a, b) == pytest.approx(fuzz.ratio(a, b) / 100)


@given(texts, texts)
def test_both_directions_agree(a: str, b: str) -> None:
    assert Model.of(a).common(b) == Model.of(b).common(a) <= min(len(a), len(b))


@pytest.mark.parametrize(("a", "b", "alike"), [("", "", 1.0), ("", "x", 0.0), ("ab", "ba", 0.5)])
def test_edges(a: str, b: str, alike: float) -> None:
    assert ratio(a, b) == alike
