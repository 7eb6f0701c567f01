"""Which lines a comment that allows findings is about."""

import pytest

from readme_tool.tree import parse
from readme_tool.tree.allowances import allowances

A = "- **A Survey of Lists**, ICLR 2024. [[Paper]](https://arxiv.org/abs/2401.00001)"
B = "- **Another Survey**, ICLR 2024. [[Paper]](https://arxiv.org/abs/2401.00002)\n  of lists"
IT = "<!-- readme-tool: allow x -->"
ROWS = (
    "| Title | Link |\n|---|---|\n| [A Survey](https://arxiv.org/abs/2401.00001) | x |\n| b | c |"
)


def covered(text):
    readme = parse(text)
    return [readme.source[one.extent] for one in allowances(readme)]


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        pytest.param(f"{A}\n{IT}\n{B}\n{A}\n", B, id="above an entry"),
        pytest.param(f"{A}\n\n{IT}\n\n{B}\n", B, id="above an entry, with blank lines"),
        pytest.param(f"{A}\n{B} {IT}\n{A}\n", f"{B} {IT}", id="at the end of an entry"),
        pytest.param(f"{A}\n  {IT}\n{B}\n", f"{A}\n  {IT}", id="inside an entry, alone"),
        pytest.param(f"{IT}\n{ROWS}\n\nafter\n", ROWS, id="above a table"),
        pytest.param(f"{ROWS} {IT} |\n", f"| b | c | {IT} |", id="in a row"),
        pytest.param(f"{IT}\npara\ngraph\n\nother\n", "para\ngraph", id="above a paragraph"),
        pytest.param(f"para {IT}\ngraph\n", f"para {IT}", id="in a paragraph"),
        pytest.param(f"{IT}\n## Papers\n\n{A}\n", "## Papers", id="above a heading"),
        pytest.param(f"## Papers {IT}\n\n{A}\n", f"## Papers {IT}", id="in a heading"),
        pytest.param(f"{IT}\nPapers\n===\n", "Papers\n===", id="above an underlined heading"),
        pytest.param(f"{IT}\n```\ncode\n```\nx\n", "```\ncode\n```", id="above code"),
        pytest.param(f"{IT}\n> a\n> b\n\nc\n", "> a\n> b", id="above a quote"),
        pytest.param(f"> a\n>\n> {IT}\n> b\n> c\n", "> b\n> c", id="in a quote"),
        pytest.param(
            f"{IT}\n- [a](#a)\n  - [b](#b)\n- c\n", "- [a](#a)\n  - [b](#b)", id="an item"
        ),
        pytest.param(f"- [a](#a) {IT}\n  - [b](#b)\n", f"- [a](#a) {IT}", id="in an item"),
        pytest.param(f"{IT}\n<!-- other\ncomment -->\n\n{B}\n", B, id="other comments between"),
        pytest.param(f"{IT} <!-- other -->\n{B}\n", B, id="other comments beside it"),
        pytest.param(f"<div>\n{IT}\n<b>x</b>\ny\n</div>\n", "<b>x</b>", id="in raw HTML"),
        pytest.param(f"{A}\n\n{IT}\n", "", id="at the end"),
        pytest.param("<!-- readme-tool: allow-file x -->\na\n", None, id="a file"),
    ],
)
def test_one_covers(text, extent):
    (found,) = covered(text)
    assert found.strip() == (text if extent is None else extent).strip()


def test_several_cover_the_same():
    assert covered(f"{IT}\n<!-- readme-tool: allow y -->\n{B}\n") == [B, B]


@pytest.mark.parametrize(
    "text",
    [f"```\n{IT}\n```\n", f"    {IT}\n", f"`{IT}`\n", f"\\{IT}\n", f"[//]: # ({IT})\n", "text\n"],
)
def test_what_is_no_comment_covers_nothing(text):
    assert covered(text) == []


def test_many_on_one_line_end_soon():
    assert len(covered(IT * 20_000)) == 20_000
