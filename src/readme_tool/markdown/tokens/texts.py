"""Runs of text, with the e-mail addresses in them that GitHub links."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.markdown.autolinks import mail_addresses
from readme_tool.markdown.page import Content, Inline, Link, LinkForm, Target, Text
from readme_tool.markdown.placing import Placing
from readme_tool.markdown.tokens.placed import Around, Placed
from readme_tool.text import Span


def read_text(texts: Sequence[Placed], around: Around, *, linked: bool) -> Content:
    """A run of text tokens as one `Text`, parted only where it holds an e-mail address."""
    if not texts:
        return ()
    start, end = texts[0].start, texts[-1].end
    if start == end:
        return ()
    value = "".join(text.token.content for text in texts)
    whole = Text(around.span(start, end), value)
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
