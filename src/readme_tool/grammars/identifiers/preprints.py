"""Preprint servers besides arXiv, and archives of papers: bioRxiv, medRxiv, SSRN, HAL, Zenodo."""

from __future__ import annotations

import re
from itertools import pairwise

from readme_tool.grammars.identifiers.address import Address, parameter, segments
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    faulty,
    named,
)
from readme_tool.grammars.identifiers.marks import query_marks
from readme_tool.text import Pattern

_RXIV = Pattern(
    r"(?P<name>(?:\d{4}\.\d\d\.\d\d\.)?(?P<number>\d+))(?:v(?P<version>[1-9]\d*))?(?P<view>\.[a-z][\w.-]*)?",
    re.ASCII,
)
_RXIV_DIGITS = {"biorxiv": 6, "medrxiv": 8}
_RXIV_PREFIXES = frozenset(("10.1101", "10.64898"))
_OLD_RXIV_PREFIX = "10.1101"
_NUMBER = Pattern(r"\d+", re.ASCII)
_HAL = Pattern(r"([a-z]+(?:-[a-z]+)*-\d{8})(?:v([1-9]\d*))?", re.ASCII)
_ZENODO = Pattern(r"10\.5281/zenodo\.(\d+)(?:\.svg)?", re.ASCII)


def read_rxiv(address: Address) -> Reading:
    """What a page of bioRxiv or medRxiv names: its DOI."""
    parts = segments(address.path)
    if parts[:1] != ["content"]:
        return faulty("not-a-paper")
    server = "medrxiv" if "medrxiv" in address.host.lower() else "biorxiv"
    modern = len(parts) > 2 and parts[1] in _RXIV_PREFIXES
    name, prefix = (parts[2], parts[1]) if modern else (parts[-1], _OLD_RXIV_PREFIX)
    found = _RXIV.fullmatch(name)
    if not found or not (modern or "early" in parts):
        return faulty("trailing-junk" if found or _RXIV.match(name) else "bad-id")
    if len(found["number"]) != _RXIV_DIGITS[server]:
        return faulty("digit-count")
    return _rxiv(address, Identifier(server, f"{prefix}/{found['name']}", found["version"]), found)


def _rxiv(address: Address, identifier: Identifier, file: re.Match[str]) -> Reading:
    view = file["view"] or ""
    pdf = view.endswith(".pdf")
    marks = ["legacy-path"] if "early" in address.path else []
    if view:
        marks.append("pdf-link" if pdf else "other-view")
    reading = named(identifier, "pdf" if pdf else "page", [*marks, *query_marks(address)])
    return reading._replace(identifiers=(identifier, Identifier("doi", identifier.value)))


def read_ssrn(address: Address) -> Reading:
    """What a page of SSRN names: the number of its abstract."""
    short = address.path.startswith("/abstract=")
    number = address.path[len("/abstract=") :].rstrip("/") if short else _ssrn_parameter(address)
    if number is None:
        return faulty("not-a-paper")
    if not _NUMBER.fullmatch(number):
        return faulty(_number_fault(number))
    delivery = "delivery" in address.path.lower()
    marks = (["short-form"] if short else []) + (["pdf-link"] if delivery else [])
    return named(Identifier("ssrn", number), "pdf" if delivery else "page", marks)


def _ssrn_parameter(address: Address) -> str | None:
    wanted = ("abstract_id", "abstractid", "abstractId", "abstract")
    return next((v for key in wanted if (v := parameter(address.query, key)) is not None), None)


def _number_fault(text: str) -> str:
    if not text:
        return "no-id"
    return "trailing-junk" if text[0].isdecimal() else "bad-id"


def read_hal(address: Address) -> Reading:
    """What a page of HAL, or of one of its portals, names."""
    parts = segments(address.path)
    found = next((hit for part in parts if (hit := _HAL.fullmatch(part))), None)
    if not found:
        return faulty("trailing-junk" if parts and _HAL.match(parts[0]) else "not-a-paper")
    host = address.host.lower()
    marks = ["legacy-host"] if not host.endswith("hal.science") else []
    if host not in ("hal.science", "www.hal.science") and not marks:
        marks.append("host-alias")
    pdf = parts[-1] == "document" or "file" in parts
    marks += ["pdf-link"] if pdf else []
    identifier = Identifier("hal", found[1], found[2])
    return named(identifier, "pdf" if pdf else "page", [*marks, *query_marks(address)])


def read_zenodo(address: Address) -> Reading:
    """What a page of Zenodo names: the number of its record."""
    parts = segments(address.path)
    for pair in pairwise(parts):
        if found := _ZENODO.fullmatch("/".join(pair)):
            return _zenodo_doi(found[1])
    if not parts or parts[0] not in ("record", "records"):
        return faulty("not-a-paper")
    number = parts[1] if len(parts) > 1 else ""
    if not _NUMBER.fullmatch(number):
        return faulty(_number_fault(number))
    marks = ["sub-path"] if len(parts) > 2 else []
    return named(Identifier("zenodo", number), "page", [*marks, *query_marks(address)])


def _zenodo_doi(number: str) -> Reading:
    reading = named(Identifier("zenodo", number), "doi", ["doi-form"])
    doi = Identifier("doi", f"10.5281/zenodo.{number}")
    return reading._replace(identifiers=(*reading.identifiers, doi))


def read_osf(address: Address) -> Reading:
    """What a preprint on OSF names; its other pages name projects."""
    parts = segments(address.path)
    if parts[:1] != ["preprints"] or len(parts) < 2:
        return NOTHING
    key = parts[2] if len(parts) > 2 else parts[1]
    key = key.partition("_v")[0]
    if not (len(key) == 5 and key.isalnum() and key.isascii()):
        return NOTHING
    return named(Identifier("osf", key.lower()), "page", query_marks(address))
