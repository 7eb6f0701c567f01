import json
import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars import titles
from readme_tool.grammars.titles.form import form
from readme_tool.grammars.titles.plain import plain
from readme_tool.grammars.titles.trappings import bare
from readme_tool.grammars.titles.wording import words

OWN = json.loads((Path(__file__).parents[1] / "vectors" / "title_pairs.json").read_text("utf-8"))


def relation(a: str, b: str) -> str:
    return "same" if titles.same(a, b) else "similar" if titles.similar(a, b) else "different"


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=f"{row['kind']}: {row['a'][:40]}") for row in OWN]
)
def test_two_titles_are_same_similar_or_different(row: dict[str, str]) -> None:
    assert relation(row["a"], row["b"]) == row["relation"]
    assert relation(row["b"], row["a"]) == row["relation"]


def test_the_shared_vectors_are_told_apart(shared: Path) -> None:
    rows = json.loads((shared / "vectors" / "title_pairs.json").read_text("utf-8"))
    # That a work was given another title only its identifier tells.
    rows = [row for row in rows if not row["kind"].startswith("retitled")]
    right = [row for row in rows if (relation(row["a"], row["b"]) != "different") == row["same"]]
    assert len(right) >= 0.95 * len(rows)
    assert not [r["id"] for r in rows if not r["same"] and titles.same(r["a"], r["b"])]


def test_entries_of_real_lists_with_one_title_are_one_work(shared: Path) -> None:
    works: dict[str, set[str]] = {}
    for line in (shared / "corpus" / "entries.jsonl").read_text("utf-8").strip().split("\n"):
        entry = json.loads(line)
        if entry["title"] and entry["identifiers"]:
            works.setdefault(titles.normal(entry["title"]), set()).add(entry["identifiers"][0])
    assert len(works) > 50
    assert all(len(identifiers) == 1 for identifiers in works.values())


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ('**LEO**: "An Agent Abroad", *arXiv, Nov 2023*.', "An Agent Abroad"),
        ("3. An Agent Abroad. _A. Author et al._ ICML 2024", "An Agent Abroad"),
        ("**An Agent Abroad.** _Ann Author, Bo Writer._ Arxiv 2024.", "An Agent Abroad"),
        ("🔥 `2024.05` [ACL'24] An Agent Abroad (Oral) [[code]]", "An Agent Abroad"),
        ("An Agent at NeurIPS 2023", "An Agent at NeurIPS 2023"),
        ("An Agent, a Robot, and Patterns", "An Agent, a Robot, and Patterns"),
        ("The Agent Challenge, 2024", "The Agent Challenge, 2024"),
        ("Swin Agents for Vision V2", "Swin Agents for Vision V2"),
        ("[Re] An Agent Abroad", "[Re] An Agent Abroad"),
        ("(Mis)understanding Agents", "(Mis)understanding Agents"),
        ('Agents Who Say "I Do Not Know Yet" Aloud', 'Agents Who Say "I Do Not Know Yet" Aloud'),
        ("ICML 2024", "ICML 2024"),
        ("| ", "| "),
    ],
)
def test_bare_leaves_the_title(title: str, text: str) -> None:
    assert bare(title) == text.strip()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (r"Poincar\'e and G{\"o}del", "Poincare and Godel"),
        (r"\emph{Deep} $\mathcal{O}(n^2)$", "Deep O(n2)"),
        ("e\u0301tude ﬁne Ⅳ ｆｕｌｌ", "etude fine IV full"),
        ("Tom &amp; Jerry &#x2014; &eacute;", "Tom & Jerry - e"),
        ("x <sup>2</sup><br/>y", "x 2 | y"),
        ("Rerank-\ning Soft\nwrap", "Reranking Soft wrap"),
        ("が は 한글", "か\u3099 は 한글"),
    ],
)
def test_plain(title: str, text: str) -> None:
    assert plain(title) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Don't Stop", "dont stop"),
        ("Birds & Bees vs. Trees", "birds and bees versus trees"),
        ("Net++: C# w/ C++, w/o B+ Trees", "net++ c# with c++ without b+ trees"),
        ("Qwen2.5-VL", "qwen2.5 vl"),
        ("GNNs or Graph Neural Networks", "graph neural network or graph neural network"),
        ("Noise-Wise Modelling in Colour", "noize wize modeling in color"),
        ("λ-Calculus für Ελλάδα", "lambda calculus für ελλάδα"),
        ("हिन्दी ไทย 中文", "हिन्दी ไทย 中文"),
    ],
)
def test_words(title: str, said: str) -> None:
    assert " ".join(words(title)) == said


