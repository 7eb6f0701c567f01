"""Indexes of papers: Semantic Scholar, PubMed and PMC, DBLP, Papers with Code."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, segments
from readme_tool.grammars.identifiers.arxiv import corr_key
from readme_tool.grammars.identifiers.arxiv_faults import fault as arxiv_fault
from readme_tool.grammars.identifiers.arxiv_id import parse as parse_arxiv
from readme_tool.grammars.identifiers.identifier import (
    NOTHING,
    Identifier,
    Reading,
    faulty,
    named,
)
from readme_tool.grammars.identifiers.marks import query_marks
from readme_tool.text import Pattern

_S2_HASH = Pattern(r"[0-9a-f]{40}")
_S2_HASH_LIKE = Pattern(r"[0-9a-f]{20,}")
_S2_PDF = Pattern(r"([0-9a-f]{36})\.pdf")
_CORPUS_ID = Pattern(r"CorpusI[Dd]:(\d+)", re.ASCII)
_S2_PAGES = frozenset(("paper", "reader", "arxiv"))
_NUMBER = Pattern(r"\d+", re.ASCII)
_PMC = Pattern(r"(?:PMC)?\d+", re.ASCII | re.IGNORECASE)
_KEY = Pattern(r"[\w-]+", re.ASCII)
_DBLP_ENDING = Pattern(r"\.(?:html|bib|xml|rdf|nt)$")


def read_semantic_scholar(address: Address) -> Reading:
    """What a page of semanticscholar.org names: its own hash, or an arXiv id."""
    parts = segments(address.path)
    page = parts[0].lower() if parts else ""
    if page not in _S2_PAGES:
        return faulty("not-a-paper")
    if len(parts) < 2:
        return faulty("no-id")
    if page == "arxiv":
        return _arxiv("/".join(parts[1:]))
    for at, part in enumerate(parts[1:], 1):
        if _S2_HASH.fullmatch(part):
            return _s2_page(address, part, slug=at > 1)
        if found := _CORPUS_ID.fullmatch(part):
            return named(Identifier("s2", f"CorpusID:{found[1]}"), "page", query_marks(address))
    return faulty(_s2_fault(parts[-1]))


def _s2_page(address: Address, hash_: str, *, slug: bool) -> Reading:
    page = segments(address.path)[0]
    marks = ["path-case"] if page != page.lower() else []
    marks += ["other-view"] if page == "reader" else []
    marks += ["slug"] if slug else []
    return named(Identifier("s2", hash_), "page", [*marks, *query_marks(address)])


def _s2_fault(text: str) -> str:
    if _S2_HASH.match(text):
        return "trailing-junk" if not text[40].isalnum() else "bad-hash"
    return "bad-hash" if _S2_HASH_LIKE.match(text) else "bad-id"


def read_s2_pdf(address: Address) -> Reading:
    """`/204e/3073870fae3d05bcbc2f6a8e263d9b72e776.pdf`: the hash, parted after four digits."""
    parts = segments(address.path)
    found = _S2_PDF.fullmatch(parts[-1]) if len(parts) > 1 else None
    if not found or not _S2_HASH.fullmatch(parts[-2] + found[1]):
        return faulty("bad-hash" if parts else "not-a-paper")
    return named(Identifier("s2", parts[-2] + found[1]), "pdf", ["pdf-link", *query_marks(address)])


def read_s2_api(address: Address) -> Reading:
    """`/CorpusID:276902416`, `/arXiv:2502.17387`: what bibliographies of Semantic Scholar link."""
    parts = segments(address.path)
    name = parts[-1] if parts else ""
    if name.lower().startswith("arxiv:"):
        return _arxiv(name)
    if found := _CORPUS_ID.match(name):
        if found.end() < len(name):
            return faulty("trailing-junk")
        return named(Identifier("s2", f"CorpusID:{found[1]}"), "page", query_marks(address))
    if _S2_HASH.fullmatch(name):
        return named(Identifier("s2", name), "page", ["third-party", *query_marks(address)])
    return faulty("bad-id" if name else "not-a-paper")


def _arxiv(text: str) -> Reading:
    written = parse_arxiv(text)
    if not written:
        return faulty(arxiv_fault(text))
    return named(written.identifier, "page", ["third-party"])


def read_pubmed(address: Address) -> Reading:
    """What a page of PubMed names."""
    parts = segments(address.path)
    return _pubmed(parts[0], query_marks(address)) if parts else faulty("not-a-paper")


def _pubmed(number: str, marks: list[str]) -> Reading:
    if not _NUMBER.fullmatch(number) or not number.strip("0"):
        return faulty("trailing-junk" if _NUMBER.match(number) else "not-a-paper")
    return named(Identifier("pmid", number), "page", marks)


def read_ncbi(address: Address) -> Reading:
    """What a page of NCBI names: PubMed and PMC stood on its host before they had their own."""
    parts = segments(address.path)
    marks = ["legacy-host", *query_marks(address)]
    if parts[:1] == ["pubmed"]:
        return _pubmed(parts[1], marks) if len(parts) > 1 else faulty("not-a-paper")
    return _pmc(parts[1:], marks) if parts[:1] == ["pmc"] else NOTHING


def read_pmc(address: Address) -> Reading:
    """What a page of PubMed Central names."""
    return _pmc(segments(address.path), query_marks(address))


def _pmc(parts: list[str], marks: list[str]) -> Reading:
    if parts[:1] != ["articles"]:
        return faulty("not-a-paper")
    if len(parts) < 2:
        return faulty("no-id")
    if not _PMC.fullmatch(parts[1]):
        return faulty("trailing-junk" if parts[1].startswith("PMC") else "bad-id")
    if not parts[1].upper().startswith("PMC"):
        return faulty("bad-id")
    pdf = "pdf" in parts[2:3]
    marks = [*marks, "pdf-link"] if pdf else marks
    return named(Identifier("pmcid", parts[1].upper()), "pdf" if pdf else "page", marks)


def read_europe_pmc(address: Address) -> Reading:
    """What a page of Europe PMC names: `/article/MED/34265844`, `/article/PMC/PMC8371605`."""
    parts = segments(address.path)
    if len(parts) > 2 and parts[0].lower() in ("article", "abstract"):
        number = parts[2]
        if parts[1].upper() == "MED":
            return _pubmed(number, ["third-party"])
        return _pmc(["articles", number], ["third-party"]) if parts[1] == "PMC" else NOTHING
    return _pmc(["articles", *parts[1:]], ["third-party"]) if parts[:1] == ["articles"] else NOTHING


def read_dblp(address: Address) -> Reading:
    """What a record of DBLP names; its keys of arXiv papers hold their ids."""
    parts = segments(address.path)
    if len(parts) < 3 or parts[0] != "rec":
        return NOTHING
    rest = parts[2:] if parts[1] in ("html", "bibtex", "bib", "xml") else parts[1:]
    rest[-1:] = [_DBLP_ENDING.sub("", part) for part in rest[-1:]]
    if rest[:2] == ["journals", "corr"] and (written := corr_key(rest[-1])):
        return named(written.identifier, "page", ["third-party"])
    sound = len(rest) > 2 and all(_KEY.fullmatch(part) for part in rest)
    return named(Identifier("dblp", "/".join(rest)), "page") if sound else NOTHING


def read_papers_with_code(address: Address) -> Reading:
    """What a page of Papers with Code names; it closed in 2025."""
    parts = segments(address.path)
    if parts[:1] != ["paper"] or len(parts) < 2 or not _KEY.fullmatch(parts[1]):
        return NOTHING
    return named(Identifier("pwc", parts[1]), "page", query_marks(address))
