"""Which output formats there are: every module of `formats`."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TypeAlias, cast

from readme_tool.apps.report import formats
from readme_tool.apps.report.report import Look, Report

Render: TypeAlias = Callable[[Report, Look], Iterator[str]]


def format_names() -> list[str]:
    """The names of all formats, sorted. Drop a file in, and it is one."""
    return sorted(info.name.replace("_", "-") for info in pkgutil.iter_modules(formats.__path__))


def renderer(name: str) -> Render:
    """What renders the format of that name, one of `format_names`."""
    module = import_module(f"{formats.__name__}.{name.replace('-', '_')}")
    return cast(Render, module.render)
