"""Publishers' pages whose address holds the DOI of the article."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import (
    Address,
    parameter,
    parameters,
    segments,
    unquoted,
)
from readme_tool.grammars.identifiers.doi import read_name
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    named,
)
from readme_tool.grammars.identifiers.marks import is_tracking
from readme_tool.text import Pattern

# What may follow a DOI in the path: another view of the article.
_VIEWS = frozenset(
    "abstract abs full fulltext full-text fulltext.html full.html html htm pdf epdf pdfdirect"
    " ampdf epub meta xml references figures citations summary metrics download supp tables"
    " related tab-pdf".split()
)
_PDF_VIEWS = frozenset("pdf epdf pdfdirect pdfplus ampdf".split())
_SUFFIX = Pattern(r"\.(?:pdf|epub|html?|xml|full|short|abstract|fulltext)$", re.IGNORECASE)
_REGISTRANT = Pattern(r"10\.\d+(?:\.\d+)*", re.ASCII)
# `s41586-021-03819-2`, `nature14539`, `nmeth.4642`: the article's name is the suffix of its DOI.
# Others were shortened (`sdata201618` is 10.1038/sdata.2016.18) and tell nothing.
_NATURE_NAME = Pattern(
    r"[sd]\d{5}-\d{3}-\d{4,5}-[\da-z]"
    r"|(?:nature|ncomms|srep|nmat|nphys|ngeo|nclimate|nnano)\d+"
    r"|[a-z]+(?:\.\d+){1,2}",
    re.ASCII,
)
_PALGRAVE = "s41599"  # the one journal on nature.com whose DOIs are 10.1057

# How many segments a DOI has at most where more of the path follows it.
_SEGMENTS = {"link.springer.com": 2, "direct.mit.edu": 2, "academic.oup.com": 3}


def read_publisher(address: Address) -> Reading:
    """The DOI in the path of a publisher's page; nothing where there is none."""
    parts = segments(address.path)
    start = next((n for n, part in enumerate(parts) if _REGISTRANT.fullmatch(part)), None)
    if start is None:
        return _without_registrant(address, parts)
    kept = _without_views(parts[start:])
    if most := _SEGMENTS.get(address.host.lower()):
        number_follows = len(kept) > 2 and kept[2].isdecimal()
        kept = kept[: 2 if number_follows else most]
    kept[-1] = _SUFFIX.sub("", kept[-1])
    return _page("/".join(kept), address, "pdf" if _is_pdf(parts) else "page")


def _without_views(parts: list[str]) -> list[str]:
    end = len(parts)
    while end > 2 and parts[end - 1].lower() in _VIEWS:
        end -= 1
    return parts[:end]


def _is_pdf(parts: list[str]) -> bool:
    return parts[-1].lower().endswith(".pdf") or not _PDF_VIEWS.isdisjoint(parts)


def _page(name: str, address: Address, form: str) -> Reading:
    tracked = any(is_tracking(key) for key, _ in parameters(address.query))
    reading = read_name(name, ["publisher-page", *(["tracking-query"] if tracked else [])])
    return reading._replace(form=form) if reading.identifiers else reading


def _without_registrant(address: Address, parts: list[str]) -> Reading:
    """PLOS keeps the DOI in the query, `info:doi/` in the path is an older form of it."""
    identifier = parameter(address.query, "id") or ""
    if identifier.startswith("10."):
        return _page(identifier, address, "file" if "file" in parts else "page")
    _, found, name = unquoted(address.path).partition("info:doi/")
    return _page(name, address, "page") if found else NOTHING


def read_nature(address: Address) -> Reading:
    """What an article on nature.com names: its DOI is 10.1038 and the article's own name."""
    parts = segments(address.path)
    if len(parts) < 2 or parts[0] != "articles":
        return read_publisher(address)
    name = _SUFFIX.sub("", parts[1])
    if not _NATURE_NAME.fullmatch(name):
        return NOTHING
    registrant = "10.1057" if name.startswith(_PALGRAVE) else "10.1038"
    return _page(f"{registrant}/{name}", address, "pdf" if _is_pdf(parts) else "page")


def read_acm(address: Address) -> Reading:
    """What a page of ACM's Digital Library names; before 2020 by a number of its own."""
    parts = segments(address.path)
    if not parts or not parts[-1].endswith(".cfm"):
        return read_publisher(address)
    if name := parameter(address.query, "doid"):
        return _page(f"10.1145/{name}", address, "page")
    number = (parameter(address.query, "id") or "").rpartition(".")[2]
    if not number.isdecimal() or not number.isascii():
        return NOTHING
    form = "pdf" if parts[-1].startswith("ft_gateway") else "page"
    return named(Identifier("dl-acm-legacy", number), form, ["legacy-path"])


def read_science(address: Address) -> Reading:
    """Science before 2021 has volume, issue and page instead of a DOI, which must be looked up."""
    reading = read_publisher(address)
    parts = segments(address.path)
    numbered = parts[:1] == ["content"] and any(part.isdecimal() for part in parts[1:3])
    if numbered and not reading.identifiers:
        return Reading(warnings=("doi-not-in-url",), form="page")
    return reading
