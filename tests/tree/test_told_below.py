"""Entries of a title alone in its paragraph and of fields below it."""

from __future__ import annotations

from readme_tool.tree import Shape, parse

TITLES = ["Lists that Last Longer", "Curation at Large Scale", "The Life of Links"]


def page(entry: str) -> str:
    works = "".join(entry.format(title=title, n=n) for n, title in enumerate(TITLES, 1))
    return f"# Lists\n\n## Surveys\n\n{works}"


def test_a_list_of_fields_below_a_bold_title() -> None:
    text = page(
        "**{title}**\n\n- CVPR 2020 Oral\n\n- Paper: https://arxiv.org/abs/2003.0449{n}\n"
        "- Code (coming soon): https://github.com/ada/lists-{n}\n\n"
    )
    entries = parse(text).entries
    assert [entry.title and entry.title.value for entry in entries] == TITLES
    assert [[str(one) for one in entry.identifiers] for entry in entries] == [
        [f"arxiv:2003.0449{n}", f"github:ada/lists-{n}"] for n in (1, 2, 3)
    ]
    assert {entry.shape for entry in entries} == {Shape.PARAGRAPH}
    assert [entry.year and entry.year.value for entry in entries] == [2020] * 3


def test_paragraphs_of_fields_below_a_bold_title() -> None:
    text = page(
        "**{title}**\n\n论文：https://arxiv.org/abs/2003.0449{n}\n\n"
        "代码和数据集：https://github.com/ada/lists-{n}\n\n"
    )
    entries = parse(text).entries
    assert [entry.title and entry.title.value for entry in entries] == TITLES
    assert [len(entry.links) for entry in entries] == [2, 2, 2]


def test_a_list_of_works_below_a_label_in_bold() -> None:
    text = page(
        "**{title}**\n\n- [Trees](https://arxiv.org/abs/2003.0449{n})\n"
        "- [Rows](https://arxiv.org/abs/2003.0559{n})\n\n"
    )
    titles = [entry.title and entry.title.value for entry in parse(text).entries]
    assert titles == ["Trees", "Rows"] * 3


def test_one_alone_could_be_of_anything() -> None:
    text = "# A\n\n## B\n\n**What We Read Last**\n\n- Paper: https://arxiv.org/abs/2003.04491\n"
    assert [entry.shape for entry in parse(text).entries] == [Shape.BULLET]


def test_a_line_of_badges_and_a_quote_below_a_bold_title() -> None:
    text = page(
        '**{title}**. ICML19. \n\n<a href="http://arxiv.org/abs/2003.0449{n}" target="_blank">'
        '<img alt="link" src="https://img.shields.io/badge/-Link-informational"/></a> '
        '<a href="https://github.com/ada/lists-{n}"><img alt="code" '
        'src="https://img.shields.io/badge/-Code-black"/></a>\n\n> What it says.\n\n<br>\n\n'
    )
    entries = parse(text).entries
    assert [entry.title and entry.title.value for entry in entries] == TITLES
    assert [len(entry.links) for entry in entries] == [2, 2, 2]
    assert all(parse(text).source[entry.extent].endswith("What it says.") for entry in entries)


def test_paragraphs_that_begin_in_bold_are_no_titles() -> None:
    text = page(
        "**{title}** are kept by people who read every line of them more than once.\n\n"
        "[Read on](https://arxiv.org/abs/2003.0449{n})\n\n"
    )
    assert not parse(text).entries
