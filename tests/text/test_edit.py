"""Patches change what they name, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.errors import OverlapError
from readme_tool.text import Edit, Patch, Span

TEXTS = st.text(alphabet="ab🔥\r\n", max_size=30)


@st.composite
def patches(draw: st.DrawFn, text: str) -> Patch:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return Patch.of(*(Edit(span, draw(st.text(alphabet="xy", max_size=3))) for span in spans))


@given(st.data(), TEXTS)
def test_what_no_edit_names_stays(data: st.DataObject, text: str) -> None:
    patch = data.draw(patches(text))
    after = patch.apply(text)
    named = {at for edit in patch.edits for at in range(edit.span.start, edit.span.end)}
    for at in set(range(len(text))) - named:
        assert after[patch.carry(at)] == text[at]


@given(st.data(), TEXTS)
def test_two_patches_are_one(data: st.DataObject, text: str) -> None:
    first = data.draw(patches(text))
    later = data.draw(patches(first.apply(text)))
    assert first.then(later).apply(text) == later.apply(first.apply(text))


@given(st.data(), TEXTS)
def test_joining_is_free_of_order(data: st.DataObject, text: str) -> None:
    patch = data.draw(patches(text))
    parts = [Patch.of(edit) for edit in patch.edits]
    assert Patch.joined(parts) == Patch.joined(reversed(parts)) == patch


@given(st.data(), TEXTS)
def test_touching_is_what_pairs_of_edits_say(data: st.DataObject, text: str) -> None:
    ours, theirs = data.draw(patches(text)), data.draw(patches(text))
    pairs = any(a.touches(b) for a in ours.edits for b in theirs.edits)
    assert ours.touches(theirs) == theirs.touches(ours) == pairs


@given(st.data(), TEXTS)
def test_putting_back_what_stands_there_is_no_change(data: st.DataObject, text: str) -> None:
    patch = data.draw(patches(text))
    same = Patch.of(*(Edit(e.span, text[e.span.start : e.span.end]) for e in patch.edits))
    assert not same.changed(text)
    assert patch.changed(text).apply(text) == patch.apply(text)


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param((Edit(Span(0, 3), ""), Edit(Span(2, 4), "")), id="overlapping"),
        pytest.param(
            (Edit(Span(2, 2), "a"), Edit(Span(2, 2), "b")), id="two insertions in a place"
        ),
    ],
)
def test_edits_that_quarrel_are_no_patch(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(OverlapError):
        Patch.of(*edits)


def test_an_offset_inside_a_replaced_stretch_goes_to_its_end() -> None:
    patch = Patch.of(Edit(Span(2, 5), "xy"))
    assert [patch.carry(at) for at in (1, 2, 3, 5, 6)] == [1, 2, 4, 4, 5]


@given(st.data(), TEXTS)
def test_what_stayed_came_from_where_it_stands(data: st.DataObject, text: str) -> None:
    patch = data.draw(patches(text))
    after = patch.apply(text)
    for edit in patch.edits:
        start = patch.carry(edit.span.start)
        written = Span(start, start + len(edit.text))
        assert edit.text == after[start : written.end]
        if edit.text and edit.span.length:
            assert patch.origin(written).start <= edit.span.start
            assert patch.origin(written).end >= edit.span.end
    for at, sign in enumerate(text):
        stays = not any(edit.span.start <= at < edit.span.end for edit in patch.edits)
        now = patch.carry(at + 1) - 1
        if stays and now >= 0 and after[now] == sign and patch.carry(at + 1) > patch.carry(at):
            assert patch.origin(Span(now, now + 1)) == Span(at, at + 1)


@pytest.mark.parametrize(
    ("edit", "text", "least"),
    [
        (Edit(Span(0, 3), "axc"), "abc", Edit(Span(1, 2), "x")),
        (Edit(Span(0, 3), "abc"), "abc", Edit(Span(3, 3), "")),
        (Edit(Span(0, 2), "aaa"), "aa", Edit(Span(2, 2), "a")),
    ],
)
def test_the_least_that_an_edit_changes(edit: Edit, text: str, least: Edit) -> None:
    assert edit.least(text) == least
