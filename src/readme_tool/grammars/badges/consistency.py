"""Whether a badge and the link around it speak of the same work.

A badge is contradicted only by what the link's identifier itself tells: its repository, its number,
the month of an arXiv identifier, the venue and year of a publisher's. One month between a list's
date and arXiv's is normal, and so is a preprint years before its conference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from readme_tool.grammars import dates
from readme_tool.grammars.badges import words
from readme_tool.grammars.badges.badge import Badge
from readme_tool.grammars.badges.meaning import Meaning, meaning
from readme_tool.grammars.badges.publications import Publication, publication, same_venue
from readme_tool.text import Pattern


def contradiction(badge: Badge, url_identifiers: Iterable[str]) -> str | None:
    """What in the link contradicts the badge, as a fragment of a sentence; None if nothing does.

    The identifiers are those of the link's address, in canonical form (`arxiv:2502.02508`,
    `github:owner/repo`, `acl:2022.acl-long.356`). Where it has several, all must contradict.
    """
    found = [_contradicted(badge, _plain(identifier)) for identifier in url_identifiers]
    return found[0] if found and all(found) else None


_ARXIV_DOI = "doi:10.48550/arxiv."
_MONTH = Pattern(r"([0-9]{2})([0-9]{2})\.[0-9]{4,5}(?:v[0-9]+)?")
_OLD_MONTH = Pattern(r"[a-z.-]+/([0-9]{2})([0-9]{2})[0-9]{3}(?:v[0-9]+)?", re.IGNORECASE)
_VERSION = Pattern(r"v[0-9]+\Z")
_VOLUME = Pattern(r"v(?:ol(?:ume)?)?\.?\s?([0-9]+)", re.IGNORECASE)
_OPENREVIEW_ID = Pattern(r"[\w-]{9,12}", re.ASCII)
_NORMAL_MONTHS = 1
# Their proceedings are printed the year after.
_PRINTED_LATER = frozenset(("corl", "acml"))


def _plain(identifier: str) -> str:
    """The identifier, an arXiv DOI as the arXiv identifier that it is."""
    if identifier.lower().startswith(_ARXIV_DOI):
        return "arxiv:" + identifier[len(_ARXIV_DOI) :]
    return identifier


def _contradicted(badge: Badge, identifier: str) -> str | None:
    scheme, _, name = identifier.partition(":")
    if badge.repository is not None:
        return _other_repository(badge, name) if scheme == "github" else None
    if badge.kind not in ("static", "static-v1"):
        return None
    said = meaning(badge)
    if said is None:
        return None
    if scheme == "arxiv":
        return _other_preprint(said, _VERSION.sub("", name))
    work = publication(identifier)
    if work is None:
        return None
    return (
        _no_preprint(said, work)
        or _other_number(badge, scheme, name, work)
        or _other_publication(said, work)
    )


def _other_repository(badge: Badge, name: str) -> str | None:
    linked = "/".join(name.lower().split("/")[:2])
    if badge.route is None or "/" not in linked or linked == badge.repository:
        return None
    return f"the badge is about {badge.repository}, the link goes to {linked}"


def _other_preprint(said: Meaning, name: str) -> str | None:
    """What an arXiv identifier, without its version, has against the badge."""
    if said.kind == "arxiv":
        if said.text == name:
            return None
        return f"the badge says arXiv {said.text}, the link goes to arXiv {name}"
    match = _MONTH.fullmatch(name) or _OLD_MONTH.fullmatch(name)
    if match is None or said.year is None or not 1 <= int(match[2]) <= 12:
        return None
    if said.month is None and name.startswith(f"{said.year}."):
        return None  # "2009" is how the number itself begins: September 2020.
    century = 1900 if int(match[1]) >= 91 else 2000
    year, month = century + int(match[1]), int(match[2])
    submitted = 12 * year + month
    first = 12 * said.year + (said.month or 1)
    last = 12 * said.year + (said.month or 12)
    too_early = submitted - last > _NORMAL_MONTHS
    # A venue's own date comes any time after the preprint; arXiv's, or a month alone, is its date.
    own_date = _is_arxiv(said) or (said.venue is None and said.month is not None)
    own_date = own_date or said.year > dates.LATEST_YEAR
    too_late = own_date and first - submitted > _NORMAL_MONTHS
    if not too_early and not too_late:
        return None
    when = f"{said.year}" if said.month is None else f"{said.year}-{said.month:02}"
    return f"the badge says {when}, arXiv {name} was first submitted in {year}-{month:02}"


def _no_preprint(said: Meaning, work: Publication) -> str | None:
    """An arXiv badge on the link of a publisher."""
    if said.kind != "arxiv" and not _is_arxiv(said):
        return None
    return f"the badge says arXiv, the link goes to {work.publisher}"


def _other_number(badge: Badge, scheme: str, name: str, work: Publication) -> str | None:
    """A volume or an identifier of the same publisher, but another."""
    label, message = (badge.label or "").strip().lower(), badge.message or ""
    if scheme == "pmlr" and label == "pmlr":
        volume = _VOLUME.fullmatch(message)
        if volume is not None and work.volume is not None and int(volume[1]) != work.volume:
            return f"the badge says volume {volume[1]}, the link goes to volume {work.volume}"
    if scheme == label == "openreview" and message != name and _is_openreview(message):
        return f"the badge says {message}, the link goes to {name}"
    return None


def _is_openreview(text: str) -> bool:
    """Whether a text is an identifier of OpenReview rather than a word."""
    return _OPENREVIEW_ID.fullmatch(text) is not None and any(c.isdigit() for c in text)


def _other_publication(said: Meaning, work: Publication) -> str | None:
    """Another venue, or another year of the same."""
    venue = words.venue(said.venue) if said.venue else None
    if venue is None:
        return None
    if work.venue is not None and not same_venue(venue, work.venue):
        where = f"{work.venue.upper()} {work.year or ''}".strip()
        return f"the badge says {said.venue}, the link goes to {where}"
    if said.year is None or work.year is None or said.year == work.year:
        return None
    if venue in _PRINTED_LATER and work.year == said.year + 1:
        return None
    return f"the badge says {said.year}, the link goes to a work of {work.year}"


def _is_arxiv(said: Meaning) -> bool:
    return said.venue is not None and words.venue(said.venue) == "arxiv"