ANY = st.text(max_size=80) | st.text("aA1 .,:;*_\"'()[]$\\{}<>&|-+é🔭\n", max_size=80)


@given(ANY, ANY)
def test_any_text_is_a_title_and_the_order_does_not_matter(a: str, b: str) -> None:
    assert titles.same(a, b) == titles.same(b, a)
    assert titles.similar(a, b) == titles.similar(b, a)
    assert not titles.similar(a, a)
    assert not (titles.same(a, b) and titles.similar(a, b))
    assert not any(letter.isspace() for letter in titles.normal(a))


WORDS = ["herons", "waders", "marsh", "rivers", "nesting", "planner", "diffusing", "with", "tides"]
PLAIN = st.lists(st.sampled_from(WORDS), min_size=4, max_size=9).map(" ".join)
AROUND = [
    "{}.", "**{}**", '"{}"', "📄 {}", "2. {}", "[2024] {}", "[CVPR'24] {}", "`2024.05` {}",
    "(arXiv 2024.05) {}", "arXiv 2024.05, {}", "{} (ICML 2024)", "{}, NeurIPS 2024", "{} - arXiv",
    "{} [[code]]", "{} (Oral)", "{}.pdf", "{} |", "{}. _A. Bird et al._ ICLR 2024",
    '**X**: "{}", AAAI',
]  # fmt: skip


@given(PLAIN, st.sampled_from(AROUND))
def test_what_stands_around_a_title_makes_no_difference(title: str, around: str) -> None:
    assert titles.normal(around.format(title)) == titles.normal(title)


@given(PLAIN)
def test_case_and_blanks_make_no_difference(title: str) -> None:
    assert titles.same(title, title.upper())
    assert titles.normal(title.title()) == titles.normal(title.replace(" ", "-"))


@given(st.lists(PLAIN | ANY, max_size=3))
def test_pairs_of_a_short_list_are_all_that_are_similar(listed: list[str]) -> None:
    firsts = {titles.normal(title): index for index, title in reversed(list(enumerate(listed)))}
    expected = [
        (i, j)
        for i, j in combinations(sorted(firsts.values()), 2)
        if titles.similar(listed[i], listed[j])
    ]
    assert list(titles.pairs([*map(form, listed)])) == expected


def test_pairs_of_a_long_list_are_found() -> None:
    listed = [f"{a} {b} {c} for {d}" for a, b, c, d in combinations(WORDS * 2, 4)][::3]
    listed = list(dict.fromkeys(listed))
    planted = []
    for index in range(0, len(listed), 10):
        planted.append((index, len(listed)))
        listed.append(f"{['Hern', 'Stork', 'Egret'][index % 3]}Net: {listed[index]}")
    assert set(planted) <= set(titles.pairs([*map(form, listed)]))


def test_of_the_same_titles_the_first_counts() -> None:
    listed = [
        "Slow Rivers Carry Nets",
        "slow rivers carry nets.",
        "RiverNet: Slow Rivers Carry Nets",
    ] * 2
    assert list(titles.pairs([*map(form, listed)])) == [(0, 2)]


HOSTILE = [
    "a, ",
    "1. ",
    "(2020) ",
    ". _a, ",
    '"',
    "<a ",
    "&a",
    "\\a",
    "a-\n",
    "ğŸ",
    "1.1.",
    " et al",
]
HOSTILE += [", arXiv 2023", " (arXiv 2023)", "rlhf ", "**a", "[a](", "क", "https://", "α", " | "]


@pytest.mark.parametrize("part", HOSTILE)
def test_hostile_titles_are_read_in_one_go(part: str) -> None:
    hostile = part * 20_000
    assert not titles.similar(hostile, f"Name: {hostile}")
    assert isinstance(titles.normal(hostile), str)
