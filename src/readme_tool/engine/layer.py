"""What one configuration file, or the command line, says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from readme_tool.engine.selection import Selection
from readme_tool.rules import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What one file, or the command line, says; None or empty for what it does not mention.

    Fields are called as the keys of a file are, with underscores, but for `options`, which is the
    table `rules`. `origin` names the file; patterns and paths count from `folder`, an absolute path
    with slashes.
    """

    origin: str
    folder: str
    extend: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    include: tuple[str, ...] | None = None
    extend_include: tuple[str, ...] = ()
    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    fail_on: Severity | None = None
    respect_gitignore: bool | None = None
    force_exclude: bool | None = None
    suppressions: str | None = None
    plugins: bool | tuple[str, ...] | None = None

    @property
    def selection(self) -> Selection:
        """Which rules it asks for, their options left out."""
        return Selection(
            self.select, self.extend_select, self.ignore, severities=dict(self.severities)
        )
