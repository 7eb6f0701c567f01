"""Inline tokens as the page's inlines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from readme_tool.markdown.html import read_tag
from readme_tool.markdown.page import (
    Break,
    CodeSpan,
    Content,
    Emphasis,
    FootnoteMark,
    Inline,
    Tag,
    Target,
    Text,
)
from readme_tool.markdown.placing import Placing
from readme_tool.markdown.tokens.links import read_image, read_link
from readme_tool.markdown.tokens.placed import (
    EMPHASIS,
    TEXTS,
    Around,
    MisplacedError,
    Placed,
    placed_tokens,
)
from readme_tool.markdown.tokens.texts import read_text

if TYPE_CHECKING:
    from markdown_it.token import Token

# How deep emphasis may nest on the page; what stands in deeper marks counts to those around.
NESTING = 32


def read_content(
    tokens: Sequence[Token], raw: str, placing: Placing, targets: Mapping[str, Target]
) -> Content | None:
    """The inlines of a block whose content is `raw`; None where the places do not add up.

    `targets` are where reference links go, by their label.
    """
    if len(tokens) == 1 and tokens[0].type == "text" and "@" not in raw:
        return (Text(placing.span(0, len(raw)), raw),)
    around = Around(raw, placing, targets)
    try:
        return _inlines(placed_tokens(tokens, raw), around, linked=False, depth=0)[0]
    except MisplacedError:
        return None


def _inlines(
    placed: Iterator[Placed], around: Around, *, linked: bool, depth: int
) -> tuple[Content, Placed | None]:
    """The inlines up to the closing token of what they stand in, and that token.

    `linked` says that they stand in a link, `depth` in how many marks and links.
    """
    found: list[Inline] = []
    texts: list[Placed] = []
    unnested = 0
    for one in placed:
        token = one.token
        if token.type in TEXTS:
            texts.append(one)
            continue
        found += read_text(texts, around, linked=linked)
        texts.clear()
        if token.type in EMPHASIS and (unnested or (token.nesting > 0 and depth >= NESTING)):
            unnested += token.nesting
        elif token.nesting < 0:
            return tuple(found), one
        elif token.nesting > 0:
            found.append(_spanning(one, placed, around, linked=linked, depth=depth + 1))
        else:
            inline = _LEAVES[token.type](one, around)
            linked = _is_linked(inline, linked)
            found.append(inline)
    found += read_text(texts, around, linked=linked)
    return tuple(found), None


def _is_linked(inline: Inline, linked: bool) -> bool:
    """Whether what follows `inline` stands in a link."""
    if isinstance(inline, Tag) and inline.name == "a":
        return not inline.closing and inline.attribute("href") is not None
    return linked


def _spanning(
    opening: Placed, placed: Iterator[Placed], around: Around, *, linked: bool, depth: int
) -> Inline:
    """Emphasis or a link, from its opening token to its closing one."""
    is_link = opening.token.type == "link_open"
    content, closing = _inlines(placed, around, linked=linked or is_link, depth=depth)
    end = closing.end if closing else opening.end
    if is_link:
        return read_link(opening, end, content, around)
    return Emphasis(around.span(opening.start, end), opening.token.markup, content)


def _code(one: Placed, around: Around) -> CodeSpan:
    return CodeSpan(around.span(one.start, one.end), one.token.content)


def _html(one: Placed, around: Around) -> Inline:
    return read_tag(around.raw, one.start, one.end, around.span)


def _break(one: Placed, around: Around) -> Break:
    span = around.span(one.start, one.end)
    return Break(span, one.token.type == "hardbreak")


def _footnote(one: Placed, around: Around) -> FootnoteMark:
    return FootnoteMark(around.span(one.start, one.end), one.token.meta["label"])


_LEAVES: Mapping[str, Callable[[Placed, Around], Inline]] = {
    "image": read_image,
    "code_inline": _code,
    "html_inline": _html,
    "softbreak": _break,
    "hardbreak": _break,
    "footnote_ref": _footnote,
}
