"""Proceedings of the computer vision conferences: the CVF's open access site, and ECVA's.

A CVF paper is named by venue, year and the stem of its file; the folders changed over the years
(`content_cvpr_2018`, `content_CVPR_2020`, `content/CVPR2024`), and up to 2015 the year stood before
the venue (`content_cvpr_2015/papers/Doe_A_Title_2015_CVPR_paper.pdf`).
"""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, segments
from readme_tool.grammars.identifiers.canonical import quoted
from readme_tool.grammars.identifiers.identifier import Identifier, Reading, faulty, named
from readme_tool.grammars.identifiers.marks import query_marks
from readme_tool.text import Pattern

_CVF_FILES = (
    Pattern(
        r"(?P<named>(?P<stem>.+)_(?P<venue>[A-Z]{3,8})_(?P<year>\d{4}))"
        r"_(?P<part>[a-z]+)\.(?P<ending>[a-z]+)",
        re.ASCII,
    ),
    Pattern(
        r"(?P<named>(?P<stem>.+)_(?P<year>201[0-5])_(?P<venue>CVPR|ICCV))"
        r"_(?P<part>[a-z]+)\.(?P<ending>[a-z]+)",
        re.ASCII,
    ),
)
_CVF_FOLDER = Pattern(r"content(?:_\w+)?", re.ASCII)
_YEAR = Pattern(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
_CVF_ENDINGS = {"papers": "pdf", "html": "html"}
_SITE = "https://openaccess.thecvf.com/"

_ECVA_FOLDER = Pattern(r"eccv_(\d{4})", re.ASCII)
_ECVA_PAGE = Pattern(r"(\d+)_ECCV_\d{4}_paper\.(?:php|html)", re.ASCII)
_ECVA_PDF = Pattern(r"(\d+)(?:-supp)?\.pdf", re.ASCII)
_LNCS_LENGTH = 9  # volume and first page; a paper's own number has five digits at most


def read_cvf(address: Address) -> Reading:
    """What a page on openaccess.thecvf.com, or on its predecessor, names."""
    parts = segments(address.path)
    legacy = parts[:1] == ["openaccess"]
    folders = parts[1:] if legacy else parts
    if len(folders) < 3 or not _CVF_FOLDER.fullmatch(folders[0]):
        return faulty("not-a-paper")
    found = next((file for one in _CVF_FILES if (file := one.fullmatch(folders[-1]))), None)
    if not found:
        return faulty("bad-id" if _CVF_ENDINGS.keys() & set(folders) else "not-a-paper")
    if fault := _cvf_fault(folders, found):
        return faulty(fault)
    value = f"{found['venue']}/{found['year']}/{found['stem']}"
    marks = ["legacy-host"] if legacy else []
    if found["ending"] != "html":
        marks.append("pdf-link" if found["part"] == "paper" else "other-view")
    form = found["ending"] if found["ending"] in ("pdf", "html") else "file"
    marks += query_marks(address)
    return named(Identifier("cvf", value), form, marks, _cvf_page(folders, found))


def _cvf_fault(folders: list[str], file: re.Match[str]) -> str | None:
    ending = next((end for kind, end in _CVF_ENDINGS.items() if kind in folders), None)
    if ending and file["ending"] != ending:
        return "bad-extension"
    years = _YEAR.findall("/".join(folders[:2]))
    return "inconsistent-id" if years and file["year"] not in years else None


def _cvf_page(folders: list[str], file: re.Match[str]) -> str:
    kinds = ("papers", "supplemental")
    kept = ["html" if folder in kinds else folder for folder in folders[:-1]]
    return _SITE + quoted("/".join([*kept, f"{file['named']}_paper.html"]))


def read_ecva(address: Address) -> Reading:
    """What a page on ecva.net names; PDFs up to 2022 have the number of their LNCS page."""
    parts = segments(address.path)
    folder = next((found for part in parts if (found := _ECVA_FOLDER.fullmatch(part))), None)
    if not folder:
        return faulty("not-a-paper")
    page, pdf = _ECVA_PAGE.fullmatch(parts[-1]), _ECVA_PDF.fullmatch(parts[-1])
    found = page or pdf
    if not found:
        return faulty("volume-not-paper")
    number = found[1]
    number = f"lncs-{number}" if len(number) >= _LNCS_LENGTH else number.lstrip("0")
    marks = [*(["pdf-link"] if pdf else []), *query_marks(address)]
    return named(Identifier("ecva", f"ECCV/{folder[1]}/{number}"), "pdf" if pdf else "page", marks)
