from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.badges.address import decoded, split
from readme_tool.text import Span


@pytest.mark.parametrize(
    ("url", "scheme", "host", "path", "query", "fragment"),
    [
        pytest.param("https://a.b/c?d=e#f", "https", "a.b", "/c", "d=e", "f", id="all parts"),
        pytest.param("HTTP://A.b:80", "http", "a.b", "", None, None, id="host alone, port"),
        pytest.param("//a.b/c", "", "a.b", "/c", None, None, id="no scheme"),
        pytest.param("https://u:p@a.b/@c", "https", "a.b", "/@c", None, None, id="user"),
        pytest.param("https://a.b/c#d?e", "https", "a.b", "/c", None, "d?e", id="hash first"),
        pytest.param("https://a.b?c", "https", "a.b", "", "c", None, id="no path"),
    ],
)
def test_split(
    url: str, scheme: str, host: str, path: str, query: str | None, fragment: str | None
) -> None:
    address = split(url)
    assert address is not None
    assert (address.scheme, address.host, address.path) == (scheme, host, path)
    spans = address.query_span, address.fragment_span
    assert [None if s is None else url[slice(*s)] for s in spans] == [query, fragment]


@pytest.mark.parametrize("url", ["", "a.png", "/a/b", "mailto:a@b", "https:///x", "ftp://a/b"])
def test_no_web_address(url: str) -> None:
    assert split(url) is None


@given(st.text(), st.text("%/ ", max_size=3))
def test_what_was_encoded_is_decoded(text: str, safe: str) -> None:
    raw = quote(text, safe=safe.replace("%", ""))
    whole = decoded("x" + raw, Span(1, 1 + len(raw)))
    assert whole.text == text
    assert whole.sound
    pieces = [whole.raw(n, n + 1) for n in range(len(text))]
    assert "".join(pieces) == raw
    assert [decoded(p, Span(0, len(p))).text for p in pieces] == list(text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("95%-x", "95%-x", id="lone percent sign"),
        pytest.param("%E4%B8%AD", "中", id="UTF-8"),
        pytest.param("%E4%B8", "ä¸", id="half a character"),
        pytest.param("%E4%B8%AD 5%", "ä¸\xad 5%", id="one fault spoils the rest"),
        pytest.param("中5%", "ä¸\xad5%", id="a browser encodes first"),
        pytest.param("%2520", "%20", id="once only"),
    ],
)
def test_decoding_as_the_server_does(raw: str, text: str) -> None:
    assert decoded(raw, Span(0, len(raw))).text == text


def test_options_have_places() -> None:
    url = "https://a.b/c?label=two+words&logo=%E4%B8%AD&&flag&x=1=2"
    address = split(url)
    assert address is not None
    options = address.options()
    assert [(o.name, o.value) for o in options] == [
        ("label", "two words"),
        ("logo", "中"),
        ("flag", ""),
        ("x", "1=2"),
    ]
    assert [url[slice(*o.value_span)] for o in options] == ["two+words", "%E4%B8%AD", "", "1=2"]
    assert [o.is_followed for o in options] == [True, True, True, False]
