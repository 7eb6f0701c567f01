"""The format for people: what it says, and that its carets stand under what is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import a_rule, checked, found, rendered, replacing
from wcwidth import wcswidth

from readme_tool.apps.report import Look, Report, Verbosity
from readme_tool.apps.report.snippet import Snippet, snippet
from readme_tool.grammars.characters import visible
from readme_tool.rules import Safety, Severity
from readme_tool.text import Excerpt, Source, Span

QUIET = Look(verbosity=Verbosity.QUIET)
ONE_LINE = "- 🔥 [后训练](#post-trainng) **LLM** survey\n"


def pictured(text: str, span: Span, columns: int) -> Snippet:
    return snippet(Excerpt.of(Source(text), [span]), span, columns)


def test_a_finding_is_pictured_with_its_line_and_its_fix():
    start = ONE_LINE.index("#")
    span = (start, start + len("#post-trainng"))
    report = Report(
        (checked(ONE_LINE, found(span, "no heading", fix=replacing(span, "#post-training"))),)
    )
    assert rendered("text", report) == (
        "README.md:1:11: error broken-anchor: no heading\n"
        "1 | - 🔥 [后训练](#post-trainng) **LLM** survey\n"
        "  |               ^^^^^^^^^^^^^\n"
        "  = fix: Mend it (safe, `fix` applies it)\n"
        "\n"
        "1 finding (1 error) in 1 file\n"
        "1 fixable with `fix`\n"
    )


def test_a_related_place_is_pictured_below():
    text = "- one\n" + "\n" * 8 + "- one\n"
    reported = found((16, 19), "stands twice", related=[(2, 5, "stands here first")])
    assert rendered("text", Report((checked(text, reported),)), QUIET) == (
        "README.md:10:3: error broken-anchor: stands twice\n"
        "10 | - one\n"
        "   |   ^^^\n"
        " 1 | - one\n"
        "   |   ^^^ stands here first\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("fix", "candidates", "advice"),
    [
        pytest.param(
            replacing((0, 1), "x", Safety.UNSAFE),
            (),
            "  = fix: Mend it (unsafe, `fix --unsafe` applies it)\n",
            id="unsafe",
        ),
        pytest.param(
            replacing((0, 1), "#a", Safety.SHOWN),
            ("#a", "#b"),
            "  = fix: Mend it (for a person to judge)\n  = help: or else `#b`\n",
            id="a candidate that the fix writes is not said twice",
        ),
        pytest.param(None, ("#a", "#b"), "  = help: perhaps `#a` or `#b`\n", id="candidates only"),
        pytest.param(
            None,
            tuple("abcdefg"),
            "  = help: perhaps `a`, `b`, `c`, `d`, `e` or 2 more\n",
            id="many candidates",
        ),
    ],
)
def test_what_to_do_is_said(fix, candidates, advice):
    report = Report((checked("text", found((0, 1), fix=fix, candidates=candidates)),))
    assert rendered("text", report, QUIET).endswith(f"  | ^\n{advice}\n")


def test_infos_of_one_rule_stop_at_five():
    rule = a_rule("cross-listed-paper", Severity.INFO)
    report = Report((checked("x" * 9, *(found((n, n + 1), rule=rule) for n in range(7))),))
    shown = rendered("text", report)
    assert shown.count("cross-listed-paper: no heading") == 5
    assert "README.md: info cross-listed-paper: and 2 more, `--verbose` shows them\n" in shown
    verbose = rendered("text", report, Look(verbosity=Verbosity.VERBOSE))
    assert verbose.count("cross-listed-paper: no heading") == 7
    assert "more" not in verbose


def test_warnings_never_stop():
    rule = a_rule("malformed-badge", Severity.WARNING)
    report = Report((checked("x" * 9, *(found((n, n + 1), rule=rule) for n in range(7))),))
    assert rendered("text", report).count("malformed-badge") == 7


def test_colours_only_where_they_are_wanted():
    report = Report((checked(ONE_LINE, found((2, 4))),))
    assert "\x1b[1;31merror\x1b[0m" in rendered("text", report, Look(colour=True))
    assert "\x1b" not in rendered("text", report)


def test_the_summary_counts():
    text = "abcdef"
    findings = (
        found((0, 1), fix=replacing((0, 1), "x")),
        found((1, 2), fix=replacing((1, 2), "x", Safety.UNSAFE)),
        found((2, 3), rule=a_rule("other", Severity.WARNING)),
        found((3, 4), rule=a_rule("third", Severity.INFO), fix=replacing((3, 4), "", Safety.SHOWN)),
    )
    report = Report((checked(text, *findings), checked(text, name="b.md")))
    assert rendered("text", report).endswith(
        "4 findings (2 errors, 1 warning, 1 info) in 2 files\n"
        "1 fixable with `fix`, 1 more with `fix --unsafe`\n"
    )
    assert rendered("text", Report((checked(text),))) == "nothing found in 1 file\n"


PIECES = st.sampled_from(
    [
        "a",
        "后",
        "🔥",
        "é",
        "e\u0301",
        "👨‍👩‍👧",
        "🇨🇳",
        "✔️",
        " ",
        "Ｗ",
        "\x1b",
        "\u202e",
        "\udc80",
        "ﬁ",
    ]
)


@given(st.lists(PIECES), st.lists(PIECES, min_size=1), st.lists(PIECES))
def test_carets_stand_under_what_is_meant(before, meant, after):
    """The columns are counted by wcwidth, which has tables of its own."""
    start, end = "".join(before), "".join((*before, *meant))
    picture = pictured(end + "".join(after), Span(len(start), len(end)), 1000)
    assert picture.start == wcswidth(visible(start))
    assert picture.end == max(wcswidth(visible(end)), picture.start + 1)
    assert picture.text == visible(end + "".join(after))


@pytest.mark.parametrize(
    ("text", "span", "marks"),
    [
        pytest.param("abc", (3, 3), "   ^", id="empty, at the end of the file"),
        pytest.param("abc\n", (4, 4), "    ^"[1:], id="behind the last line ending"),
        pytest.param("abc\r\ndef", (1, 6), " ^^ to line 2", id="several lines"),
        pytest.param("abc\n\n", (1, 4), " ^^", id="to the end of its line"),
        pytest.param("\tabc", (1, 2), "    ^", id="behind a tab"),
        pytest.param("a\tb", (1, 2), " ^^^", id="a tab itself"),
        pytest.param("", (0, 0), "^", id="an empty file"),
    ],
)
def test_odd_places_get_their_caret(text, span, marks):
    assert pictured(text, Span(*span), 80).carets == marks


@pytest.mark.parametrize("at", [0, 10, 499, 500, 501, 500_000, 999_980])
@pytest.mark.parametrize("length", [0, 1, 10, 60, 1_000])
def test_a_long_line_is_cut_around_the_place(at, length):
    text = "".join(f"{n:06}|" for n in range(150_000))[:1_000_000]
    span = Span(at, min(at + length, len(text)))
    picture = pictured(text, span, 80)
    assert len(picture.text) <= 80
    marked = picture.text[picture.start : picture.end]
    meant = text[span.start : max(span.end, span.start + 1)]
    assert marked.rstrip("…") == meant[: len(marked.rstrip("…"))]
    assert picture.text.startswith("…") == (not text.startswith(picture.text[:20]))
    assert len(marked) >= min(length, len(text) - at, 40)


def test_a_cut_does_not_split_what_is_seen_as_one():
    text = "👨‍👩‍👧" * 100 + "x" * 100
    picture = pictured(text, Span(500, 501), 40)
    assert picture.text.strip("…x").replace("👨‍👩‍👧", "") == ""
