"""Text in UTF-8 that a program once took for a single-byte encoding, as in `donâ€™t`.

It happens on the way through an editor, a script or a crawler, and befalls every emoji, dash and
accent of the page. Readers see noise, searches miss, and the anchors of the headings change.

~~~markdown bad
## ğŸ“Œ Contents

A list â€“ since 2021 â€“ by JÃ¼rgen.

## ğŸ† Winners

    print("Ã¼ber")
~~~

~~~text report
1:4 `ğŸ“Œ` is `📌`, misread as Windows-1254
3:8 `â€“` is `–`, misread as Windows-1252
3:23 `â€“` is `–`, misread as Windows-1252
3:31 `Ã¼` is `ü`, misread as Windows-1252
5:4 `ğŸ†` was misread as Windows-1254 and lost bytes; most likely it was `🏆`
7:12 `Ã¼` is `ü`, misread as Windows-1252
~~~

~~~markdown fixed
## 📌 Contents

A list – since 2021 – by Jürgen.

## 🏆 Winners

    print("über")
~~~

~~~markdown good
## 📌 Contents

“Âge”, pâte, Ğ and Ÿ are letters — and … is a sign.
~~~

Fix: safe where every byte is still there, for then the text has one reading. Links to a heading that is
repaired follow its anchor. Where bytes are lost the likeliest character is an unsafe fix, as is any
repair in code, which may show mojibake on purpose, and in an address; in the host of one that is a link
as it stands it is for a person to judge.
"""

from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars import mojibake as misreading
from readme_tool.markdown import CodeBlock, CodeSpan, LinkForm, Tag, contents, inlines
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document

_HOST = Pattern(r"(?:\w+://)?[^/?#\s]*")
_PAGES = {"cp1252": "Windows-1252", "cp1254": "Windows-1254", "latin-1": "Latin-1"}


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def mojibake(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the misread stretches of the text, those that touch as one."""
    beyond = [x.extent for x in readme.leaves if not readme.source[x.extent].isascii()]
    runs = [run for extent in beyond for run in _runs(readme, extent)]
    delicate = list(_delicate(readme)) if runs else []
    hosts = list(_bare_hosts(readme)) if runs else []
    for run in runs:
        handled = any(place.meets(run.span) for place in delicate)
        safe = run.lossless and not handled
        safety = Safety.SAFE if safe else Safety.UNSAFE
        if any(host.meets(run.span) for host in hosts):
            safety = Safety.SHOWN
        title = f"Write {quoted(run.repairs[0])}"
        fix = Fix.replacing(run.span, run.repairs[0], title, safety)
        yield Finding(run.span, _message(run), fix, candidates=run.repairs)


class _Run(NamedTuple):
    """Damage without a gap: what stands there, and what stood there, the likeliest first."""

    span: Span
    text: str
    repairs: tuple[str, ...]
    lossless: bool
    page: str

    def joined(self, other: "_Run") -> "_Run":
        """Two that touch and lost nothing."""
        span, text = Span(self.span.start, other.span.end), self.text + other.text
        return _Run(span, text, (self.repairs[0] + other.repairs[0],), True, self.page)


def _runs(readme: Document, extent: Span) -> Iterator[_Run]:
    held: _Run | None = None
    text = readme.source[extent]
    for damage in misreading.damages(text):
        span = Span(damage.start, damage.end).shifted(extent.start)
        page = _PAGES[damage.code_page]
        run = _Run(span, readme.source[span], damage.repairs, damage.lossless, page)
        if held is not None and held.span.end == span.start and held.lossless and run.lossless:
            held = held.joined(run)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held


def _message(run: _Run) -> str:
    if run.lossless:
        return f"{quoted(run.text)} is {quoted(run.repairs[0])}, misread as {run.page}"
    return (
        f"{quoted(run.text)} was misread as {run.page} and lost bytes; "
        f"most likely it was {quoted(run.repairs[0])}"
    )


def _delicate(readme: Document) -> Iterator[Span]:
    """Code, which may show mojibake on purpose, and addresses, which somebody may have to match."""
    for block in readme.blocks:
        if isinstance(block, CodeBlock):
            yield block.extent
        for content in contents(block):
            for inline in inlines(content):
                if isinstance(inline, (CodeSpan, Tag)):
                    yield inline.span
    yield from (link.address.span for link in readme.links)
    yield from (picture.address.span for picture in readme.pictures)


def _bare_hosts(readme: Document) -> Iterator[Span]:
    """The hosts of addresses that are links as they stand, if only of letters and digits."""
    for link in readme.links:
        if link.form is LinkForm.BARE:
            host = _HOST.match(readme.source.text, *link.address.span)
            yield Span(*host.span()) if host else link.address.span
