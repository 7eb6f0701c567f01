"""Parameters of an address that tell a site where its visitor came from, and nothing else.

Those of any site are `identifiers.is_tracking`'s; those of single sites are what their share
buttons and search pages add: YouTube, X, Google Drive, publishers' access tokens for one person.
"""

import re
from typing import NamedTuple

from readme_tool.grammars.identifiers import is_tracking
from readme_tool.text import Pattern


class Tracked(NamedTuple):
    """The parameters that track, as named in the address, and the address without them."""

    names: tuple[str, ...]
    without: str


def tracked(address: str) -> Tracked | None:
    """What tracks the visitor of a web address; None where nothing does."""
    if "?" not in address:
        return None
    parts = _PARTS.match(address)
    if parts is None:
        return None
    own = _own(parts["host"].lower())
    fields = parts["query"].split("&")
    kept = [field for field in fields if not _tracks(field, own)]
    if len(kept) == len(fields):
        return None
    query = "&".join(kept)
    without = parts["start"] + (f"?{query}" if query else "") + (parts["fragment"] or "")
    names = dict.fromkeys(f.partition("=")[0] for f in fields if _tracks(f, own))
    return Tracked(tuple(names), without)


_PARTS = Pattern(
    r"(?P<start>https?://(?P<host>[^/?#]*)[^?#]*)\?(?P<query>[^#]*)(?P<fragment>#.*)?", re.DOTALL
)
_OWN = {
    "youtube.com": "si feature ab_channel pp",
    "youtu.be": "si feature ab_channel",
    "twitter.com": "s t cxt",
    "x.com": "s t cxt",
    "google.com": "usp",
    "dl.acm.org": "casa_token",
    "ieeexplore.ieee.org": "casa_token",
    "sciencedirect.com": "casa_token via",
    "wiley.com": "casa_token",
    "openreview.net": "referrer",
    "linkedin.com": "trk trackingId lipi",
    "amazon.com": "crid dib dib_tag qid sprefix sr ref ref_",
    "bilibili.com": "seid from unique_k share_tag",
    "zhihu.com": "utm_psn",
    "medium.com": "source sk_source",
    "substack.com": "r",
    "arxiv.org": "s",
}
_OWN_NAMES = {host: frozenset(names.split()) for host, names in _OWN.items()}


def _own(host: str) -> frozenset[str]:
    """The parameters that this site alone has for tracking."""
    while "." in host:
        if host in _OWN_NAMES:
            return _OWN_NAMES[host]
        host = host.partition(".")[2]
    return frozenset()


def _tracks(field: str, own: frozenset[str]) -> bool:
    name = field.partition("=")[0]
    return name in own or is_tracking(name)
