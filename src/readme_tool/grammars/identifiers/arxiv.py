"""Addresses of arXiv papers: on arxiv.org, its mirrors, and the sites that show its papers."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, segments
from readme_tool.grammars.identifiers.arxiv_faults import fault, repaired
from readme_tool.grammars.identifiers.arxiv_id import Written, parse
from readme_tool.grammars.identifiers.identifier import NOTHING, Reading, faulty, named
from readme_tool.grammars.identifiers.marks import query_marks, slash_marks
from readme_tool.text import Pattern

_FORMS = {
    "abs": "abs",
    "pdf": "pdf",
    "html": "html",
    "format": "page",
    "tb": "page",
    "bibtex": "page",
    "ps": "source",
    "src": "source",
    "e-print": "source",
}
_NO_PAPERS = frozenset(
    "list search find a year archive new help user corr catchup login auth stats blog about labs"
    " show-email cits refs multi rss IgnoreMe favicon.ico".split()
)
_SUFFIX = Pattern(r"\.(?:pdf|ps\.gz|ps|gz)$", re.IGNORECASE)
_GLUED_PAGE = Pattern(r"(abs|pdf|html)(?=\d{4}\.\d)", re.ASCII)
_HOME = frozenset(("arxiv.org", "www.arxiv.org"))
_LIKE_ID = Pattern(r"\d{4}\.\d", re.ASCII)
_CORR_KEY = Pattern(r"abs-(\d{4})-(\d+)", re.ASCII)
_BIBCODE = Pattern(r"(?:19|20)\d\darXiv(\d{4})\.?(\d{4,5})[A-Z]", re.ASCII)
_SHARED_TWEET = Pattern(r"s=\d+", re.ASCII)


def read_arxiv(address: Address) -> Reading:
    """What an address on arxiv.org or a mirror of it names."""
    parts = segments(address.path)
    if not parts or parts[0] in _NO_PAPERS:
        return faulty("not-a-paper")
    if parts[0] == "ftp":
        return _file(address, parts)
    if parts[0] in _FORMS:
        return _page(address, parts)
    return _without_page(address, parts)


def _page(address: Address, parts: list[str]) -> Reading:
    page, rest = parts[0], "/".join(parts[1:])
    stem = _SUFFIX.sub("", rest)
    written = parse(stem)
    if written is None and page == "html" and (figure := _leading(parts[1:])):
        return _found(address, figure, "html", ["figure-url"])
    if written is None:
        return faulty(fault(stem), _repaired_page(address, page, rest))
    marks = slash_marks(address)
    if stem != rest:
        marks.append("pdf-suffix" if page == "pdf" else f"pdf-suffix-on-{page}")
    return _found(address, written, _FORMS[page], marks)


def _repaired_page(address: Address, page: str, rest: str) -> str | None:
    stem = _SUFFIX.sub("", rest)
    meant = repaired(stem)
    return address.with_path(f"/{page}/{meant}{rest[len(stem) :]}") if meant else None


def _leading(parts: list[str]) -> Written | None:
    return parse(parts[0]) or parse("/".join(parts[:2])) if parts else None


def _file(address: Address, parts: list[str]) -> Reading:
    """`/ftp/arxiv/papers/1704/1704.08006.pdf`, `/ftp/hep-th/papers/9901/9901001.pdf`."""
    stem = _SUFFIX.sub("", parts[-1])
    archive = parts[1] if len(parts) > 1 else ""
    written = parse(stem) if archive == "arxiv" else parse(f"{archive}/{stem}")
    return _found(address, written, "pdf", ["ftp-path"]) if written else faulty(fault(stem))


def _without_page(address: Address, parts: list[str]) -> Reading:
    """`/1906.00949`, `/paper/1906.00949`, `/abs1906.00949`: the word before the id is amiss."""
    glued = _GLUED_PAGE.match(parts[0])
    page = glued[1] if glued else "abs"
    whole = "/".join(parts)
    for rest in (whole[glued.end() :] if glued else whole, "/".join(parts[1:])):
        if parse(_SUFFIX.sub("", rest)):
            page = "pdf" if _SUFFIX.search(rest) else page
            return faulty("missing-path", address.with_path(f"/{page}/{rest}"))
    return faulty("missing-path" if parts[0][0].isdecimal() else "not-a-paper")


def _found(address: Address, written: Written, form: str, marks: list[str]) -> Reading:
    mirror = [] if address.host.lower() in _HOME else ["mirror-host"]
    warnings = [*mirror, *marks, *written.warnings, *query_marks(address)]
    return named(written.identifier, form, _with_tweet(address, warnings))


def _with_tweet(address: Address, warnings: list[str]) -> list[str]:
    """`?s=20`, put there by Twitter's share button; other sites search with that name."""
    shared = address.query and _SHARED_TWEET.fullmatch(address.query)
    return ["tracking-query" if mark == "query" and shared else mark for mark in warnings]


def read_shown(address: Address) -> Reading:
    """What a page names that shows an arXiv paper elsewhere, its id last in the path."""
    parts = [_SUFFIX.sub("", part) for part in segments(address.path)]
    for count in (1, 2):
        if written := parse("/".join(parts[-count:])):
            return named(written.identifier, "page", ["third-party", *written.warnings])
    looks = parts and _LIKE_ID.match(parts[-1])
    return faulty(fault(parts[-1])) if looks else NOTHING


def read_bibcode(address: Address) -> Reading:
    """What a page of NASA's ADS names: `/abs/2017arXiv170603762V`, `/abs/arXiv:1706.03762`."""
    for part in segments(address.path):
        found = _BIBCODE.fullmatch(part)
        if written := parse(f"{found[1]}.{found[2]}" if found else part):
            return named(written.identifier, "page", ["third-party"])
    return NOTHING


def corr_key(key: str) -> Written | None:
    """The paper behind DBLP's key for it, `abs-2502-17387`."""
    found = _CORR_KEY.fullmatch(key)
    return parse(f"{found[1]}.{found[2]}") if found else None


def read_bare(text: str) -> Reading:
    """What `arXiv:ID` names where an address should stand; `text` comes without the prefix."""
    written = parse(text.strip())
    if not written:
        return faulty(fault(text.strip()))
    reading = named(written.identifier, "bare", ["not-a-url", *written.warnings])
    return reading._replace(mended=reading.canonical)
