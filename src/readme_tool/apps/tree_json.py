"""A tree as plain values for JSON, in the shape that other programs rely on (version 1)."""

from __future__ import annotations

from typing import Any

from readme_tool.text import Source, Span
from readme_tool.tree import (
    Document,
    Entry,
    Field,
    Gap,
    Heading,
    Link,
    Listing,
    Picture,
    Prose,
    Section,
    pieces,
)


def tree_json(document: Document, file_name: str) -> dict[str, Any]:
    """The document as a dict; offsets are code points, lines count from 1."""
    source = document.source
    return {
        "version": 1,
        "file": file_name,
        "line_ending": source.line_ending.value,
        "byte_order_mark": source.byte_order_mark,
        "root": _section(document.root, source),
        "headings": [
            {
                "text": heading.text,
                "level": heading.level,
                "anchor": heading.anchor,
                "line": source.line_of(heading.span.start),
            }
            for heading in document.headings
        ],
        "anchors": list(dict.fromkeys([*(h.anchor for h in document.headings), *document.names])),
    }


def _section(section: Section, source: Source) -> dict[str, Any]:
    heading = section.heading
    return {
        "kind": "section",
        "heading": _heading(heading, source) if heading is not None else None,
        **_lines(section.extent, source),
        "children": [_child(child, source) for child in section.children],
    }


def _child(node: Section | Listing | Entry | Prose | Gap, source: Source) -> dict[str, Any]:
    match node:
        case Section():
            return _section(node, source)
        case Listing():
            children = [_child(child, source) for child in node.children]
            return {"kind": "listing", **_lines(node.extent, source), "children": children}
        case Entry():
            return _entry(node, source)
        case Prose():
            return {"kind": "prose", **_lines(node.extent, source)}
        case Gap():
            return {"kind": "gap", **_lines(node.extent, source)}


def _heading(heading: Heading, source: Source) -> dict[str, Any]:
    return {
        "text": heading.text,
        "level": heading.level,
        "anchor": heading.anchor,
        **_lines(heading.extent, source),
    }


def _entry(entry: Entry, source: Source) -> dict[str, Any]:
    fields: dict[str, Field[Any] | None] = {
        "title": entry.title,
        "name": entry.name,
        "authors": entry.authors,
        "venue": entry.venue,
        "year": entry.year,
        "month": entry.month,
    }
    return {
        "kind": "entry",
        "shape": entry.shape.value,
        **_lines(entry.extent, source),
        **{name: field.value if field is not None else None for name, field in fields.items()},
        "title_ends": entry.title_ends,
        "links": [_link(link) for link in entry.links],
        "badges": [_badge(badge, source) for badge in entry.badges],
        "identifiers": [str(identifier) for identifier in entry.identifiers],
        "tags": [
            {"text": tag.text, "kind": tag.kind.value, "leading": tag.leading, "span": [*tag.span]}
            for tag in entry.tags
        ],
        "notes": [
            {"name": note.name, "text": note.text, "span": [*note.span]} for note in entry.notes
        ],
        "group": list(entry.group),
        "github": _lines(entry.github_extent, source) if entry.github_extent is not None else None,
        "spans": {name: [*field.span] for name, field in fields.items() if field is not None},
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "label": link.label.value,
        "url": link.address.value,
        "role": link.role.value,
        "brackets": link.brackets,
        "identifiers": [str(identifier) for identifier in link.identifiers],
        "problem": link.reading.problem,
        "span": [*link.span],
    }


def _badge(picture: Picture, source: Source) -> dict[str, Any]:
    badge = picture.badge
    problem = badge.problem if badge is not None else None
    if problem is None and pieces.is_closed_twice(source, picture):
        problem = "trailing-junk"
    return {
        "url": picture.address.value,
        "alt": picture.alt.value,
        "label": badge.label if badge is not None else None,
        "message": badge.message if badge is not None else None,
        "color": badge.color if badge is not None else None,
        "problem": problem,
        "meaning": _meaning(picture),
        "span": [*picture.span],
    }


def _meaning(picture: Picture) -> dict[str, Any] | None:
    said = picture.meaning
    if said is None:
        return None
    return {
        "kind": said.kind,
        "text": said.text,
        "venue": said.venue,
        "year": said.year,
        "month": said.month,
        "repository": said.repository,
    }


def _lines(extent: Span, source: Source) -> dict[str, int]:
    """The first and the last line of an extent; an empty one is the line that it stands on."""
    first = source.line_of(extent.start)
    return {"line_start": first, "line_end": max(first, source.line_of(max(0, extent.end - 1)))}
