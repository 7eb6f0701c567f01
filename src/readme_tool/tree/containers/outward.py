"""Where the links of a content lead, seen before anything is read: out of the page, or inside."""

import re
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.markdown import Content, Emphasis, Image, Inline, Link, Tag
from readme_tool.text import Pattern


class Leads(NamedTuple):
    """How many links lead out of the page, how many to other parts of the list itself, and whether
    pictures stand there too.
    """

    out: int = 0
    inside: int = 0
    elsewhere: int = 0
    pictures: bool = False

    @property
    def is_entrance(self) -> bool:
        """Whether most links lead to other parts of the list."""
        return self.inside > 0 and self.inside >= self.elsewhere


def survey(content: Content, home: str | None) -> Leads:
    """Where the links of a content lead; `home` is the list's own repository."""
    out = inside = elsewhere = 0
    pictures = False
    for inline in _marked(content):
        if isinstance(inline, Link):
            out += leads_out(inline.target.address)
            if _leads_inside(inline, home):
                inside += 1
            else:
                elsewhere += 1
        elif isinstance(inline, Image):
            pictures = True
        elif isinstance(inline, Tag):
            pictures = pictures or (inline.name == "img" and not inline.closing)
            out += _opens_link_out(inline)
    return Leads(out, inside, elsewhere, pictures)


def count(content: Content) -> int:
    """How many links lead out of the page."""
    out = 0
    for inline in _marked(content):
        if isinstance(inline, Link):
            out += leads_out(inline.target.address)
        elif isinstance(inline, Tag):
            out += _opens_link_out(inline)
    return out


def leads_out(address: str) -> bool:
    """Whether an address lies on another page; an empty one is meant to."""
    return not address.startswith(("#", "mailto:"))


def _opens_link_out(tag: Tag) -> bool:
    href = tag.attribute("href") if tag.name == "a" and not tag.closing else None
    return href is not None and leads_out(href.value or "")


def _marked(content: Content) -> list[Inline]:
    """The links, pictures and tags of a content, those inside others too."""
    found: list[Inline] = []
    for inline in content:
        kind = type(inline)
        if kind is Link or kind is Image or kind is Tag:
            found.append(inline)
        if kind is Link or kind is Emphasis:
            found += _marked(inline.content)  # type: ignore[union-attr]
    return found


def _leads_inside(link: Link, home: str | None) -> bool:
    """Whether a link leads to a heading of the page or to a page of its repository.

    A link to a page of the list that is named like a work is the work's own page; `#` alone often
    stands for an address to come.
    """
    address = link.target.address
    if address.startswith("#"):
        return address != "#"
    if "//" not in address:
        return _OWN_PAGE.fullmatch(address) is not None
    if home is None or f"github.com/{home}" not in address.lower():
        return False
    return len(markdown.shown(link.content).split()) <= _LONGEST_CHAPTER


_LONGEST_CHAPTER = 5
_OWN_PAGE = Pattern(r"(?!\w+:)[^?#]*(?:\.md|\.markdown|/)(?:#.*)?", re.IGNORECASE)
