"""A tree written back: its leaves, joined."""

from __future__ import annotations

from readme_tool.tree.document import Document


def printed(document: Document) -> str:
    """The text of the README; a leaf lost or claimed twice would show here."""
    return "".join(document.source[leaf.extent] for leaf in document.leaves)
