"""Inline tokens as the page's inlines.

Text tokens are verbatim, so walking the tokens says where each stands; a token whose place was
noted must start where the walk has come to. Where one does not, the content is given up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from readme_tool.markdown.addresses import Destination, destination, skip_blanks
from readme_tool.markdown.autolinks import mail_addresses
from readme_tool.markdown.entities import dereferenced
from readme_tool.markdown.html import read_tag
from readme_tool.markdown.page import (
    Break,
    CodeSpan,
    Content,
    Emphasis,
    FootnoteMark,
    Image,
    Inline,
    Link,
    LinkForm,
    Tag,
    Target,
    Text,
)
from readme_tool.markdown.placing import Placing
from readme_tool.text import Span

if TYPE_CHECKING:
    from readme_tool.markdown.spanned import Token

# How deep emphasis may nest on the page; what stands in deeper marks counts to those around.
NESTING = 32

_TEXTS = frozenset(("text", "text_special"))
_BREAKS = frozenset(("softbreak", "hardbreak"))
_EMPHASIS = frozenset(("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"))
_VERBATIM_MARKUP = _EMPHASIS | {"text_special"}


class Placed(NamedTuple):
    """A token, and where in its content it starts and ends."""

    token: Token
    start: int
    end: int


class _Around(NamedTuple):
    """What an inline is read from: its block's content and where links by label go."""

    raw: str
    placing: Placing
    targets: Mapping[str, Target]


class MisplacedError(Exception):
    """A token does not stand where the ones before it end."""


def read_content(
    tokens: Sequence[Token], raw: str, placing: Placing, targets: Mapping[str, Target]
) -> Content | None:
    """The inlines of a block whose content is `raw`; None where the places do not add up.

    `targets` are where reference links go, by their label.
    """
    if len(tokens) == 1 and tokens[0].content == raw and tokens[0].type == "text":
        return _split_at_mail(Text(placing.span(0, len(raw)), raw), [(0, 0)], placing)
    around = _Around(raw, placing, targets)
    try:
        return _inlines(placed_tokens(tokens, raw), around, linked=False, depth=0)[0]
    except MisplacedError:
        return None


def placed_tokens(tokens: Iterable[Token], raw: str) -> Iterator[Placed]:
    """The tokens with their places; raises `MisplacedError` where two do not meet."""
    at = link_end = 0
    for token in tokens:
        start, kind = at, token.type
        if kind == "text":
            at += len(token.content)
        elif kind in _VERBATIM_MARKUP:
            at += len(token.markup)
        elif kind == "link_close":
            at = link_end
        else:
            noted, at = token.map or (-1, -1)
            if noted != start and not (kind in _BREAKS and noted > start):
                raise MisplacedError
            if kind == "link_open":
                link_end, at = at, _link_content_start(token, raw)
        yield Placed(token, start, at)
    if at != len(raw):
        raise MisplacedError


def _link_content_start(token: Token, raw: str) -> int:
    start = token.map[0] if token.map else 0
    return start + 1 if raw[start] in "[<" else start


def _inlines(
    placed: Iterator[Placed], around: _Around, *, linked: bool, depth: int
) -> tuple[Content, Placed | None]:
    """The inlines up to the closing token of what they stand in, and that token.

    `linked` says that they stand in a link, `depth` in how many marks and links.
    """
    found: list[Inline] = []
    texts: list[Placed] = []
    unnested = 0
    for one in placed:
        token = one.token
        if token.type in _TEXTS:
            texts.append(one)
            continue
        found += _texts(texts, around, linked)
        texts.clear()
        if token.type in _EMPHASIS and (unnested or (token.nesting > 0 and depth >= NESTING)):
            unnested += token.nesting
        elif token.nesting < 0:
            return tuple(found), one
        elif token.nesting > 0:
            found.append(_spanning(one, placed, around, linked=linked, depth=depth + 1))
        else:
            inline = _LEAVES[token.type](one, around)
            linked = _is_linked(inline, linked)
            found.append(inline)
    found += _texts(texts, around, linked)
    return tuple(found), None


def _is_linked(inline: Inline, linked: bool) -> bool:
    """Whether what follows `inline` stands in a link."""
    if isinstance(inline, Tag) and inline.name == "a":
        return not inline.closing and inline.attribute("href") is not None
    return linked


def _texts(texts: Sequence[Placed], around: _Around, linked: bool) -> Content:
    """A run of text tokens as one `Text`, parted only where it holds an e-mail address."""
    if not texts:
        return ()
    start, end = texts[0].start, texts[-1].end
    if start == end:
        return ()
    value = "".join(text.token.content for text in texts)
    whole = Text(around.placing.span(start, end), value)
    if linked or "@" not in value:
        return (whole,)
    pieces, at = [], 0
    for text in texts:
        pieces.append((at, text.start))
        at += len(text.token.content)
    return _split_at_mail(whole, pieces, around.placing)


