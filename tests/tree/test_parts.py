"""The parts of a list: sections, what labels divide them into, and groups of bullets."""

from __future__ import annotations

import pytest

from readme_tool.tree import parse

A = "- Sorting Long Lists [[Paper]](https://example.org/a)\n"
B = "- Sorting Short Lists [[Paper]](https://example.org/b)\n"
DIVIDED = {
    "heading": f"## Lists\n\n{A}\n### Short\n\n{B}",
    "bold": f"## Lists\n\n**Long**\n\n{A}\n**Short**\n\n{B}",
    "quoted heading": f"## Lists\n\n{A}\n> ### Short\n\n{B}",
    "summary": f"## Lists\n\n{A}\n<details>\n<summary>Short</summary>\n\n{B}\n</details>\n",
    "group": f"## Lists\n\n- Long\n  {A}- Short\n  {B}",
}
WHOLE = {
    "nothing": f"## Lists\n\n{A}{B}",
    "remark": f"## Lists\n\n{A}\nThe following lists are rather short.\n\n{B}",
    "comment": f"## Lists\n\n{A}\n<!-- Short -->\n\n{B}",
    "bullet without a label": f"## Lists\n\n{A}- 1. {B[2:]}",
    "rule": f"## Lists\n\n{A}\n---\n\n{B}",
    "picture": f"## Lists\n\n{A}\n![Figure](figure.png)\n\n{B}",
}


def parts(text: str) -> list[object]:
    readme = parse(text)
    assert len(readme.entries) == 2
    return [readme.parts[entry.extent] for entry in readme.entries]


@pytest.mark.parametrize("text", list(DIVIDED.values()), ids=list(DIVIDED))
def test_two_parts(text: str) -> None:
    first, second = parts(text)
    assert first != second


@pytest.mark.parametrize("text", list(WHOLE.values()), ids=list(WHOLE))
def test_one_part(text: str) -> None:
    first, second = parts(text)
    assert first == second


def test_names() -> None:
    readme = parse(f"{A}\n{DIVIDED['heading']}\n## Others\n\n- Old\n  {A}")
    assert [readme.parts[entry.extent].name for entry in readme.entries] == [
        None,
        "Lists",
        "Short",
        "Old",
    ]
