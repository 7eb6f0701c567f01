"""Character references and backslash escapes, resolved."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from readme_tool.text import Pattern

# ASCII's punctuation, all of which a backslash escapes (CommonMark 2.4).
ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

_ESCAPE_OR_REFERENCE = Pattern(
    r"\\([!-/:-@\[-`{-~])|&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));"
)
REFERENCE = Pattern(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
_HTML_REFERENCE = Pattern(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|([A-Za-z][A-Za-z0-9]*)(;?))")
_LEADING_ZEROS = Pattern(r"(?<=&#)0+(?=[0-9])|(?<=&#[xX])0+(?=[0-9a-fA-F])")
_TOO_LONG = Pattern(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_REPLACEMENT = "\ufffd"


def unescaped(text: str) -> str:
    """Markdown's text with escapes and references resolved (CommonMark 2.4 and 2.5)."""
    if "\\" not in text and "&" not in text:
        return text
    return _ESCAPE_OR_REFERENCE.sub(lambda m: m[1] or _resolved(m[0], m[2], m[3], m[4]), text)


def dereferenced(text: str) -> str:
    """Markdown's text with references resolved and backslashes kept, as in `<address>`."""
    if "&" not in text:
        return text
    return REFERENCE.sub(lambda m: _resolved(m[0], m[1], m[2], m[3]), text)


def html_text(text: str) -> str:
    """HTML text with references resolved as browsers do, a few of them without semicolon."""
    if "&" not in text:
        return text
    from html import unescape

    # Python refuses to read a number of thousands of digits.
    short = _TOO_LONG.sub(_REPLACEMENT, _LEADING_ZEROS.sub("", text))
    return unescape(short)


def html_value(text: str) -> str:
    """An attribute's value with references resolved as browsers do.

    There, a name without semicolon that `=`, a letter or a digit follows stays as it is, so that
    `?a=1&copy=2` keeps its meaning (HTML standard, "Named character reference state").
    """
    if "&" not in text:
        return text
    return _HTML_REFERENCE.sub(_resolved_in_value, text)


def _resolved_in_value(reference: re.Match[str]) -> str:
    raw = reference.group()
    name, semicolon = reference.groups()
    if name is None:
        return html_text(raw)
    if semicolon:
        return _named().get(f"{name};", raw)
    followed = reference.string.startswith("=", reference.end())
    return raw if followed else _named().get(name, raw)


def _resolved(raw: str, decimal: str | None, hexadecimal: str | None, name: str | None) -> str:
    if name:
        return _named().get(f"{name};", raw)
    code = int(decimal) if decimal else int(hexadecimal or "0", 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return _REPLACEMENT
    return chr(code)


@functools.cache
def _named() -> Mapping[str, str]:
    from html.entities import html5

    return html5
