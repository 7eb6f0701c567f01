"""Hosts and schemes that were meant for another: a letter off, glued, doubled, cut short."""

from __future__ import annotations

import re

from readme_tool.text import Pattern

_SITES = (
    "arxiv.org",
    "github.com",
    "openreview.net",
    "aclanthology.org",
    "huggingface.co",
    "proceedings.mlr.press",
    "openaccess.thecvf.com",
    "proceedings.neurips.cc",
    "ieeexplore.ieee.org",
)
_NAMED = {site.rpartition(".")[0]: site for site in _SITES}
_COMMON_ENDINGS = frozenset(("com", "org", "net"))
# Top-level domains that begin like another one, so that a host with one of them is no glued one.
_LONGER_ENDINGS = frozenset(
    "coach codes coffee college cologne com community company compare computer comsec condos"
    " construction consulting contact contractors cooking cool coop corsica country coupon"
    " coupons courses netbank netflix network organic".split()
)
_GLUED_REST = Pattern(r"[A-Za-z0-9][A-Za-z0-9-]+", re.ASCII)
_LEAD = Pattern(r"([A-Za-z]{2,8})\s*([:;.]?)\s*(/*)", re.ASCII)
_HOST = Pattern(r"(?:[\w-]+\.)+[A-Za-z]{2,}", re.ASCII)
_HTTP = ("https", "http")
_MOST_LEADS = 4


def is_one_edit_off(left: str, right: str) -> bool:
    """Whether one letter added, lost or changed, or two that changed places, part the two."""
    if abs(len(left) - len(right)) > 1:
        return False
    if len(left) != len(right):
        longer, shorter = sorted((left, right), key=len, reverse=True)
        return _lost_one(longer, shorter)
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(pairs) == 1 or (len(pairs) == 2 and pairs[0] == pairs[1][::-1])


def _lost_one(longer: str, shorter: str) -> bool:
    at = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    return longer[at + 1 :] == shorter[at:]


def site_meant(host: str) -> str | None:
    """The known site that a host was meant for: a letter off, or `.com` for `.org`."""
    bare = host.removeprefix("www.")
    for site in _SITES:
        if -2 < len(site) - len(bare) < 2 and is_one_edit_off(bare, site):
            return site
    name, _, ending = bare.rpartition(".")
    site = _NAMED.get(name, bare) if ending in _COMMON_ENDINGS else bare
    return site if site != bare else None


def glued_site(host: str) -> str | None:
    """The known site whose slash was lost (`arxiv.orgabs`), in its lower-case form."""
    bare = host.lower().removeprefix("www.")
    if not bare.startswith(_SITES) or bare.rpartition(".")[2] in _LONGER_ENDINGS:
        return None
    for site in _SITES:
        if bare.startswith(site):
            return site if _GLUED_REST.fullmatch(bare[len(site) :]) else None
    return None


def with_one_scheme(text: str) -> str | None:
    """`text` with one sound scheme where it has a misspelt or a doubled one; else None."""
    leads: list[str] = []
    at = 0
    while len(leads) < _MOST_LEADS and (found := _LEAD.match(text, at)):
        if not _is_http(found[1]) or (found[2] != ":" and len(found[3]) < 2):
            break
        leads.append(found[0])
        at = found.end()
    if not leads or leads in (["http://"], ["https://"]) or not _HOST.match(text, at):
        return None
    return ("https://" if "s" in leads[-1].lower() else "http://") + text[at:]


def _is_http(word: str) -> bool:
    lowered = word.lower()
    return lowered in _HTTP or any(is_one_edit_off(lowered, scheme) for scheme in _HTTP)
