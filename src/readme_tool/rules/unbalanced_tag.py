"""An HTML tag without its partner, or a comment without an end.

Below `<details>` without its end the rest of the page is folded away, an open `<a>` makes one link of
it, and a comment that nothing ends hides it. Browsers ignore an end tag too many.

~~~markdown bad
Lists that <b>Last</i>

Sorted <i>Lists<i>

<details>
<summary>More</summary>

- Lost Lists

</div>

One line</br>and another

## Trees

<!-- to be done
- Tall Trees
~~~

~~~text report
1:19 `</i>` closes nothing and `<b>` is never closed; write `</b>`
3:16 `<i>` is opened twice and never closed; write `</i>` here
5:1 `<details>` is never closed, so all that follows is folded away
10:1 `</div>` closes nothing; take it away or open what it was to close
12:9 `</br>` is the end of what has none; write `<br>`
16:1 the comment `<!-- to be done` never ends with `-->` and hides 1 more line
~~~

~~~markdown fixed
Lists that <b>Last</b>

Sorted <i>Lists</i>

<details>
<summary>More</summary>

- Lost Lists

</div>

One line<br>and another

## Trees

<!-- to be done
- Tall Trees
~~~

~~~markdown good
<table>
<tr><td>Cells, rows and <p>paragraphs may be left open
<tr><td>as can <a name="there">places
</table>

<details><summary>More</summary>

- Lost Lists

</details>
~~~

Fix: safe where `</br>` becomes `<br>`, as which browsers take it, and where an element is closed at the
end of its table cell, as it is anyway. Unsafe where an end tag gets the name, or the `/`, that closes
what was opened before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.markdown import Comment, HtmlBlock, Tag
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import counted, quoted
from readme_tool.text import Edit, Patch, Pattern, Span
from readme_tool.tree import Document
from readme_tool.tree.raw import nesting
from readme_tool.tree.raw.nesting import Fault, Unpaired

_LINE_ENDING = Pattern(r"\r\n|\r|\n")


@rule(Severity.WARNING)
def unbalanced_tag(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the tags without a partner, and the comments without an end."""
    for found in nesting.unpaired(readme.tagged):
        yield _FINDINGS[found.fault](found)
    breaks = [tag for tag in readme.tags if tag.closing and tag.name == "br"]
    if breaks:
        yield _of_breaks(breaks)
    if "<!--" in readme.source.text:
        for block in readme.blocks:
            if isinstance(block, HtmlBlock):
                yield from _of_comments(readme, block)


_EFFECTS = {
    "a": "what follows is part of the link",
    "details": "all that follows is folded away",
    "pre": "what follows is shown as code",
    "summary": "what follows is part of the summary",
}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def _unclosed(found: Unpaired) -> Finding:
    name = found.tag.name
    if found.cell is not None:
        end = Span(found.cell.end, found.cell.end)
        fix = Fix.replacing(end, f"</{name}>", f"Close `<{name}>` with its cell", Safety.SAFE)
        message = f"`<{name}>` is closed by nothing but the end of its cell"
        return Finding(found.tag.span, message, fix, severity=Severity.INFO)
    effect = _EFFECTS.get(name, "what follows is in it, too")
    severity = Severity.ERROR if name in _EFFECTS else None
    return Finding(found.tag.span, f"`<{name}>` is never closed, so {effect}", severity=severity)


def _stray(found: Unpaired) -> Finding:
    message = f"`</{found.tag.name}>` closes nothing; take it away or open what it was to close"
    return Finding(found.tag.span, message, severity=Severity.INFO)


def _mismatched(found: Unpaired) -> Finding:
    tag, opened = found.tag, found.other or found.tag
    alike = not {tag.name, opened.name} - _HEADINGS or not {tag.name, opened.name} - nesting.SHAPING
    right = f"</{opened.name}>"
    return Finding(
        tag.span,
        f"`</{tag.name}>` closes nothing and `<{opened.name}>` is never closed; write `{right}`",
        Fix.replacing(tag.span, right, f"Write `{right}`", Safety.UNSAFE) if alike else None,
        (Related(opened.span, "opened here"),),
    )


def _reopened(found: Unpaired) -> Finding:
    tag, opened = found.tag, found.other or found.tag
    right = f"</{tag.name}>"
    return Finding(
        tag.span,
        f"`<{tag.name}>` is opened twice and never closed; write `{right}` here",
        Fix.replacing(tag.span, right, f"Write `{right}`", Safety.UNSAFE),
        (Related(opened.span, "opened here"),),
    )


def _parted(found: Unpaired) -> Finding:
    name, opened = found.tag.name, found.other or found.tag
    return Finding(
        found.tag.span,
        f"a bar of the table parts `</{name}>` from its `<{name}>`; write them into one cell",
        related=(Related(opened.span, "opened here"),),
    )


_FINDINGS = {
    Fault.UNCLOSED: _unclosed,
    Fault.STRAY: _stray,
    Fault.MISMATCHED: _mismatched,
    Fault.REOPENED: _reopened,
    Fault.PARTED: _parted,
}


def _of_breaks(breaks: list[Tag]) -> Finding:
    first, *others = breaks
    more = f"; the same in {counted(len(others), 'more place')}" if others else ""
    return Finding(
        first.span,
        f"`</br>` is the end of what has none; write `<br>`{more}",
        Fix("Write `<br>`", Patch.of(*(Edit(tag.span, "<br>") for tag in breaks)), Safety.SAFE),
        tuple(Related(tag.span, "here, too") for tag in others),
    )


def _of_comments(readme: Document, block: HtmlBlock) -> Iterator[Finding]:
    for inline in block.content:
        raw = readme.source[inline.span]
        if isinstance(inline, Comment) and raw.startswith("<!--") and not raw.endswith("-->"):
            first, *hidden = _LINE_ENDING.split(raw)
            message = f"the comment {quoted(first, 40)} never ends with `-->`"
            yield Finding(
                Span(inline.span.start, inline.span.start + len(first)),
                f"{message} and hides {counted(len(hidden), 'more line')}" if hidden else message,
                severity=Severity.ERROR if hidden else None,
            )
