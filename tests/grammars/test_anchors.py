import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import anchors
from readme_tool.grammars.anchors import Reach


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("Model Merging", "model-merging", id="words"),
        pytest.param("🔭 Surveys", "-surveys", id="emoji goes, its space stays"),
        pytest.param("Surveys 🔭 🔭", "surveys--", id="nothing is trimmed or collapsed"),
        pytest.param("🛰️ Orbits", "️-orbits", id="variation selector stays"),
        pytest.param("4️⃣ Fourth", "4️⃣-fourth", id="keycap stays"),
        pytest.param("Ⓜ️ Lines", "ⓜ️-lines", id="circled letter is a letter"),
        pytest.param("🅾 Blood", "🅾-blood", id="squared letter is a letter"),
        pytest.param("Vision & Touch", "vision--touch", id="ampersand"),
        pytest.param("R2-D2 vs. C_3PO!", "r2-d2-vs-c_3po", id="underscore and dash stay"),
        pytest.param("A\tB\u00a0C\u3000D", "abcd", id="only U+0020 becomes a dash"),
        pytest.param("zero\u200bwidth\ufeff", "zerowidth", id="format characters go"),
        pytest.param("m² ½ ①", "m--", id="other numbers go"),
        pytest.param("Ⅳ Parts", "ⅳ-parts", id="letter numbers stay"),
        pytest.param("方法（一）：训练", "方法一训练", id="full-width punctuation"),
        pytest.param("हिन्दी ไทย", "हिन्दी-ไทย", id="combining marks stay"),
        pytest.param("ÉCOLE İZMİR", "école-i̇zmi̇r", id="full Unicode lower case"),
        pytest.param("a‿b＿c", "a‿b＿c", id="connector punctuation stays"),
        pytest.param("\udce9t\udce9", "t", id="bytes that are no UTF-8"),
        pytest.param("", "", id="empty"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert anchors.slug(text) == slug


@pytest.mark.parametrize(
    ("texts", "given_anchors"),
    [
        pytest.param(["b", "B", "b!"], ["b", "b-1", "b-2"], id="counted per anchor"),
        pytest.param(["b", "b", "b-1"], ["b", "b-1", "b-1-1"], id="a suffix is taken too"),
        pytest.param(["b-1", "b", "b"], ["b-1", "b", "b-2"], id="a taken suffix is skipped"),
        pytest.param(["🔭", "🔭"], ["", "-1"], id="empty anchors"),
    ],
)
def test_anchors(texts: list[str], given_anchors: list[str]) -> None:
    assert anchors.anchors(texts) == given_anchors


@given(st.lists(st.sampled_from(["a", "a-1", "a-1-1", "a-2", "b", "🔭", "-1"])))
def test_no_two_headings_share_an_anchor(texts: list[str]) -> None:
    given_anchors = anchors.anchors(texts)
    assert len(set(given_anchors)) == len(texts)
    for text, anchor in zip(texts, given_anchors, strict=True):
        assert re.fullmatch(re.escape(anchors.slug(text)) + r"(-\d+)?", anchor)


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert anchors.slug(anchors.slug(text)) == anchors.slug(text)


@given(st.text(st.characters(codec="ascii")))
def test_the_short_way_for_ascii_agrees_with_the_long_one(text: str) -> None:
    assert anchors.slug(text) + "é" == anchors.slug(text + "é")


HEADINGS = {"polms-for-merging", "a--b", "标题", "top-picks", ""}
NAMES = {"MyAnchor", "lower", "a b"}


@pytest.mark.parametrize(
    ("fragment", "reached"),
    [
        ("polms-for-merging", Reach.EXACT),
        ("%E6%A0%87%E9%A2%98", Reach.EXACT),
        ("%e6%a0%87%e9%a2%98", Reach.EXACT),
        ("标题", Reach.EXACT),
        ("a%20b", Reach.EXACT),
        ("user-content-a--b", Reach.EXACT),
        ("PoLMs-for-Merging", Reach.CASE),
        ("Lower", Reach.CASE),
        ("user-content-A--B", Reach.CASE),
        ("MyAnchor", Reach.EXACT),
        ("myanchor", Reach.NONE),
        ("", Reach.TOP),
        ("Top", Reach.TOP),
        ("L7", Reach.LINE),
        ("L7-L12", Reach.LINE),
        ("L7C2-L12C30", Reach.LINE),
        ("l7", Reach.NONE),
        ("L7x", Reach.NONE),
        ("gh-light-mode-only", Reach.THEME),
        ("readme", Reach.PAGE),
        ("README", Reach.NONE),
        ("a-b", Reach.NONE),
        ("user-content-fn-1", Reach.NONE),
        ("%E6%A0-x", Reach.NONE),
        ("100%", Reach.NONE),
    ],
)
def test_reach(fragment: str, reached: Reach) -> None:
    assert anchors.reach(fragment, HEADINGS, NAMES) is reached


@pytest.mark.parametrize("fragment", ["TOP", "L7", "readme"])
def test_a_heading_comes_before_what_the_browser_or_the_page_offers(fragment: str) -> None:
    assert anchors.reach(fragment, {fragment.lower()}, set()) in {Reach.CASE, Reach.EXACT}


@pytest.mark.parametrize(
    ("fragment", "plain"),
    [
        ("a-b", "a-b"),
        ("a%20b", "a b"),
        ("%25", "%"),
        ("é%C3%A9", "éé"),
        ("%C3", None),
        ("%", None),
        ("%zz", None),
        ("\udcff%20", None),
    ],
)
def test_decoded(fragment: str, plain: str | None) -> None:
    assert anchors.decoded(fragment) == plain


@pytest.mark.parametrize(
    ("fragment", "anchor"),
    [
        pytest.param("PoLMs-for-Merging", "-polms-for-merging", id="case and edge"),
        pytest.param("model/merging", "modelmerging", id="punctuation written"),
        pytest.param("a-b", "a--b", id="run of dashes"),
        pytest.param("a-&-b", "a--b", id="ampersand written"),
        pytest.param("a-and-b", "a--b", id="ampersand spelled out"),
        pytest.param("orbits", "️-orbits", id="variation selector"),
        pytest.param("🔭-surveys", "-surveys", id="emoji written"),
        pytest.param("%F0%9F%94%AD-surveys", "-surveys", id="emoji percent-encoded"),
        pytest.param("co-training", "cotraining", id="hyphen"),
        pytest.param("data_sets", "data-sets", id="underscore"),
        pytest.param("2.1-data", "21-data", id="dot of a section number"),
        pytest.param("e\u0301cole", "école", id="composition"),
        pytest.param("100%-done", "100-done", id="stray percent"),
        pytest.param("हिन्दी-में", "हिन्दीमें", id="vowel signs"),
    ],
)
def test_evened_finds_the_anchor_that_was_meant(fragment: str, anchor: str) -> None:
    assert anchors.evened(fragment) == anchors.evened(anchor) != ""


@pytest.mark.parametrize(
    ("fragment", "anchor"),
    [
        pytest.param("1-11", "11-1", id="numbers"),
        pytest.param("surveys-1", "surveys", id="duplicate"),
        pytest.param("survey", "surveys", id="plural"),
        pytest.param("हिन्दी", "हिन्द", id="a vowel sign is a letter"),
        pytest.param("école", "ecole", id="accent"),
        pytest.param("and", "-", id="the word alone"),
    ],
)
def test_evened_keeps_apart_what_may_differ(fragment: str, anchor: str) -> None:
    assert anchors.evened(fragment) != anchors.evened(anchor)


@given(st.text(st.characters(exclude_characters="%")))
def test_an_anchor_is_evened_out_like_its_heading(text: str) -> None:
    assert anchors.evened(anchors.slug(text)) == anchors.evened(text)


@pytest.mark.parametrize(
    ("anchor", "fragment"),
    [
        ("标题-a_b", "标题-a_b"),
        ("a b", "a%20b"),
        ("f(x)", "f(x)"),
        ("f(x", "f%28x"),
        (")(", "%29%28"),
        ("<a>&amp;", "%3Ca%3E%26amp;"),
        ("️-orbits", "%EF%B8%8F-orbits"),
        ("50%", "50%25"),
    ],
)
def test_written(anchor: str, fragment: str) -> None:
    assert anchors.written(anchor) == fragment


@given(st.text())
def test_what_is_written_is_read_back(anchor: str) -> None:
    fragment = anchors.written(anchor)
    assert anchors.decoded(fragment) == anchor
    assert not re.search(r"[\s<>]", fragment)


def test_written_fragments_are_link_destinations() -> None:
    from markdown_it import MarkdownIt

    for anchor in ("f(x", "a b", "c\\d", "<e>", "`g`", "h)", "&copy;", "标题"):
        (inline,) = MarkdownIt().parseInline(f"[x](#{anchors.written(anchor)})")
        link = (inline.children or [])[0]
        assert anchors.decoded(str(link.attrs["href"])[1:]) == anchor


PAGE = ["-polms-for-fine-tuning", "-polms-for-alignment", "model-merging", "data-sets", "news-2024"]


@pytest.mark.parametrize(
    ("fragment", "label", "meant"),
    [
        pytest.param("polms-for-finetuning", "", "-polms-for-fine-tuning", id="hyphen"),
        pytest.param("model-mergeing", "", "model-merging", id="typo"),
        pytest.param("x1", "Data sets", "data-sets", id="by the label"),
        pytest.param("polms-for-alignments", "there", "-polms-for-alignment", id="rare word"),
        pytest.param("merging", "", "model-merging", id="a part"),
    ],
)
def test_nearest_begins_with_what_was_meant(fragment: str, label: str, meant: str) -> None:
    anchor, score = anchors.nearest(fragment, label, PAGE)[0]
    assert anchor == meant
    assert anchors.nearest(anchor, "", PAGE)[0] == (anchor, 1.0)
    assert 0.6 < score <= 1.0


@pytest.mark.parametrize(
    "fragment", ["contributing", "polms-for-x", "for-the", "", "🔭", "citation-and-licence"]
)
def test_nearest_offers_nothing_that_is_far(fragment: str) -> None:
    assert anchors.nearest(fragment, "", PAGE) == []


@given(st.text("ab-_é1"), st.text("ab -é1"), st.lists(st.text("ab-_é1"), unique=True))
def test_nearest_ranks_a_few(fragment: str, label: str, page: list[str]) -> None:
    found = anchors.nearest(fragment, label, page)
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    assert len(found) <= 5
    assert {anchor for anchor, _ in found} <= set(page)
    assert all(0.0 < score <= 1.0 for score in scores)


# One line in which no character can be markup.
PLAIN_HEADING = re.compile(r"#{1,6} +([^\n*_`<>&\\\[\]$!~|#]*)")


def test_slugs_of_plain_headings_are_those_of_the_shared_vectors(shared: Path) -> None:
    rows = json.loads((shared / "vectors" / "slugs.json").read_text("utf-8"))
    held = 0
    for row in rows:
        plain = [PLAIN_HEADING.fullmatch(heading) for heading in row["headings"]]
        if all(plain):
            held += 1
            assert anchors.anchors(m[1].strip() for m in plain if m) == row["slugs"], row["id"]
    assert held > 50


def test_fragments_of_plain_headings_are_those_of_the_shared_vectors(shared: Path) -> None:
    rows = json.loads((shared / "vectors" / "fragments.json").read_text("utf-8"))
    held = 0
    for row in rows:
        heading = PLAIN_HEADING.fullmatch(row["doc"].removesuffix("\n"))
        if heading is None or not row["link"].startswith("#"):
            continue
        held += 1
        reached = anchors.reach(row["link"][1:].strip(), {anchors.slug(heading[1].strip())}, set())
        assert (reached is not Reach.NONE) == row["resolves_on_github"], row["id"]
        assert (reached is Reach.CASE) == ("lowercased" in row["how"]), row["id"]
    assert held > 20
