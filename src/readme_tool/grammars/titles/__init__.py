"""Titles of works: when two of them are one work's.

Knows how lists write a title and what they hang around it, nothing of entries and identifiers.
"""

from readme_tool.grammars.titles.comparing import is_citation, normal, pairs, same, similar

__all__ = ["is_citation", "normal", "pairs", "same", "similar"]
