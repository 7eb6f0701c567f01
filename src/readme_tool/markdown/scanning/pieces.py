"""What a pass over a content finds, and the inlines that it makes.

A piece stands where the content is anything but plain text. All text is what stands between.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from readme_tool.markdown.autolinks import mail_addresses
from readme_tool.markdown.page import (
    Break,
    CodeSpan,
    Content,
    Emphasis,
    Image,
    Inline,
    Link,
    LinkForm,
    Target,
    Text,
)
from readme_tool.markdown.placing import Spanning
from readme_tool.markdown.scanning import UnsureError
from readme_tool.text import Span

# Makes a named tuple of all its fields, in half the time that its own name takes for it.
new = tuple.__new__

# Where it starts and ends in the content, and what it is: an inline, what an escape or reference
# stands for, or None for a run of emphasis marks.
Piece: TypeAlias = tuple[int, int, Inline | str | None]


class Around(NamedTuple):
    """What pieces stand in: the content, and where its stretches stand.

    `linked` says whether it is a link's already, None where that is hard to say.
    """

    raw: str
    span: Spanning
    linked: bool | None


def laid(pieces: Iterable[Piece], start: int, end: int, around: Around) -> Content:
    """The inlines from `start` to `end`. Marks that are still among the pieces are text."""
    raw = around.raw
    found: list[Inline] = []
    value, text, at = "", start, start
    for piece_start, piece_end, what in pieces:
        if what is None:
            continue
        value += raw[at:piece_start]
        at = piece_end
        if isinstance(what, str):
            value += what
            continue
        if text < piece_start:
            found += _texts(value, text, piece_start, around)
        found.append(what)
        value, text = "", piece_end
    if text < end:
        found += _texts(value + raw[at:end], text, end, around)
    return tuple(found)


def _texts(value: str, start: int, end: int, around: Around) -> Content:
    """A text, parted where it holds an e-mail address."""
    if "@" not in value or around.linked:
        return (new(Text, (around.span(start, end), value)),)
    addresses = list(mail_addresses(value))
    if addresses and (around.linked is None or len(value) != end - start):
        raise UnsureError
    found: list[Inline] = []
    at = 0
    for first, last, address in addresses:
        if first > at:
            found.append(Text(around.span(start + at, start + first), value[at:first]))
        span = around.span(start + first, start + last)
        found.append(bare_link(span, value[first:last], address))
        at = last
    if at < len(value):
        found.append(Text(around.span(start + at, end), value[at:]))
    return tuple(found)


def bare_link(span: Span, shown: str, address: str) -> Link:
    """A link that is its own text."""
    return Link(span, span, (Text(span, shown),), Target(address, span), LinkForm.BARE)


def alternative(content: Content, raw: str) -> str:
    """What GitHub writes into `alt` for an image's content, whose places are those in `raw`."""
    return "".join(_alternatives(content, raw))


def _alternatives(content: Content, raw: str) -> Iterator[str]:
    for inline in content:
        match inline:
            case CodeSpan() | Text():
                yield inline.value
            case Emphasis() | Link():
                yield from _alternatives(inline.content, raw)
            case Image():
                yield inline.alt
            case Break():
                yield " "
            case _:
                yield raw[inline.span.start : inline.span.end]
