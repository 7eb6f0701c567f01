"""Facts about single characters: which are not seen, look like others, or must not be printed.

Each name is loaded when it is first asked for, and stays: every output needs `visible` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from readme_tool.grammars.characters.addresses import confusable_in_address
    from readme_tool.grammars.characters.broken import (
        Undecodable,
        replacement_characters,
        undecodable,
    )
    from readme_tool.grammars.characters.columns import width
    from readme_tool.grammars.characters.escapes import visible
    from readme_tool.grammars.characters.found import Found
    from readme_tool.grammars.characters.lettering import has_ligature, ligatures, odd_space
    from readme_tool.grammars.characters.unseen import invisible

__all__ = [
    "Found",
    "Undecodable",
    "confusable_in_address",
    "has_ligature",
    "invisible",
    "ligatures",
    "odd_space",
    "replacement_characters",
    "undecodable",
    "visible",
    "width",
]

_HOMES = {
    "Found": "found",
    "Undecodable": "broken",
    "confusable_in_address": "addresses",
    "has_ligature": "lettering",
    "invisible": "unseen",
    "ligatures": "lettering",
    "odd_space": "lettering",
    "replacement_characters": "broken",
    "undecodable": "broken",
    "visible": "escapes",
    "width": "columns",
}


def __getattr__(name: str) -> Any:  # PEP 562
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value
