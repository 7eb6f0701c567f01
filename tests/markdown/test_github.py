"""The page is what GitHub's own parser, cmark-gfm, makes of the text."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from github import github_events, our_events
from hypothesis import assume, given
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin
from specifications import SPECIFICATIONS, examples

from readme_tool.markdown import (
    Block,
    Image,
    Link,
    LinkForm,
    Table,
    blocks,
    contents,
    inlines,
    read,
)
from readme_tool.text import Source
from strategies import phrases

# The reader of the HTML that the oracle gives takes `<!-->` for the start of a comment.
CLOSED_AT_ONCE = "<!-->"

# cmark-gfm resolves references of eight digits; CommonMark, since 0.29, seven at most.
EIGHT_DIGITS = "&#87654321;"


@pytest.mark.parametrize("name", SPECIFICATIONS)
def test_the_examples_of_the_specifications(name: str) -> None:
    texts = examples(name)
    different = [text for text in texts if our_events(read(text)) != github_events(text)]
    assert len(texts) > 600
    assert [t for t in different if CLOSED_AT_ONCE not in t and EIGHT_DIGITS not in t] == []


@pytest.mark.parametrize(
    "text",
    [
        "! www. http://a_ 5http://a_b 5http://a_ www.a_b.c www._ http://-a",
        "http://a.b](c) [http://a.b] [ http://a.b\nhttp://c.d",
        "http://a.b/c_(d)). http://a.b/c&amp; http://a.b/c;! HTTP://A.B ftp://a.b xhttp://a.b",
        "见http://a.b/中文 www.a.b. xwww.a.b (www.a.b) *www.a.b* www.a www.a_b.c www._a.b.c",
        "name@a.b, <name@a.b>, _name@a.b_ a_b@c.d a@b a@b.c_ mailto:a@b.c xmpp:a@b.c/d a@b@c.d",
        "\\http://a.b http\\://a.b a\\@b.c &#104;ttp://a.b [x](http://a.b) [http://a.b](c)",
        "<a name=x>http://a.b <a/>",
        "~a~ ~~b~~ ~~~c~~~ ~~d~ a~b~c **a**b **“a”**b **a**😀 *a*、b",
        "a**~~b~~**c *a@*~b *~a~*b _~a~_b ~*a*~ *a~~*~~ [*a.**](b)",
        "- a\n<br>\n- b\n\n> a\n<b>\nc\n\n100. a\n    <br>\n\na\n<br>\nb",
        "a[^1] [^2] [^1](u)\n\n[^1]: Note\n    more\n",
        "- [ ] a\n- [x] b\n- [X]c\n- [ ]\n",
        "| a | b |\n|:-:|-:|\n| `x \\| y` | \\| | z |\n| short\n\n|\n",
        "a | b\n-|-\nc\n> d",
        "Head\n|---|\n",
        "text\n| a |\n|---|\n",
        "| a |\n---\n",
        "- a | b\n  -|-\n  c | d\n",
        "- a | b\n-|-\n",
        "# a | b\n|---|---|\n",
        "[Ref] [ref][] [x][REF] ![r][ref]\n\n[ref]: <u v> 'T'\n[ref]: w\n",
        "[a](b (t)) [a](<>) [](b) [a]() [a](b\\)c) [a](b&amp;c) [a]( b )",
        "[a](javascript:x) [b](data:x) ![c](file:///d)",
        "![a *b* `c` ![d](e) <i>&amp;](f)",
        "> [!NOTE]\n> Text\n",
        "a  \nb\\\nc \nd\\  \ne",
        "<div>\n\n*a*\n\n</div>\n<b>x</b> <br/> *y*",
    ],
)
def test_what_github_adds(text: str) -> None:
    assert our_events(read(text)) == github_events(text)


@given(phrases())
def test_any_line_of_prose(line: str) -> None:
    assume("``" not in line)  # behind an unmatched one cmark-gfm misses code spans, CommonMark none
    text = f"x {line}\n\n[ref]: /r\n\n[^1]: note\n"
    assert our_events(read(text)) == github_events(text)


def test_the_corpus_is_what_github_makes_of_it(shared: Path) -> None:
    for path in sorted((shared / "corpus").glob("*.md")):
        source = Source.from_bytes(path.read_bytes())
        assert our_events(read(source)) == github_events(source.text), path.name


def test_markdown_it_as_it_comes_finds_the_same_links(shared: Path) -> None:
    parser = MarkdownIt("commonmark").use(gfm_plugin)
    for path in sorted((shared / "corpus").glob("*.md")):
        source = Source.from_bytes(path.read_bytes())
        ours = [
            parser.normalizeLink(inline.target.address)
            for block in blocks(read(source).blocks)
            for content in contents(without_surplus(block))
            for inline in inlines(content)
            if isinstance(inline, Image) or (isinstance(inline, Link) and inline.form not in BARE)
        ]
        assert ours == list(addresses(parser.parse(source.text))), path.name


def without_surplus(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    rows = tuple(row._replace(surplus=()) for row in block.rows)
    return block._replace(rows=rows)


BARE = (LinkForm.BARE, LinkForm.ANGLE)


def addresses(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield from addresses(token.children or ())
        elif token.type == "image":
            yield str(token.attrs["src"])
        elif token.type == "link_open" and token.info != "auto":
            yield str(token.attrs["href"])
