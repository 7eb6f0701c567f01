"""The DOI name: a registrant's number, a slash, a suffix; compared in lower case.

Source: DOI Handbook 2.2 and 2.4. A suffix may end in any sign, but one that ends in a full stop,
a comma or a bracket that it never opened has in practice swallowed the prose around it.
"""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.marks import is_placeholder
from readme_tool.text import Pattern

_NAME = Pattern(r"10\.\d{4,9}(?:\.\d+)*/(\S+)", re.ASCII)
_NO_SUFFIX = Pattern(r"10\.[\d.]+/?", re.ASCII)
_SHORT_REGISTRANT = Pattern(r"10\.\d{1,3}/", re.ASCII)
_SHORT_DOI = Pattern(r"10/[a-z\d]+", re.ASCII)
_PROSE = frozenset(".,;:!?'\"`*_|\\。，、；：")
_CLOSING = {")": "(", "]": "[", "}": "{", ">": "<", "）": "（", "】": "【", "」": "「"}
_UNSAFE = frozenset('<>&"{}|\\^`[]')


def fault(text: str) -> str | None:
    """What keeps `text`, percent escapes decoded, from being a DOI name; None for a sound one."""
    found = _NAME.fullmatch(text)
    if found and "://" in found[1]:
        return "glued-urls"
    if found:
        return "trailing-punctuation" if ends_in_prose(found[1]) else None
    if not text:
        return "no-id"
    if is_placeholder(text) or is_placeholder(text.removeprefix("10.")):
        return "placeholder"
    if text.lower().startswith("doi:"):
        return "nested-prefix"
    if _SHORT_REGISTRANT.match(text):
        return "short-registrant"
    if _NO_SUFFIX.fullmatch(text):
        return "no-suffix"
    return "space" if any(c.isspace() for c in text) else "bad-id"


def is_short_doi(text: str) -> bool:
    """Whether it is a name of shortdoi.org (`10/gt3k2n`), which tells no DOI."""
    return bool(_SHORT_DOI.fullmatch(text))


def ends_in_prose(suffix: str) -> bool:
    """Whether the last sign belongs to the sentence around rather than to the name."""
    last = suffix[-1]
    if last in _CLOSING:
        return suffix.count(last) > suffix.count(_CLOSING[last])
    return last in _PROSE or last in _CLOSING.values()


def marks(name: str) -> list[str]:
    """Which signs of the name do not stand well in a link."""
    if not _UNSAFE.isdisjoint(name):
        return ["unsafe-chars"]
    return ["parentheses"] if "(" in name else []
