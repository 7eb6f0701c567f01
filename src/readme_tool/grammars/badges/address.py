"""An address taken apart as a browser and the server behind it do, every piece with its place."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from readme_tool.text import Pattern, Span


class Option(NamedTuple):
    """One `name=value` of a query: decoded, with the spans of both and of the whole.

    `is_followed` tells whether another `&` stands behind it.
    """

    name: str
    value: str
    name_span: Span
    value_span: Span
    span: Span
    is_followed: bool


class Decoded(NamedTuple):
    """Text whose percent-encoding is undone; character i stood at `places[i]` to `places[i + 1]`.

    `url` is the whole address, into which the places point. `sound` tells whether the encoding was
    UTF-8 without a stray `%`.
    """

    url: str
    text: str
    places: Sequence[int]
    sound: bool = True

    def span(self, start: int, end: int) -> Span:
        """Where the characters from `start` to `end` stood in the address."""
        return Span(self.places[start], self.places[end])

    def raw(self, start: int, end: int) -> str:
        """The characters from `start` to `end` as the address spells them."""
        return self.url[self.places[start] : self.places[end]]

    def part(self, start: int, end: int | None = None) -> "Decoded":
        """The characters from `start` to `end` alone."""
        end = len(self.text) if end is None else end
        places = self.places[start : end + 1]
        return Decoded(self.url, self.text[start:end], places, self.sound)


class Address(NamedTuple):
    """A web address: the host in lower case, spans of the path and of what follows it.

    The query and fragment spans leave out their `?` and `#`; each is None where absent.
    """

    url: str
    scheme: str
    host: str
    host_span: Span
    path_span: Span
    query_span: Span | None
    fragment_span: Span | None

    @property
    def path(self) -> str:
        """The path as written."""
        return self.url[slice(*self.path_span)]

    def decoded_path(self) -> Decoded:
        """The path as the server sees it."""
        return decoded(self.url, self.path_span)

    def options(self) -> tuple[Option, ...]:
        """The query's options, in order; `+` is a space."""
        if self.query_span is None:
            return ()
        fields = _FIELD.finditer(self.url, *self.query_span)
        return tuple(_option(self.url, Span(*field.span())) for field in fields)


def split(url: str) -> Address | None:
    """The parts of a web address with a host (`//host/path` too); None for anything else."""
    match = _ADDRESS.match(url)
    if match is None:
        return None
    query, fragment = (Span(*match.span(g)) if match[g] is not None else None for g in (4, 5))
    host_span = Span(*match.span(2))
    scheme, host = (match[1] or "").lower(), match[2].lower()
    return Address(url, scheme, host, host_span, Span(*match.span(3)), query, fragment)


def decoded(url: str, span: Span) -> Decoded:
    """A stretch of an address, percent-decoded as Camp (the server of shields.io) does.

    That is as UTF-8 or, where one escape is malformed, byte by byte (camp 18.1.2, `lib/camp.js`:
    `decodeURIComponent`, else `unescape`).
    """
    raw = url[slice(*span)]
    if "%" not in raw:
        return Decoded(url, raw, range(span.start, span.end + 1))
    pieces: list[tuple[str, int]] = []
    for run in _ESCAPES_OR_NOT.finditer(raw):
        at = span.start + run.start()
        text = run[0]
        if text[0] != "%":
            pieces.extend((character, at + n) for n, character in enumerate(text))
            continue
        characters = _utf8(text)
        if characters is None:
            return _byte_by_byte(url, span)
        for character in characters:
            pieces.append((character, at))
            at += 3 * len(character.encode())
    return Decoded(url, "".join(p[0] for p in pieces), [*(p[1] for p in pieces), span.end])


_ADDRESS = Pattern(
    r"(?:(https?):)?//(?:[^/?#\\@]*@)?([^/?#\\:@]+)(?::[0-9]*)?(/[^?#]*|)(?:\?([^#]*))?(?:#(.*))?\Z",
    re.IGNORECASE | re.DOTALL,
)
_FIELD = Pattern(r"[^&]+")
_ESCAPES_OR_NOT = Pattern(r"(?:%[0-9A-Fa-f]{2})+|%|[^%]+")
_ESCAPE_OR_CHARACTER = Pattern(r"%([0-9A-Fa-f]{2})|.", re.DOTALL)


def _option(url: str, span: Span) -> Option:
    equals = url.find("=", span.start, span.end)
    name_span = Span(span.start, span.end if equals < 0 else equals)
    value_span = Span(span.end if equals < 0 else equals + 1, span.end)
    name, value = (_form_text(url[slice(*part)]) for part in (name_span, value_span))
    return Option(name, value, name_span, value_span, span, url[span.end : span.end + 1] == "&")


def _form_text(raw: str) -> str:
    """Text of a query, decoded as far as it can be."""
    raw = raw.replace("+", " ")
    if "%" not in raw:
        return raw
    return "".join(
        run[0] if run[0][:1] != "%" else _utf8(run[0]) or run[0]
        for run in _ESCAPES_OR_NOT.finditer(raw)
    )


def _utf8(escapes: str) -> str | None:
    """What a run of `%XX` says in UTF-8; None if it says nothing, as a lone `%` does."""
    try:
        return None if escapes == "%" else bytes.fromhex(escapes.replace("%", "")).decode()
    except ValueError:
        return None


def _byte_by_byte(url: str, span: Span) -> Decoded:
    """The text as JavaScript's `unescape` reads it, what is not ASCII encoded by a browser."""
    text, places = [], []
    for match in _ESCAPE_OR_CHARACTER.finditer(url, *span):
        octets = [int(match[1], 16)] if match[1] else match[0].encode("utf-8", "surrogatepass")
        text += [chr(octet) for octet in octets]
        places += [match.start()] * len(octets)
    return Decoded(url, "".join(text), [*places, span.end], False)
