import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import badges
from readme_tool.grammars.badges import lettering

# The route of badges/shields services/static-badge/static-badge.service.js, in its own words.
ROUTE = re.compile(
    r"((?:[^-]|--)*?)-?((?:[^-]|--)*)-((?:[^-.]|--)+)(|\.svg|\.json|\.png)\Z", re.DOTALL
)

contents = st.one_of(
    st.text("ab-._", max_size=14),
    st.lists(st.sampled_from(["-", "--", "---", "a", ".", "_", ".svg", ".png"]), max_size=9).map(
        "".join
    ),
)


@given(contents)
def test_split_is_the_route(content: str) -> None:
    match = ROUTE.match(content)
    parts = lettering.split(content)
    if match is None:
        assert parts is None
        return
    assert parts is not None
    spans = parts.label, parts.message, parts.color
    assert tuple(content[slice(*span)] for span in spans) == match.group(1, 2, 3)
    assert parts.extension == match[4]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("plain", "plain", id="nothing to do"),
        pytest.param("two_words", "two words", id="underscore is a space"),
        pytest.param("snake__case", "snake_case", id="two are one underscore"),
        pytest.param("a___b", "a_ b", id="three are one and a space"),
        pytest.param("T--REX", "T-REX", id="two dashes are one"),
        pytest.param("a----b", "a--b", id="four dashes are two"),
        pytest.param("_ends_", "ends", id="trimmed"),
        pytest.param("_", "", id="a space alone"),
        pytest.param("__", "_", id="an underscore alone"),
        pytest.param("\u3000wide\ufeff", "wide", id="what JavaScript trims"),
        pytest.param("\x1fkept\x85", "\x1fkept\x85", id="what it does not trim"),
    ],
)
def test_unescape(written: str, shown: str) -> None:
    assert lettering.unescape(written) == shown


@given(st.text())
def test_escape_is_undone(text: str) -> None:
    decoded = unquote(badges.escape(text), errors="surrogatepass")
    assert lettering.unescape(decoded) == lettering.trim(text)


colors = st.sampled_from(
    [
        "blue",
        "lightgrey",
        "#b31b1b",
        "#fff",
        "#12345678",
        "#abcd",
        "rgb(1,2,3)",
        "rebeccapurple",
        "rgba(1, 2, 3, 0.5)",
        "hsl(120,50%,50%)",
        "hsla(9deg,1%,2%,.25)",
    ]
)


@given(st.text(), st.text(), colors)
def test_written_badge_reads_the_same(label: str, message: str, color: str) -> None:
    url = badges.written(label, message, color)
    badge = badges.read(url)
    assert badge is not None
    said = badge.label, badge.message, badge.color
    assert said == (lettering.trim(label), lettering.trim(message), color)
    assert badge.problem in (None, "empty-message")


@given(st.text("ab-_ "), st.text("ab-_ "))
def test_written_badge_of_dashes_reads_the_same(label: str, message: str) -> None:
    badge = badges.read(badges.written(label, message, "blue"))
    assert badge is not None
    assert (badge.label, badge.message) == (label.strip(), message.strip())


@pytest.mark.parametrize(
    ("said", "content"),
    [
        pytest.param(("Paper", "CVPR 2024", "blue"), "Paper-CVPR%202024-blue", id="space"),
        pytest.param(("", "T-REX", "red"), "T--REX-red", id="no label"),
        pytest.param(("代码", "开源", "green"), "代码-开源-green", id="readable letters"),
        pytest.param(("a", "b", "#b31b1b"), "a-b-b31b1b", id="hex without its hash"),
        pytest.param(("a", "b", "#abcd"), "a-b-%23abcd", id="hex that needs it"),
        pytest.param(("a", "(b)", "red"), "a-%28b%29-red", id="parentheses"),
        pytest.param(("end-", "b", "red"), "b-red?label=end-", id="label ends in a dash"),
        pytest.param(("a", "b", "rgba(1,2,3,0.5)"), None, id="dot in the colour"),
    ],
)
def test_written(said: tuple[str, str, str], content: str | None) -> None:
    url = badges.written(*said)
    expected = "a-b-blue?color=rgba%281,2,3,0.5%29" if content is None else content
    assert url == "https://img.shields.io/badge/" + expected
