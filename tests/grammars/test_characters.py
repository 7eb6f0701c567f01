import unicodedata

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.characters import (
    Found,
    Undecodable,
    confusable_in_address,
    has_ligature,
    invisible,
    ligatures,
    odd_space,
    replacement_characters,
    undecodable,
    visible,
    width,
)
from readme_tool.text import Span

BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a\u200bb", Found(1, 2, "zero-width space", ""), id="zero-width space"),
        pytest.param("a\u200b\u200bb", Found(1, 3, "zero-width space", ""), id="run of one kind"),
        pytest.param("a\ufeffb", Found(1, 2, "byte-order mark", ""), id="mark inside"),
        pytest.param("hy\xadphen", Found(2, 3, "soft hyphen", ""), id="soft hyphen"),
        pytest.param("a\u200eb", Found(1, 2, "left-to-right mark", ""), id="mark of direction"),
        pytest.param("a\u202eb", Found(1, 2, "right-to-left override", ""), id="override"),
        pytest.param("a\u2060b", Found(1, 2, "word joiner", ""), id="word joiner"),
        pytest.param("a\x08b", Found(1, 2, "control character U+0008", ""), id="C0 control"),
        pytest.param("a\x9db", Found(1, 2, "control character U+009D", ""), id="C1 control"),
        pytest.param("a\x0cb", Found(1, 2, "control character U+000C", " "), id="break of a line"),
        pytest.param("a\u2028b", Found(1, 2, "line separator", " "), id="line separator"),
        pytest.param("a\u180eb", Found(1, 2, "mongolian vowel separator", ""), id="Mongolian"),
        pytest.param("a\u200db", Found(1, 2, "zero-width joiner", ""), id="joiner of letters"),
        pytest.param("a\u200cb", Found(1, 2, "zero-width non-joiner", ""), id="non-joiner"),
        pytest.param("a \ufe0fb", Found(2, 3, "emoji selector", ""), id="stray selector"),
        pytest.param("a\U000e0041b", Found(1, 2, "tag character", ""), id="stray tag"),
        pytest.param("🏴\U000e0067", Found(1, 2, "tag character", ""), id="unfinished flag"),
    ],
)
def test_what_nobody_sees_is_found(text: str, found: Found) -> None:
    assert list(invisible(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plain text\tand\r\nlines", id="plain"),
        pytest.param(
            "👩🏽\u200d🚀 ❤\ufe0f\u200d🔥 🏳\ufe0f\u200d🌈 🐻\u200d❄\ufe0f", id="joined emoji"
        ),
        pytest.param("⚠\ufe0f ©\ufe0f 1\ufe0f\u20e3 ☺\ufe0e 👁\ufe0f ㊙\ufe0f", id="selectors"),
        pytest.param(
            "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", id="Scotland"
        ),
        pytest.param("می\u200cخواهم", id="Persian"),
        pytest.param("क्\u200dष श्री\u200cमान", id="Devanagari"),
        pytest.param("שלום\u200f!", id="mark after Hebrew"),
        pytest.param("\u2067مرحبا\u2069 x", id="isolate around Arabic"),
        pytest.param("ភាសា\u200bខ្មែរ", id="Khmer"),
    ],
)
def test_what_is_needed_stays(text: str) -> None:
    assert list(invisible(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("two\xa0words", Found(3, 4, "no-break space", " "), id="no-break"),
        pytest.param("two\xa0\xa0words", Found(3, 5, "no-break space", " "), id="two of them"),
        pytest.param("two \xa0words", Found(4, 5, "no-break space", ""), id="beside a plain one"),
        pytest.param("Words,\xa0more", Found(6, 7, "no-break space", " "), id="after a comma"),
        pytest.param("a\u2009b", Found(1, 2, "thin space", " "), id="thin"),
        pytest.param("3\u2003models", Found(1, 2, "em space", " "), id="em"),
        pytest.param("a\u3000b", Found(1, 2, "ideographic space", " "), id="ideographic"),
    ],
)
def test_odd_spaces_between_latin_words(text: str, found: Found) -> None:
    assert list(odd_space(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plain words", id="plain"),
        pytest.param("5\xa0km and 10\u202f000", id="measures"),
        pytest.param("«\xa0été\xa0»\xa0!", id="French"),
        pytest.param("v\xa0Praze a w\xa0domu", id="prepositions"),
        pytest.param("你好\u3000世界", id="ideographs"),
        pytest.param("\xa0\xa0- indented", id="indent"),
        pytest.param("a\xa0|\xa0b", id="beside a cell's border"),
    ],
)
def test_spaces_that_are_wanted(text: str) -> None:
    assert list(odd_space(text)) == []


def test_a_look_tells_whether_there_are_ligatures() -> None:
    assert has_ligature("eﬃcient")
    assert not has_ligature("efficient œuvre")


def test_ligatures_come_apart() -> None:
    assert list(ligatures("eﬃcient ﬂow")) == [
        Found(1, 2, "latin small ligature ffi", "ffi"),
        Found(8, 9, "latin small ligature fl", "fl"),
    ]


