import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.identifiers import Address, host, parameters, scheme, segments, split
from readme_tool.text import Span


def pieces(address: Address) -> list[str]:
    spans = (
        address.scheme_span,
        address.host_span,
        address.path_span,
        address.query_span,
        address.fragment_span,
    )
    return [address.text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("https://a.org/b/c?d=e#f", ["https", "a.org", "/b/c", "d=e", "f"]),
        ("HTTP://User:pw@A.org:8080/b", ["HTTP", "A.org", "/b", "", ""]),
        ("//a.org/b", ["", "a.org", "/b", "", ""]),
        ("a.org/b#c?d", ["", "", "a.org/b", "", "c?d"]),
        ("mailto:me@a.org", ["mailto", "", "me@a.org", "", ""]),
        ("https://[::1]:80/x", ["https", "[::1]", "/x", "", ""]),
        ("https://a.org:/x", ["https", "a.org", "/x", "", ""]),
        ("https://a.org?x", ["https", "a.org", "", "x", ""]),
        ("#top", ["", "", "", "", "top"]),
        ("", ["", "", "", "", ""]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_pieces_stand_where_their_spans_say(text: str, wanted: list[str]) -> None:
    assert pieces(split(text)) == wanted


def test_a_missing_query_is_not_an_empty_one() -> None:
    assert split("https://a.org/b").query is None
    assert split("https://a.org/b?").query == ""
    assert split("https://a.org/b").fragment is None
    assert split("https://a.org/b#").fragment == ""


@given(st.text(alphabet="ab:/?#@.%1[] é", max_size=40))
def test_pieces_are_the_slices_of_any_text(text: str) -> None:
    address = split(text)
    values = [address.scheme, address.host, address.path, address.query, address.fragment]
    assert pieces(address) == [value or "" for value in values]


@given(st.text(alphabet="ab:/?#@.%1[]", max_size=40))
def test_spans_come_in_order(text: str) -> None:
    address = split(text)
    spans = [address.scheme_span, address.host_span, address.path_span]
    spans += [address.query_span, address.fragment_span]
    ends = [edge for span in spans for edge in span]
    assert ends == sorted(ends)


def test_a_path_can_be_put_in_place() -> None:
    assert split("https://a.org//b?c#d").with_path("/b") == "https://a.org/b?c#d"


def test_host_and_scheme_are_lower_case() -> None:
    assert host("HTTPS://Me@ArXiv.org:443/abs") == "arxiv.org"
    assert scheme("HTTPS://ArXiv.org") == "https"
    assert (host("docs/a.md"), scheme("docs/a.md")) == ("", "")


def test_segments_are_decoded_and_never_empty() -> None:
    assert segments("//a/b%20c%2Fd//%ff/") == ["a", "b c", "d", "%ff"]


def test_parameters_keep_their_order() -> None:
    assert parameters("b=2&amp;a=%31&c&&d==") == [("b", "2"), ("a", "1"), ("c", ""), ("d", "=")]
    assert parameters(None) == []


def test_spans_are_those_of_the_text_room() -> None:
    assert split("https://a.org/b").host_span == Span(8, 13)
