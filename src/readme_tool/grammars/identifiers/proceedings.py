"""Proceedings and journals with addresses of their own.

PMLR, JMLR, USENIX, PVLDB, ISCA and Robotics: Science and Systems.
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

_PMLR_VOLUME = Pattern(r"[vr]\d+", re.ASCII)
_KEY = Pattern(r"([A-Za-z][\w-]*?)(-supp)?(?:\.(html|pdf|bib|zip))?", re.ASCII)
_JMLR_VOLUME = Pattern(r"v(?:olume)?(\d+)", re.ASCII)
_JMLR_KEY = Pattern(r"([\w-]+?)(?:\.(html|pdf|bib))?", re.ASCII)
_NAME = Pattern(r"[\w-]+", re.ASCII)
_ISCA_VENUE = Pattern(r"[A-Za-z]+_?\d{2,4}[A-Za-z]?", re.ASCII)
_FILE = Pattern(r"(\w+)\.(html|pdf)", re.ASCII | re.IGNORECASE)
_PVLDB_VOLUME = Pattern(r"vol\d+", re.ASCII)
_PVLDB_PAPER = Pattern(r"(p\d+-[\w-]+)\.pdf", re.ASCII)
_RSS_PAPER = Pattern(r"(p\d+)\.(html|pdf)", re.ASCII)
_RSS_VOLUME = Pattern(r"rss\d+", re.ASCII)


def read_pmlr(address: Address) -> Reading:
    """What a page of PMLR names: volume and key."""
    parts = segments(address.path)
    if not parts:
        return faulty("not-a-paper")
    return _pmlr(parts[0], parts[1:], query_marks(address))


def _pmlr(volume: str, rest: list[str], marks: list[str]) -> Reading:
    if not _PMLR_VOLUME.fullmatch(volume):
        return faulty("not-a-paper")
    if not rest or rest[0] in ("index.html", "assets"):
        return faulty("volume-not-paper")
    keys = [_KEY.fullmatch(part) for part in rest]
    key, file = keys[0], keys[-1]
    if not key or not file:
        return faulty("bad-id")
    if key[1] != file[1]:
        return faulty("inconsistent-id")
    identifier = Identifier("pmlr", f"{volume}/{key[1]}")
    if file[2] or file[3] in ("bib", "zip"):
        return named(identifier, "file", ["other-view", *marks])
    views = {"pdf": ["pdf-link"], None: ["no-extension"]}
    form = "pdf" if file[3] == "pdf" else "page"
    return named(identifier, form, [*views.get(file[3], []), *marks])


def read_pmlr_assets(parts: list[str]) -> Reading:
    """PMLR keeps its newer PDFs on GitHub: `/mlresearch/v235/main/assets/KEY/KEY.pdf`."""
    if len(parts) < 4 or "assets" not in parts[:-1]:
        return NOTHING
    return _pmlr(parts[1], parts[parts.index("assets") + 1 :], [])


def read_jmlr(address: Address) -> Reading:
    """What a page of JMLR names; PMLR once stood in its `proceedings` folder."""
    parts = segments(address.path)
    if parts[:2] == ["proceedings", "papers"] and len(parts) > 2:
        return _pmlr(parts[2], parts[3:], ["legacy-host", *query_marks(address)])
    if parts[:1] != ["papers"] or len(parts) < 2:
        return faulty("not-a-paper")
    volume = _JMLR_VOLUME.fullmatch(parts[1])
    key = _JMLR_KEY.fullmatch(parts[-1]) if len(parts) > 2 else None
    if not volume or not key:
        return faulty("volume-not-paper" if volume else "not-a-paper")
    if len(parts) > 3 and parts[2] != key[1]:
        return faulty("inconsistent-id")
    pdf = key[2] == "pdf"
    marks = [*(["pdf-link"] if pdf else []), *query_marks(address)]
    return named(Identifier("jmlr", f"v{volume[1]}/{key[1]}"), "pdf" if pdf else "page", marks)


def read_usenix(address: Address) -> Reading:
    """What the page of a talk at a USENIX conference names: conference and name."""
    parts = segments(address.path)
    if parts[:1] != ["conference"] or len(parts) < 4 or parts[2] != "presentation":
        return NOTHING
    if not _NAME.fullmatch(parts[1]) or not _NAME.fullmatch(parts[3]):
        return NOTHING
    return named(Identifier("usenix", f"{parts[1]}/{parts[3]}"), "page", query_marks(address))


def read_vldb(address: Address) -> Reading:
    """What a PDF of the Proceedings of the VLDB Endowment names: volume, first page, author."""
    parts = segments(address.path)
    if len(parts) != 3 or parts[0] != "pvldb" or not _PVLDB_VOLUME.fullmatch(parts[1]):
        return NOTHING
    found = _PVLDB_PAPER.fullmatch(parts[2])
    if not found:
        return NOTHING
    return named(Identifier("pvldb", f"{parts[1]}/{found[1]}"), "pdf", query_marks(address))


def read_isca(address: Address) -> Reading:
    """What a page of the archive of ISCA's speech conferences names: conference and file."""
    parts = [part for part in segments(address.path) if not part.startswith("archive")]
    file = _FILE.fullmatch(parts[-1]) if parts else None
    venue = next((part for part in parts[:-1] if _ISCA_VENUE.fullmatch(part)), None)
    if not file or not venue or file[1] == "index":
        return faulty("volume-not-paper" if parts else "not-a-paper")
    legacy = not address.host.lower().endswith("isca-archive.org")
    pdf = file[2].lower() == "pdf"
    marks = [*(["legacy-host"] if legacy else []), *(["pdf-link"] if pdf else [])]
    identifier = Identifier("isca", f"{venue.lower()}/{file[1].lower()}")
    return named(identifier, "pdf" if pdf else "page", [*marks, *query_marks(address)])


def read_rss(address: Address) -> Reading:
    """What a page of Robotics: Science and Systems names: volume and paper."""
    parts = segments(address.path)
    if not parts or not _RSS_VOLUME.fullmatch(parts[0]):
        return faulty("not-a-paper")
    found = _RSS_PAPER.fullmatch(parts[-1])
    if not found:
        return faulty("volume-not-paper")
    pdf = found[2] == "pdf"
    marks = [*(["pdf-link"] if pdf else []), *query_marks(address)]
    return named(Identifier("rss", f"{parts[0]}/{found[1]}"), "pdf" if pdf else "page", marks)
