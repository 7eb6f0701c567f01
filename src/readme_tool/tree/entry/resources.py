"""Links and pictures that offer a resource, and do not name the work: labels, badges, addresses."""

from __future__ import annotations

import re

from readme_tool.grammars import labels, venues
from readme_tool.markdown import LinkForm
from readme_tool.text import Pattern
from readme_tool.tree.entry.units import Unit
from readme_tool.tree.nodes import Link
from readme_tool.tree.wording import PICTURE


def is_resource(unit: Unit) -> bool:
    """Whether `unit` offers a resource: a link with a label, several of them in brackets, a badge,
    an address in full, or a bracketed label that lost its link.
    """
    kind = unit.kind
    if kind == "link":
        return unit.link is not None and (_is_drawn(unit) or is_labelled(unit.link))
    if kind == "group":
        return _is_group_of_resources(unit)
    return kind == "picture"


def is_labelled(link: Link) -> bool:
    """Whether the link's label is the name of a resource, not of a work."""
    label = link.label.value
    if link.form in _BARE or not label:
        return True
    return labels.read(label) is not None or _ADDRESS.match(label) is not None


def _is_drawn(unit: Unit) -> bool:
    return PICTURE in unit.text and not unit.text.replace(PICTURE, "").strip()


def _is_group_of_resources(unit: Unit) -> bool:
    if any(inner.kind in ("link", "picture") for inner in unit.inner):
        return all(
            is_resource(inner) or (inner.kind == "text" and _is_filler(inner.text))
            for inner in unit.inner
        )
    said = labels.read(unit.text[1:-1])
    if said is None or said.role is None:
        return False
    # "(IEEE Access)" and "(ACL)" say where; "[arXiv]" in square brackets is a label.
    return unit.text[0] != "(" or not venues.is_named(unit.text[1:-1])


def _is_filler(text: str) -> bool:
    return _FILLER.fullmatch(text) is not None or labels.read(text) is not None


_BARE = (LinkForm.BARE, LinkForm.ANGLE)
_ADDRESS = Pattern(r"https?://|www\.", re.IGNORECASE)
_FILLER = Pattern(r"[\s,，、/|&+·•:;\-–—]*")
