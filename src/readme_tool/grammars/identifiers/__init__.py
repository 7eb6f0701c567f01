"""Which work or repository an address names, and whether it says so soundly.

Knows the addresses of the sites that lists of papers link to, and nothing of where a link stood.
"""

from readme_tool.grammars.identifiers.address import (
    Address,
    host,
    parameters,
    scheme,
    segments,
    split,
)
from readme_tool.grammars.identifiers.identifier import Identifier, Reading
from readme_tool.grammars.identifiers.marks import is_tracking
from readme_tool.grammars.identifiers.reading import read

__all__ = [
    "Address",
    "Identifier",
    "Reading",
    "host",
    "is_tracking",
    "parameters",
    "read",
    "scheme",
    "segments",
    "split",
]
