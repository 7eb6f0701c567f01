"""A link without an address, or one that shows nothing to click on.

`[Code]()` waits for an address that nobody filled in. Readers see a blue "Code" that leads back to
the page they are on, and take it that there is code. Of `[](https://…)` they see nothing at all.

~~~markdown bad
- Lists that Last. *ESEC 2021*. [[Paper](https://example.org/lists)] [[Code]()]
- [A Title that Waits for its Link](<>)
- More of it: <a href="">here</a>
- ![Overview]()
- A Title that Leads Nowhere *ESEC 2020* [[](https://arxiv.org/abs/2001.01234)]
~~~

~~~text report
1:71 `Code` has no address; fill it in or take the link away
2:3 `A Title that Waits for its Link` has no address; fill it in or take the link away
3:15 `here` has no address; fill it in or take the link away
4:3 the picture `Overview` has no address, so nothing is shown
5:43 nobody sees this link, for it has no text; write what is at `https://arxiv.org/abs/2001.01234`
~~~

~~~markdown fixed
- Lists that Last. *ESEC 2021*. [[Paper](https://example.org/lists)]
- A Title that Waits for its Link
- More of it: here
- ![Overview]()
- A Title that Leads Nowhere *ESEC 2020* [[](https://arxiv.org/abs/2001.01234)]
~~~

~~~markdown good
- Lists that Last. *ESEC 2021*. [[Paper](https://example.org/lists)] [Code]
- [To the top](#)
- <a id="trees" href="https://example.org/trees"></a> Trees
- [![](https://example.org/logo.png)](https://example.org/trees)

<!-- - Title [[Code]()] -->
~~~

Fix: unsafe, since the address may be at hand. A label such as "Code" goes with its brackets, any
other text stays as it is, only no longer as a link. What a link that shows nothing should say is for a person
to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.markdown import LinkForm
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern
from readme_tool.tree import Document, Link, Role, removal

_SHOWS_NOTHING = Pattern(r"<a(?!.*\s(?:id|name)\s*=)[^>]*>\s*</a\s*>", re.IGNORECASE)
_LABELS = {Role.PAPER: "Paper", Role.CODE: "Code"}


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def empty_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links and pictures whose address is empty."""
    for link in readme.links:
        if not link.address.value.strip():
            yield _without_address(readme, link)
        elif not link.label.value and "//" in link.address.value and _shows_nothing(readme, link):
            yield _without_text(link)
    for picture in readme.pictures:
        if not picture.address.value.strip():
            name = f" {quoted(picture.alt.value)}" if picture.alt.value else ""
            message = f"the picture{name} has no address, so nothing is shown"
            yield Finding(picture.span, message)


def _without_address(readme: Document, link: Link) -> Finding:
    patch = removal.without(readme, link)
    fix = Fix("Take the link away", patch, Safety.UNSAFE) if patch else None
    what = quoted(link.label.value) if link.label.value else "the link"
    return Finding(link.span, f"{what} has no address; fill it in or take the link away", fix)


def _shows_nothing(readme: Document, link: Link) -> bool:
    """Whether nothing stands in a link, not even a picture, and it is no place to lead to itself."""
    if link.form not in (LinkForm.INLINE, LinkForm.RAW) or readme.source[link.label.span].strip():
        return False
    written = readme.source[link.span]
    return not written.startswith("<") or _SHOWS_NOTHING.fullmatch(written) is not None


def _without_text(link: Link) -> Finding:
    address = quoted(link.address.value)
    message = f"nobody sees this link, for it has no text; write what is at {address}"
    label = _LABELS.get(link.role)
    fix = label and Fix.replacing(link.label.span, label, f"Write {quoted(label)}", Safety.SHOWN)
    return Finding(link.span, message, fix or None, severity=Severity.WARNING)
