"""Where the links of a content lead, seen before anything is read: out of the page, or inside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from readme_tool import markdown
from readme_tool.markdown import Content, Inline, Link, Tag


def addresses(content: Iterable[Inline]) -> Iterator[str]:
    """The addresses of all links, raw HTML's too, in order."""
    for inline in markdown.inlines(content):
        if isinstance(inline, Link):
            yield inline.target.address
        elif isinstance(inline, Tag) and inline.name == "a" and not inline.closing:
            href = inline.attribute("href")
            if href is not None:
                yield href.value or ""


def leads_out(address: str) -> bool:
    """Whether an address lies on another page; an empty one is meant to."""
    return not address.startswith(("#", "mailto:"))


def count(content: Content) -> int:
    """How many links lead out of the page."""
    return sum(1 for address in addresses(content) if leads_out(address))


def is_entrance(content: Content, home: str | None) -> bool:
    """Whether the links lead, most of them, to other parts of the list itself."""
    inside = everywhere = 0
    for inline in markdown.inlines(content):
        if isinstance(inline, Link):
            everywhere += 1
            inside += _leads_inside(inline, home)
    return inside > 0 and inside * 2 >= everywhere


def _leads_inside(link: Link, home: str | None) -> bool:
    """Whether a link leads to a heading of the page or to a page of its repository.

    A link to a page of the list that is named like a work is the work's own page.
    """
    address = link.target.address
    if address.startswith("#"):
        return True
    if "//" not in address:
        return _OWN_PAGE.fullmatch(address) is not None
    if home is None or f"github.com/{home}" not in address.lower():
        return False
    return len(markdown.shown(link.content).split()) <= _LONGEST_CHAPTER


_LONGEST_CHAPTER = 5
_OWN_PAGE = re.compile(r"(?!\w+:)[^?#]*(?:\.md|\.markdown|/)(?:#.*)?", re.IGNORECASE)
