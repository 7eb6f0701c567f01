"""By what a finding is known again in a text that fixes have changed."""

from __future__ import annotations

from collections.abc import Set
from typing import TypeAlias

from readme_tool.engine.reported import Reported
from readme_tool.rules import Rule
from readme_tool.text import Patch, Span

Key: TypeAlias = tuple[Rule, Span]


def key(reported: Reported) -> Key:
    """Its rule and its place."""
    return reported.rule, reported.finding.span


def carried(keys: Set[Key], patch: Patch) -> set[Key]:
    """The keys of the same findings after a patch."""
    return {(rule, patch.carried(span)) for rule, span in keys}
