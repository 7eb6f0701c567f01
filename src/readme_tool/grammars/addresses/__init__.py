"""Addresses of any kind: what is wrong with one, and what could be said of it more simply.

Knows the web, not papers; which work an address names is the business of `identifiers`.
"""

from readme_tool.grammars.addresses.aliases import Preferred, preferred
from readme_tool.grammars.addresses.fault import Fault, Kind
from readme_tool.grammars.addresses.judging import fault
from readme_tool.grammars.addresses.retired import Retired, retired
from readme_tool.grammars.addresses.secure import serves_https
from readme_tool.grammars.addresses.tracking import Tracked, tracked

__all__ = [
    "Fault",
    "Kind",
    "Preferred",
    "Retired",
    "Tracked",
    "fault",
    "preferred",
    "retired",
    "serves_https",
    "tracked",
]