def replaced(address: str) -> str:
    at, parts = 0, []
    for found in confusable_in_address(address):
        parts += address[at : found.start], found.replacement
        at = found.end
    return "".join([*parts, address[at:]])


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("https：／／example.org／a", "https://example.org/a"),
        ("https://example。org/a", "https://example.org/a"),
        ("https://example.org/a（b）", "https://example.org/a(b)"),
        ("https://example.org/pdf/1234．5678", "https://example.org/pdf/1234.5678"),
        ("https://example.org/a？b＝1", "https://example.org/a?b=1"),
        ("https://ex\u0430mple.org/", "https://example.org/"),
        ("https://example.org/\u0421ode", "https://example.org/Code"),
        ("https://my–site.org/", "https://my-site.org/"),
        ("docs／read.md", "docs/read.md"),
    ],
)
def test_addresses_that_only_look_right(address: str, meant: str) -> None:
    assert replaced(address) == meant


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=%E4%BD%A0#c",
        "https://例え.jp/パス（一）",
        "https://пример.рф/страница",
        "https://zh.example.org/wiki/模型（人工智能）：综述",
        "https://example.org/Навье–Стокс",
        "https://example.org/β-vae",
        "https://example.org/Cauchy–Schwarz",
        "https://münchen.example/straße",
        "",
    ],
)
def test_addresses_in_their_own_right(address: str) -> None:
    assert list(confusable_in_address(address)) == []


def test_broken_characters() -> None:
    text = b"a\xff\xfe b \x80".decode("utf-8", "surrogateescape") + " \ufffd\ufffd."
    assert list(undecodable(text)) == [
        Undecodable(1, 3, b"\xff\xfe"),
        Undecodable(6, 7, b"\x80"),
    ]
    assert list(replacement_characters(text)) == [Span(8, 10)]


@given(st.binary())
def test_undecodable_bytes_are_those_of_the_file(data: bytes) -> None:
    text = data.decode("utf-8", "surrogateescape")
    for start, end, lost in undecodable(text):
        assert text[start:end].encode("utf-8", "surrogateescape") == lost


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Größe – “x” 中文 🏆 שלום", "Größe – “x” 中文 🏆 שלום"),
        ("a\tb\r\n", r"a\tb\r\n"),
        ("\x1b[31mred\x07\x9b", r"\x1b[31mred\x07\x9b"),
        ("a\u202eb\u2066\u200f", r"a\u202eb\u2066\u200f"),
        ("a\u2028\x85\udc80", r"a\u2028\x85\udc80"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters()))
def test_visible_text_can_steer_nothing(text: str) -> None:
    shown = visible(text)
    assert BIDI_CONTROLS.isdisjoint(shown)
    assert {unicodedata.category(c) for c in shown}.isdisjoint(("Cc", "Cs", "Zl", "Zp"))
    assert visible(shown) == shown


def is_disputed(character: str) -> bool:
    """What wcwidth may count otherwise: newer assignments, spacing marks, lone surrogates."""
    if unicodedata.category(character) in ("Cn", "Co", "Mc", "Cs"):
        return True
    # Yijing hexagrams, their digrams and counting rods became wide in Unicode 16.
    return any(
        first <= ord(character) <= last
        for first, last in (
            (0x2630, 0x2637),
            (0x268A, 0x268F),
            (0x4DC0, 0x4DFF),
            (0x1D300, 0x1D376),
        )
    )


def test_width_of_every_character_is_that_of_wcwidth() -> None:
    differing = [
        f"U+{code:04X}"
        for code in range(0x20, 0x30000)
        if not is_disputed(chr(code)) and width(chr(code)) != max(0, wcwidth.wcwidth(chr(code)))
    ]
    assert differing == []


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "Größe",
        "e\u0301",
        "中文（字）",
        "한국어",
        "⚠\ufe0f ❤\ufe0f ©\ufe0f 1\ufe0f\u20e3",
        "👩🏽\u200d🚀 👨\u200d👩\u200d👧",
        "🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥",
        "🇩🇪🇹🇷",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "👍🏻 ✔ ★",
        "שלום مرحبا",
    ],
)
def test_width_of_sequences_is_that_of_wcwidth(text: str) -> None:
    assert width(text) == wcwidth.wcswidth(text)


@given(st.text(st.sampled_from("ab 中é\u0301🏆")), st.text(st.sampled_from("ab 中é🏆")))
def test_widths_add_up(left: str, right: str) -> None:
    assert width(left + right) == width(left) + width(right)


@pytest.mark.parametrize(
    "unit", ["\u200b", "\u200e", "\u202a", "\xa0", "a\xa0", "🏴\U000e0067", "👩\u200d"]
)
def test_hostile_repetition_ends(unit: str) -> None:
    text = unit * (50_000 // len(unit))
    assert len(list(invisible(text))) + len(list(odd_space(text))) <= len(text)
    assert width(text) <= 2 * len(text)
