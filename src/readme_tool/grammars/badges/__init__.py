"""Badges: what an image address of shields.io and its like shows, and what is wrong with it.

Knows the grammar of the services, nothing of where a badge stands; `contradiction` is given the
identifiers of a link and asks no other grammar.
"""

from readme_tool.grammars.badges.badge import Badge, Problem, Repair, Silent, mend
from readme_tool.grammars.badges.consistency import contradiction
from readme_tool.grammars.badges.lettering import escape, written
from readme_tool.grammars.badges.meaning import Meaning, meaning
from readme_tool.grammars.badges.reading import is_badge, read

__all__ = [
    "Badge",
    "Meaning",
    "Problem",
    "Repair",
    "Silent",
    "contradiction",
    "escape",
    "is_badge",
    "meaning",
    "mend",
    "read",
    "written",
]
