"""A link whose address still waits to be filled in.

`[Code](GITHUB_LINK)` and `https://arxiv.org/abs/XXXX.XXXXX` come from a template. They look like links,
and lead to a page that says 404.

~~~markdown bad
- Lists that Last [[Paper]](https://arxiv.org/abs/XXXX.XXXXX) [[Code]](GITHUB_LINK)
- Sorted Lists [[Paper]](https://example.org/sorted) [[Code]](#)
- [Lost Lists](TODO), [project page](https://github.com/your-username/lists)
~~~

~~~text report
1:29 `https://arxiv.org/abs/XXXX.XXXXX` is a placeholder; fill it in or take the link away
1:72 `GITHUB_LINK` is a placeholder; fill it in or take the link away
2:63 `#` is a placeholder; fill it in or take the link away
3:16 `TODO` is a placeholder; fill it in or take the link away
3:38 `https://github.com/your-username/lists` is a placeholder; fill it in or take the link away
~~~

~~~markdown fixed
- Lists that Last
- Sorted Lists [[Paper]](https://example.org/sorted)
- Lost Lists
~~~

~~~markdown good
- Lists that Last [[Paper]](https://arxiv.org/abs/2105.01234) [Code]
- [Back to the top](#)
- [xxx](https://xxx.lanl.gov/abs/2105.01234)
~~~

Fix: unsafe, since the address may be at hand. A label such as "Code" goes with its brackets, any
other text stays as it is, only no longer as a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.grammars import labels
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern
from readme_tool.tree import Document, Entry, Link, Role, removal

# A link to "#" that is labelled so was to lead elsewhere, as was one to the project of an entry; others
# lead to the top of the page.
_ELSEWHERE = frozenset(
    (Role.PAPER, Role.CODE, Role.DATA, Role.MODEL, Role.DEMO, Role.VIDEO, Role.SLIDES)
)

_FORM = Pattern(
    r"[\W_]{0,9}(?:(?:entry |paper |list )?(?:format|template|example)|格式|模板|示例|範例)[\W_]{0,4}[:：]",
    re.IGNORECASE,
)


@rule(Severity.ERROR, scope=Scope.PASSAGE)
def placeholder_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the links whose address, or a part of it, is a placeholder."""
    waiting = [
        link for link in readme.addressed if link.address.value == "#" and _waits(readme, link)
    ]
    waiting += [link for link, fault in readme.faulty if fault.kind == "placeholder"]
    for link in waiting:
        if readme.surroundings.exists(link.address.value) is not True and not _shows_form(
            readme, link
        ):
            yield _finding(readme, link)


def _waits(readme: Document, link: Link) -> bool:
    """Whether a link to the top of the page promises something that is elsewhere."""
    label = labels.read(link.label.value)
    if label is None or label.role is not Role.PROJECT:
        return label is not None and label.role in _ELSEWHERE
    leaf = readme.leaf_at(link.span.start)
    return isinstance(leaf, Entry) and any("//" in one.address.value for one in leaf.links)


def _shows_form(readme: Document, link: Link) -> bool:
    """Whether the line of a link shows how entries are written: "Format: [title](url)"."""
    line = readme.source.line(readme.source.line_of(link.span.start))
    return _FORM.match(readme.source[line]) is not None


def _finding(readme: Document, link: Link) -> Finding:
    patch = removal.without(readme, link)
    return Finding(
        link.address.span,
        f"{quoted(link.address.value)} is a placeholder; fill it in or take the link away",
        Fix("Take the link away", patch, Safety.UNSAFE) if patch else None,
    )
