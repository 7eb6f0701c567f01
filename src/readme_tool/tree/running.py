"""Running text: what of a block is read as plain text, and what in it is a sound mark.

A mark that failed, such as `[Paper] (https://example.org)`, is scattered over several inlines; here
it stands in one stretch of the source, with the links, images, code and tags in it named.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from readme_tool.grammars import broken_links, identifiers
from readme_tool.grammars.broken_links import BrokenLink, Sound
from readme_tool.markdown import (
    Break,
    Content,
    Emphasis,
    HtmlBlock,
    Image,
    Inline,
    Link,
    LinkForm,
    Text,
    contents,
)
from readme_tool.text import Pattern, Span
from readme_tool.tree.document import Document


class Running(NamedTuple):
    """A stretch of text in which brackets show, and what in it is sound, in order."""

    extent: Span
    sound: tuple[Sound, ...]


def bracketed(readme: Document) -> Iterator[Running]:
    """The texts outside raw HTML in which brackets show, a link's label as one of its own."""
    for block in readme.blocks:
        if not isinstance(block, HtmlBlock):
            for content in contents(block):
                yield from _texts(content, readme.source.text)


def miswritten(readme: Document) -> Iterator[tuple[Running, BrokenLink]]:
    """The miswritten links of the page, their spans in the source, each with the text around it."""
    for text in bracketed(readme):
        start = text.extent.start
        sound = [Sound(place.shifted(-start), is_link) for place, is_link in text.sound]
        for broken in broken_links.find(readme.source[text.extent], sound):
            yield text, broken._replace(span=broken.span.shifted(start))


def leftovers(readme: Document, addresses: Collection[Span]) -> frozenset[Span]:
    """Which of the addresses GitHub links only because the link meant around them failed.

    An address that would be faulty in the mended link, too, is none of them.
    """
    among = [link for link in readme.links if link.address.span in addresses] if addresses else []
    bare = [link for link in among if link.form is LinkForm.BARE]
    if not bare:
        return frozenset()
    failed = [broken.span for _, broken in miswritten(readme) if _is_only_miswritten(broken)]
    return frozenset(
        link.address.span
        for link in bare
        if any(span.start < link.span.start < span.end for span in failed)
    )


def _is_only_miswritten(broken: BrokenLink) -> bool:
    if broken.problem == "stray":
        return False
    meant = broken.meant[0].rpartition("](")[2].rstrip(").,;:!?]") if broken.meant else ""
    return not identifiers.read(meant).is_broken


_WIDE_BRACKET = Pattern(r"[（）［］【】]")


def _show_bracket(shown: Iterable[Inline]) -> bool:
    """Whether a bracket stands in a text, a round one only where it touches what is beside it."""
    texts = "\n".join(["", *[inline.value for inline in shown if isinstance(inline, Text)], ""])
    if "[" in texts or "]" in texts or "\n)" in texts or "(\n" in texts:
        return True
    return not texts.isascii() and _WIDE_BRACKET.search(texts) is not None


def _texts(content: Content, source: str) -> Iterator[Running]:
    shown = tuple(_without_emphasis(content)) if Emphasis in map(type, content) else content
    for inline in shown:
        if isinstance(inline, Link) and _may_hold_one(inline, source):
            yield from _texts(inline.content, source)
    if _show_bracket(shown):
        yield Running(Span(content[0].span.start, content[-1].span.end), tuple(_sound(shown)))


def _may_hold_one(link: Link, source: str) -> bool:
    """Whether a label holds the middle of an inline link, as a broken image does in it."""
    if source.find("](", *link.inner) < 0:
        return False
    return any(isinstance(inline, Text) and "](" in inline.value for inline in link.content)


def _without_emphasis(content: Content) -> Iterator[Inline]:
    for inline in content:
        if isinstance(inline, Emphasis):
            yield from _without_emphasis(inline.content)
        else:
            yield inline


def _sound(shown: Iterable[Inline]) -> Iterator[Sound]:
    """What cannot be part of a broken link. A bare address can: GitHub links it in any case."""
    for inline in shown:
        if isinstance(inline, Link):
            if inline.form is not LinkForm.BARE:
                yield Sound(inline.span, is_link=True)
        elif not isinstance(inline, (Text, Break)):
            yield Sound(inline.span, is_link=isinstance(inline, Image))
