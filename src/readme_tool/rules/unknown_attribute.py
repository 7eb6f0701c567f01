"""A misspelt attribute of an HTML tag, as in `hieght="50%"`.

Browsers ignore an attribute that they do not know. The picture then has another size than its author
gave it, or is not there at all, and nothing says why.

~~~markdown bad
<img src="overview.png" width="80%" hieght="50%">
<a herf="https://example.org/lists">Lists that Last</a>
~~~

~~~text report
1:37 `img` has no attribute `hieght`; write `height`
2:4 `a` has no attribute `herf`; write `href`
~~~

~~~markdown fixed
<img src="overview.png" width="80%" height="50%">
<a href="https://example.org/lists">Lists that Last</a>
~~~

~~~markdown good
<img src="overview.png" data-width="80%" onload="fit()">
<p align="center" markdown="1">Lists that Last</p>
~~~

Fix: safe, for the name is one slip away from exactly one attribute that the element has and the tag
lacks. An `<a>` that nothing closes gets no address, for all that follows would be in the link.
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import html_names, slips
from readme_tool.markdown import Attribute, Tag
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document

_VITAL = frozenset(("href", "src", "srcset"))


@rule(Severity.WARNING)
def unknown_attribute(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the attributes that are a slip of the pen away from one that the element has."""
    for tag in readme.tags:
        known = html_names.attributes(tag.name)
        if known is None or tag.closing:
            continue
        for attribute in tag.attributes:
            if attribute.name.isalpha() and attribute.name not in known:
                right = slips.meant(attribute.name, known - {a.name for a in tag.attributes})
                if right:
                    is_open = right[0] == "href" and _is_open(readme, tag)
                    yield _finding(tag, attribute, right, is_open)


def _is_open(readme: Document, tag: Tag) -> bool:
    """Whether nothing closes an `<a>`, so that with an address it would take in what follows."""
    following = (other for other in readme.tags if other.span.start > tag.span.start)
    partner = next((other for other in following if other.name == tag.name), None)
    return partner is None or not partner.closing


def _finding(tag: Tag, attribute: Attribute, right: list[str], is_open: bool) -> Finding:
    safety = Safety.SAFE if len(right) == 1 and not is_open else Safety.SHOWN
    return Finding(
        attribute.name_span,
        f"`{tag.name}` has no attribute {quoted(attribute.name)}; write `{right[0]}`",
        Fix.replacing(attribute.name_span, right[0], f"Write `{right[0]}`", safety),
        candidates=tuple(right),
        severity=Severity.ERROR if right[0] in _VITAL else None,
    )
