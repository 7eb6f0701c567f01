"""Writing comments that allow findings into READMEs on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from readme_tool.apps import writing
from readme_tool.engine import Reported
from readme_tool.engine.adding_allowances import add_allowances
from readme_tool.errors import OutsideError
from readme_tool.text import Source
from readme_tool.tree import Document

if TYPE_CHECKING:
    from readme_tool.apps.visited import Visited


def allow(
    visited: Visited,
    readme: Document,
    found: Sequence[Reported],
    wanted: Sequence[Reported],
    reason: str | None,
) -> Visited:
    """Allow the findings that are wanted, of all that were found, and give the README as it is now.

    Where a comment has no place the finding stays; raises `OutsideError`.
    """
    path = visited.readme.path
    if visited.readme.piped or path is None:
        raise OutsideError("--add-allow: standard input cannot be written to")
    added = add_allowances(readme, visited.terms.rules, found, wanted, reason)
    if added.refused is not None:
        line = readme.source.line_of(added.refused.finding.span.start)
        raise OutsideError(f"line {line}: nothing was written: {added.refused.finding.message}")
    if not added.patch:
        return visited
    source = Source(added.patch.apply(readme.source.text), readme.source.byte_order_mark)
    data = source.to_bytes()
    writing.remove_abandoned(path)
    writing.replace(path, visited.data, data)
    return visited._replace(data=data, source=source)
