"""A line that was to be an item of the list, or to stand in one, and is not.

A bullet without a blank behind it is text, and so is one of another script: GitHub runs the lines
together into one paragraph. Lines below an item that are not indented as far as its text end the list.

~~~markdown bad
-[Lists that Last](https://example.org/lists)
-[Sorted Lists](https://example.org/sorted)

• [Long Lists](https://example.org/long)
• [Lost Lists](https://example.org/lost)

Older ones:
    - [Old Lists](https://example.org/old)

**2021**
4. [Last Lists](https://example.org/last)

10. **Linked Lists**

   *J. Doe* [[Paper](https://example.org/linked)]
~~~

~~~text report
1:1 `-` makes no list item without a blank behind it; the same with 1 more line
4:1 `•` makes no list item, and GitHub runs the lines together; write `-`; the same with 1 more line
8:5 `-` is indented too far to begin a list below a line of text
11:1 `4.` begins no list below a line of text without a blank line between
15:1 the list ends here: what belongs to `10.` needs 4 blanks before it and has 3
~~~

~~~markdown fixed
- [Lists that Last](https://example.org/lists)
- [Sorted Lists](https://example.org/sorted)

- [Long Lists](https://example.org/long)
- [Lost Lists](https://example.org/lost)

Older ones:
- [Old Lists](https://example.org/old)

**2021**

4. [Last Lists](https://example.org/last)

10. **Linked Lists**

    *J. Doe* [[Paper](https://example.org/linked)]
~~~

~~~markdown good
- [Lists that Last](https://example.org/lists)
- -40 % Memory for Lists

*Equal contribution.

• a paragraph with a bullet

It was shown in
1984. Then came others.
~~~

Fix: safe where a blank behind the marker, a `-` for another bullet, or blanks before the fallen lines
are all that is wanted. Where a blank line must come in, or blanks go, it is an unsafe fix, and where
another list stands beside, which would be spaced otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import counted, quoted
from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree import Document
from readme_tool.tree.fallen.failed_items import Failed, Why, runs
from readme_tool.tree.fallen.fallen_lines import Fallen, fallen


@rule(Severity.ERROR)
def lost_entry(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the lines that are no list items, or fell out of one."""
    for run in runs(readme.page.blocks, readme.source):
        yield _of_failed(readme.source, run)
    for entries in fallen(readme):
        yield _of_fallen(readme.source, entries)


_REASONS = {
    Why.GLUED: "{} makes no list item without a blank behind it",
    Why.FOREIGN: "{} makes no list item, and GitHub runs the lines together; write `-`",
    Why.INDENTED: "{} is indented too far to begin a list below a line of text",
    Why.INTERRUPTING: "{} begins no list below a line of text without a blank line between",
}


def _of_failed(source: Source, run: Sequence[Failed]) -> Finding:
    first, *others = run
    message = _REASONS[first.why].format(quoted(source[first.marker])) + _more(others)
    return Finding(
        first.marker,
        message,
        _fix(source, run),
        tuple(Related(other.marker, "here, too") for other in others),
        severity=None if any(failed.runs_on for failed in run) else Severity.WARNING,
    )


def _of_fallen(source: Source, entries: Sequence[Fallen]) -> Finding:
    first, *others = entries
    message = (
        f"the list ends here: what belongs to {quoted(source[first.marker])} needs "
        f"{first.wanted} blanks before it and has {first.indent}{_more(others, 'item')}"
    )
    safety = Safety.SAFE if all(one.alone for one in entries) else Safety.UNSAFE
    if any(_goes_left(source, one) for one in entries):
        safety = Safety.SHOWN
    edits = [
        Edit(Span(line.start, line.start), " " * (one.wanted - one.indent))
        for one in entries
        for line in one.lines
    ]
    return Finding(
        first.lines[0],
        message,
        Fix("Indent the lines as far as their item's text", Patch.of(*edits), safety),
        (
            Related(first.marker, "the item that it belongs to"),
            *(Related(other.lines[0], "here, too") for other in others),
        ),
        severity=Severity.WARNING,
    )


def _goes_left(source: Source, fallen: Fallen) -> bool:
    """Whether a line is indented less than the first, and may be anything."""
    lines = (source[line] for line in fallen.lines)
    return any(len(line) - len(line.lstrip(" ")) < fallen.indent for line in lines)


def _more(others: Sequence[object], noun: str = "line") -> str:
    return f"; the same with {counted(len(others), f'more {noun}')}" if others else ""


def _fix(source: Source, run: Sequence[Failed]) -> Fix | None:
    if any(failed.heads_block for failed in run):
        return None
    if run[0].why is Why.INDENTED:
        return _dedented(source, run)
    if run[0].why is Why.INTERRUPTING:
        return _parted(source, run)
    if any(failed.indent > _MOST_INDENT for failed in run):
        return None
    # A line further left than the one that it goes on with may end the item that both are in.
    odd = any(failed.crowded or failed.indent < 0 for failed in run)
    safety = Safety.UNSAFE if odd else Safety.SAFE
    if run[0].why is Why.FOREIGN:
        edits = [Edit(one.marker, "-" + _gap(source, one)) for one in run]
        return Fix("Write `-` as the bullet", Patch.of(*edits), safety)
    if not run[0].opens and source[run[0].marker][0].isdigit():
        return None
    edits = [Edit(Span(one.marker.end, one.marker.end), " ") for one in run]
    return Fix("Put a blank behind the marker", Patch.of(*edits), safety)


# A line that is indented further below a line of text begins nothing.
_MOST_INDENT = 3


def _gap(source: Source, failed: Failed) -> str:
    return "" if source.text[failed.marker.end] in " \t" else " "


def _dedented(source: Source, run: Sequence[Failed]) -> Fix | None:
    """The lines as far to the left as the text above them; None where they are not alike."""
    edits = [Edit(Span(one.marker.start - one.indent, one.marker.start), "") for one in run]
    alike = len({one.indent for one in run}) == 1 and run[0].indent > 0
    if not alike or any(source[edit.span].strip(" ") for edit in edits):
        return None
    if source[run[0].marker] not in ("-", "+", "*", "1.", "1)"):
        return None
    # What is code below them now would belong to their item.
    safety = Safety.SHOWN if any(failed.crowded for failed in run) else Safety.UNSAFE
    return Fix("Begin the lines below the text above", Patch.of(*edits), safety)


def _parted(source: Source, run: Sequence[Failed]) -> Fix | None:
    start = source.line(source.line_of(run[0].marker.start)).start
    if source.text[start : run[0].marker.start].strip(" "):
        return None
    edit = Edit(Span(start, start), source.newline)
    return Fix("Put a blank line before the list", Patch.of(edit), Safety.UNSAFE)
