"""Whether an address is sound as far as anything here can tell.

A fix writes no other, lest a slip of the pen be sealed into a link that looks well.
"""

from __future__ import annotations

from readme_tool.grammars import addresses, badges, identifiers


def is_sound(address: str) -> bool:
    """Whether neither the web nor the site that it names would find fault with an address."""
    reading = identifiers.read(address)
    if reading.is_broken or addresses.fault(address, reading) is not None:
        return False
    badge = badges.read(address)
    return _is_paired(address) and (badge is None or not badge.broken)


def _is_paired(address: str) -> bool:
    """Whether each of its round brackets has a partner, as between those of a link it must."""
    opened = 0
    for sign in address:
        opened += (sign == "(") - (sign == ")")
        if opened < 0:
            return False
    return opened == 0
