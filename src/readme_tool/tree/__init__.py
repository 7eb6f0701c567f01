"""The README as its curator means it: sections and entries. Knows nothing of what is wrong."""

from readme_tool.tree.allowances import Allowance, allowances
from readme_tool.tree.branches import Listing, Node, Section, nodes
from readme_tool.tree.build import parse
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import (
    Entry,
    Field,
    Gap,
    Heading,
    Leaf,
    Link,
    Note,
    Picture,
    Prose,
    Role,
    Shape,
    Tag,
    TagKind,
)
from readme_tool.tree.printer import printed
from readme_tool.tree.surroundings import ALONE, Surroundings

__all__ = [
    "ALONE",
    "Allowance",
    "Document",
    "Entry",
    "Field",
    "Gap",
    "Heading",
    "Leaf",
    "Link",
    "Listing",
    "Node",
    "Note",
    "Picture",
    "Prose",
    "Role",
    "Section",
    "Shape",
    "Surroundings",
    "Tag",
    "TagKind",
    "allowances",
    "nodes",
    "parse",
    "printed",
]
