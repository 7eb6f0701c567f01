"""Which works the fields of a BibTeX entry name: `eprint`, `doi`, `url`, arXiv in a `journal`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from readme_tool.grammars import identifiers
from readme_tool.grammars.bibtex import Entry, Field
from readme_tool.grammars.identifiers import Identifier, Reading
from readme_tool.text import Pattern


class Named(NamedTuple):
    """A field and what its value, read as an identifier or an address, names."""

    field: Field
    reading: Reading


class Contradiction(NamedTuple):
    """A field and an earlier one that name two works in one scheme, and their identifiers."""

    field: Field
    identifier: Identifier
    earlier: Field
    other: Identifier


def named(entry: Entry) -> Iterator[Named]:
    """The fields that name a work, or fail to, in order; at most one identifier a field."""
    archive = entry.field("archiveprefix") or entry.field("eprinttype")
    archive_name = archive.value.strip().lower() if archive else None
    for field in entry.fields:
        text = _text(field, archive_name)
        if text is not None:
            reading = identifiers.read(text)
            if reading.identifiers or reading.is_broken:
                yield Named(field, reading)


def contradictions(entry: Entry) -> Iterator[Contradiction]:
    """Every field that names another work than an earlier one does in the same scheme."""
    earlier: dict[str, tuple[Field, Identifier]] = {}
    for field, reading in named(entry):
        for identifier in reading.identifiers[:1]:
            bare = identifier._replace(version=None)
            first, other = earlier.setdefault(bare.scheme, (field, bare))
            if other != bare:
                yield Contradiction(field, bare, first, other)


_ARXIV = Pattern(
    r"(?:arxiv\s*[:.]\s*|\babs/)([a-z-]+/\d{7}|\d{4}\.\d{3,6}(?:v\d+)?)", re.IGNORECASE
)
_ADDRESS = Pattern(r"https?://[^\s{}\\]+")
_IN_TEXT = frozenset(("journal", "note", "volume", "howpublished", "number", "publisher"))


_NUMBER = Pattern(r"(?:arxiv:\s*)?([a-z-]+(?:\.[a-z]{2})?/\d+|\d{4}\.\d+)(?:v\d+)?", re.IGNORECASE)


def _text(field: Field, archive: str | None) -> str | None:
    """The identifier or address in a field's value; None where it holds none."""
    value = field.value.strip().strip("{}").strip()
    match field.name:
        case "eprint" if archive == "arxiv" or (archive is None and _NUMBER.fullmatch(value)):
            return "arXiv:" + value.removeprefix("arXiv:").strip() if value else None
        case "doi" if value:
            return value if value.startswith("http") else f"doi:{value}"
        case "url":
            found = _ADDRESS.search(value)
            return found[0] if found else None
        case name if name in _IN_TEXT:
            found = _ARXIV.search(value)
            return f"arXiv:{found[1]}" if found else None
    return None
