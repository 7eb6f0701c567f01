"""Addresses of the ACL Anthology.

Source: aclanthology.org/info/ids. Until 2019 a letter, two digits of the year and four of volume
and paper (`P18-1007`), since 2020 `YEAR.VENUE-VOLUME.NUMBER` (`2020.acl-main.1`).
"""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, segments
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    faulty,
    named,
)
from readme_tool.grammars.identifiers.marks import query_marks
from readme_tool.text import Pattern

_ITEM = Pattern(
    r"([A-Z]\d\d-\d{4}|(?:19|20)\d\d\.[a-z\d]+-[a-z\d]+\.\d+)(v\d+)?(?:\.([A-Za-z][\w.-]*))?",
    re.ASCII,
)
_VOLUME = Pattern(r"[A-Z]\d\d(?:-\d{1,2})?|(?:19|20)\d\d\.[a-z\d]+(?:-[a-z\d]+)?", re.ASCII)
_ID_LIKE = Pattern(r"[A-Za-z]\d\d-?\d+|(?:19|20)\d\d\.\w+", re.ASCII)
_LEGACY_ROOTS = frozenset(("anthology", "anthology-new"))
_HOME = frozenset(("aclanthology.org", "www.aclanthology.org"))
_OTHER_VIEWS = frozenset(("bib", "xml", "endf"))


def read_anthology(address: Address) -> Reading:
    """What an address on the Anthology, or on a host that it once had, names."""
    parts = segments(address.path)
    if address.host.lower().endswith("aclweb.org"):
        if not parts or parts[0] not in _LEGACY_ROOTS:
            return NOTHING
        parts = parts[1:]
    for part in parts:
        if found := _ITEM.fullmatch(part):
            return _item(address, found[1], found[2], found[3] or "")
    return _without_item(address, parts)


def _item(address: Address, name: str, revision: str | None, ending: str) -> Reading:
    marks = [] if address.host.lower() in _HOME else ["legacy-host"]
    form = "page"
    if ending.lower() == "pdf":
        form, view = "pdf", ["pdf-link"]
    elif ending in _OTHER_VIEWS:
        view = ["other-view"]
    else:
        form, view = ("file", ["attachment"]) if ending else ("page", [])
    marks += [*view, *(["revision"] if revision else []), *query_marks(address)]
    return named(Identifier("acl", name), form, marks)


def _without_item(address: Address, parts: list[str]) -> Reading:
    last = parts[-1].removesuffix(".pdf") if parts else ""
    if "volumes" in parts or _VOLUME.fullmatch(last):
        return faulty("volume-not-paper")
    for respelled in (last.upper(), last.lower()):
        if _ITEM.fullmatch(respelled):
            path, found, ending = address.path.rpartition(last)
            return faulty("case", address.with_path(path + respelled + ending) if found else None)
    if (item := _ITEM.match(last)) and not last[item.end()].isalnum():
        return faulty("trailing-junk")
    return faulty("bad-id" if _ID_LIKE.match(last) else "not-a-paper")
