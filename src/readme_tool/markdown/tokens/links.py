"""Links and images: how they are written, and where they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readme_tool.markdown.addresses import Destination, destination, skip_blanks
from readme_tool.markdown.entities import dereferenced
from readme_tool.markdown.page import Content, Image, Link, LinkForm, Target, Text
from readme_tool.markdown.tokens.placed import BREAKS, Around, Placed

if TYPE_CHECKING:
    from markdown_it.token import Token


def read_link(opening: Placed, end: int, content: Content, around: Around) -> Link:
    """The link from its opening token to `end`, with what stands in it."""
    token = opening.token
    if token.info == "auto":
        return _address(opening, end, around)
    start, stop = token.meta["inner"]
    form, target = _form_and_target(token, stop, end, around)
    span, inner = around.span(opening.start, end), around.span(start, stop)
    return Link(span, inner, content, target, form)


def _address(opening: Placed, end: int, around: Around) -> Link:
    """A link that is its own text, `<address>` or bare."""
    start = opening.start
    angle = opening.end > start
    inner = around.span(start + angle, end - angle)
    raw = around.raw[start + angle : end - angle]
    shown = dereferenced(raw) if angle else raw
    address = str(opening.token.attrs["href"])
    address = address.removesuffix(raw) + shown
    form = LinkForm.ANGLE if angle else LinkForm.BARE
    text = Text(inner, shown)
    return Link(around.span(start, end), inner, (text,), Target(address, inner), form)


def _form_and_target(
    token: Token, inner_end: int, end: int, around: Around
) -> tuple[LinkForm, Target]:
    """How the link or image that ends at `end` is written, and where it goes."""
    if "label" in token.meta:
        return _reference_form(inner_end, end), around.targets[token.meta["label"]]
    at = skip_blanks(around.raw, inner_end + 2)
    found = destination(around.raw, at, end) or Destination(at, at, at)
    address = str(token.attrs["src" if token.type == "image" else "href"])
    title = token.attrs.get("title")
    span = around.span(found.start, found.end)
    return LinkForm.INLINE, Target(address, span, str(title) if title else None)


def _reference_form(inner_end: int, end: int) -> LinkForm:
    behind = end - inner_end - 1
    if behind == 0:
        return LinkForm.SHORTCUT
    return LinkForm.COLLAPSED if behind == 2 else LinkForm.REFERENCE


def read_image(one: Placed, around: Around) -> Image:
    """The image that a token stands for."""
    inner = one.start + 2, one.start + 2 + len(one.token.content)
    form, target = _form_and_target(one.token, inner[1], one.end, around)
    place = around.span
    return Image(place(one.start, one.end), place(*inner), alt_text(one.token), target, form)


def alt_text(image: Token) -> str:
    """What GitHub writes into `alt`: the content's text, raw tags as they stand."""
    parts = []
    for token in image.children or ():
        if token.type == "image":
            parts.append(alt_text(token))
        elif token.type in BREAKS:
            parts.append(" ")
        else:
            parts.append(token.content)
    return "".join(parts)
