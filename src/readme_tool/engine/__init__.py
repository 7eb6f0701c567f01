"""Running rules and applying their fixes. Knows no file, no terminal and no output format."""

from readme_tool.engine.checking import Reported, check
from readme_tool.engine.selection import Chosen, Selection, UnknownRuleError, named

__all__ = ["Chosen", "Reported", "Selection", "UnknownRuleError", "check", "named"]
