"""Why shields.io answers a static badge with `404`, and which badge was meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readme_tool.grammars import dates
from readme_tool.grammars.badges import colours, lettering, words
from readme_tool.grammars.badges.address import Address, Decoded
from readme_tool.grammars.badges.badge import Problem, Repair
from readme_tool.text import Pattern, Span


def fault(address: Address, content: Decoded) -> Problem:
    """The fault of a `content` (what follows `/badge/`) that `lettering.split` does not take."""
    question = _raw_question_mark(address, content.text)
    if question is not None:
        return question
    text = content.text
    end = len(text) - len(_extension(text))
    odd = lettering.odd_dashes(text[:end])
    if not odd:
        return _no_color(content, end)
    if len(odd) > 2:
        return _too_many_dashes(content, odd, end)
    if odd[-1].end == end:
        return _empty_color(address, content, end)
    return _dot_in_color(content, odd[-1].end, end)


_OTHER_EXTENSION = Pattern(r"\.(?:jpe?g|gif|webp|svgz?|png|json|bmp|html?)\Z", re.IGNORECASE)
_HASH_COLOR = Pattern(r"([0-9A-Za-z]+)((?:\.svg)?(?:\?.*)?)\Z", re.DOTALL)
_FUNCTION = Pattern(r"(?:rgb|hsl)a?\([^()]*\)\Z")
_MOST_PIECES_OF_A_DATE = 3
_NEGATIVE = Pattern(r"-[0-9]+")
_FRACTION = Pattern(r"(?<![0-9])0?\.([0-9]{1,2})(?![0-9])")


def _extension(text: str) -> str:
    return next((e for e in lettering.EXTENSIONS if text.endswith(e)), "")


def _raw_question_mark(address: Address, text: str) -> Problem | None:
    """A `?` of the text, unescaped, so that the rest of the badge became the query."""
    if address.query_span is None:
        return None
    start, end = address.query_span
    whole = f"{text}?{address.url[start:end].partition('?')[0]}"
    parts = lettering.split(whole)
    if parts is None or colours.canonical(whole[slice(*parts.color)]) is None:
        return None
    return Problem("raw-question-mark", (Repair(Span(start - 1, start), "%3F", True),))


def _no_color(content: Decoded, end: int) -> Problem:
    """Nothing separates a colour from the text."""
    if not content.text[:end]:
        return Problem("no-color")
    at = content.places[end]
    return Problem("no-color", (Repair(Span(at, at), "-" + lettering.FALLBACK_COLOR, False),))


def _empty_color(address: Address, content: Decoded, end: int) -> Problem:
    """A dash with nothing behind it or, behind a raw `#`, a fragment that no server sees."""
    at = content.places[end]
    fragment = address.fragment_span
    if fragment is None:
        return Problem("empty-color", (Repair(Span(at, at), lettering.FALLBACK_COLOR, False),))
    match = _HASH_COLOR.match(address.url, fragment.start)
    color = _spelt(match[1]) if match is not None else None
    if match is None or color is None:
        return Problem("hash-in-color")
    span = Span(fragment.start - 1, match.end(1))
    return Problem("hash-in-color", (Repair(span, color, True),))


def _spelt(color: str) -> str | None:
    """How a colour written behind `#` is written in a path."""
    if colours.canonical(color) is not None:
        return color
    return "%23" + color if colours.canonical("#" + color) is not None else None


def _dot_in_color(content: Decoded, start: int, end: int) -> Problem:
    """A dot behind the last dash: a second extension, a fraction, or a message without a colour."""
    text = content.text
    extension = _OTHER_EXTENSION.search(text, start, end)
    if extension is not None:
        known = colours.canonical(text[start : extension.start()]) is not None
        repair = Repair(content.span(*extension.span()), "", known)
        return Problem("dot-in-color", (repair,))
    color = text[start:end]
    bare = color.rstrip(". ")
    if bare != color and colours.canonical(bare) is not None:
        junk = start + len(bare)
        return Problem("dot-in-color", (Repair(content.span(junk, end), "", True),))
    if _FUNCTION.fullmatch(color):
        return Problem("dot-in-color", _in_percent(content.part(start, end)))
    at = content.places[end]
    return Problem("dot-in-color", (Repair(Span(at, at), "-" + lettering.FALLBACK_COLOR, False),))


def _in_percent(color: Decoded) -> tuple[Repair, ...]:
    """The fractions of a colour's opacity in percent, where that makes the colour whole."""
    if colours.canonical(_FRACTION.sub(_percent, color.text)) is None:
        return ()
    return tuple(
        Repair(color.span(*m.span()), _percent(m).replace("%", "%25"), True)
        for m in _FRACTION.finditer(color.text)
    )


def _percent(fraction: re.Match[str]) -> str:
    return f"{int(fraction[1].ljust(2, '0'))}%"


def _too_many_dashes(content: Decoded, odd: Sequence[Span], end: int) -> Problem:
    """Dashes of the text that were not doubled."""
    text = content.text
    function = _FUNCTION.search(text, 0, end)
    if function is not None and _NEGATIVE.search(function[0]):
        repairs = [
            Repair(
                content.span(function.start() + m.start(), function.start() + m.end()), "0", False
            )
            for m in _NEGATIVE.finditer(function[0])
        ]
        return Problem("too-many-dashes", tuple(repairs))
    if colours.canonical(text[odd[-1].end : end]) is None:
        return Problem("too-many-dashes")
    label_dash, certain = _label_dash(content, odd)
    doubled = [dash for dash in odd[:-1] if dash != label_dash]
    return Problem(
        "too-many-dashes",
        tuple(Repair(content.span(d.end - 1, d.end), "--", certain) for d in doubled),
    )


def _label_dash(content: Decoded, odd: Sequence[Span]) -> tuple[Span | None, bool]:
    """Which of the single dashes ends the label, and whether that is certain; None for no label.

    One written `%2D` was not meant to separate. A date stays whole behind a label, a year stands
    alone behind a venue's name, and what follows a word that only announces is the message.
    """
    plain = [dash for dash in odd[:-1] if content.span(*dash).length == dash.length]
    if len(plain) < len(odd) - 1 and len(plain) <= 1:
        return (plain[0] if plain else None), True
    text = content.text
    pieces = [text[a.end : b.start] for a, b in zip([Span(0, 0), *odd[:-1]], odd, strict=True)]
    if words.announces(lettering.unescape(pieces[0])):
        return odd[0], True
    for n in range(max(1, len(pieces) - _MOST_PIECES_OF_A_DATE), len(pieces)):
        if dates.read("-".join(pieces[n:])) is not None:
            return odd[n - 1], True
    return odd[0], False
