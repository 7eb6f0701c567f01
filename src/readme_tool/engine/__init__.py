"""Running rules and applying their fixes. Knows no file, no terminal and no output format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from readme_tool.engine.checking import check
from readme_tool.engine.reported import Reported
from readme_tool.engine.selection import Chosen, Selection, UnknownRuleError, named

if TYPE_CHECKING:
    from readme_tool.engine.fixing import Applied, Fixed, RolledBack, fix

__all__ = [
    "Applied",
    "Chosen",
    "Fixed",
    "Reported",
    "RolledBack",
    "Selection",
    "UnknownRuleError",
    "check",
    "fix",
    "named",
]


def __getattr__(name: str) -> Any:
    """Fixing renders pages, which a check need not be able to."""
    if name in __all__:
        from readme_tool.engine import fixing

        return getattr(fixing, name)
    raise AttributeError(name)
