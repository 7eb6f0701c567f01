"""Addresses of OpenReview: one `id` for a forum, its PDF, its attachments and its revisions.

Source: docs.openreview.net; ids have 7 to 14 signs.
"""

from __future__ import annotations

from readme_tool.grammars.identifiers.address import Address, parameter, parameters, segments
from readme_tool.grammars.identifiers.identifier import Identifier, Reading, faulty, named
from readme_tool.grammars.identifiers.marks import is_placeholder, is_tracking, query_marks
from readme_tool.text import Pattern

_ID = Pattern(r"[A-Za-z0-9_-]{7,14}")
_FORMS = {"forum": "forum", "pdf": "pdf", "attachment": "file", "revisions": "page"}
_MARKS = {"pdf": ["pdf-link"], "attachment": ["attachment"], "revisions": ["other-view"]}
_FILE = Pattern(r"[0-9a-f]{40}\.pdf")


def read_openreview(address: Address) -> Reading:
    """What an address on OpenReview names."""
    parts = segments(address.path)
    page = parts[0] if parts else ""
    if page in ("references", "notes"):
        return faulty("revision-id" if len(parts) > 1 else "not-a-paper")
    if page not in _FORMS:
        return faulty("not-a-paper")
    if len(parts) > 1:
        return _in_path(page, parts)
    identifier = parameter(address.query, "id")
    if identifier is None:
        return _without_id(address)
    return _page(address, page, identifier)


def _page(address: Address, page: str, identifier: str) -> Reading:
    if not identifier:
        return faulty("no-id")
    if is_placeholder(identifier):
        return faulty("placeholder")
    found = _ID.match(identifier)
    if found and found.end() == len(identifier):
        marks = [*_MARKS.get(page, ()), *_query_marks(address)]
        return named(Identifier("openreview", identifier), _FORMS[page], marks)
    junk = found and not identifier[found.end()].isalnum()
    return faulty("trailing-junk" if junk else "bad-id")


def _in_path(page: str, parts: list[str]) -> Reading:
    """`/pdf/HASH.pdf` tells no forum; `/forum/ID` is one with its id in the wrong place."""
    if page == "pdf" and _FILE.fullmatch(parts[1]):
        return faulty("file-hash")
    sound = len(parts) == 2 and _ID.fullmatch(parts[1])
    return faulty("wrong-path", f"https://openreview.net/{page}?id={parts[1]}" if sound else None)


def _without_id(address: Address) -> Reading:
    for name, value in parameters(address.query):
        if name.lower() == "id":
            mended = f"https://openreview.net{address.path}?id={value}"
            return faulty("wrong-param-case", mended if _ID.fullmatch(value) else None)
    return faulty("no-id")


def _query_marks(address: Address) -> list[str]:
    """Parameters besides `id`; `&amp;` is an HTML entity that was pasted along."""
    others = [name for name, _ in parameters(address.query) if name not in ("id", "name")]
    marks = [mark for mark in query_marks(address) if mark.endswith("fragment")]
    if "&amp;" in (address.query or ""):
        marks.append("html-entity")
    elif others:
        marks.append("tracking-query" if any(map(is_tracking, others)) else "extra-query")
    return marks
