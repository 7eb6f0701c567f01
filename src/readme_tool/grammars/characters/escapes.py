"""A text as it may be written to a terminal or a log."""

from __future__ import annotations

import re


def visible(text: str) -> str:
    r"""The text with escapes for what would steer a terminal or hide in it; else unchanged.

    Controls, line and paragraph separators, marks of writing direction (Bidi_Control) and lone
    surrogates become `\n`, `\x1b`, `\u202e`. A tab is a control, too.
    """
    if text.isprintable():
        return text
    return re.sub(_UNSAFE, _escaped, text)


# Compiled when a text holds something that is not printable, which nearly none does.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return _SHORT.get(match[0]) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
