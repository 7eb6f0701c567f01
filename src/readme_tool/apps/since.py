"""What has become wrong with a README since a revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readme_tool.apps import repository
from readme_tool.apps.novelty import new_findings
from readme_tool.apps.revision import Past
from readme_tool.engine import Reported, check
from readme_tool.errors import OutsideError
from readme_tool.text import Source
from readme_tool.tree import parse

if TYPE_CHECKING:
    from readme_tool.apps.visited import Visited


def since(past: Past, visited: Visited, found: tuple[Reported, ...]) -> tuple[Reported, ...]:
    """Those of the findings that the README, held to what it is held to now, did not have then.

    One that was not there then counts as empty; raises `OutsideError`.
    """
    if visited.readme.path is None:
        raise OutsideError("--since: standard input has no past; --stdin-filename gives it one")
    revision = past.of(visited.readme.path)
    if not found:
        return ()
    place = revision.formerly(repository.place(visited.readme.path))
    old = Source.from_bytes(revision.read(place) or b"")
    around = revision.around(place, visited.around)
    before = check(parse(old, around), visited.terms.rules)
    return new_findings(old, before, visited.source, found)
