"""Addresses of the DOI resolver."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers import doi_name
from readme_tool.grammars.identifiers.address import Address, unquoted
from readme_tool.grammars.identifiers.arxiv_faults import fault as arxiv_fault
from readme_tool.grammars.identifiers.arxiv_id import parse as parse_arxiv
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    faulty,
    named,
)
from readme_tool.grammars.identifiers.marks import query_marks, slash_marks
from readme_tool.text import Pattern

_ARXIV_DOI = Pattern(r"10\.48550/(arxiv\.)?(.*)", re.IGNORECASE)
_SSRN_DOI = Pattern(r"10\.2139/ssrn\.(\d+)", re.ASCII)
_HOME = frozenset(("doi.org", "www.doi.org"))


def read_doi(address: Address) -> Reading:
    """What an address on doi.org, or on a host that stood for it, names."""
    marks = [] if address.host.lower() in _HOME else ["legacy-host"]
    name = unquoted(address.path).strip("/")
    if doi_name.is_short_doi(name):
        return NOTHING
    reading = read_name(name, [*marks, *slash_marks(address), *query_marks(address)])
    bare = name[len("doi:") :].strip()
    if reading.problem == "nested-prefix" and read_name(bare, []).identifiers:
        return reading._replace(mended=address.with_path("/" + bare))
    return reading


def read_name(name: str, marks: list[str]) -> Reading:
    """What a DOI name names; DOIs of arXiv and SSRN are other names of their papers."""
    name = name.rstrip("/")
    if found := _ARXIV_DOI.fullmatch(name):
        return _arxiv(found[1], found[2], marks)
    if problem := doi_name.fault(name):
        return faulty(problem)
    lowered = name.lower()
    identifier = Identifier("doi", lowered)
    if found := _SSRN_DOI.fullmatch(lowered):
        reading = named(Identifier("ssrn", found[1]), "doi", ["doi-form", *marks])
        return reading._replace(identifiers=(*reading.identifiers, identifier))
    return named(identifier, "doi", [*marks, *doi_name.marks(name)])


def _arxiv(prefix: str | None, text: str, marks: list[str]) -> Reading:
    written = parse_arxiv(text)
    if written is None:
        return faulty(arxiv_fault(text))
    sound = f"https://doi.org/10.48550/arXiv.{written.identifier.value}"
    if written.identifier.version:
        return faulty("doi-with-version", sound)
    if not prefix:
        return faulty("doi-without-arxiv-prefix", sound)
    return named(written.identifier, "doi", ["doi-form", *marks])


def read_bare(text: str) -> Reading:
    """What `10.1145/3292500.3330701` names where an address should stand."""
    reading = read_name(unquoted(text.strip()), ["not-a-url"])
    return reading._replace(mended=reading.canonical)
