"""Proceedings of NeurIPS and of the conferences that use its site, and their poster pages."""

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

_HASH = r"[0-9a-f]{32}"
_FILE = Pattern(
    rf"(?P<hash>{_HASH})-(?P<view>[A-Za-z]+)(?P<track>-[\w-]+)?\.(?P<ending>[a-z]+)", re.ASCII
)
_HASH_LIKE = Pattern(r"[0-9a-f]{16,}", re.ASCII)
_YEAR = Pattern(r"(?:19|20)\d\d", re.ASCII)
_NUMBERED = Pattern(r"(\d{1,5})-([a-z0-9][a-z0-9-]*)(?:\.pdf)?", re.ASCII)
_LEGACY_HOSTS = frozenset(
    "papers.nips.cc papers.neurips.cc proceedings.nips.cc books.nips.cc".split()
)
_DATASETS_HOST = "datasets-benchmarks-proceedings.neurips.cc"
_SCHEMES = {
    "proceedings.iclr.cc": "iclr",
    "proceedings.mlsys.org": "mlsys",
}
_EVENT = Pattern(r"[a-z-]+", re.ASCII)


def read_neurips(address: Address) -> Reading:
    """What a page of the proceedings names: the year and the hash of the paper."""
    parts = segments(address.path)
    rooted = parts[1:] if parts[:1] == ["paper_files"] else parts
    if rooted[:1] != ["paper"] or len(rooted) < 2:
        return faulty("volume-not-paper" if parts and parts[0] != "about" else "not-a-paper")
    if not _YEAR.fullmatch(rooted[1]):
        return _numbered(address, rooted)
    if len(rooted) < 4:
        return faulty("volume-not-paper")
    found = _FILE.fullmatch(rooted[3])
    if not found:
        return faulty("bad-hash" if _HASH_LIKE.match(rooted[3]) else "bad-id")
    return _hashed(address, rooted[1], found)


def _hashed(address: Address, year: str, file: re.Match[str]) -> Reading:
    host = address.host.lower()
    scheme = _SCHEMES.get(host, "neurips")
    marks = _host_marks(host, address.path)
    form = "pdf" if file["ending"] == "pdf" else "page"
    if file["view"] != "Abstract":
        marks.append("pdf-link" if file["view"] == "Paper" else "other-view")
    page = f"{year}/hash/{file['hash']}-Abstract{file['track'] or ''}.html"
    identifier = Identifier(scheme, f"{year}/{file['hash']}")
    return named(identifier, form, [*marks, *query_marks(address)], _site(host) + page)


def _host_marks(host: str, path: str) -> list[str]:
    if host in _LEGACY_HOSTS:
        return ["legacy-host"]
    if host == _DATASETS_HOST:
        return []
    return [] if path.lstrip("/").startswith("paper_files") else ["legacy-path"]


def _site(host: str) -> str:
    if host == _DATASETS_HOST:
        return f"https://{host}/paper/"
    site = host if host in _SCHEMES else "proceedings.neurips.cc"
    return f"https://{site}/paper_files/paper/"


def _numbered(address: Address, parts: list[str]) -> Reading:
    """`/paper/7181-attention-is-all-you-need.pdf`: numbers were given until 2019."""
    found = _NUMBERED.fullmatch(parts[1])
    if not found:
        return faulty("bad-id")
    pdf = parts[1].endswith(".pdf")
    marks = ["legacy-number", *(["pdf-link"] if pdf else []), *query_marks(address)]
    canonical = f"https://papers.nips.cc/paper/{found[1]}-{found[2]}"
    identifier = Identifier("neurips", f"nips-{found[1]}")
    return named(identifier, "pdf" if pdf else "page", marks, canonical)


def read_virtual(address: Address) -> Reading:
    """What a conference's page of a poster, a talk or a workshop names."""
    parts = segments(address.path)
    if len(parts) < 4 or parts[0] != "virtual" or not _YEAR.fullmatch(parts[1]):
        return NOTHING
    event, number = parts[-2], parts[-1]
    if not _EVENT.fullmatch(event) or not number.isdecimal():
        return NOTHING
    host = address.host.lower().removeprefix("www.")
    site = "neurips.cc" if host == "nips.cc" else host
    identifier = Identifier("virtual", f"{site}/{parts[1]}/{event}/{number}")
    return named(identifier, "page", query_marks(address))
