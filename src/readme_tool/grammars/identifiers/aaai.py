"""The journal system of AAAI, its conference system before, and the proceedings of IJCAI."""

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

_OJS_VIEWS = frozenset(("view", "viewFile", "viewPaper", "download"))
_OCS_CONFERENCE = Pattern(r"[A-Z]+\d\d", re.ASCII)
_JOURNAL = Pattern(r"[\w-]+", re.ASCII)
_NUMBER = Pattern(r"\d+", re.ASCII)
_IJCAI_NUMBER = Pattern(r"(\d+)(\.pdf)?", re.ASCII)
_IJCAI_YEAR = Pattern(r"\d{2}|(?:19|20)\d\d", re.ASCII)
_FIRST_IJCAI = 69  # of 1969


def read_aaai(address: Address) -> Reading:
    """What an article of AAAI's journal system names; its numbers hold for all its journals."""
    parts = segments(address.path)
    home = address.host.lower() == "ojs.aaai.org"
    rooted = parts[1:] if parts[:1] == ["ojs"] else parts
    if rooted[:1] != ["index.php"] or len(rooted) < 3:
        return _conference_system(rooted) if not home else faulty("not-a-paper")
    if "issue" in rooted:
        return faulty("volume-not-paper")
    if rooted[2] != "article":
        return faulty("not-a-paper")
    return _article(rooted, query_marks(address), home)


def _article(parts: list[str], marks: list[str], home: bool) -> Reading:
    journal, rest = parts[1], parts[3:]
    if len(rest) < 2 or rest[0] not in _OJS_VIEWS:
        return faulty("no-id")
    if not _NUMBER.fullmatch(rest[1]) or not _JOURNAL.fullmatch(journal):
        return faulty("bad-id")
    pdf = rest[0] == "download" or len(rest) > 2
    marks = [*([] if home else ["legacy-host"]), *(["pdf-link"] if pdf else []), *marks]
    canonical = f"https://ojs.aaai.org/index.php/{journal}/article/view/{rest[1]}"
    return named(Identifier("aaai", rest[1]), "pdf" if pdf else "page", marks, canonical)


def _conference_system(parts: list[str]) -> Reading:
    """`/ocs/index.php/AAAI/AAAI18/paper/view/17341`: other numbers, before 2019."""
    if (
        parts[:2] != ["ocs", "index.php"]
        or len(parts) < 7
        or not _OCS_CONFERENCE.fullmatch(parts[3])
    ):
        return NOTHING
    if parts[5] not in _OJS_VIEWS or not _NUMBER.fullmatch(parts[6]):
        return NOTHING
    canonical = f"https://www.aaai.org/ocs/index.php/{parts[2]}/{parts[3]}/paper/view/{parts[6]}"
    identifier = Identifier("aaai-ocs", f"{parts[3]}/{parts[6]}")
    return named(identifier, "page", ["legacy-host"], canonical)


def read_ijcai(address: Address) -> Reading:
    """What a page of IJCAI's proceedings names: year and number."""
    parts = segments(address.path)
    if not parts or parts[0].lower() not in ("proceedings", "abstract"):
        return faulty("not-a-paper")
    found = _IJCAI_NUMBER.fullmatch(parts[-1]) if len(parts) > 2 else None
    if not found or not _IJCAI_YEAR.fullmatch(parts[1]) or not found[1].strip("0"):
        return faulty("bad-id" if len(parts) > 2 else "volume-not-paper")
    marks = ["path-case"] if parts[0] == "Proceedings" and len(parts[1]) == 4 else []
    if found[2]:
        marks.append("pdf-link")
    elif found[1].startswith("0"):
        marks.append("zero-padded")
    identifier = Identifier("ijcai", f"{_full_year(parts[1])}/{found[1].lstrip('0')}")
    return named(identifier, "pdf" if found[2] else "page", [*marks, *query_marks(address)])


def _full_year(year: str) -> str:
    if len(year) > 2:
        return year
    return ("19" if int(year) >= _FIRST_IJCAI else "20") + year
