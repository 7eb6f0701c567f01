"""Miswritten links, and writing that merely looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readme_tool.grammars.broken_links import Sound, find
from readme_tool.text import Span

U = "https://a.org/b"

BROKEN = [
    (f"x [Paper] ({U}) y", "gap", f"[Paper]({U})", True),
    (f"[Paper]\u00a0({U})", "gap", f"[Paper]({U})", True),
    (f"[Paper]:({U})", "gap", f"[Paper]({U})", False),
    ("[Next] (#next)", "gap", "[Next](#next)", True),
    ("[Next] (./next.md)", "gap", "[Next](./next.md)", True),
    (f"(Code (of Jane))[{U}]", "reversed", f"[Code (of Jane)]({U})", True),
    (f"(Code)[{U}]", "reversed", f"[Code]({U})", True),
    (f"(Stanford)[{U}]", "reversed", f"[Stanford]({U})", False),
    (f"[Code]{{{U}}}", "other-brackets", f"[Code]({U})", True),
    (f"[Code][{U}]", "other-brackets", f"[Code]({U})", True),
    (f"[Title]（{U}）", "wide-brackets", f"[Title]({U})", True),
    (f"[Title]({U}）", "wide-brackets", f"[Title]({U})", True),
    (f"【Title】({U})", "wide-brackets", f"[Title]({U})", False),
    (f"[Title]({U}", "unclosed", f"[Title]({U})", True),
    (f"[Title]({U}, and", "unclosed", f"[Title]({U}),", True),
    (f"[Title]({U}] and", "unclosed", f"[Title]({U})", True),
    (f"[[Title]({U}]", "unclosed", f"[Title]({U})]", True),
    (f"[Title]({U}_(c)", "unclosed", f"[Title]({U}_(c))", False),
    (f"[Title]({U} c)", "blank", f"[Title]({U}c)", False),
    (f"[Title]({U} {U}/c)", "blank", f"[Title]({U})", False),
    ("[Title](#A Title)", "blank", "[Title](#a-title)", False),
    (f"[[Code[[({U})", "brackets", f"[[Code]]({U})", True),
    (f"[[Code[({U})]", "brackets", f"[[Code]({U})", True),
    (f"[Code]]({U})", "brackets", f"[Code]({U})", True),
    (f"[Code({U})]", "brackets", f"[Code]({U})", True),
    (f"A Title Code]({U})", "brackets", f"A Title [Code]({U})", False),
]

SOUND = [
    "[Title] (see below)",
    "[0, 1) and (a)[b]",
    f"[Paper]: {U}",
    f"[1] ({U})",
    "[Bug] (#12)",
    f"[see here ({U})]",
    f"\\[Paper\\] ({U})",
    f"A Title ({U})",
    "array[i](j)",
]


@pytest.mark.parametrize(
    ("text", "problem", "meant", "certain"), BROKEN, ids=[b[0] for b in BROKEN]
)
def test_broken(text: str, problem: str, meant: str, certain: bool) -> None:
    (found,) = find(text, ())
    assert (found.problem, found.meant[0], found.certain) == (problem, meant, certain)


@pytest.mark.parametrize("text", SOUND)
def test_not_broken(text: str) -> None:
    assert list(find(text, ())) == []


@pytest.mark.parametrize(
    ("text", "link", "stray"),
    [
        ("[[Paper](u)", Span(1, 11), [Span(0, 1)]),
        ("[Paper](u)]", Span(0, 10), [Span(10, 11)]),
        ("[[Paper](u)]", Span(1, 11), []),
        ("\\[[Paper](u)\\]", Span(2, 12), []),
        ("\\[[Paper](u)]", Span(2, 12), []),
        ("a] b [Paper](u) [c", Span(5, 15), []),
        ("[Paper](u))", Span(0, 10), [Span(10, 11)]),
        ("([Paper](u)", Span(1, 11), [Span(0, 1)]),
        ("([Paper](u)]", Span(1, 11), [Span(0, 1), Span(11, 12)]),
        ("(see [Paper](u))", Span(5, 15), []),
    ],
)
def test_brackets_without_a_partner(text: str, link: Span, stray: list[Span]) -> None:
    found = list(find(text, [Sound(link, is_link=True)]))
    assert [broken.span for broken in found] == stray
    assert all(broken.problem == "stray" for broken in found)


@given(st.text(r"[]()（）【】\ab :.#h\x01", max_size=40).map(lambda t: t.replace("h", "https://x")))
def test_what_is_found_lies_in_the_text_and_apart(text: str) -> None:
    end = 0
    for broken in find(text, ()):
        assert end <= broken.span.start < broken.span.end <= len(text)
        end = broken.span.end


@pytest.mark.parametrize(
    "unit", ["[", "](", "[a](https://", "(", "[a] (", "【", "[a](https://x(", "#"]
)
def test_hostile_text_is_read(unit: str) -> None:
    assert len(list(find(unit * 3000, ()))) < 3001
