"""Headings that are the titles of works: one alone in its section, on a page of many."""

from __future__ import annotations

from readme_tool.tree import Shape, parse

WORK = """\
### {title}
- Paper: https://arxiv.org/abs/2003.0449{n}
- Code: https://github.com/ada/lists-{n}
"""
ALONE = "## Links\n\n" + WORK.format(title="The Long Life of Links", n=9)


def page(count: int) -> str:
    works = "".join(WORK.format(title=f"On {n} Ways to Keep a List", n=n) for n in range(count))
    return f"# Lists\n\n## Surveys\n\n{works}\n{ALONE}"


def test_one_alone_among_many() -> None:
    entries = parse(page(4)).entries
    assert [entry.shape for entry in entries] == [Shape.HEADING] * 5
    assert entries[-1].title is not None
    assert entries[-1].title.value == "The Long Life of Links"


def test_one_alone_among_few_is_a_section() -> None:
    assert parse(page(2)).entries[-1].shape is Shape.BULLET
