"""A badge without alternative text, which says nothing where it is not shown.

Screen readers read out the address of a picture without alternative text, or nothing; so does a mail
client, a terminal, and every reader while the badge service is down.

~~~markdown bad
- Lists that Last [[Paper](https://example.org/lists)] ![](https://img.shields.io/badge/ESEC-2021-blue)
- Curation at Scale <img src="https://img.shields.io/github/stars/ada/lists">
~~~

~~~text report
1:56 the badge has no alternative text; it could say `ESEC 2021`
2:21 the badge has no alternative text; it could say `stars`
~~~

~~~markdown fixed
- Lists that Last [[Paper](https://example.org/lists)] ![ESEC 2021](https://img.shields.io/badge/ESEC-2021-blue)
- Curation at Scale <img alt="stars" src="https://img.shields.io/github/stars/ada/lists">
~~~

~~~markdown good
- Lists that Last [[Paper](https://example.org/lists)] ![ESEC 2021](https://img.shields.io/badge/ESEC-2021-blue)
~~~

Fix: unsafe, since it adds words to the page: those that the badge shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.markdown import LinkForm, escaping
from readme_tool.rules.base import Finding, Fix, NoOptions, Safety, Scope, Severity, rule
from readme_tool.rules.wording import quoted
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document, Picture


@rule(Severity.INFO, scope=Scope.PASSAGE)
def badge_without_alt(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the badges whose alternative text is empty."""
    for picture in readme.pictures:
        if picture.badge is None or picture.alt.value.strip():
            continue
        message = "the badge has no alternative text"
        words = _shown(picture)
        if words:
            message += f"; it could say {quoted(words)}"
        yield Finding(picture.span, message, _fix(readme, picture, words))


def _fix(readme: Document, picture: Picture, words: str) -> Fix | None:
    if not words.isprintable() or not words or "\ufffd" in words:
        return None
    if "`" in words or "<" in words:
        return None  # with one in the address, they would be code or a tag
    title = f"Write {quoted(words)}"
    if picture.form is LinkForm.RAW:
        return _in_tag(readme, picture, words, title)
    return Fix.replacing(picture.alt.span, escaping.escaped(words), title, Safety.UNSAFE)


def _in_tag(readme: Document, picture: Picture, words: str, title: str) -> Fix | None:
    """The words in the empty `alt` of an `<img>`, or in one of their own behind its name."""
    if not _SIGNS.isdisjoint(words):
        return None
    if picture.alt.span.end < picture.span.end:
        return Fix.replacing(picture.alt.span, words, title, Safety.UNSAFE)
    if _BARE_ALT.search(readme.source[picture.span]):
        return None
    at = picture.span.start + len("<img")
    return Fix.replacing(Span(at, at), f' alt="{words}"', title, Safety.UNSAFE)


def _shown(picture: Picture) -> str:
    badge = picture.badge
    return " ".join(filter(None, (badge.label, badge.message))) if badge else ""


_BARE_ALT = Pattern(r"\salt[\s/>]", re.IGNORECASE)
# Such signs end an attribute or a cell, or begin an entity.
_SIGNS = frozenset("\"'&>|")
