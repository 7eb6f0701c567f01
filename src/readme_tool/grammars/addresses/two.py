"""Two addresses where one should stand: pasted one behind the other, or a link inside a link."""

from __future__ import annotations

import re

from readme_tool.grammars import identifiers
from readme_tool.grammars.addresses.fault import Fault
from readme_tool.grammars.identifiers import Reading
from readme_tool.grammars.identifiers.address import unquoted
from readme_tool.grammars.identifiers.junk import without_junk
from readme_tool.text import Pattern


def two_addresses(address: str, reading: Reading) -> Fault | None:
    """The fault of an address that holds a second one; None where it rightly passes one on."""
    if address[0] == "[":
        return _link_in_link(address)
    return _glued(address, reading)


_WEB = Pattern(r"https?://", re.IGNORECASE)
_LINK = Pattern(r"\[([^\[\]]*)\]\s*\((.*)\)", re.DOTALL)
_A_PAGE = Pattern(r"https?://(?:[\w-]+\.)+[A-Za-z]{2,}(?:[/?#:]|\Z)")
# Behind these an address may stand as a part of another one: an archive's or a log-in's.
_PASSES_ON = frozenset("/=:?&#|")


def _link_in_link(address: str) -> Fault | None:
    """`[https://a.org](https://b.org)` as an address."""
    found = _LINK.fullmatch(address)
    if found is None:
        return None
    shown, target = found[1].strip(), found[2].strip()
    if not _WEB.match(target):
        return Fault("two", "link-in-link", (shown,), not target) if _WEB.match(shown) else None
    if not _WEB.match(shown) or _are_one(shown, target):
        return Fault("two", "link-in-link", (target,), True)
    return Fault("two", "link-in-link", (target, shown))


def _glued(address: str, reading: Reading) -> Fault | None:
    """`https://a.org/xhttps://b.org/y`."""
    for second in _WEB.finditer(address, len("https://")):
        first, rest = address[: second.start()], address[second.start() :]
        passed_on = unquoted(first)[-1:] in _PASSES_ON
        if passed_on and reading.problem not in ("nested-url", "glued-urls"):
            return None
        if not _A_PAGE.match(first):
            return None
        if reading.mended:
            return Fault("two", "glued", (reading.mended,), True)
        first = without_junk(first)
        return Fault("two", "glued", (first, rest), _are_one(first, rest))
    return None


def _are_one(first: str, second: str) -> bool:
    """Whether two addresses lead to the same page as far as they tell."""
    bare = {a.rstrip("/").partition("://")[2].removeprefix("www.") for a in (first, second)}
    named = identifiers.read(first).identifiers
    return len(bare) == 1 or bool(named and named == identifiers.read(second).identifiers)
