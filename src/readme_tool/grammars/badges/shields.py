"""The badges of shields.io: which route an address takes, and what is drawn there.

Facts: badges/shields `core/server/server.js` and the routes under `services/`. They are matched
strictly and with regard to case, on the percent-decoded path.
"""

from __future__ import annotations

from readme_tool.grammars import likeness
from readme_tool.grammars.badges import github, lettering, queried, static
from readme_tool.grammars.badges.address import Address, Decoded
from readme_tool.grammars.badges.badge import Badge, Problem, Repair, never_drawn
from readme_tool.text import Pattern, Span

SERVICE = "shields.io"
HOSTS = frozenset(("img.shields.io", "shields.io", "www.shields.io", "raster.shields.io"))


def read(address: Address) -> Badge | None:
    """The badge at an address of shields.io; None for its pages and files."""
    path = address.decoded_path()
    if len(path.text) < 2 or _PAGE.match(address.host + path.text):
        return None
    badge = _routed(address, path)
    if path.text.endswith(_REMOVED_FORMATS):
        end = len(path.text)
        badge = _routed(address, path.part(0, end - 4))
        removed = Problem("removed-format", (Repair(path.span(end - 4, end), "", True),))
        badge = never_drawn(badge, removed)
    return _over_https(address, badge)


def read_misspelt(address: Address) -> Badge | None:
    """The badge that an address would be if its host were spelt right; as it is nobody draws it."""
    if not _MISSPELT_HOST.fullmatch(address.host) or not _PATH.match(address.path):
        return None
    badge = read(address._replace(host=_RIGHT_HOST))
    if badge is None:
        return None
    return never_drawn(
        badge, Problem("unknown-host", (Repair(address.host_span, _RIGHT_HOST, True),))
    )


_RIGHT_HOST = "img.shields.io"
_MISSPELT_HOST = Pattern(r"(?:(?:img|imgs|image|www)\.)?s[hields]{4,8}\.(?:io|oi)")
_PATH = Pattern(r"/(?:badge|github|static|endpoint)\b")
_PAGE = Pattern(
    r"(?:www\.)?shields\.io/(?:badges|category|docs|blog|community|donate|assets|img)\b"
    r"|[a-z.]+/(?:favicon|robots)\b"
)
_REMOVED_FORMATS = (".gif", ".jpg")
_EXTENSION = r"(?:\.(?:svg|json|png))?"
_DYNAMIC = Pattern(rf"/badge/dynamic/(?:json|xml|yaml|toml|regex){_EXTENSION}")
_STATIC_V1 = Pattern(rf"/static/v1{_EXTENSION}")
_ENDPOINT = Pattern(rf"/endpoint{_EXTENSION}")
_IN_THE_QUERY = Pattern(rf"/(?:static/v1|endpoint){_EXTENSION}")
_ALIKE = 0.75


def _routed(address: Address, path: Decoded) -> Badge:
    """The badge of the route that the path takes."""
    text = path.text
    if _DYNAMIC.fullmatch(text):
        return queried.dynamic(address, SERVICE)
    if text.startswith("/badge/"):
        return static.read(address, path.part(len("/badge/")), SERVICE)
    if text.startswith("/:"):
        return _with_colon(address, path)
    if _STATIC_V1.fullmatch(text):
        return queried.static_v1(address, SERVICE)
    if _ENDPOINT.fullmatch(text):
        return queried.endpoint(address, SERVICE)
    if text.startswith("/github/"):
        return github.read(address, path, SERVICE)
    return _unrouted(address, path)


def _with_colon(address: Address, path: Decoded) -> Badge:
    """A badge of the route before `/badge/`, which redirects there since May 2026."""
    badge = static.read(address, path.part(2), SERVICE)
    old = Problem("deprecated-route", (Repair(path.span(1, 2), "badge/", True),))
    return badge._replace(problems=(*badge.problems, old))


def _unrouted(address: Address, path: Decoded) -> Badge:
    """The badge of another route or, where one of ours was plainly meant, of none."""
    first, slash, rest = path.text[1:].partition("/")
    if not slash:
        return _without_route(address, path)
    right = next((r for r in ("static", "github", "badge") if r == first.lower() != first), None)
    if right is None and _is_badge_misspelt(first) and lettering.split(rest) is not None:
        right = "badge"
    if right is not None:
        repair = Repair(path.span(1, 1 + len(first)), right, True)
        badge = _as_route(right, address, path, len(first) + 2)
        return never_drawn(badge, Problem("unknown-route", (repair,)))
    if path.text.endswith("/") and _IN_THE_QUERY.fullmatch(path.text, 0, len(path.text) - 1):
        badge = _routed(address, path.part(0, len(path.text) - 1))
        behind = path.span(len(path.text) - 1, len(path.text))
        return never_drawn(badge, Problem("trailing-slash", (Repair(behind, "", True),)))
    return queried.with_options(Badge(address.url, SERVICE), address, strict=False)


def _is_badge_misspelt(segment: str) -> bool:
    return len(segment) < 8 and likeness.ratio(segment, "badge") > _ALIKE


def _as_route(route: str, address: Address, path: Decoded, behind: int) -> Badge:
    """The badge if its first segment, before `behind`, were this route."""
    if route == "badge":
        return static.read(address, path.part(behind), SERVICE)
    if route == "github":
        return github.read(address, path, SERVICE)
    return queried.static_v1(address, SERVICE)


def _without_route(address: Address, path: Decoded) -> Badge:
    """A path of one segment: the text of a static badge without `/badge/` before it."""
    badge = static.read(address, path.part(1), SERVICE)
    if badge.broken:
        return never_drawn(badge._replace(problems=()), Problem("unknown-route"))
    certain = badge.color is not None
    repair = Repair(path.span(1, 1), "badge/", certain)
    return never_drawn(badge, Problem("unknown-route", (repair,)))


def _over_https(address: Address, badge: Badge) -> Badge:
    """The badge, where its address could be more secure with that as its least problem."""
    if address.scheme != "http":
        return badge
    end = len("http")
    insecure = Problem("insecure-scheme", (Repair(Span(end, end), "s", True),))
    return badge._replace(problems=(*badge.problems, insecure))
