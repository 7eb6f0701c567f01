"""Publishers' pages that number their articles themselves: IEEE, Elsevier, MDPI."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, parameter, segments
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    faulty,
    named,
)
from readme_tool.grammars.identifiers.marks import query_marks, slash_marks
from readme_tool.text import Pattern

_NUMBER = Pattern(r"\d+", re.ASCII)
_PDF_NAME = Pattern(r"(\d+)\.pdf", re.ASCII | re.IGNORECASE)
_PII = Pattern(r"S\d{7}[\dX]\d{7}[\dX]|B\d{9,12}[\dX]\d{6,8}[\dX]", re.ASCII)  # ISSN, ISBN
_PRINTED_PII = Pattern(r"(?:PII)?(S)(\d{4})-(\d{3}[\dX])\((\d\d)\)(\d{5})-([\dX])", re.ASCII)
_ISSN = Pattern(r"\d{4}-\d{3}[\dX]", re.ASCII)
_IEEE_VOLUMES = frozenset(
    "conhome tocresult.jsp mostRecentIssue.jsp RecentIssue.jsp mostRecentIssue.do".split()
)
_MDPI_LENGTH = 4  # ISSN, volume, issue, article


def read_ieee(address: Address) -> Reading:
    """What a page of IEEE Xplore names: the number of its document."""
    parts = segments(address.path)
    if number := parameter(address.query, "arnumber"):
        pdf = bool(parts) and parts[0] in ("stamp", "iel7", "ielx7")
        return _ieee(number, "pdf" if pdf else "page", ["pdf-link" if pdf else "legacy-path"])
    if parts and parts[0].startswith("iel"):
        found = _PDF_NAME.fullmatch(parts[-1])
        return _ieee(found[1], "pdf", ["pdf-link"]) if found else faulty("bad-id")
    if not _IEEE_VOLUMES.isdisjoint(parts):
        return faulty("volume-not-paper")
    if "document" not in parts[:2]:
        return faulty("not-a-paper")
    at = parts.index("document") + 1
    return _document(address, parts, at) if at < len(parts) else faulty("no-id")


def _document(address: Address, parts: list[str], at: int) -> Reading:
    if at == 2:
        marks = ["abstract-path"]
    else:
        marks = ["other-view"] if len(parts) > at + 1 else slash_marks(address)
    return _ieee(parts[at], "page", [*marks, *query_marks(address)])


def _ieee(number: str, form: str, marks: list[str]) -> Reading:
    if not _NUMBER.fullmatch(number) or not number.strip("0"):
        return faulty("trailing-junk" if number[:1].isdecimal() else "bad-id")
    return named(Identifier("ieee", number.lstrip("0")), form, marks)


def read_elsevier(address: Address) -> Reading:
    """What a page of ScienceDirect names: the publisher's item identifier."""
    parts = segments(address.path)
    if "pii" not in parts:
        return faulty("not-a-paper")
    at = parts.index("pii") + 1
    if at == len(parts):
        return faulty("no-id")
    if not _PII.fullmatch(parts[at]):
        return faulty("trailing-junk" if _PII.match(parts[at]) else "bad-id")
    pdf = any(part.startswith("pdf") for part in parts[at:])
    marks = ["abs-path"] if "abs" in parts else []
    marks += ["pdf-link"] if pdf else []
    marks += [] if address.host.lower().endswith("sciencedirect.com") else ["third-party"]
    form = "pdf" if pdf else "page"
    return named(Identifier("pii", parts[at]), form, [*marks, *query_marks(address)])


def read_printed_pii(address: Address) -> Reading:
    """What a page of Cell Press or The Lancet names: the same item identifier, as printed."""
    for part in segments(address.path):
        if found := _PRINTED_PII.fullmatch(part):
            canonical = address.text[: address.path_span.end]
            marks = query_marks(address)
            return named(Identifier("pii", "".join(found.groups())), "page", marks, canonical)
    return NOTHING


def read_mdpi(address: Address) -> Reading:
    """What a page of MDPI names: journal, volume, issue and article."""
    parts = segments(address.path)
    if not parts or not _ISSN.fullmatch(parts[0]):
        return NOTHING
    numbers = parts[:_MDPI_LENGTH]
    if len(numbers) < _MDPI_LENGTH or not all(part.isdecimal() for part in numbers[1:]):
        return faulty("volume-not-paper")
    views = parts[_MDPI_LENGTH:]
    pdf = bool(views) and views[0].startswith("pdf")
    marks = ["pdf-link"] if pdf else ["other-view"] * bool(views)
    form = "pdf" if pdf else "page"
    return named(Identifier("mdpi", "/".join(numbers)), form, [*marks, *query_marks(address)])
