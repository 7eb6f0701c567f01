"""Two labels of one entry that go to one address.

"Paper" and "Slides" cannot be the same page: one of the two was copied and never changed, and the
reader who wants the slides gets the paper again.

~~~markdown bad
- Lists that Last [[Paper](https://example.org/1)] [[Slides](https://example.org/1)]
~~~

~~~text report
1:62 `Slides` goes where `Paper` goes
~~~

~~~markdown good
- [Lists that Last](https://example.org/1) [[Paper](https://example.org/1)] [[Code](https://example.org/2)]
~~~
"""

from __future__ import annotations

from collections.abc import Iterator

from readme_tool.grammars import labels
from readme_tool.rules.base import Finding, NoOptions, Related, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.tree import Document, Entry, Link, Role


@rule(Severity.WARNING, scope=Scope.PASSAGE)
def repeated_link(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find labels that promise different things, or the same thing twice, at one address."""
    for entry in readme.entries:
        if len({link.address.value for link in entry.links}) < len(entry.links):
            yield from _in_entry(entry)


def _in_entry(entry: Entry) -> Iterator[Finding]:
    first: dict[str, Link] = {}
    for link in entry.links:
        if not link.address.value.strip("# ") or not _is_plain_label(entry, link):
            continue
        earlier = first.setdefault(link.address.value, link)
        if earlier is not link and earlier.address.span != link.address.span:
            here, there = quoted(link.label.value), quoted(earlier.label.value)
            message = f"{here} goes where {'the other ' * (here == there)}{there} goes"
            related = (Related(earlier.address.span, "the same address"),)
            yield Finding(link.address.span, message, related=related)


def _is_plain_label(entry: Entry, link: Link) -> bool:
    """Whether the link is a word that promises something, and neither a badge nor the wrong one.

    Code that goes to a paper, and the reverse, is another finding.
    """
    said = labels.read(link.label.value)
    if said is None or said.role is None:
        return False
    if any(link.span.holds(picture.span) for picture in entry.pictures):
        return False
    about_paper = any(identifier.is_paper for identifier in link.identifiers)
    about_code = any(identifier.scheme == "github" for identifier in link.identifiers)
    if about_paper:
        return said.role is not Role.CODE
    return not (about_code and said.role is Role.PAPER)
