"""Which entries are one work: by identifier, by title, and what keeps them apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counting import Counting
from readme_tool.tree import parse
from readme_tool.tree.works import identity

TITLE = "Sorting Very Long Lists by Hand"
OTHER = "Agents that Tidy Up the Shelves"
SAME = {
    "one identifier in two forms": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- {TITLE} [[Paper]](http://www.arxiv.org/pdf/2101.01234v2.pdf)\n"
    ),
    "an identifier and the DOI that follows from it": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        "- SVLL: Sorting Long Lists by Hand [[Paper]](https://doi.org/10.48550/arXiv.2101.01234)\n"
    ),
    "one title, a preprint and an article": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- **{TITLE.lower()}** [[Paper]](https://aclanthology.org/2022.acl-long.356/)\n"
    ),
    "one title, one copy without a paper": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- {TITLE} [[Website]](https://lists.example.org)\n"
    ),
    "a name and the title with that name": (
        f"- **SVLL**: {TITLE} [[Paper]](https://example.org/a.pdf)\n"
        f"- {TITLE} [[Paper]](https://example.org/b.pdf)\n"
    ),
    "one tool": "- [Shelf](https://shelf.example.org)\n- [Shelf](https://shelf.example.org) - x.\n",
}
APART = {
    "one identifier under two titles": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- {OTHER} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
    ),
    "one title with two identifiers": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234) [[Code]](https://example.org)\n"
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2102.01234) [[Code]](https://example.org)\n"
    ),
    "links without an address": (
        "- [What are Shelves Made of?](https://posts.example.org/shelves) [[Code]]()\n"
        "- [What are Shelves Made of?](https://video.example.org/shelves) [[Code]]()\n"
    ),
    "one repository for two papers": (
        f"- {TITLE} [[Code]](https://github.com/jdoe/lists)\n"
        f"- {OTHER} [[Code]](https://github.com/jdoe/lists)\n"
    ),
    "names that say too little": (
        "- [Shelf](https://shelf.example.org)\n- [Shelf](https://shelf.example.com)\n"
    ),
    "a post and a video": (
        "- [What are Shelves Made of?](https://posts.example.org/shelves)\n"
        "- [What are Shelves Made of?](https://video.example.org/shelves)\n"
    ),
    "a paper and a talk of its title": (
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- {TITLE} [[Video]](https://video.example.org/lists)\n"
    ),
    "two remarks that cite the same survey": (
        "- Long lists of many books, as in [RowNet](https://arxiv.org/abs/2101.01234)\n"
        "- Lists of many other things, as in [RowNet](https://arxiv.org/abs/2101.01234)\n"
    ),
}


def copies(text: str) -> list[int]:
    return [len(work.entries) for work in parse(text).works]


@pytest.mark.parametrize("text", list(SAME.values()), ids=list(SAME))
def test_one_work(text: str) -> None:
    assert copies(text) == [2]


@pytest.mark.parametrize("text", list(APART.values()), ids=list(APART))
def test_two_works(text: str) -> None:
    assert copies(text) == [1, 1]


def test_a_later_entry_brings_earlier_ones_together() -> None:
    text = (
        f"- {TITLE} [[Website]](https://lists.example.org)\n"
        "- SVLL [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- SVLL: {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
        f"- {TITLE} [[Paper]](https://arxiv.org/abs/2101.01234)\n"
    )
    assert copies(text) == [4]


def test_a_work_knows_what_all_its_entries_say() -> None:
    [work] = parse(SAME["one title, a preprint and an article"]).works
    assert work.identifiers >= {"arxiv:2101.01234", "acl:2022.acl-long.356"}
    assert work.titles == (TITLE, TITLE.lower())


def test_a_citation_in_a_remark_is_not_the_entry_s_own() -> None:
    text = f"- {TITLE} [[PDF]](https://arxiv.org/abs/2101.01234) as [RowNet](https://arxiv.org/abs/2102.01234)\n"
    [entry] = parse(text).entries
    assert [str(named) for named in identity.own_identifiers(entry)] == ["arxiv:2101.01234"]


def test_a_venue_s_name_among_citations_is_a_citation() -> None:
    venue = "[ICLR](https://arxiv.org/abs/2101.01234)"
    [entry] = parse(f"- {TITLE} [{venue}]\n").entries
    assert [str(named) for named in identity.own_identifiers(entry)] == ["arxiv:2101.01234"]
    cited = f"- {TITLE}, with {venue} and [RowNet](https://arxiv.org/abs/2102.01234)\n"
    [entry] = parse(cited).entries
    assert identity.own_identifiers(entry) == ()


LINES = st.builds(
    "- {} [[Paper]](https://arxiv.org/abs/{})\n".format,
    st.sampled_from([TITLE, OTHER, f"SVLL: {TITLE}", "SVLL", "Shelf"]),
    st.sampled_from(["2101.01234", "2102.01234", "2103.01234"]),
)


@given(st.lists(LINES, max_size=12))
def test_works_share_out_the_entries(lines: list[str]) -> None:
    readme = parse("".join(lines))
    dealt = [entry for work in readme.works for entry in work.entries]
    assert sorted(entry.extent for entry in dealt) == [entry.extent for entry in readme.entries]
    firsts = [work.entries[0].extent for work in readme.works]
    assert firsts == sorted(firsts)
    assert all(
        list(work.entries) == sorted(work.entries, key=lambda e: e.extent) for work in readme.works
    )


def test_the_work_grows_with_the_list() -> None:
    compared = []
    for size in (300, 600):
        lines = (
            f"- Paper number {n} of a long list [[P]](https://arxiv.org/abs/2101.01234)\n"
            for n in range(size)
        )
        entries = parse("".join(lines)).entries
        with Counting() as counted:
            identity.works(entries, [*map(identity.clue, entries)])
        compared.append(counted.calls)
    assert compared[1] < 2.5 * compared[0]