def _split_at_mail(text: Text, pieces: Sequence[tuple[int, int]], placing: Placing) -> Content:
    """The text with its e-mail addresses as links.

    `pieces` say at which offset of the content each stretch of its value, from which on, starts.
    """
    if "@" not in text.value:
        return (text,)
    found: list[Inline] = []
    inside = Placing(*zip(*pieces, strict=True))
    at = 0
    for start, end, address in mail_addresses(text.value):
        span = placing.span(inside.at(start), inside.at(end - 1) + 1)
        if start > at:
            found.append(Text(Span(_end(found, text), span.start), text.value[at:start]))
        shown = Text(span, text.value[start:end])
        found.append(Link(span, span, (shown,), Target(address, span), LinkForm.BARE))
        at = end
    if at < len(text.value):
        found.append(Text(Span(_end(found, text), text.span.end), text.value[at:]))
    return tuple(found)


def _end(found: Sequence[Inline], text: Text) -> int:
    return found[-1].span.end if found else text.span.start


def _spanning(
    opening: Placed, placed: Iterator[Placed], around: _Around, *, linked: bool, depth: int
) -> Inline:
    """Emphasis or a link, from its opening token to its closing one."""
    token = opening.token
    if token.type != "link_open":
        inner_content, closing = _inlines(placed, around, linked=linked, depth=depth)
        end = closing.end if closing else opening.end
        return Emphasis(around.placing.span(opening.start, end), token.markup, inner_content)
    inner_content, closing = _inlines(placed, around, linked=True, depth=depth)
    end = closing.end if closing else opening.end
    if token.info == "auto":
        return _address(opening, end, around)
    inner = around.placing.span(*token.meta["inner"])
    form, target = _form_and_target(token, token.meta["inner"][1], end, around)
    return Link(around.placing.span(opening.start, end), inner, inner_content, target, form)


def _address(opening: Placed, end: int, around: _Around) -> Link:
    """A link that is its own text, `<address>` or bare."""
    start = opening.start
    angle = opening.end > start
    inner = around.placing.span(start + angle, end - angle)
    raw = around.raw[start + angle : end - angle]
    shown = dereferenced(raw) if angle else raw
    address = str(opening.token.attrs["href"])
    address = address.removesuffix(raw) + shown
    form = LinkForm.ANGLE if angle else LinkForm.BARE
    text = Text(inner, shown)
    return Link(around.placing.span(start, end), inner, (text,), Target(address, inner), form)


def _form_and_target(
    token: Token, inner_end: int, end: int, around: _Around
) -> tuple[LinkForm, Target]:
    """How the link or image that ends at `end` is written, and where it goes."""
    if "label" in token.meta:
        return _reference_form(inner_end, end), around.targets[token.meta["label"]]
    at = skip_blanks(around.raw, inner_end + 2)
    found = destination(around.raw, at, end) or Destination(at, at, at)
    address = str(token.attrs["src" if token.type == "image" else "href"])
    title = token.attrs.get("title")
    span = around.placing.span(found.start, found.end)
    return LinkForm.INLINE, Target(address, span, str(title) if title else None)


def _reference_form(inner_end: int, end: int) -> LinkForm:
    behind = end - inner_end - 1
    if behind == 0:
        return LinkForm.SHORTCUT
    return LinkForm.COLLAPSED if behind == 2 else LinkForm.REFERENCE


def _image(one: Placed, around: _Around) -> Image:
    inner = one.start + 2, one.start + 2 + len(one.token.content)
    form, target = _form_and_target(one.token, inner[1], one.end, around)
    place = around.placing.span
    return Image(place(one.start, one.end), place(*inner), alt_text(one.token), target, form)


def alt_text(image: Token) -> str:
    """What GitHub writes into `alt`: the content's text, raw tags as they stand."""
    parts = []
    for token in image.children or ():
        if token.type == "image":
            parts.append(alt_text(token))
        elif token.type in _BREAKS:
            parts.append(" ")
        else:
            parts.append(token.content)
    return "".join(parts)


def _code(one: Placed, around: _Around) -> CodeSpan:
    return CodeSpan(around.placing.span(one.start, one.end), one.token.content)


def _html(one: Placed, around: _Around) -> Inline:
    return read_tag(around.raw, one.start, one.end, around.placing)


def _break(one: Placed, around: _Around) -> Break:
    span = around.placing.span(one.start, one.end)
    return Break(span, one.token.type == "hardbreak")


def _footnote(one: Placed, around: _Around) -> FootnoteMark:
    return FootnoteMark(around.placing.span(one.start, one.end), one.token.meta["label"])


_LEAVES: Mapping[str, Callable[[Placed, _Around], Inline]] = {
    "image": _image,
    "code_inline": _code,
    "html_inline": _html,
    "softbreak": _break,
    "hardbreak": _break,
    "footnote_ref": _footnote,
}
