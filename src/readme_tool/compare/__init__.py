"""Two READMEs held against each other. Knows what entries are; knows no rule and no file."""

from readme_tool.compare.lines import LineMap
from readme_tool.compare.matching import Change, Kind, changes

__all__ = ["Change", "Kind", "LineMap", "changes"]
