"""What a curator does to a list: nothing is lost, nothing else moves, once is enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.text import Patch
from readme_tool.tree import Document, Entry, change, parse

TITLES = ["Sorting Long Lists", "Aligning Rows", "Tidy Shelves", "Moving Books", "Lost Cards"]
BULLET = "- {} [[Paper]](https://arxiv.org/abs/2101.{:05})"
HANDS = {
    "bullets": (BULLET, "\n"),
    "bullets apart": (BULLET, "\n\n"),
    "bullets with notes": ("* [{}](https://arxiv.org/abs/2101.{:05})\n  - Authors: J. Doe", "\n"),
    "same numbers": ("1. {} [[Paper]](https://arxiv.org/abs/2101.{:05})", "\n"),
    "rows": ("| {} | [Paper](https://arxiv.org/abs/2101.{:05}) |", "\n"),
    "paragraphs": ("**{}** \\\n*J. Doe* \\\n[[Paper](https://arxiv.org/abs/2101.{:05})]", "\n\n"),
    "windows": (BULLET, "\r\n"),
}  # fmt: skip


@st.composite
def lists(draw: st.DrawFn, counted: bool = False) -> tuple[str, str, list[str], str]:
    """What stands before a list, the gap between its entries, the entries, what stands behind."""
    if counted:
        entry, gap = "{number}. {title} [[Paper]](https://arxiv.org/abs/2101.{n:05})", "\n"
    else:
        entry, gap = draw(st.sampled_from(list(HANDS.values())))
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=2, max_size=12))
    entries = [
        entry.format(title, n, title=title, n=n, number=n + 1) for n, title in enumerate(titles)
    ]
    eol = "\r\n" if "\r" in gap else "\n"
    above = "| Title | Link |\n|---|---|\n" if entry.startswith("|") else ""
    before = f"# Awesome{eol}{eol}## Lists{eol}{eol}Some remarks, first.{eol}{eol}{above}"
    behind = draw(st.sampled_from(["", eol, f"{eol}{eol}## More{eol}{eol}Text.{eol}"]))
    return before, gap, entries, behind


def read(given_list: tuple[str, str, list[str], str]) -> Document:
    before, gap, entries, behind = given_list
    readme = parse(before + gap.join(entries) + behind)
    assert len(readme.entries) == len(entries)
    return readme


def after(readme: Document, patch: Patch) -> str:
    return patch.apply(readme.source.text)


def title(entry: Entry) -> str:
    assert entry.title is not None
    return entry.title.value


@given(lists(), st.integers(0, 11))
def test_remove_takes_one_entry_and_nothing_else(
    made: tuple[str, str, list[str], str], n: int
) -> None:
    before, gap, entries, behind = made
    n %= len(entries)
    readme = read(made)
    patch = change.remove(readme, readme.entries[n])
    if patch is None:
        assert entries[n].startswith("1.")
        assert n == 0
        return
    left = entries[:n] + entries[n + 1 :]
    assert after(readme, patch) == before + gap.join(left) + behind


@given(lists(), st.integers(0, 11), st.integers(0, 12))
def test_move_moves_one_entry_and_nothing_else(
    made: tuple[str, str, list[str], str], n: int, to: int
) -> None:
    before, gap, entries, behind = made
    n, to = n % len(entries), to % (len(entries) + 1)
    readme = read(made)
    target = readme.entries[to] if to < len(entries) else None
    patch = change.move(readme, readme.entries[n], target)
    assert patch is not None
    left = [*entries[:n], "", *entries[n + 1 :]]
    left.insert(to, entries[n])
    assert after(readme, patch) == before + gap.join(filter(None, left)) + behind


@given(lists() | lists(counted=True))
def test_sort_permutes_bytes_and_is_done_once(made: tuple[str, str, list[str], str]) -> None:
    before, _, entries, behind = made
    readme = read(made)
    patch = change.sort(readme, readme.listings[0], title)
    assert patch is not None
    text = after(readme, patch)
    assert sorted(text) == sorted(readme.source.text)
    assert text.startswith(before)
    assert text.endswith(behind)
    again = parse(text)
    assert [title(e) for e in again.entries] == sorted(title(e) for e in readme.entries)
    assert change.sort(again, again.listings[0], title) == Patch()
    numbers = [line.partition(". ")[0] for line in entries]
    if numbers[0] == "1":
        body = text[len(before) :].split("\n")[: len(entries)]
        assert [line.partition(". ")[0] for line in body] == numbers


def test_sort_leaves_what_stands_between_where_it_stands() -> None:
    text = "- B [p](https://example.org/b)\n\n<!-- later -->\n\n- A [p](https://example.org/a)\n"
    readme = parse(text)
    patch = change.sort(readme, readme.listings[0], title)
    assert patch is not None
    assert after(readme, patch) == (
        "- A [p](https://example.org/a)\n\n<!-- later -->\n\n- B [p](https://example.org/b)\n"
    )


def test_remove_the_only_entry_takes_its_line() -> None:
    readme = parse("# Lists\n\n- Lost Cards [p](https://example.org/a)\n\n## More\n")
    patch = change.remove(readme, readme.entries[0])
    assert patch is not None
    assert after(readme, patch) == "# Lists\n\n\n## More\n"


WORKS_BELOW = (
    "- [Lists](https://example.org/a), with more on them\n"
    "  - [Sorting Long Lists](https://example.org/b)\n"
    "  - [Aligning Rows](https://example.org/c)\n"
)
REFUSED = {
    "works below": WORKS_BELOW,
    "two markers": f"{BULLET.format('Lists', 1)}\n\n* Rows [p](https://example.org/2)\n",
    "two depths": f"{BULLET.format('Lists', 1)}\n\n > {BULLET.format('Rows', 2)}\n",
    "numbers of two lengths": "9. Lists [p](https://example.org/1)\n   - Notes: none\n"
    "10. Rows [p](https://example.org/2)\n    - Notes: some\n",
}


@pytest.mark.parametrize("text", list(REFUSED.values()), ids=list(REFUSED))
def test_what_cannot_change_places_is_left_alone(text: str) -> None:
    readme = parse(text)
    assert change.sort(readme, readme.listings[0], title) is None
    assert change.move(readme, readme.entries[0], None) in (None, Patch())


def test_an_entry_with_works_below_is_not_removed() -> None:
    readme = parse(WORKS_BELOW)
    assert change.remove(readme, readme.entries[0]) is None
