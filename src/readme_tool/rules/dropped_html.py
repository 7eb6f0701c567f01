"""HTML that GitHub takes out of the page before it shows it.

GitHub lets through a list of elements and attributes that can do no harm. Of others only the text stays:
`<center>` centres nothing, `style` styles nothing, a video or a drawing is not there at all.

~~~markdown bad
<center>Lists</center> and <center>more</center>

<p style="color: red">Read <u>this</u></p>

<video src="https://example.org/lists.mp4"></video>
<iframe src="https://example.org/lists"></iframe>

![Chart](data:image/png;base64,iVBORw0KGgo=) [Open in Zotero](zotero://select/items/1)
~~~

~~~text report
1:1 GitHub drops `<center>`, so nothing is centred; write `<p align="center">`; the same in 1 more place
3:4 GitHub drops `style`, so it does nothing; `align`, `width` and `height` stay
3:28 GitHub drops `<u>`, so nothing is underlined; write `<ins>`
5:1 GitHub drops `<video>`, so nothing can be seen; link to the file
6:1 GitHub shows `<iframe src="https://example.org/lists">` as text, tag and all
8:10 GitHub drops the picture `data:image/png;base64,iVBORw0KGgo=`; put it into a file
8:63 GitHub drops the address `zotero://select/items/1` and keeps its text
~~~

~~~markdown good
<p align="center">Lists</p>

<a href="https://example.org" target="_blank" class="link">Lists</a>, <mark>Trees</mark>

[Mail](mailto:jdoe@example.org), the `<style>` tag, what a <style> block is
~~~
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from readme_tool.grammars import addresses, html_names
from readme_tool.markdown import Tag
from readme_tool.rules.base import Finding, NoOptions, Related, Severity, rule
from readme_tool.rules.wording import counted, quoted
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document
from readme_tool.tree.fallen.swallowed import swallowed

# Elements of which more is lost than their look, and what does instead.
_LOST = {
    "audio": "nothing can be heard; link to the file",
    "canvas": "nothing is shown; use an image",
    "embed": "nothing is shown; link to the file",
    "math": "the formula falls apart; write `$…$`",
    "object": "nothing is shown; link to the file",
    "svg": "nothing is drawn; use it as an image",
    "video": "nothing can be seen; link to the file",
}
# Elements that only look otherwise. Those that look like nothing are not missed.
_PLAIN = {
    "big": "its text is no bigger",
    "blink": "nothing blinks",
    "button": "only its text stays",
    "center": 'nothing is centred; write `<p align="center">`',
    "font": "its text has no colour or size of its own",
    "input": "it is not there",
    "marquee": "nothing moves",
    "u": "nothing is underlined; write `<ins>`",
}
_STYLING = frozenset(("background", "bgcolor", "style"))
# Videos that were dropped into a text field of GitHub's are shown.
_UPLOADED = Pattern(r"https://(?:github\.com/user-attachments/|[\w-]+\.githubusercontent\.com/)")
_SCHEME = Pattern(r"[a-z][a-z0-9+.\-]*", re.IGNORECASE)
_KEPT_SCHEMES = frozenset("http https mailto irc ircs xmpp github-windows github-mac".split())


@rule(Severity.INFO)
def dropped_html(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find what GitHub takes out, each kind once, at its first place."""
    words = {found.tag for found in swallowed(readme.tagged)}
    tags = [tag for tag in readme.tags if not tag.closing and tag not in words]
    yield from _of_elements(readme, tags)
    yield from _of_attributes(tags)
    yield from _of_addresses(readme)


def _of_elements(readme: Document, tags: Sequence[Tag]) -> Iterator[Finding]:
    for name, spans in _by_name((tag.name, tag.span) for tag in tags if not _is_uploaded(tag)):
        if name in _LOST:
            yield _finding(f"GitHub drops `<{name}>`, so {_LOST[name]}", spans, Severity.WARNING)
        elif name in _PLAIN:
            yield _finding(f"GitHub drops `<{name}>`, so {_PLAIN[name]}", spans)
    closed = {tag.name for tag in readme.tags if tag.closing}
    shown = [
        tag for tag in tags if tag.name in html_names.FILTERED and _is_meant(readme, tag, closed)
    ]
    for _, spans in _by_name((tag.name, tag.span) for tag in shown):
        text = quoted(readme.source[spans[0]])
        yield _finding(f"GitHub shows {text} as text, tag and all", spans, Severity.WARNING)


def _is_meant(readme: Document, tag: Tag, closed: Container[str]) -> bool:
    """Whether a tag is one; a bare one in a line of text may be there to be read."""
    line = readme.source.line(readme.source.line_of(tag.span.start))
    alone = not readme.source.text[line.start : tag.span.start].strip()
    return bool(tag.attributes) or (alone and tag.name in closed)


def _is_uploaded(tag: Tag) -> bool:
    source = tag.attribute("src")
    return source is not None and _UPLOADED.match(source.value or "") is not None


def _of_attributes(tags: Sequence[Tag]) -> Iterator[Finding]:
    dropped = (
        (attribute.name, attribute.name_span)
        for tag in tags
        if tag.name in html_names.KEPT
        for attribute in tag.attributes
        if attribute.name in _STYLING or attribute.name.startswith("on")
    )
    for name, spans in _by_name(dropped):
        effect = "; `align`, `width` and `height` stay" if name == "style" else ""
        yield _finding(f"GitHub drops {quoted(name)}, so it does nothing{effect}", spans)


def _of_addresses(readme: Document) -> Iterator[Finding]:
    elsewhere = [x for x in readme.inward.links if not x.address.value.startswith("http")]
    for place, link in {link.address.span: link for link in elsewhere}.items():
        scheme, colon, _ = link.address.value.partition(":")
        if not colon or scheme.lower() in _KEPT_SCHEMES or not _SCHEME.fullmatch(scheme):
            continue
        if addresses.fault(link.address.value, link.reading) is None:
            message = f"GitHub drops the address {quoted(link.address.value)} and keeps its text"
            yield _finding(message, [place], Severity.WARNING)
    drawn = {
        p.address: None for p in readme.inward.pictures if p.address.value[:5].lower() == "data:"
    }
    for address in drawn:
        message = f"GitHub drops the picture {quoted(address.value, 40)}; put it into a file"
        yield _finding(message, [address.span], Severity.WARNING)


def _by_name(found: Iterable[tuple[str, Span]]) -> Iterable[tuple[str, list[Span]]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    for name, span in found:
        spans[name].append(span)
    return spans.items()


def _finding(message: str, spans: Sequence[Span], severity: Severity | None = None) -> Finding:
    first, *others = spans
    if others:
        message += f"; the same in {counted(len(others), 'more place')}"
    related = tuple(Related(span, "here, too") for span in others)
    return Finding(first, message, related=related, severity=severity)
