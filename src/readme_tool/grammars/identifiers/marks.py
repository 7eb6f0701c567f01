"""What is odd about an address that gets there all the same, and what stands in for an id."""

from __future__ import annotations

import re

from readme_tool.grammars.identifiers.address import Address, parameters
from readme_tool.text import Pattern

# Names that only tell a site where its visitor came from, by the documents of their owners:
# Google Analytics and Ads, Meta, Microsoft, Mailchimp, HubSpot, X, Instagram, Bilibili.
_TRACKING = frozenset(
    "_ga _gl fbclid gclid gclsrc dclid msclkid yclid igshid igsh mc_cid mc_eid _hsenc _hsmi"
    " ref_src ref_url twclid ttclid li_fat_id wbraid gbraid spm_id_from vd_source"
    " share_source share_medium".split()
)
_PLACEHOLDER = Pattern(r"[\d./_-]*(?:xx|nnnn|\?\?|\*\*|##)[x\dn.?*#/_-]*", re.I)
_PLACEHOLDER_WORDS = frozenset("todo tbd yymm.nnnnn none null nan placeholder ...".split())


def is_tracking(name: str) -> bool:
    """Whether a query parameter of this name only tracks the visitor."""
    lowered = name.lower()
    return lowered in _TRACKING or lowered.startswith("utm_")


def is_placeholder(text: str) -> bool:
    """Whether `text` stands where an id is still to come (`2502.XXXXX`, `TODO`)."""
    return text.lower() in _PLACEHOLDER_WORDS or bool(_PLACEHOLDER.fullmatch(text))


def query_marks(address: Address) -> list[str]:
    """What is odd about query and fragment, for an address that needs neither."""
    if address.query is None and address.fragment is None:
        return []
    return [mark for mark in (_query_mark(address.query), _fragment_mark(address.fragment)) if mark]


def _query_mark(query: str | None) -> str | None:
    if not query:
        return None if query is None else "empty-query"
    tracked = any(is_tracking(name) for name, _ in parameters(query))
    return "tracking-query" if tracked else "query"


def _fragment_mark(fragment: str | None) -> str | None:
    if fragment is None:
        return None
    return "fragment" if fragment else "empty-fragment"


def slash_marks(address: Address) -> list[str]:
    """That the path ends in a slash, where its canonical form does not."""
    return ["trailing-slash"] if address.path.endswith("/") else []
