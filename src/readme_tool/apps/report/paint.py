"""Colours for a terminal, as ECMA-48 numbers them."""

from __future__ import annotations

import enum

from readme_tool.rules import Severity


class Style(enum.Enum):
    """How a piece of a report stands out; the value goes between `ESC [` and `m`."""

    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;36"
    STRONG = "1"
    FAINT = "2"
    GUTTER = "1;34"
    ADDED = "32"
    REMOVED = "31"
    ADDED_WORD = "7;32"
    REMOVED_WORD = "7;31"


_BY_SEVERITY = {
    Severity.ERROR: Style.ERROR,
    Severity.WARNING: Style.WARNING,
    Severity.INFO: Style.INFO,
}


def painted(text: str, style: Style, colour: bool) -> str:
    """The text in that style, or as it is where there is no colour."""
    return f"\x1b[{style.value}m{text}\x1b[0m" if colour and text else text


def style_of(severity: Severity) -> Style:
    """The style of a severity."""
    return _BY_SEVERITY[severity]
