"""Texts as curators and their tools leave them, for properties.

`readmes()` is what everybody uses: lines that look like a list, in all its awkward hands, joined
by line endings of one kind or of several.
"""

from hypothesis import strategies as st

_WORDS = r"""
Paper Code [2024] Title: a*b _x_ **Bold** `code` `` `a` `` ~~old~~ ~x~ 😀 🏆 ️ 中文 “quoted” © $x_1$
&amp; &copy; &lt; \* \[ \| | [ ] ( ) ![ ]( * ** _ a_b_c snake_ :rocket: <br> <br/> </a> <b>bold</b>
http://a.example https://b.example/x_(y) www.c.example name@d.example ftp://e.example
<https://f.example/?a=1&amp;b=2> [^1] [^2] [ref] [ref][] [Ref] [text][ref] [out][nowhere]
[x](u) [a](<u&#32;v>) [](e) [e]() ![](badge.svg) ![*em*](i.png) [[in](side)] <!--hidden-->
[![Stars](https://img.example/x.svg?style=flat)](https://g.example) <img/src=i.png> <a/id=top></a>
"""
_PHRASES_WITH_BLANKS = [
    "[t](u 'title')",
    "![alt *em*](i.png 'T')",
    "[a b]( <u v> )",
    "<a href='h' name=\"n\">h</a>",
    "<img src=i.png alt=pic>",
    "<a id=top></a>",
    "`` a`b ``",
]
_LINE_STARTS = [
    *("", "", "", "# ", "## ", "### ", "#", "> ", ">", "> > ", "> - ", "    ", "\t", "| ", "| "),
    *("- ", "* ", "+ ", "1. ", "2) ", "  - ", "    - ", "\t- ", "-\t", "- [ ] ", "- [x] "),
    *("[^1]: ", "[ref]: ", "[nowhere", "---", "===", "***", "```", "~~~", "> [!NOTE]", "\\"),
    *("<details>", "<summary>", "</details>", "<h2>", "<p align=center>", "<!-- ", "-->"),
    "&nbsp;",
]
_LINE_ENDS = ["", "", "", "  ", "\\", " ", " #", " |", "\t", "</h2>", "</summary>", "-->"]
_AWKWARD_LINES = [
    *("", "", "", " ", "\u00a0", "\x0c", "\u2028", "\ufeff", "\x00", "a\u2028b"),
    *("---", "===", "* * *", "- ", "1.", ">", "```", "```python", "~~~", "Title\n---"),
    *("| a | b |", "|---|---|", "|---|", "| - | :-: |", "| x \\| y | `a \\| b` | z |", "| a"),
    *("<div>", "</div>", "<!--", "-->", "<table><tr><td>", "<h1>\n\nx\n\n</h1>"),
    *("<https://r.example>", "[ref]:", "[^1]: note", "[//]: # (hidden)"),
    "[ref]: https://r.example 'T'",
]

_phrases = st.lists(st.sampled_from([*_WORDS.split(), *_PHRASES_WITH_BLANKS]), max_size=6)
_line_endings = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])


def phrases() -> st.SearchStrategy[str]:
    """Words, links, images, tags and lone marks within one line, in any order."""
    return _phrases.map(" ".join)


def lines() -> st.SearchStrategy[str]:
    """A line such as lists hold, or an awkward one."""
    written = st.tuples(
        st.sampled_from(["", "", " ", "  ", "\t", "    ", "\u00a0"]),
        st.sampled_from(_LINE_STARTS),
        phrases(),
        st.sampled_from(_LINE_ENDS),
    ).map("".join)
    return st.one_of(written, written, st.sampled_from(_AWKWARD_LINES))


@st.composite
def readmes(draw: st.DrawFn, max_lines: int = 25) -> str:
    """A README: lines joined by one kind of line ending, or ended by several."""
    written = draw(st.lists(lines(), max_size=max_lines))
    if draw(st.booleans()):
        return draw(_line_endings).join(written)
    return "".join(line + draw(_line_endings) for line in written)


def anything(max_size: int = 200) -> st.SearchStrategy[str]:
    """Any text, with the lone surrogates that stand for bytes which are no UTF-8."""
    return st.text(st.characters(codec=None), max_size=max_size)
