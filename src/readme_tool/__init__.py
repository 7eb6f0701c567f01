"""Reads a curated README as its curator means it: sections and entries.

Each public name is loaded when it is first asked for, so that importing the package costs nothing.
"""

# Type checkers know this name; `typing` itself would be dear to import.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from readme_tool.api import check, fix, parse
    from readme_tool.engine import Reported
    from readme_tool.engine.fixing import Fixed
    from readme_tool.engine.trial import page_faults
    from readme_tool.errors import ReadmeToolError
    from readme_tool.rules import (
        Finding,
        Fix,
        NoOptions,
        Related,
        Rule,
        Safety,
        Severity,
        rule,
    )
    from readme_tool.rules.wording import quoted
    from readme_tool.text import Edit, Patch, Source, Span
    from readme_tool.tree import (
        Document,
        Entry,
        Field,
        Heading,
        Link,
        Listing,
        Picture,
        Role,
        Section,
        Shape,
        printed,
    )

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Edit",
    "Entry",
    "Field",
    "Finding",
    "Fix",
    "Fixed",
    "Heading",
    "Link",
    "Listing",
    "NoOptions",
    "Patch",
    "Picture",
    "ReadmeToolError",
    "Related",
    "Reported",
    "Role",
    "Rule",
    "Safety",
    "Section",
    "Severity",
    "Shape",
    "Source",
    "Span",
    "check",
    "fix",
    "page_faults",
    "parse",
    "printed",
    "quoted",
    "rule",
]

_HOMES = {
    "api": ("check", "fix", "parse"),
    "engine": ("Reported",),
    "engine.fixing": ("Fixed",),
    "engine.trial": ("page_faults",),
    "errors": ("ReadmeToolError",),
    "rules": ("Finding", "Fix", "NoOptions", "Related", "Rule", "Safety", "Severity", "rule"),
    "rules.wording": ("quoted",),
    "text": ("Edit", "Patch", "Source", "Span"),
    "tree": (
        *("Document", "Entry", "Field", "Heading", "Link", "Listing", "Picture", "Role"),
        *("Section", "Shape", "printed"),
    ),
}


def __getattr__(name: str) -> object:  # PEP 562
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
