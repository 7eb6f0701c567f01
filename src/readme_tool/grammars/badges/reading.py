"""Which addresses are badges, and what each of them shows."""

from __future__ import annotations

from readme_tool.grammars.badges import services, shields
from readme_tool.grammars.badges.address import split
from readme_tool.grammars.badges.badge import Badge


def read(url: str) -> Badge | None:
    """The badge at an image's address, as Markdown or HTML gives it decoded; None if it is none."""
    address = split(url)
    if address is None:
        return None
    if address.host in shields.HOSTS:
        return shields.read(address)
    return services.read(address) or shields.read_misspelt(address)


def is_badge(url: str) -> bool:
    """Whether a badge service draws the image at this address."""
    return read(url) is not None
