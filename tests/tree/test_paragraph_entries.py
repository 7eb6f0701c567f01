"""Paragraphs that are entries: with a quote below, or alone on a page of their like."""

from __future__ import annotations

from readme_tool.tree import Shape, parse

LONE = """\
## {section}

**{title}** \\
[[ICLR 2023](https://arxiv.org/abs/2306.0000{n})]
[[Code](https://github.com/ada/lists-{n})]

"""
TITLES = ["Lists that Last", "Curation at Scale", "The Life of Links", "Sorting by Hand"]


def test_a_paragraph_with_a_quote_below() -> None:
    readme = parse(
        "# Lists\n\n## Surveys\n\n"
        "**Lists that Last: A Survey**  \n"
        "> *Ada Byron<sup>1</sup>, Bo Chen* \\\n"
        "> ICLR 2022. [[Paper](https://arxiv.org/abs/2203.00001)] \\\n"
        "> 6 Mar 2022\n\n"
        "Words that follow.\n"
    )
    (entry,) = readme.entries
    assert entry.shape is Shape.PARAGRAPH
    assert readme.source[entry.extent].endswith("2022")
    fields = (entry.title, entry.authors, entry.venue, entry.year, entry.month)
    assert [field and field.value for field in fields] == [
        "Lists that Last: A Survey", "Ada Byron, Bo Chen", "ICLR", 2022, 3
    ]  # fmt: skip


def test_one_in_a_section_where_the_page_is_full_of_them() -> None:
    text = "".join(
        LONE.format(section=f"Part {n}", title=title, n=n) for n, title in enumerate(TITLES, 1)
    )
    assert [entry.title and entry.title.value for entry in parse(text).entries] == TITLES


def test_a_paragraph_alone_is_prose() -> None:
    text = "# A Page\n\n## How\n\n**We wrote** [a paper](https://arxiv.org/abs/2306.00001).\n"
    assert not parse(text).entries


def test_authors_in_small_print() -> None:
    row = "**Lists that Last**<br/><sub>*Ada Byron<sup>1</sup>, Bo Chen<sup>2</sup>*</sub>"
    table = f"| Title | Link |\n|---|---|\n| {row} | [Paper](https://arxiv.org/abs/2203.00001) |\n"
    (entry,) = parse(table).entries
    assert entry.authors is not None
    assert entry.authors.value == "Ada Byron, Bo Chen"


def test_many_authors_are_no_talk() -> None:
    people = "Ada Byron, Bo Chen, Carl Diaz, Dora Eng, Emil Fox, Fay Gray, Gus Hall, Hana Ito"
    works = "".join(
        f"**{title}: A Long Look at Lists**  \n{people}  \n"
        f"[ICLR 2023](https://arxiv.org/abs/2306.0000{n}) • [Code](https://github.com/ada/{n})\n\n"
        for n, title in enumerate(TITLES, 1)
    )
    entries = parse(f"# Lists\n\n## Surveys\n\n{works}").entries
    assert [entry.authors and entry.authors.value for entry in entries] == [people] * len(TITLES)


def test_a_line_of_languages_and_other_lists_is_no_entry() -> None:
    text = (
        "# Lists\n\n**About**\n\n[We](https://example.org/we) - who keep **lists**.\n\n"
        "[English](README.md) | [한국어](README-ko.md) | [RSS](feed.md) | "
        "[Lists of Lists](https://github.com/ada/lists)\n"
    )
    assert not parse(text).entries
