"""Other names of a host, and pages that only pass their visitor on.

Each alias serves or redirects to the same path on the host that the site itself names: arXiv's
mirrors (info.arxiv.org/help/mirrors), the DOI Foundation's `dx.doi.org`, a `www.` too many.
"""

from typing import NamedTuple

from readme_tool.grammars import identifiers
from readme_tool.grammars.identifiers.address import Address, parameters, split, unquoted
from readme_tool.text import Pattern


class Preferred(NamedTuple):
    """An address to prefer, and whether it certainly leads to the same page.

    `reason` is `alias`, `case` for a host in capitals, `slashes` for doubled ones, `redirect` for a
    page that passes its visitor on, `proxy` for the log-in of one university's members, `path` for
    one by which arXiv itself no longer names a paper.
    """

    address: str
    reason: str
    certain: bool


def preferred(address: str) -> Preferred | None:
    """The address under which a site itself would give this page; None where that is this one."""
    if not _MAY_BE_ONE.match(address) and not ("proxy" in address and _BY_PROXY.match(address)):
        return None
    parts = split(address)
    host = parts.host.lower()
    target = _passed_on(parts, host) or _behind_proxy(parts, host) or _by_odd_path(parts, host)
    if target is not None:
        return target
    if host in _ALIASES and not _ONLY_THERE.match(host + parts.path):
        return Preferred(_with_host(parts, _ALIASES[host]), "alias", True)
    if host != parts.host and parts.host_start and not identifiers.read(address).is_broken:
        return Preferred(_with_host(parts, host), "case", True)
    return None


def _by_odd_path(parts: Address, host: str) -> Preferred | None:
    """A paper of arXiv's by the path of its files, or by that of its page and an ending."""
    match = _ODD_PATH.fullmatch(parts.path) if host == "arxiv.org" else None
    if match is None:
        return None
    form = "pdf" if match["file"] else "abs"
    name = match["file"] or match["page"]
    return Preferred(f"https://arxiv.org/{form}/{name}", "path", False)


_ODD_PATH = Pattern(
    r"/ftp/arxiv/papers/\d{4}/(?P<file>\d{4}\.\d{4,5})\.pdf"
    r"|/abs/(?P<page>\d{4}\.\d{4,5}(?:v\d+)?)\.pdf"
)
# Most of them no longer answer.
_MIRRORS = "au br cn de es fr il in jp kr lanl ru tw uk".split()
_ALIASES = {
    "www.arxiv.org": "arxiv.org",
    "export.arxiv.org": "arxiv.org",
    **dict.fromkeys((f"{mirror}.arxiv.org" for mirror in _MIRRORS), "arxiv.org"),
    "www.doi.org": "doi.org",
    "dx.doi.org": "doi.org",
    "www.dx.doi.org": "doi.org",
    "www.github.com": "github.com",
    "raw.github.com": "raw.githubusercontent.com",
    "www.huggingface.co": "huggingface.co",
    "hf.co": "huggingface.co",
    "www.aclanthology.org": "aclanthology.org",
    "m.youtube.com": "www.youtube.com",
    "mobile.twitter.com": "twitter.com",
    "en.m.wikipedia.org": "en.wikipedia.org",
    "zh.m.wikipedia.org": "zh.wikipedia.org",
}
# arXiv's interfaces for programs are on this mirror alone.
_ONLY_THERE = Pattern(r"export\.arxiv\.org/(?:api|oai2|rss)\b")
_PASSING_ON = {
    "link.zhihu.com": ("target",),
    "link.csdn.net": ("target",),
    "link.juejin.cn": ("target",),
    "l.facebook.com": ("u",),
    "www.google.com": ("url", "q"),
    "idp.springer.com": ("redirect_uri",),
    "www.youtube.com": ("q",),
}
_PATHS_OF_PASSING_ON = {"www.google.com": "/url", "www.youtube.com": "/redirect"}
_SAFE_LINKS = ".safelinks.protection.outlook.com"
_PROXY = Pattern(
    r"(?P<site>[a-z0-9-]+(?:\.[a-z0-9-]+)*?)\.[a-z0-9-]*(?:ezproxy|libproxy|proxy)[a-z0-9-]*"
    r"\.(?:[a-z0-9-]+\.)+[a-z]{2,}"
)
_SITE = Pattern(r"(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov)")
_MAY_BE_ONE = Pattern(
    r"https?://(?:[a-z0-9.-]*+[A-Z]|(?:www|m|export|lanl|\w\w\.arxiv|dx|link|l|idp|raw|mobile|hf|\w\w\.m"
    r"|\w+\.safelinks)\.|arxiv\.org/(?:ftp/|abs/[\d.v]*pdf))"
)
_BY_PROXY = Pattern(r"https?://[\w.-]*proxy")


def _with_host(parts: Address, host: str) -> str:
    span = parts.host_span
    return parts.text[: span.start] + host + parts.text[span.end :]


def _passed_on(parts: Address, host: str) -> Preferred | None:
    names = ("url",) if host.endswith(_SAFE_LINKS) else _PASSING_ON.get(host)
    if names is None or not parts.path.startswith(_PATHS_OF_PASSING_ON.get(host, "")):
        return None
    for name, value in parameters(parts.query):
        target = unquoted(value)
        if name in names and target.startswith(("http://", "https://")):
            return Preferred(target, "redirect", False)
    return None


def _behind_proxy(parts: Address, host: str) -> Preferred | None:
    """`dl-acm-org.ezproxy.example.edu`: a library's proxy may spell dots as dashes."""
    found = _PROXY.fullmatch(host) if "proxy" in host else None
    if found is None:
        return None
    for site in (found["site"], found["site"].replace("-", ".")):
        if _SITE.fullmatch(site):
            return Preferred(_with_host(parts, site), "proxy", False)
    return None
