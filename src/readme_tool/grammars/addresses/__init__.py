"""Addresses of any kind: what is wrong with one, and what could be said of it more simply.

Knows the web, not papers; which work an address names is the business of `identifiers`.
"""

from readme_tool.grammars.addresses.fault import Fault, Kind
from readme_tool.grammars.addresses.judging import fault

__all__ = ["Fault", "Kind", "fault"]
