"""What links, quotes, bold and running text give as a title, and where that ends."""

from __future__ import annotations

import pytest

from entry_lines import line, said, texts
from readme_tool.tree.entry import title


@pytest.mark.parametrize(
    "behind",
    [
        "",
        ".",
        ", 2023.",
        ". *KDD 2023*",
        " (KDD 2023)",
        " [KDD 2023]",
        ", KDD 2023",
        " - KDD 2023",
        " -- KDD 2023",
        " | KDD",
        ". Ada Lovelace, Charles Babbage",
        ", Lovelace et al., KDD 2023",
        ", Ada Lovelace and Charles Babbage, KDD 2023",
        " `survey`",
        " [[paper](u)]",
        " https://arxiv.org/abs/2101.00001",
    ],
)
def test_running_text_ends_before_what_is_no_title(behind: str) -> None:
    text = f"Notes on Engines: a Sketch{behind}"
    assert said(text, title.running(line(text)).place) == "Notes on Engines: a Sketch"


@pytest.mark.parametrize(
    "text",
    [
        "Vision, Language, and Action in One Engine",
        "What Is an Engine?",
        "Notes on `loop` and $x$ in Engines",
        "Notes on **stressed** Engines",
        "Notes on Engines (NoE)",
        "Notes on GPT-4 and 3D Engines",
    ],
)
def test_running_text_keeps(text: str) -> None:
    found = title.running(line(f"{text} [[paper](u)]"))
    assert said(f"{text} [[paper](u)]", found.place) == said(text, title.running(line(text)).place)
    assert said(text, title.running(line(text)).place) == line(text)[0].text + "".join(
        unit.text for unit in line(text)[1:]
    )


def test_a_question_mark_stays_before_people() -> None:
    text = "What Is an Engine? Ada Lovelace, Charles Babbage. KDD 2023"
    assert said(text, title.running(line(text)).place) == "What Is an Engine?"


@pytest.mark.parametrize(
    "text",
    [
        '"Notes on Engines", KDD 2023',
        "“Notes on Engines.” KDD 2023",
        "'Notes on the Engines', KDD 2023",
        "《Notes on Engines》，张三，2023",
        "「Notes on Engines」 2023",
    ],
)
def test_quoted(text: str) -> None:
    found = title.quoted(line(text))
    assert found is not None
    assert (said(text, found.place) or "").replace("the ", "") == "Notes on Engines"
    assert found.ends


@pytest.mark.parametrize("text", ["Notes on 'Engines', 2023", "'Engines', 2023", '"open only'])
def test_not_quoted(text: str) -> None:
    assert title.quoted(line(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "[Notes on Engines](u)",
        "[3. Notes on Engines.](u)",
        '["Notes on Engines"](u)',
        "[🔥 Notes on Engines](u)",
    ],
)
def test_a_whole_link(text: str) -> None:
    (link,) = line(text)
    assert said(text, title.whole(link)) == "Notes on Engines"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("[Notes on Engines](https://arxiv.org/abs/2101.00001)", True),
        ("[Engine](https://github.com/a/engine)", True),
        ("[KDD 2021](https://arxiv.org/abs/2101.00001)", False),
        ("[code](https://github.com/a/engine)", False),
        ("<https://github.com/a/engine>", False),
    ],
)
def test_title_links(text: str, is_one: bool) -> None:
    assert title.is_title_link(line(text)[0]) == is_one


def test_what_follows_is_kept() -> None:
    found = title.running(line("Notes on Engines. KDD 2023. [[paper](u)]"))
    assert texts(found.following) == [". KDD 2023.", "[paper]"]


def test_words_are_counted() -> None:
    assert [title.count_words(text) for text in ("", "two words", "图网络", "3D 4")] == [0, 2, 3, 1]
