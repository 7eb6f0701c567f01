"""What a broken link is, and the text in which one is looked for."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from readme_tool.text import Pattern, Span

Problem: TypeAlias = Literal[
    "gap",
    "reversed",
    "other-brackets",
    "wide-brackets",
    "unclosed",
    "blank",
    "words",
    "brackets",
    "stray",
]


class BrokenLink(NamedTuple):
    """A stretch that shows as text, and the writings that may have been meant, the likeliest first.

    `problem` is what breaks it: a `gap` before the address, label and address `reversed`,
    `other-brackets` than round ones, `wide-brackets` of East Asia, an address `unclosed` or with a
    `blank` in it, `words` such as "coming soon" for it, square `brackets` turned, doubled or
    missing. A `stray` bracket stands beside a sound link. `certain` says that only the first
    writing can be meant; `address` is the one in it.
    """

    problem: Problem
    span: Span
    meant: tuple[str, ...] = ()
    certain: bool = False
    address: str = ""


class Sound(NamedTuple):
    """A stretch that is what it was meant to be; `is_link` parts links from images and code."""

    span: Span
    is_link: bool = False


LINK, OTHER, ESCAPE = "\x00", "\x01", "\x02"
"""What stands in a masked text for each character of a link, of other marks, of an escape."""

_ESCAPED = Pattern(r"\\[!-/:-@\[-`{-~]|[\x00-\x02]")


def masked(text: str, sound: Sequence[Sound]) -> str:
    """The text, as long as it was, in which only what is not sound can be read."""
    is_plain = not any(map(text.__contains__, ("\\", LINK, OTHER, ESCAPE)))
    plain = text if is_plain else _ESCAPED.sub(lambda match: ESCAPE * len(match[0]), text)
    parts, at = list[str](), 0
    for span, is_link in sound:
        if span.start >= at:
            parts += plain[at : span.start], (LINK if is_link else OTHER) * span.length
            at = span.end
    return "".join([*parts, plain[at:]])
