"""Addresses that no browser can follow: a scheme misspelt, doubled or left out, half a host."""

from __future__ import annotations

import re

from readme_tool.grammars import identifiers
from readme_tool.grammars.addresses.fault import Fault
from readme_tool.grammars.addresses.secure import serves_https
from readme_tool.grammars.identifiers import Reading
from readme_tool.grammars.identifiers.junk import without_junk
from readme_tool.grammars.identifiers.misspelling import with_one_scheme
from readme_tool.text import Pattern


def malformed(address: str, reading: Reading) -> Fault | None:
    """The fault in the first signs of an address, its scheme and host."""
    found = _stray_beginning(address) or _scheme(address)
    if found is not None or _WEB.match(address):
        return found or _host(address)
    if _OWN_COMPUTER.match(address):
        return Fault("malformed", "own-computer")
    return _identifier(address, reading) or _left_out(address)


_WEB = Pattern(r"https?://", re.IGNORECASE)
_A_PAGE = Pattern(r"https?://(?:[\w-]+\.)+[A-Za-z]{2,}(?:[/?#:]|\Z)")
_STRAY_BEGINNING = Pattern(
    r"(?:[\[(<{\"'“”‘’«（【:：;,，、\s]|%20|%22|%5B|&lt;)+(?=https?://)", re.IGNORECASE
)
_OWN_COMPUTER = Pattern(r"file:|(?:[a-z-]+-)?extension:|[A-Za-z]:[\\/]", re.IGNORECASE)
_ARXIV_NUMBER = Pattern(r"\d{4}\.\d{4,5}(?:v\d+)?", re.ASCII)
_HOST_OF = Pattern(r"https?://(?:[^/?#@\s]*@)?([^/?#:]*)", re.IGNORECASE)
_LOCAL_HOST = Pattern(r"localhost|\d+(?:\.\d+){3}|\[.*\]?|.*\{.*", re.DOTALL)
_GOOD_HOST = Pattern(r"(?:[\w-]+\.)+[\w-]{2,}\.?")
_COMMA = Pattern(r"[,;，。､、]")
# Endings of hosts that are none of files. Where a file may end so, more must speak for a host.
_ENDINGS = (
    r"(?:com|org|net|edu|gov|info|io|ai|co|dev|tech|site|app|xyz"
    r"|au|be|ca|ch|cn|de|eu|fr|jp|kr|nl|ru|uk|us)"
)
_E_MAIL = Pattern(rf"[\w.+-]+@(?:[\w-]+\.)+{_ENDINGS}", re.IGNORECASE)
_BARE_HOST = Pattern(
    rf"(?:www\.(?:[\w-]+\.)+[a-z]{{2,}}|(?:[\w-]+\.)+{_ENDINGS}(?=/)|(?:[\w-]+\.)+(?:com|org|net|edu)"
    rf"|(?:[\w-]+\.){{2,}}{_ENDINGS})(?=[/?#]|\Z)",
    re.IGNORECASE,
)


def _stray_beginning(address: str) -> Fault | None:
    found = _STRAY_BEGINNING.match(address)
    if found is None:
        return None
    rest = without_junk(address[found.end() :])
    return Fault("malformed", "stray-beginning", (rest,), _A_PAGE.match(rest) is not None)


def _scheme(address: str) -> Fault | None:
    """`http://https://`, `ttps://`, `https//`."""
    mended = with_one_scheme(address)
    return Fault("malformed", "scheme", (mended,), True) if mended else None


def _host(address: str) -> Fault | None:
    """A host without a dot, or with a comma for one."""
    found = _HOST_OF.match(address)
    if found is None or _GOOD_HOST.fullmatch(found[1]) or _LOCAL_HOST.fullmatch(found[1]):
        return None
    dotted = _COMMA.sub(".", found[1])
    if dotted != found[1] and _GOOD_HOST.fullmatch(dotted):
        meant = address[: found.start(1)] + dotted + address[found.end(1) :]
        return Fault("malformed", "host", (meant,), True)
    return Fault("malformed", "host")


def _identifier(address: str, reading: Reading) -> Fault | None:
    """`arXiv:2105.01234`, a DOI or a number of arXiv's alone."""
    if _ARXIV_NUMBER.fullmatch(address):
        reading = identifiers.read(f"arXiv:{address}")
    if "not-a-url" not in reading.warnings or reading.mended is None:
        return None
    return Fault("malformed", "bare-identifier", (reading.mended,), True)


def _left_out(address: str) -> Fault | None:
    """A host or a mailbox without the scheme that tells it from a file."""
    if _E_MAIL.fullmatch(address):
        return Fault("malformed", "no-mailto", (f"mailto:{address}",), True)
    found = _BARE_HOST.match(address)
    if found is None:
        return None
    return Fault("malformed", "no-scheme", (f"https://{address}",), serves_https(found[0].lower()))
