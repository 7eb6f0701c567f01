"""Services that were closed, or whose addresses live only as long as somebody keeps them alive.

Dates are those of the services' own announcements: rawgit.com's home page, blog.glitch.com,
Google's developers' blog on goo.gl, the Travis CI and JFrog blogs, Microsoft Research on Microsoft
Academic, paperswithcode/paperswithcode-data#45.
"""

import re
from typing import NamedTuple

from readme_tool.text import Pattern


class Retired(NamedTuple):
    """What became of a service, as the end of a sentence that begins with its host.

    `closed` tells whether it is closed or merely short-lived; `successor` is where the same page
    or file is to be had, as far as that follows from the address.
    """

    host: str
    fate: str
    closed: bool
    successor: str | None = None


def retired(address: str) -> Retired | None:
    """What became of the service at a web address; None for those that go on."""
    found = _HOST.match(address)
    if found is None:
        return None
    host = found[1].lower().removeprefix("www.")
    if not host.endswith(_DOMAINS):
        return None
    if host in _RAWGIT:
        return Retired(host, _FATES["rawgit.com"], True, _on_jsdelivr(address))
    for domain in _upwards(host):
        if domain in _FATES:
            return Retired(host, _FATES[domain], True)
        if domain in _SHORT_LIVED:
            return Retired(host, _SHORT_LIVED[domain], False)
    return None


_HOST = Pattern(r"(?:https?:)?//([^/?#:]+)", re.IGNORECASE)
_RAWGIT_FILE = Pattern(r"(?:https?:)?//(?:cdn\.)?rawgit\.com/([^/]+)/([^/]+)/([^/]+)/(.+)")
_RAWGIT = frozenset(("rawgit.com", "cdn.rawgit.com", "rawgithub.com"))
_FATES = {
    "academic.microsoft.com": "closed at the end of 2021",
    "badges.greenkeeper.io": "closed in 2020",
    "bintray.com": "closed in May 2021",
    "bithound.io": "is closed",
    "david-dm.org": "is closed",
    "gemnasium.com": "closed in 2018",
    "glitch.me": "closed in July 2025",
    "goo.gl": "closed in August 2025 but for links in use",
    "hits.seeyoufarm.com": "is closed",
    "paperswithcode.com": "closed in July 2025",
    "plus.google.com": "closed in April 2019",
    "pypip.in": "is closed",
    "rawgit.com": "is retired since October 2018",
    "travis-ci.org": "closed in June 2021",
    "versioneye.com": "closed in 2017",
    "waffle.io": "closed in May 2019",
}
_SHORT = "is a short address that hides its target and dies with its service"
_SHORT_LIVED = {
    "anonymous.4open.science": "keeps an anonymous copy that expires; link to the real repository",
    **dict.fromkeys(("bit.ly", "git.io", "is.gd", "ow.ly", "t.co", "tinyurl.com"), _SHORT),
}
_DOMAINS = (*_RAWGIT, *_FATES, *_SHORT_LIVED)


def _upwards(host: str) -> list[str]:
    """The host and the domains that it is in, but for those of Google's links to apps."""
    if host in ("maps.app.goo.gl", "app.goo.gl", "photos.app.goo.gl"):
        return []
    labels = host.split(".")
    return [".".join(labels[at:]) for at in range(len(labels) - 1)]


def _on_jsdelivr(address: str) -> str | None:
    """Where jsDelivr, which RawGit names as its successor, has the same file of the same commit."""
    file = _RAWGIT_FILE.fullmatch(address)
    return f"https://cdn.jsdelivr.net/gh/{file[1]}/{file[2]}@{file[3]}/{file[4]}" if file else None
