"""What any address names: the one door to the readers of the single hosts.

Every repair is tried by reading it again; only one that then names something is offered.
"""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, host, split, unquoted
from readme_tool.grammars.identifiers.hosts import reader_of
from readme_tool.grammars.identifiers.identifier import NOTHING, Reading, faulty
from readme_tool.grammars.identifiers.junk import without_junk
from readme_tool.grammars.identifiers.misspelling import (
    glued_site,
    site_meant,
    with_one_scheme,
)
from readme_tool.text import Pattern

_WEB = frozenset(("http", "https"))
_SECOND = Pattern(r"https?://", re.IGNORECASE)
_BARE_DOI = Pattern(r"10\.\d{4,9}/", re.ASCII)
_SSH = ("git@", "ssh://git@")
_ARCHIVES = frozenset(("web.archive.org", "scholar.archive.org"))
_SLASHES = Pattern(r"/{2,}")


def read(address: str) -> Reading:
    """What an address names, and what is wrong or odd about it; for any text, without raising."""
    parts = split(address.strip())
    lowered = parts.scheme.lower()
    if lowered in _WEB and "." in parts.host:
        return _web(parts)
    if not parts.scheme and reader_of(parts.host.lower()):
        return _with_scheme(parts, "https:", "scheme-relative")
    return _other(parts, lowered)


def _web(address: Address) -> Reading:
    known = reader_of(address.host.lower())
    if "://" in address.path and (reading := _second(address, known is not None)):
        return reading
    reading = known(address) if known else _unknown(address)
    if reading.problem:
        mended = _settled(reading.mended) if reading.mended else _trimmed(address)
        return reading._replace(mended=mended)
    return _completed(address, reading) if reading.identifiers else reading


def _completed(address: Address, reading: Reading) -> Reading:
    """With the marks that any address may have, and repaired where slashes stand doubled."""
    lowered = address.host.lower()
    doubled = "//" in address.path
    site = f"https://{lowered}/"
    is_usual = address.text.startswith(site) and (reading.canonical or "").startswith(site)
    if is_usual and not doubled:
        return reading
    marks = {
        "http": address.scheme.lower() == "http",
        "host-case": lowered != address.host,
        "host-alias": _is_alias(lowered, reading.canonical or ""),
        "double-slash": doubled,
    }
    found = tuple(mark for mark, holds in marks.items() if holds)
    if not found:
        return reading
    mended = _squeezed(address, reading) if doubled else None
    return reading._replace(warnings=(*found, *reading.warnings), mended=mended)


def _squeezed(address: Address, reading: Reading) -> str | None:
    """The address without doubled slashes, but where they are part of a DOI."""
    single = address.with_path(_SLASHES.sub("/", address.path))
    return single if read(single).identifiers == reading.identifiers else None


def _is_alias(lowered: str, canonical: str) -> bool:
    """Whether only `www.` parts the two hosts."""
    if canonical.startswith(f"https://{lowered}/"):
        return False
    preferred = host(canonical)
    return lowered != preferred and lowered.removeprefix("www.") == preferred.removeprefix("www.")


def _unknown(address: Address) -> Reading:
    """A host of no reader: a site's name misspelt, or a page that has `/doi/` in its path."""
    if "/doi/" in address.path:
        from readme_tool.grammars.identifiers.publishers import read_publisher

        reading = read_publisher(address)
        return reading if reading.identifiers else NOTHING
    if site := glued_site(address.host):
        start = address.host_span.start + address.host.lower().index(site)
        end = start + len(site)
        meant = address.text[:end] + "/" + address.text[end:]
        return faulty("bad-host", _settled(meant)) if read(meant).identifiers else NOTHING
    if site := site_meant(address.host.lower()):
        span = address.host_span
        meant = address.text[: span.start] + site + address.text[span.end :]
        # The misspelt host may be somebody's, so what was meant is told and not put there.
        return Reading(problem="bad-host", canonical=meant) if read(meant).identifiers else NOTHING
    return NOTHING


def _trimmed(address: Address) -> str | None:
    """The address without stray signs at its end or a second address, if that names something."""
    if found := _SECOND.search(address.path):
        return _same_twice(address, found.start())
    shorter = without_junk(address.text)
    if shorter == address.text:
        return None
    again = read(shorter)
    return again.mended or (shorter if again.identifiers else None)


def _second(address: Address, known: bool) -> Reading | None:
    """Two addresses in one: the second in the place of an id, or glued to the first."""
    found = _SECOND.search(address.path)
    if not found:
        return None
    before = unquoted(address.path[: found.start()])[-1:]
    if before in ("", "/"):
        return _nested(address, found.start()) if known else _archived(address, found.start())
    if before.isalnum() or before.isspace():
        return faulty("glued-urls", _same_twice(address, found.start()))
    return None


def _parted(address: Address, at: int) -> tuple[str, str]:
    """The address before `at` in its path, and the one from there; '' where that is not one."""
    middle = address.path_start + at
    alone = address.path.count("://") == 1
    return address.text[:middle], address.text[middle:] if alone else ""


def _nested(address: Address, at: int) -> Reading:
    outer, inner = _parted(address, at)
    if not inner:
        return faulty("nested-url")
    outside, inside = read(outer).identifiers, read(inner)
    contradicted = outside and outside != inside.identifiers
    return faulty("nested-url", None if contradicted else _settled(inner))


def _settled(address: str) -> str | None:
    """`address`, or what it was mended to; None where it stays broken."""
    reading = read(address)
    return reading.mended or (None if reading.is_broken else address)


def _archived(address: Address, at: int) -> Reading:
    """A copy that an archive keeps names what its original names."""
    inner = _parted(address, at)[1] if address.host.lower() in _ARCHIVES else ""
    inside = read(inner)
    return inside._replace(warnings=("third-party",)) if inside.identifiers else NOTHING


def _same_twice(address: Address, at: int) -> str | None:
    """The first of two addresses, where both name the same."""
    first, second = _parted(address, at)
    first = without_junk(first)
    named = read(first).identifiers
    same = named and named == read(without_junk(second)).identifiers
    return _settled(first) if same else None


def _with_scheme(address: Address, scheme: str, mark: str) -> Reading:
    """The reading that the address would have with its scheme, with this mark for its lack."""
    whole = scheme + address.text
    reading = read(whole)
    if reading.is_broken:
        return reading
    return reading._replace(warnings=(mark, *reading.warnings), mended=reading.mended or whole)


def _other(address: Address, scheme: str) -> Reading:
    """A text that is no web address: a name with its scheme, or an address with a broken one."""
    text = address.text
    if scheme in ("arxiv", "doi") or _BARE_DOI.match(text):
        return _bare(text, scheme)
    if meant := with_one_scheme(text):
        return faulty("bad-scheme", _settled(meant))
    if text.startswith(_SSH):
        from readme_tool.grammars.identifiers.forges import read_ssh

        return read_ssh(text)
    start = text.partition("/")[0].lower()
    if "." in start and reader_of(start):
        return _with_scheme(address, "https://", "no-scheme")
    return NOTHING


def _bare(text: str, scheme: str) -> Reading:
    """An identifier with its scheme instead of an address: `arXiv:ID`, `doi:NAME`, a DOI alone."""
    from readme_tool.grammars.identifiers import arxiv, doi

    name = text[len(scheme) + 1 :] if scheme else text
    return arxiv.read_bare(name) if scheme == "arxiv" else doi.read_bare(name)
