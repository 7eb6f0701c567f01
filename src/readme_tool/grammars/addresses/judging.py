"""Whether an address is sound; of several faults the one that explains the others."""

from __future__ import annotations

from readme_tool.grammars.addresses.fault import Fault
from readme_tool.grammars.addresses.placeholders import may_hold_one, placeholder
from readme_tool.grammars.identifiers import Reading
from readme_tool.text import Pattern


def fault(address: str, reading: Reading) -> Fault | None:
    """The fault of an address as it stands in a link, decoded, of which `reading` is known.

    None for a sound one; also for an empty one, a fragment and a path, about which only the page
    and the repository can tell more.
    """
    if _SOUND.match(address) and "://" not in address[8:] and not may_hold_one(address):
        return None
    if not address or address[0] in "#/.?":
        return None
    # Few lists hold an address that has to be looked at more closely.
    from readme_tool.grammars.addresses.malformed import malformed
    from readme_tool.grammars.addresses.two import two_addresses

    return (
        two_addresses(address, reading)
        or placeholder(address, reading)
        or malformed(address, reading)
    )


_SOUND = Pattern(r"https?://(?:[\w-]+\.)+[A-Za-z]{2,}(?=[/?#:]|\Z)")
