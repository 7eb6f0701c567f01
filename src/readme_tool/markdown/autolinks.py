"""Addresses that GitHub links where they stand bare in the text.

The rules are those of the GFM specification's autolinks extension, as cmark-gfm's `autolink.c`
carries them out: it links `ftp://` too, and an address right behind a letter of another script.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from readme_tool.text import Pattern

_SCHEME = Pattern(r"(?<![A-Za-z])(?:https?|ftp)\Z", re.IGNORECASE)
_LONGEST_SCHEME = 5
_REST = Pattern(r"[^ \t\n\v\f\r<]*")
_ENTITY_AT_END = Pattern(r"&[A-Za-z]+;\Z")
_LONGEST_ENTITY = 40
_BEFORE_WEB = frozenset(" \t\n\v\f\r*_~(")
_TRAILING = frozenset("?!.,:*_~'\"")

# From this many dots on, cmark-gfm accepts underscores anywhere, to stay linear.
_DOTS_ENOUGH = 11

_MAIL_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.+_-"
_MAIL_SCHEME = Pattern(r"(?<![A-Za-z0-9])(?:mailto|xmpp):\Z")
_LONGEST_MAIL_SCHEME = 7
_MAIL_HOST = Pattern(r"(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9]))*")
_XMPP_HOST = Pattern(r"(?:[A-Za-z0-9_/-]|\.(?=[A-Za-z0-9]))*")


def web_end(text: str, start: int, limit: int) -> int | None:
    """Where the address ends that starts with the `www.` at `start`; None where it is none."""
    if start and text[start - 1] not in _BEFORE_WEB:
        return None
    host = _host_end(text, start, limit, dots=1)
    return None if host is None else _address_end(text, start, host, limit)


def address_around(text: str, colon: int, limit: int) -> tuple[int, int] | None:
    """Start and end of the address whose `://` stands at `colon`, if it is one."""
    scheme = _SCHEME.search(text, max(0, colon - _LONGEST_SCHEME - 1), colon)
    host = colon + 3
    if scheme is None or host >= limit or not _is_host(text[host]):
        return None
    end = _host_end(text, host, limit, dots=0)
    if end is None:
        return None
    return scheme.start(), _address_end(text, scheme.start(), end, limit)


def mail_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and link address of each e-mail address in a run of plain text."""
    floor = 0
    sign = text.find("@")
    while sign >= 0:
        start = _mail_start(text, floor, sign)
        if start == sign:
            floor, sign = sign + 1, text.find("@", sign + 1)
            continue
        written = text[start:sign]
        scan = _XMPP_HOST if written.startswith("xmpp:") else _MAIL_HOST
        end = scan.match(text, sign + 1).end()  # type: ignore[union-attr]
        if text.startswith("@", end):
            floor, sign = sign + 1, end
            continue
        if "." in text[sign:end] and text[end - 1].isalpha():
            scheme = "" if ":" in written else "mailto:"
            yield start, end, scheme + written + text[sign:end]
        floor, sign = end, text.find("@", end)


def _mail_start(text: str, floor: int, sign: int) -> int:
    """Where the name before an `@` starts, or the scheme before the name."""
    start = floor + len(text[floor:sign].rstrip(_MAIL_NAME))
    if start == sign:
        return sign
    scheme = _MAIL_SCHEME.search(text, max(floor, start - _LONGEST_MAIL_SCHEME), start)
    return scheme.start() if scheme else start


def _host_end(text: str, start: int, limit: int, *, dots: int) -> int | None:
    """Where the host at `start` ends; None where it is none or has fewer dots than asked for.

    An underscore in one of its last two parts makes it none. Neither its first character nor the
    text's last counts.
    """
    seen = before_last = last = 0
    at = start + 1
    while at < limit - 1:
        if text[at] == "\\" and at < limit - 2:
            at += 1
        if text[at] == "_":
            last += 1
        elif text[at] == ".":
            before_last, last = last, 0
            seen += 1
        elif text[at] != "-" and not _is_host(text[at]):
            break
        at += 1
    if (before_last or last) and seen < _DOTS_ENOUGH:
        return None
    return at if seen >= dots else None


def _is_host(character: str) -> bool:
    if character.isascii():
        return character.isalnum()
    return unicodedata.category(character)[0] not in "PZ"


def _address_end(text: str, start: int, host_end: int, limit: int) -> int:
    """Where an address ends: at a blank or `<`, without the punctuation that closes a sentence."""
    rest = _REST.match(text, host_end, limit)
    end = rest.end() if rest else host_end
    unopened = text.count(")", start, end) - text.count("(", start, end)
    while end > start:
        last = text[end - 1]
        if last == ")" and unopened > 0:
            unopened -= 1
            end -= 1
        elif last in _TRAILING:
            end -= 1
        elif last == ";":
            entity = _ENTITY_AT_END.search(text, max(start, end - _LONGEST_ENTITY), end)
            end = entity.start() if entity else end - 1
        else:
            break
    return end
