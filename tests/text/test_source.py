"""Bytes come back as they were, and lines are where editors say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.text import LineEnding, Position, Source, Span


@given(
    st.binary(max_size=60)
    | st.lists(
        st.sampled_from(
            [
                b"\xef\xbb\xbf",
                b"\r",
                b"\n",
                b"\r\n",
                b"\x00",
                b"\xff",
                b"\xf0\x9f",
                "🔥".encode(),
                b"a",
                "\u2028".encode(),
            ]
        )
    ).map(b"".join)
)
def test_any_bytes_come_back(data: bytes) -> None:
    assert Source.from_bytes(data).to_bytes() == data


@pytest.mark.parametrize(
    ("data", "is_utf8"),
    [
        (b"caf\xc3\xa9", True),
        (b"\xef\xbb\xbfa", True),
        (b"caf\xe9", False),
        (b"\xed\xb0\x80", False),
    ],
)
def test_says_whether_all_could_be_decoded(data: bytes, is_utf8: bool) -> None:
    assert Source.from_bytes(data).is_utf8 is is_utf8


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a", LineEnding.NONE),
        ("a\nb\n", LineEnding.LF),
        ("a\r\nb", LineEnding.CRLF),
        ("a\rb", LineEnding.CR),
        ("a\r\nb\n", LineEnding.MIXED),
        ("a\u2028b\x0cc\x85d", LineEnding.NONE),
    ],
)
def test_line_endings(text: str, kind: LineEnding) -> None:
    assert Source(text).line_ending is kind


def test_only_three_things_end_a_line() -> None:
    source = Source("a\u2028b\r\nc\rd\n\ne\n")
    lines = [source[source.line(n)] for n in range(1, len(source.line_starts) + 1)]
    assert lines == ["a\u2028b", "c", "d", "", "e"]


@given(st.text(alphabet="a🔥中\u0301\r\n", max_size=40))
def test_positions_go_there_and_back(text: str) -> None:
    source = Source(text)
    for offset in range(len(text)):
        position = source.position(offset)
        assert source.offset(position) == offset
        assert source.from_utf16(position.line, source.utf16(offset)) == min(
            offset, source.line(position.line).end
        )
        assert source.byte(offset) == len(text[:offset].encode())


def test_columns_in_three_units_behind_an_emoji() -> None:
    source = Source.from_bytes(b"\xef\xbb\xbf" + "x\n🔥 中b".encode())
    offset = source.text.index("b")
    assert source.position(offset) == Position(2, 4)
    assert source.utf16(offset) == 4
    assert source.byte(offset) == 3 + 2 + 4 + 1 + 3


def test_lines_leave_their_last_ending_out() -> None:
    source = Source("one\r\ntwo\r\nthree")
    assert source[source.lines(1, 2)] == "one\r\ntwo"
    assert source.lines(3, 3) == Span(10, 15)
    assert source.newline == "\r\n"
