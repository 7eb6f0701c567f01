"""What is remembered of passages: with it a check says what it says without, and looks at less."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counting import Counting
from readme_tool.engine import Chosen, Reported, Selection, check, fix
from readme_tool.engine.recollection import Recollection
from readme_tool.rules import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.base import Scope
from readme_tool.rules.catalogue import catalogue
from readme_tool.rules.page import examples
from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import ALONE, Document, Surroundings, parse
from strategies import readmes
from surrounded import Around

ALL = Selection(select=("all",)).rules()
TOP = Path(__file__).parents[2]
FIXTURES = sorted((TOP / "fixtures").rglob("*.md"))
LIST = """\
# Papers

[![Papers](https://img.shields.io/badge/papers-4-blue)](#surveys)

## Surveys

- First word of many [paper](https://arxiv.org/abs/2301.00001)
- Second word of many [paper](https://arxiv.org/abs/2301.00002)

## Tools

- Third word of many [code](https://github.com/a/b)

## Courses

- Fourth word of many [page](https://example.org/four)
"""
TITLES = ["Papers", "Surveys", "Tools", "Courses"]


def cold(text: str, around: Surroundings = ALONE) -> tuple[Reported, ...]:
    return check(parse(Source(text), around), ALL)


def warm(
    text: str,
    known: Recollection,
    around: Surroundings = ALONE,
    rules: Sequence[Chosen] = ALL,
) -> tuple[Reported, ...]:
    return check(parse(Source(text), around), rules, known)


# What a curator, or an accident, does to the lines of a README.

_Lines: TypeAlias = list[str]
_INSERTED = (
    *("", "# Top", "## Surveys", "### 2023", "Surveys\n---", "<h2>Raw</h2>", "---", "text"),
    *("<details>", "</details>", '<a name="x"></a>', "<!--", "-->", "<div>", "</div>", "```"),
    *("| a | b |", "|---|---|", "| [c](https://c.example) | 2023 |", "[a](#surveys)", "[b](#x)"),
    *("- [Surveys](#surveys)", "- [Paper](https://arxiv.org/abs/2301.00001)", "[c](docs/a.md)"),
    *("![papers](https://img.shields.io/badge/papers-12-blue)", "[x]: https://x.example"),
    *("- [ICLR 2023] Paper about many things [[paper]](https://arxiv.org/abs/2301.00001)",),
    *(
        "### [Paper about it](https://arxiv.org/abs/2301.00003)",
        "[i](https://github.com/o/l/issues)",
    ),
    *("<!-- readme-tool: allow broken-anchor -->",),
)
_SIGNS = "[]()#*`<>|!-_\\&x1 \r\n\u200bé"


def deleted(lines: _Lines, at: int, _: int) -> _Lines:
    return [*lines[:at], *lines[at + 1 :]]


def repeated(lines: _Lines, at: int, other: int) -> _Lines:
    return [*lines[:at], lines[other % len(lines)], *lines[at:]]


def swapped(lines: _Lines, at: int, other: int) -> _Lines:
    changed, there = list(lines), other % len(lines)
    changed[at], changed[there] = lines[there], lines[at]
    return changed


def inserted(lines: _Lines, at: int, other: int) -> _Lines:
    return [*lines[:at], _INSERTED[other % len(_INSERTED)], *lines[at:]]


def changed(lines: _Lines, at: int, other: int) -> _Lines:
    line = lines[at]
    place = other % (len(line) + 1)
    line = line[:place] + _SIGNS[other % len(_SIGNS)] + line[place + other % 2 :]
    return [*lines[:at], line, *lines[at + 1 :]]


def raised(lines: _Lines, at: int, other: int) -> _Lines:
    """A heading of another level, or a line that becomes one."""
    line = f"#{lines[at]}" if other % 2 else lines[at].removeprefix("#")
    return [*lines[:at], line, *lines[at + 1 :]]


_EDITS: list[Callable[[_Lines, int, int], _Lines]] = [
    *(inserted, inserted, deleted, repeated, swapped, changed, changed, raised)
]


@cache
def own_texts() -> tuple[str, ...]:
    """The fences of all pages, the long ones left out, and without definitions."""
    fences = [one.text for rule in catalogue().values() for one in examples(rule.page)]
    return tuple(text for text in fences if "]:" not in text and len(text) < 2000)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of a few passages, in which much is found."""
    texts = draw(st.lists(st.sampled_from(own_texts()), min_size=1, max_size=4))
    return "".join(f"## Part {number}\n\n{text}\n" for number, text in enumerate(texts))


@st.composite
def histories(draw: st.DrawFn) -> list[str]:
    """A README, and what it becomes by one look after another."""
    texts = [draw(st.one_of(pages(), pages(), readmes(max_lines=15)))]
    steps = st.tuples(st.sampled_from(_EDITS), st.integers(0, 999), st.integers(0, 999))
    for edits in draw(st.lists(st.lists(steps, min_size=1, max_size=3), min_size=1, max_size=3)):
        lines = texts[-1].split("\n")
        for edit, at, other in edits:
            lines = edit(lines, at % len(lines), other) or [""]
        texts.append("\n".join(lines))
    return texts


@pytest.mark.parametrize("around", [ALONE, Around()], ids=["alone", "surrounded"])
@given(history=histories())
def test_after_any_edits_the_same_is_found(around: Surroundings, history: list[str]) -> None:
    known = Recollection()
    for text in history:
        assert warm(text, known, around) == cold(text, around)


class Looking:
    """A rule of passages that notes which entries it was given, look by look."""

    def __init__(self, find: Callable[[Document], Iterator[Finding]] = lambda _: iter(())) -> None:
        self._find = find
        self.looks: list[list[str]] = []

    @property
    def chosen(self) -> Chosen:
        made = rule(Severity.WARNING, scope=Scope.PASSAGE)(self.check)
        return Chosen(made._replace(name="looking"), NoOptions(), Severity.WARNING)

    def check(self, readme: Document, _: NoOptions) -> Iterator[Finding]:
        self.looks.append([one.title.value.split()[0] for one in readme.entries if one.title])
        return self._find(readme)


def looks(*texts: str) -> list[list[str]]:
    """The first words of the entries that a rule is given, for one text after another."""
    looking, known = Looking(), Recollection()
    for text in texts:
        warm(text, known, ALONE, [looking.chosen])
    return looking.looks


def test_only_the_passage_of_an_edited_entry_is_looked_at() -> None:
    everything = ["First", "Second", "Third", "Fourth"]
    assert looks(LIST, LIST.replace("Third word", "Third term")) == [everything, ["Third"]]


def test_an_unchanged_readme_is_not_looked_at() -> None:
    assert looks(LIST, LIST, LIST) == [["First", "Second", "Third", "Fourth"]]


def test_what_moves_down_is_not_looked_at() -> None:
    _, *later = looks(LIST, LIST.replace("# Papers\n", "# Papers\n\nA new line.\n"))
    assert later == [[]], "the top has no entries, and it alone is new"


@pytest.mark.parametrize(
    ("old", "new", "fresh"),
    [
        pytest.param("## Tools", "## Tools 2", ["Third"], id="its heading"),
        pytest.param("# Papers", "# Works", ["First", "Second", "Third", "Fourth"], id="the title"),
        pytest.param("## Tools", "### Tools", ["Third"], id="the headings above"),
        pytest.param("\n", "\r\n", ["First", "Second", "Third", "Fourth"], id="line endings"),
    ],
)
def test_a_passage_is_another_one_where_what_counts_is(
    old: str, new: str, fresh: list[str]
) -> None:
    assert looks(LIST, LIST.replace(old, new))[1:] == [fresh]


def test_a_passage_is_another_one_in_another_home() -> None:
    looking, known = Looking(), Recollection()
    warm(LIST, known, ALONE, [looking.chosen])
    warm(LIST, known, Around(), [looking.chosen])
    assert looking.looks[0] == looking.looks[1]


def test_anchors_of_other_passages_leave_it_known() -> None:
    end = "## One more\n\n- Fifth word of many [page](https://example.org/five)\n"
    assert looks(LIST, LIST + end)[1:] == [["Fifth"]]


@pytest.mark.parametrize("kind", ["surroundings", "anchors", "names"])
def test_who_asks_beyond_a_passage_is_asked_there_again(kind: str) -> None:
    def find(readme: Document) -> Iterator[Finding]:
        for entry in readme.entries:
            if entry.title and entry.title.value.startswith("Third"):
                asked = readme.surroundings.exists("a") if kind == "surroundings" else None
                told = asked if kind == "surroundings" else getattr(readme, kind)
                yield Finding(entry.title.span, f"told {bool(told)}")

    looking, known = Looking(find), Recollection()
    texts = [LIST, LIST, LIST.replace("Fourth", "4th")]
    found = [warm(text, known, Around(), [looking.chosen]) for text in texts]
    assert [words for words in looking.looks if words] == [
        *(["First", "Second", "Third", "Fourth"], ["First", "Second"], ["Third"], ["Fourth"]),
        ["Third"],
        *(["Third", "4th"], ["Third"], ["4th"]),
    ]
    assert {len(one) for one in found} == {1}


@pytest.mark.parametrize("where", ["span", "related", "edit"])
def test_a_finding_that_points_out_of_its_passage_is_not_kept(where: str) -> None:
    def find(readme: Document) -> Iterator[Finding]:
        for entry in readme.entries:
            here, there = entry.extent, Span(0, 1)
            yield Finding(
                there if where == "span" else here,
                "points away",
                Fix("Go", Patch.of(Edit(there, "x")), Safety.SHOWN) if where == "edit" else None,
                (Related(there, "the top"),) if where == "related" else (),
            )

    looking, known = Looking(find), Recollection()
    first, again = (warm(LIST, known, ALONE, [looking.chosen]) for _ in range(2))
    assert first == again
    assert looking.looks[0] == looking.looks[-1], "it is looked at as if nothing were known"


@pytest.mark.parametrize("definition", ["[a]: https://example.org/a", "[^1]: A note."])
def test_a_page_with_definitions_is_looked_at_as_a_whole(definition: str) -> None:
    text = f"{LIST}\nSee [a] and [^1].\n\n{definition}\n"
    known = Recollection()
    assert warm(text, known) == cold(text)
    assert not known.known


def test_no_more_is_known_than_there_is() -> None:
    known = Recollection()
    for number in range(5):
        text = LIST.replace("word", f"word-{number}")
        warm(text, known)
        assert len(known.known) == len(parse(text).passages)


@pytest.mark.parametrize("required", [Safety.SAFE, Safety.UNSAFE])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name + "-" + path.stem)
def test_a_fix_is_the_same_whatever_is_known(path: Path, required: Safety) -> None:
    source = Source.from_bytes(path.read_bytes())
    known = Recollection()
    check(parse(source), ALL, known)
    edited = Source(source.text.replace("http", "htp", 1))
    assert fix(edited, ALL, required, known=known) == fix(edited, ALL, required)


def test_the_work_grows_with_the_passages() -> None:
    def calls(many: int) -> int:
        text = "# A\n\n- [Paper](#A) and [more](docs/a.md)\n\n" * many
        known, readme = Recollection(), parse(Source(text), Around())
        with Counting() as counted:
            check(readme, ALL, known)
        return counted.calls

    few, many = calls(100), calls(400)
    assert many < 4.6 * few


@pytest.mark.parametrize("known", [None, Recollection()], ids=["nothing-known", "remembered"])
@pytest.mark.parametrize("text", [LIST, "[a](#b)\n", "# A\n\n[a](#a) [b](c.md)\n"])
def test_a_readme_is_let_go_of_without_looking_for_cycles(
    text: str, known: Recollection | None
) -> None:
    gc.disable()
    try:
        for _ in range(2):
            readme = parse(Source(text), Around())
            check(readme, ALL, known)
            gone = weakref.ref(readme)
            del readme
            assert gone() is None
    finally:
        gc.enable()
