"""The order of a listing: which entries are out of it, and that moving them ends it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readme_tool.tree import change, parse
from readme_tool.tree.hands import order

MONTHS = st.integers(2018 * 12, 2025 * 12)


def text(months: list[int]) -> str:
    return "".join(
        f"- ({month // 12}.{month % 12 + 1:02}) Paper No. {number} [p](https://example.org/{number})\n"
        for number, month in enumerate(months)
    )


def by_date(months: list[int]) -> order.Order | None:
    return order.by_date(parse(text(months)).listings[0])


@given(st.lists(MONTHS, min_size=8, max_size=30).filter(lambda m: len(set(m)) > 2), st.booleans())
def test_what_is_sorted_has_no_strays(months: list[int], newest_first: bool) -> None:
    kept = by_date(sorted(months, reverse=newest_first))
    assert kept == order.Order(newest_first, ())


@given(
    st.lists(MONTHS, min_size=14, max_size=30, unique=True),
    st.lists(st.tuples(st.integers(0, 29), MONTHS), max_size=4),
    st.booleans(),
)
def test_moving_strays_one_by_one_leaves_no_other(
    months: list[int], changes: list[tuple[int, int]], newest_first: bool
) -> None:
    months = sorted(months, reverse=newest_first)
    for place, month in changes:
        months[place % len(months)] = month
    readme = parse(text(months))
    kept = order.by_date(readme.listings[0])
    count = len(kept.strays) if kept else 0
    while kept is not None and (free := [stray for stray in kept.strays if stray.free]):
        entries = list(readme.listings[0].entries)
        entry, above = free[0].entry, free[0].above
        before = entries[entries.index(above) + 1 :] if above else entries
        patch = change.move(readme, entry, before[0] if before else None)
        assert patch
        strays = {stray.entry.title and stray.entry.title.value for stray in kept.strays}
        readme = parse(patch.apply(readme.source.text))
        kept = order.by_date(readme.listings[0])
        assert kept is not None
        assert len(kept.strays) == count - 1
        assert {s.entry.title and s.entry.title.value for s in kept.strays} < strays
        count -= 1


def test_other_lists_are_in_no_order() -> None:
    rising = list(range(24240, 24250))
    assert by_date(rising[:7]) is None, "too short"
    assert by_date([24240] * 10) is None, "one month"
    assert by_date([24240, 24250, 24241, 24249, 24242, 24248, 24243, 24247]) is None
    kept = by_date([*rising, *rising[:3]])
    assert kept is None or not kept.strays, "two lists, one behind the other"
