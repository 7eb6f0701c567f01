"""Conflicts that a merge left: which lines are markers, and which belong together."""

import pytest

from readme_tool import markdown
from readme_tool.text import Source
from readme_tool.tree.conflicts import conflicts

WHOLE = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"


def lines(text: str) -> list[list[int]]:
    """The line numbers of each conflict's markers."""
    source = Source(text)
    found = conflicts(markdown.read(source), source)
    return [[source.line_of(marker.start) for marker in one.markers] for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(WHOLE, [[1, 3, 5]], id="whole"),
        pytest.param(WHOLE.replace("\n", "\r\n"), [[1, 3, 5]], id="crlf"),
        pytest.param(
            "<<<<<<< a\n||||||| b\n=======\n>>>>>>> c", [[1, 2, 3, 4]], id="with its base"
        ),
        pytest.param(WHOLE + WHOLE, [[1, 3, 5], [6, 8, 10]], id="two"),
        pytest.param("a\n>>>>>>> other\n", [[2]], id="only the end is left"),
        pytest.param("<<<<<<< HEAD\na\n" + WHOLE, [[1], [3, 5, 7]], id="two beginnings"),
        pytest.param(">>>>>>>\n", [[1]], id="without a name"),
        pytest.param("Title\n=======\n", [], id="a heading"),
        pytest.param("<<<<<<<< HEAD\n>>>>>>>> b\n", [], id="eight signs"),
        pytest.param(" <<<<<<< HEAD\n", [], id="indented"),
        pytest.param(f"```\n{WHOLE}```\n", [], id="shown as code"),
        pytest.param(f"```bibtex\n{WHOLE}```\n", [[2, 4, 6]], id="in BibTeX"),
        pytest.param(
            "<<<<<<< HEAD\n```\na\n=======\n>>>>>>> b\n```\n", [[1, 4, 5]], id="around code"
        ),
    ],
)
def test_conflicts(text: str, wanted: list[list[int]]) -> None:
    assert lines(text) == wanted
