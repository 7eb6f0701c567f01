"""Markdown inside a block of HTML, which GitHub shows as it stands.

A line that begins with `<details>`, `<div>` or another tag of that kind begins HTML, and nothing up to
the next blank line is read as Markdown. Readers see brackets and asterisks, and links that are none.

~~~markdown bad
<details>
<summary>Older lists</summary>
- [Lists that Last](https://example.org/lists)
- [Sorted Lists](https://example.org/sorted)
</details>

<p>Read **this** [first](https://example.org/first).</p>
~~~

~~~text report
3:1 GitHub shows `- [Lists that Last](https://example.org/lists)` as it stands, since it is inside HTML; put a blank line before it
7:9 GitHub shows `**this**` as it stands, since it is inside HTML; write it as HTML
~~~

~~~markdown fixed
<details>
<summary>Older lists</summary>

- [Lists that Last](https://example.org/lists)
- [Sorted Lists](https://example.org/sorted)
</details>

<p>Read **this** [first](https://example.org/first).</p>
~~~

~~~markdown good
<details>
<summary>Older <b>lists</b> [3]</summary>

- [Lists that Last](https://example.org/lists)

</details>

<pre>
- [Sorted Lists](https://example.org/sorted)
</pre>
~~~

Fix: unsafe, since a blank line is added; there is one where the Markdown has lines of its own. Amid tags
it must be written as HTML.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from readme_tool.markdown import Break, HtmlBlock, Inline, Tag, Text
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch, Pattern, Source, Span
from readme_tool.tree import Document

_LINK = Pattern(r"!?\[[^\[\]]*\]\((?:https?://|#|\.{0,2}/|[\w\-]+[./])[^()\s]*\)")
_BOLD = Pattern(r"\*\*[^\s*][^*]*\*\*")
_LINE = Pattern(r"#{1,6}[ \t]+\S|\|[ \t]*:?-{3,}|(?:[-*+]|\d{1,3}[.)])[ \t]+\*?\*?\[")
# What CommonMark 0.31.2, 6.6 "Raw HTML", takes for a tag.
_TAG = Pattern(
    r"</?[A-Za-z][A-Za-z0-9-]*"
    r"(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\s*/?>"
)
_VERBATIM = frozenset(("code", "pre", "script", "style", "textarea"))
# From there on a line would be code once it is Markdown.
_CODE = 4


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def markdown_in_html(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the blocks of HTML that hold Markdown."""
    for block in readme.blocks:
        if isinstance(block, HtmlBlock):
            lines = list(_lines(block.content, readme.source))
            marked = [line for line in lines if line.marked is not None]
            if marked:
                yield _finding(readme.source, lines, marked)


class _Line(NamedTuple):
    """A line of a block of HTML: what of it is Markdown, and whether it holds nothing but text.

    `sound` says that its tags are some for Markdown, too, which is stricter with attributes.
    """

    start: int
    indent: int
    marked: Span | None
    plain: bool
    sound: bool


def _lines(content: Sequence[Inline], source: Source) -> Iterator[_Line]:
    verbatim = 0
    line: list[Inline] = []
    for inline in (*content, None):
        if inline is not None and not isinstance(inline, Break):
            line.append(inline)
            continue
        if line:
            yield _line(line, source, verbatim > 0)
        verbatim += sum(
            -1 if one.closing else 1
            for one in line
            if isinstance(one, Tag) and one.name in _VERBATIM
        )
        line = []


def _line(inlines: Sequence[Inline], source: Source, verbatim: bool) -> _Line:
    first = inlines[0].span.start
    start = source.line(source.line_of(first)).start
    texts = [inline for inline in inlines if isinstance(inline, Text)]
    plain = len(texts) == len(inlines)
    indent = len(texts[0].value) - len(texts[0].value.lstrip()) if texts else 0
    is_code = verbatim or any(isinstance(one, Tag) and one.name in _VERBATIM for one in inlines)
    marked = None if is_code else _marked(texts, source, first)
    sound = all(_TAG.fullmatch(source[one.span]) for one in inlines if isinstance(one, Tag))
    return _Line(start, indent, marked, plain, sound)


def _marked(texts: Sequence[Text], source: Source, first: int) -> Span | None:
    """The first piece of Markdown in the texts of a line."""
    for text in texts:
        raw = source[text.span]
        blanks = len(raw) - len(raw.lstrip(" \t"))
        if text.span.start == first and _LINE.match(raw, blanks):
            return Span(blanks, len(raw.rstrip())).shifted(text.span.start)
        found = [match for match in (_LINK.search(raw), _BOLD.search(raw)) if match]
        if found:
            return min(Span(*match.span()) for match in found).shifted(text.span.start)
    return None


def _finding(source: Source, lines: Sequence[_Line], marked: Sequence[_Line]) -> Finding:
    place = marked[0].marked or Span(marked[0].start, marked[0].start)
    fix = _fix(source, lines, marked)
    remedy = "put a blank line before it" if fix else "write it as HTML"
    message = (
        f"GitHub shows {quoted(source[place])} as it stands, since it is inside HTML; {remedy}"
    )
    return Finding(place, message, fix)


def _fix(source: Source, lines: Sequence[_Line], marked: Sequence[_Line]) -> Fix | None:
    if any(not line.plain or line.indent >= _CODE for line in marked):
        return None
    if lines[0].plain or not all(line.sound for line in lines):
        return None
    # Below a blank line, tags indented so far would be code.
    if any(line.indent >= _CODE for line in lines if line.start > marked[0].start):
        return None
    edits = []
    for plain, run in groupby(lines, lambda line: line.plain):
        first, *others = run
        if plain and any(line.marked for line in (first, *others)):
            edits.append(Edit(Span(first.start, first.start), source.newline))
    return Fix("Put a blank line before the Markdown", Patch.of(*edits), Safety.UNSAFE)
