r"""A word in angle brackets that GitHub takes for an HTML tag and drops.

Titles quote placeholders and tokens, `<Creative>` or `<image>`. Browsers know no such tag, GitHub's
sanitizer takes it away, and the title is shown with a hole. So is a tag whose name is misspelt.

~~~markdown bad
- Redefining <Creative> in Dictionary [[Paper](https://example.org/a)]
- Where is <image>? [[Paper](https://example.org/b)]<be>
  ESEC 2021

<detials>
<sumary>More</sumary>
</details>
~~~

~~~text report
1:14 GitHub takes `<Creative>` for a tag and drops it; write `\<Creative>`
2:12 GitHub takes `<image>` for a tag and drops it; write `\<image>`
2:53 HTML has no `<be>`, and GitHub drops it; write `<br>`
5:1 HTML has no `<detials>`, and GitHub drops it; write `<details>`
6:1 HTML has no `<sumary>`, and GitHub drops it; write `<summary>`
~~~

~~~markdown fixed
- Redefining \<Creative> in Dictionary [[Paper](https://example.org/a)]
- Where is \<image>? [[Paper](https://example.org/b)]<br>
  ESEC 2021

<details>
<summary>More</summary>
</details>
~~~

~~~markdown good
- Redefining \<Creative> in Dictionary, `<image>`, a < b, <https://example.org/c>
- H<sub>2</sub>O, <u>underlined</u>, <g-emoji class="g-emoji">⭐</g-emoji>

<center>Lists</center>
~~~

Fix: unsafe, since a word may have been meant to be hidden. The bracket is escaped, so that the word is
shown; a misspelt tag gets the one name that is a slip away, if it then has its partner. In a heading
there is none, for its anchor would change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool.grammars import html_names
from readme_tool.markdown import LinkForm, Tag
from readme_tool.rules.base import Finding, Fix, NoOptions, Related, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Edit, Patch, Span
from readme_tool.tree import Document
from readme_tool.tree.fallen.swallowed import Swallowed, swallowed
from readme_tool.tree.raw import nesting


@rule(Severity.ERROR)
def unknown_tag(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the words that are taken for tags, and the tags that are misspelt."""
    for found in swallowed(readme.tagged):
        in_heading = readme.heading_at(found.tag.span.start) is not None
        make = _misspelt if found.meant else _word
        yield make(readme, found, Safety.SHOWN if in_heading else Safety.UNSAFE)


def _word(readme: Document, found: Swallowed, safety: Safety) -> Finding:
    text = readme.source[found.tag.span]
    sign = "&lt;" if found.raw else "\\<"
    tags = [tag.span for tag in (found.tag, found.end) if tag is not None]
    brackets = [at for span in tags for at in range(*span) if readme.source.text[at] == "<"]
    patch = Patch.of(*(Edit(Span(at, at + 1), sign) for at in brackets))
    if not found.raw and _is_behind_address(readme, tags):
        safety = Safety.SHOWN
    return Finding(
        found.tag.span,
        f"GitHub takes {quoted(text)} for a tag and drops it; write {quoted(sign + text[1:])}",
        Fix("Escape the bracket", patch, safety),
        _end(found),
    )


def _is_behind_address(readme: Document, tags: Sequence[Span]) -> bool:
    """Whether an address that is a link as it stands ends before a tag, and would go on."""
    starts = {span.start for span in tags}
    return any(link.form is LinkForm.BARE and link.span.end in starts for link in readme.links)


def _misspelt(readme: Document, found: Swallowed, safety: Safety) -> Finding:
    names = [_name(tag) for tag in (found.tag, found.end) if tag is not None]
    patch = Patch.of(*(Edit(name, found.meant[0]) for name in names))
    is_plain = len(found.meant) == 1 and _has_partner(readme, found, found.meant[0])
    likely = " or ".join(f"`<{name}>`" for name in found.meant[:3])
    return Finding(
        found.tag.span,
        f"HTML has no {quoted(readme.source[found.tag.span])}, and GitHub drops it; write {likely}",
        Fix(f"Write `{found.meant[0]}`", patch, safety if is_plain else Safety.SHOWN),
        _end(found),
        tuple(found.meant),
    )


def _has_partner(readme: Document, found: Swallowed, name: str) -> bool:
    """Whether an element of that name would be whole, and neither begin a block nor fold one away."""
    if not found.raw and name not in nesting.SHAPING | html_names.VOID:
        return False
    if found.end or name not in nesting.PAIRED or found.tag.self_closing:
        return True
    alone = (one.other or one.tag for one in nesting.unpaired(readme.tagged))
    return any(tag.name == name and tag.closing is not found.tag.closing for tag in alone)


def _end(found: Swallowed) -> tuple[Related, ...]:
    return (Related(found.end.span, "its end"),) if found.end else ()


def _name(tag: Tag) -> Span:
    start = tag.span.start + (2 if tag.closing else 1)
    return Span(start, start + len(tag.name))
