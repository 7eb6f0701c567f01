"""Which rules there are: every module of this room that holds a rule of its own name."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from readme_tool import rules
from readme_tool.rules.base import Rule


@cache
def catalogue() -> Mapping[str, Rule]:
    """All rules by name, in the order of their names. Drop a file in, and it is on."""
    found = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(rules.__path__)):
        rule = getattr(import_module(f"{rules.__name__}.{module}"), module, None)
        if isinstance(rule, Rule):
            found[rule.name] = rule
    return MappingProxyType(found)
