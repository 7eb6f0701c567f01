"""The badges of shields.io: which route an address takes, and what is drawn there.

Facts: badges/shields `core/server/server.js` and the routes under `services/`. They are matched
strictly and with regard to case, on the percent-decoded path.
"""

from __future__ import annotations

import re
from dataclasses import replace

from readme_tool.grammars import likeness
from readme_tool.grammars.badges import github, lettering, queried, static
from readme_tool.grammars.badges.address import Address, Decoded
from readme_tool.grammars.badges.badge import Badge, Repair
from readme_tool.text import Span

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
        badge = _never_drawn(badge, "removed-format", Repair(path.span(end - 4, end), "", True))
    return _over_https(address, badge)


def read_misspelt(address: Address) -> Badge | None:
    """The badge that an address would be if its host were spelt right; as it is nobody draws it."""
    if not _MISSPELT_HOST.fullmatch(address.host) or not _PATH.match(address.path):
        return None
    badge = read(address._replace(host=_RIGHT_HOST))
    repair = Repair(address.host_span, _RIGHT_HOST, True)
    return None if badge is None else _never_drawn(badge, "unknown-host", repair)


_RIGHT_HOST = "img.shields.io"
_MISSPELT_HOST = re.compile(r"(?:(?:img|imgs|image|www)\.)?s[hields]{4,8}\.(?:io|oi)")
_PATH = re.compile(r"/(?:badge|github|static|endpoint)\b")
_PAGE = re.compile(
    r"(?:www\.)?shields\.io/(?:badges|category|docs|blog|community|donate|assets|img)\b"
    r"|[a-z.]+/(?:favicon|robots)\b"
)
_REMOVED_FORMATS = (".gif", ".jpg")
_EXTENSION = r"(?:\.(?:svg|json|png))?"
_DYNAMIC = re.compile(rf"/badge/dynamic/(?:json|xml|yaml|toml|regex){_EXTENSION}")
_STATIC_V1 = re.compile(rf"/static/v1{_EXTENSION}")
_ENDPOINT = re.compile(rf"/endpoint{_EXTENSION}")
_ROUTES = ("badge", "github", "static", "endpoint")


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
    repairs = (Repair(path.span(1, 2), "badge/", True), *badge.repairs)
    return replace(badge, problem=badge.problem or "deprecated-route", repairs=repairs)


def _unrouted(address: Address, path: Decoded) -> Badge:
    """The badge of another route or, where one of ours was plainly meant, of none."""
    first, slash, rest = path.text[1:].partition("/")
    name = first.removesuffix(".svg")
    for right, is_right in (("static/v1", _STATIC_V1), ("endpoint", _ENDPOINT)):
        if path.text.endswith("/") and is_right.fullmatch(path.text[:-1]):
            kind = right.replace("/", "-")
            repair = Repair(path.span(len(path.text) - 1, len(path.text)), "", True)
            return _never_drawn(Badge(address.url, SERVICE, kind), "trailing-slash", repair)
    for right in _ROUTES:
        if name != right and name.lower() == right:
            repair = Repair(path.span(1, 1 + len(right)), right, True)
            return _never_drawn(_kind_of(address, path, right), "unknown-route", repair)
    if (
        slash
        and len(first) < 8
        and likeness.ratio(first, "badge") > _ALIKE
        and lettering.split(rest)
    ):
        repair = Repair(path.span(1, 1 + len(first)), "badge", True)
        badge = static.read(address, path.part(len(first) + 2), SERVICE)
        return _never_drawn(badge, "unknown-route", repair)
    if not slash:
        return _without_route(address, path)
    return queried.with_options(Badge(address.url, SERVICE), address, strict=False)


_ALIKE = 0.75


def _kind_of(address: Address, path: Decoded, right: str) -> Badge:
    """The badge of a route written in another case."""
    behind = len(right) + 1
    if right == "badge":
        return static.read(address, path.part(behind + 1), SERVICE)
    if right == "github":
        return github.read(address, path, SERVICE)
    if right == "static":
        return queried.static_v1(address, SERVICE)
    return queried.endpoint(address, SERVICE)


def _without_route(address: Address, path: Decoded) -> Badge:
    """A path of one segment: the text of a static badge without `/badge/` before it."""
    badge = static.read(address, path.part(1), SERVICE)
    if badge.broken:
        return _never_drawn(replace(badge, repairs=()), "unknown-route")
    certain = badge.color is not None
    return _never_drawn(badge, "unknown-route", Repair(path.span(1, 1), "badge/", certain))


def _never_drawn(badge: Badge, problem: str, *repairs: Repair) -> Badge:
    """The badge with an error image in its place, and what mends that before all else."""
    return replace(
        badge,
        label=None,
        message=None,
        color=None,
        style=None,
        problem=problem,
        broken=True,
        repairs=(*repairs, *badge.repairs),
    )


def _over_https(address: Address, badge: Badge) -> Badge:
    if address.scheme != "http":
        return badge
    end = len("http")
    repairs = (Repair(Span(end, end), "s", True), *badge.repairs)
    return replace(badge, problem=badge.problem or "insecure-scheme", repairs=repairs)
