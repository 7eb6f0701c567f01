"""Badges of shields.io whose content stands in the query: `/static/v1`, `/endpoint`, dynamic ones.

Facts: badges/shields `services/static-badge/query-string-static.service.js`,
`services/endpoint/endpoint.service.js`, `services/dynamic/`.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from readme_tool.grammars.badges import colours, lettering, options
from readme_tool.grammars.badges.address import Address, Option, split
from readme_tool.grammars.badges.badge import Badge, Problem, Repair, never_drawn
from readme_tool.text import Pattern, Span


def static_v1(address: Address, service: str) -> Badge:
    """A static badge whose text is all in the query; the message must not be empty."""
    badge = with_options(Badge(address.url, service, "static-v1"), address, ("message",))
    message = _option(address, "message")
    label = "static" if badge.label is None else badge.label
    if message is None or not message.value:
        return never_drawn(badge, Problem("missing-message", _as_static(address, label)))
    color = badge.color if _option(address, "color", "colorB") is not None else "lightgrey"
    return badge._replace(label=label, message=lettering.trim(message.value), color=color)


def endpoint(address: Address, service: str) -> Badge:
    """A badge that the JSON of another server describes; that must be https, and not GitHub's."""
    badge = with_options(Badge(address.url, service, "endpoint"), address, ("url",))
    url = _option(address, "url")
    if url is None or not url.value:
        return never_drawn(badge, Problem("endpoint-no-url"))
    target = split(url.value)
    if target is None or not target.scheme:
        return never_drawn(badge, Problem("endpoint-bad-url"))
    if target.scheme != "https":
        at = url.value_span.start + len("http")
        repair = Repair(Span(at, at), "s", True)
        return never_drawn(badge, Problem("endpoint-not-https", (repair,)))
    if target.host.endswith(("github.com", "shields.io")):
        return never_drawn(badge, Problem("endpoint-blocked-domain", _raw_file(address, url)))
    return badge


def dynamic(address: Address, service: str) -> Badge:
    """A badge of one value in a document elsewhere."""
    own = ("url", "uri", "query", "search", "replace", "flags", "prefix", "suffix")
    badge = with_options(Badge(address.url, service, "dynamic"), address, own)
    if _option(address, "url", "uri") is None:
        return never_drawn(badge, Problem("dynamic-no-url"))
    return badge


def with_options(
    badge: Badge, address: Address, own: Collection[str] = (), *, strict: bool = True
) -> Badge:
    """The badge as its query makes it look, with what of that is ignored."""
    look = options.look(address, own, strict=strict)
    silent = look.silent
    if look.color is not None and colours.canonical(look.color.value) is None:
        silent = (options.unknown_color_option(look.color), *silent)
    return badge._replace(
        label=look.label if look.label is not None else badge.label,
        color=None if look.color is None else colours.canonical(look.color.value),
        style=look.style,
        logo=look.logo,
        problems=tuple(options.problems(silent)),
        silent=silent,
    )


_FILE_ON_GITHUB = Pattern(
    r"(?:www\.)?github\.com(/|%2F)([\w.-]+)\1([\w.-]+)\1(?:raw|blob)\1", re.IGNORECASE
)


def _option(address: Address, *names: str) -> Option | None:
    return next((option for option in address.options() if option.name in names), None)


def _as_static(address: Address, label: str) -> tuple[Repair, ...]:
    """The badge of the label alone."""
    if not label or address.query_span is None:
        return ()
    color = _option(address, "color", "colorB")
    known = color is not None and colours.canonical(color.value) is not None
    content = lettering.written("", label, color.value if color and known else "blue")
    path = content.removeprefix(lettering.BADGE)
    return (Repair(Span(address.path_span.start, address.query_span.end), "/badge/" + path, False),)


def _raw_file(address: Address, url: Option) -> tuple[Repair, ...]:
    """The same file where GitHub serves it as it is."""
    match = _FILE_ON_GITHUB.search(address.url, *url.value_span)
    if match is None:
        return ()
    slash, owner, repository = match.groups()
    text = f"raw.githubusercontent.com{slash}{owner}{slash}{repository}{slash}"
    return (Repair(Span(*match.span()), text, True),)
