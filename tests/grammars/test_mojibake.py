import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.mojibake import damages
from readme_tool.grammars.mojibake.damage import Damage
from readme_tool.grammars.mojibake.suspicion import is_suspicious


def misread(text: str, page: str, undefined: str = "kept", lost: bytes = b"") -> str:
    """What a program shows that takes the UTF-8 of `text` for a single-byte code page."""
    shown = ""
    for byte in text.encode():
        if byte in lost:
            continue
        try:
            shown += bytes([byte]).decode(page)
        except UnicodeDecodeError:
            shown += {"kept": chr(byte), "dropped": "", "marked": "\ufffd"}[undefined]
    return shown


def repaired(text: str) -> str:
    at, parts = 0, []
    for damage in damages(text):
        parts += text[at : damage.start], damage.repairs[0]
        at = damage.end
    return "".join([*parts, text[at:]])


def is_lossless(text: str) -> bool:
    return all(damage.lossless for damage in damages(text))


SOUND = [
    pytest.param("Déjà vu – “quoted”, it’s ‘nested’…", id="typography"),
    pytest.param("« Voilà l’été », «está»…", id="guillemets"),
    pytest.param("“the café”—and “façade”…", id="dash after a closing quote"),
    pytest.param("le « café\xa0» est fermé\xa0!", id="French no-break spaces"),
    pytest.param("José¹², René²³ and André†‡", id="footnote marks"),
    pytest.param("a CAFÉ™ in the CITÉ… of BEAUTÉ”", id="capitals before marks"),
    pytest.param("NÃO, MAÇÃ – IRMÃ…", id="Portuguese capitals"),
    pytest.param("1.5 Å–2.0 Å, 900 Å², eV/Å², 3 Å\xa0resolution", id="ångströms"),
    pytest.param("Ålesund, Åsa Ågren, Änne Öhm", id="Nordic names"),
    pytest.param("Dağ’ın Şirketi… BEŞ’te İzmir’e", id="Turkish"),
    pytest.param("Chữ â, Đường Nguyễn Huệ, châu Âu", id="Vietnamese"),
    pytest.param("România e în pâine, a coborî și a urâ", id="Romanian"),
    pytest.param("náš…, každý”, víš… “ž”", id="Czech"),
    pytest.param("Þetta var það… “og við”", id="Icelandic"),
    pytest.param("the letter “Ã”, the letter â and Ÿ", id="letters spoken of"),
    pytest.param("where â = 2 and Â is alone", id="letters as variables"),
    pytest.param("10×—faster, 2×½, Ø±0.1", id="signs that are leads"),
    pytest.param("pâ\xadte and châ\xadteau", id="soft hyphens inside words"),
    pytest.param("【论文】，（综述）：“标题”…", id="full-width punctuation"),
    pytest.param("∀x ∈ ℝ: α ≤ β → γ² ≠ ∞ ± ½", id="mathematics"),
    pytest.param("├── src\n│   └── main", id="box drawing"),
    pytest.param("🏆 ⭐ ⚠️ 👩🏽‍🚀 🇹🇷", id="emoji"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    assert list(damages(text)) == []


ORIGINALS = [
    "🚀 Fast – it’s “new” → go…",
    "Çelik, Öztürk & Şahin",
    "Gödel’s naïveté",
    "模型综述，（第二版）",
    "Здравствуй, мир",
    "Καλημέρα κόσμε",
    "5 €, 20 °C ± 2, © 2025",
    "👩‍🔬 labs 🇩🇪",
    "Nguyễn Đình Thư",
    "▁▂▃ ✓ ★",
    "non\xa0breaking",
]


@pytest.mark.parametrize("text", ORIGINALS)
@pytest.mark.parametrize("page", ["cp1252", "cp1254", "latin-1"])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_what_lost_nothing_is_read_back(text: str, page: str, times: int) -> None:
    damaged = text
    for _ in range(times):
        damaged = misread(damaged, page)
    assert repaired(damaged) == text
    assert is_lossless(damaged)


@pytest.mark.parametrize(
    ("text", "page", "damage"),
    [
        pytest.param("so â€” yes", "cp1252", Damage(3, 6, "cp1252", ("—",), True), id="dash"),
        pytest.param("ğŸ“– x", "cp1254", Damage(0, 4, "cp1254", ("📖",), True), id="Turkish page"),
        pytest.param("MÃ¶bius", "", Damage(1, 3, "cp1252", ("ö",), True), id="page unknown"),
        pytest.param(
            "\xe2\x80\xa6", "latin-1", Damage(0, 3, "latin-1", ("…",), True), id="controls"
        ),
        pytest.param(
            "Ã¢â‚¬â„¢ok", "", Damage(0, 8, "cp1252", ("’",), True), id="twice, as one damage"
        ),
    ],
)
def test_damage_says_where_and_what(text: str, page: str, damage: Damage) -> None:
    (found,) = damages(text)
    assert found == damage
    assert page in ("", found.code_page)


@pytest.mark.parametrize(
    ("original", "page", "undefined", "lost"),
    [
        pytest.param("## 🏆 Leaderboard", "cp1254", "dropped", b"", id="trophy"),
        pytest.param("## 🏆 Leaderboard", "cp1252", "marked", b"", id="byte shown as U+FFFD"),
        pytest.param(
            "Please ⭐ this list", "cp1254", "dropped", b"\xad", id="star, one letter left"
        ),
        pytest.param("⭐⭐⭐", "cp1252", "dropped", b"\xad", id="stars in a row"),
        pytest.param("🤝 Join", "cp1252", "dropped", b"", id="emoji"),
        pytest.param("🎉 New", "cp1254", "dropped", b"", id="byte that only cp1254 lacks"),
        pytest.param("“so” it goes", "cp1252", "dropped", b"", id="closing quote"),
        pytest.param("❤️ and ✏️", "cp1252", "dropped", b"", id="emoji selectors"),
        pytest.param("👩‍💻 us", "cp1252", "dropped", b"", id="joiner between emoji"),
        pytest.param("Łukasz Łoś", "cp1252", "dropped", b"", id="Polish capital"),
        pytest.param("Şule Yağız", "cp1254", "dropped", b"", id="the text's own alphabet"),
        pytest.param("María Rodríguez", "cp1254", "dropped", b"\xad", id="soft hyphen of í"),
        pytest.param("Álvaro Muñoz", "cp1252", "dropped", b"", id="capital at a word's start"),
        pytest.param("日本のこと", "cp1252", "dropped", b"", id="kana"),
        pytest.param("学习代码", "cp1252", "dropped", b"", id="ideographs"),
        pytest.param("— twice", "cp1252", "dropped", b"", id="quote lost in a second misreading"),
    ],
)
def test_the_likeliest_repair_comes_first(
    original: str, page: str, undefined: str, lost: bytes, request: pytest.FixtureRequest
) -> None:
    damaged = misread(original, page, undefined, lost)
    if "second" in request.node.callspec.id:
        damaged = misread(damaged, page, undefined, lost)
    assert repaired(damaged) == original
    assert not is_lossless(damaged)
    assert all(len(damage.repairs) <= 5 for damage in damages(damaged))


def test_one_lossy_place_does_not_keep_the_rest_from_repair() -> None:
    damaged = misread("🏆 – 🚀 “so”", "cp1252", "dropped")
    assert [d.lossless for d in damages(damaged)] == [False, True, True, True, False]


@pytest.mark.parametrize(
    ("damaged", "original"),
    [
        pytest.param("# ğŸ† Best", "# 🏆 Best", id="true space stays"),
        pytest.param("# ğŸ§\xa0 Mind", "# 🧠 Mind", id="no-break space is a byte"),
        pytest.param("# ğŸ§  Mind", "# 🧠 Mind", id="space made of a no-break space"),
        pytest.param("âš ï¸ Take care", "⚠️ Take care".replace("️", "\ufe0f"), id="selector after"),
        pytest.param("lieu dÃ©jÃ  vu", "lieu déjà vu", id="letter that ends in A0"),
        pytest.param("wordÂ word", "word\xa0word", id="no-break space between words"),
    ],
)
def test_spaces(damaged: str, original: str) -> None:
    assert repaired(damaged) == original


@pytest.mark.parametrize(
    ("damaged", "first"),
    [
        pytest.param("ðŸ“ Notes", "📝", id="notes"),
        pytest.param("ðŸ“ Where to find us", "📍", id="place"),
        pytest.param("ðŸ” Search engines", "🔍", id="search"),
        pytest.param("ðŸ” Back to top", "🔝", id="top"),
    ],
)
def test_the_words_beside_an_emoji_tell_rivals_apart(damaged: str, first: str) -> None:
    (damage,) = damages(damaged)
    assert damage.repairs[0] == first


def test_company_makes_doubtful_stretches_certain() -> None:
    assert repaired(misread("и мир", "cp1252")) == "и мир"
    assert repaired("Ð² CAFÉ™") == "Ð² CAFÉ™"


texts = st.text(st.sampled_from("aA1 ,.ÂÃÄÅâéïðğŸ€™œ“”’‘š¸»¿…—–\xa0\xad\x8f\x9d\ufffdØ×Ş日🏆\n"))


@given(st.one_of(st.text(), texts))
def test_damages_are_in_order_disjoint_and_say_something(text: str) -> None:
    found = list(damages(text))
    assert all(left.end <= right.start for left, right in pairwise(found))
    for damage in found:
        assert 0 <= damage.start < damage.end <= len(text)
        assert len(set(damage.repairs)) == len(damage.repairs) in range(1, 6)
        assert len(damage.repairs) == 1 or not damage.lossless
        assert damage.code_page in ("cp1252", "cp1254", "latin-1")


@given(st.one_of(st.text(), texts))
def test_nothing_is_found_in_what_is_not_suspicious(text: str) -> None:
    assert is_suspicious(text) or not list(damages(text))


@given(
    st.lists(st.sampled_from(["🚀", "—", "naïve", "’", "→", "文", "plain", "§", "£"]), min_size=1),
    st.sampled_from(["cp1252", "cp1254", "latin-1"]),
)
def test_lines_of_damage_come_back(words: list[str], page: str) -> None:
    line = " ".join(words)
    assert repaired(misread(line, page)) == line


@pytest.mark.parametrize("unit", ["Ã", "Ã¢", "ðŸ", "ğŸ ", "â€", "â ", "â", "Å ", "é”—", "Ã\ufffd"])
def test_hostile_repetition_ends(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert len(list(damages(text))) <= len(text)


def shared_vectors(shared: Path) -> dict[str, list[dict[str, str]]]:
    vectors: dict[str, list[dict[str, str]]] = json.loads(
        (shared / "vectors" / "mojibake.json").read_text("utf-8")
    )
    return vectors


def test_shared_lines(shared: Path) -> None:
    vectors = shared_vectors(shared)
    assert [repaired(row["seed"]) for row in vectors["seed_lines"]] == [
        row["original"] for row in vectors["seed_lines"]
    ]
    assert [row["text"] for row in vectors["negatives"] if list(damages(row["text"]))] == [
        row["text"] for row in vectors["negatives"] if not row["expect_unchanged"]
    ]


def test_shared_sentences(shared: Path) -> None:
    rows = shared_vectors(shared)["composed"]
    wrong = [row["original"] for row in rows if repaired(row["damaged"]) != row["original"]]
    assert len(wrong) <= 0.02 * len(rows), wrong


@pytest.mark.parametrize("page", ["cp1252", "cp1254", "latin1"])
def test_shared_characters(shared: Path, page: str) -> None:
    rows = shared_vectors(shared)["characters"]
    lossless = [row for row in rows if f"{page}_lost" not in row]
    lossy = [row for row in rows if f"{page}_lost" in row]
    assert [repaired(row[page]) for row in lossless] == [row["char"] for row in lossless]
    right = [row for row in lossy if repaired(row[page]) == row["char"]]
    assert len(right) >= 0.75 * len(lossy)


def test_real_readmes_are_sound(shared: Path) -> None:
    for path in sorted((shared / "corpus").glob("*.md")):
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        assert [damage for line in text.split("\n") for damage in damages(line)] == []
