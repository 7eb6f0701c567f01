"""Raw HTML: its tags with the places of their attributes, and the elements that they make.

Tags are read as browsers do (HTML standard, 13.2.5 "Tokenization"), since that is what decides
what a reader sees, however sloppily they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.markdown.entities import html_text, html_value
from readme_tool.markdown.page import Attribute, Break, Comment, Content, Inline, Tag, Text
from readme_tool.markdown.placing import Spanning
from readme_tool.text import Pattern

_TAG_NAME = Pattern(r"<(/?)([A-Za-z][^ \t\n\f\r/>]*)")
_ATTRIBUTE = Pattern(
    r"[ \t\n\f\r/]*(?P<name>[^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"
    r"(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'"
    r"|(?P<bare>[^ \t\n\f\r>\"'][^ \t\n\f\r>]*)|(?=>)))?"
)
_TAG_END = Pattern(r"[ \t\n\f\r/]*>")
_UNCLOSED_QUOTE = Pattern(r"[ \t\n\f\r]*=[ \t\n\f\r]*[\"']")


def scanned(raw: str, span: Spanning) -> Content:
    """The tags, comments and texts of an HTML block; a line's end is a `Break`."""
    return tuple(_pieces(raw, span))


def read_tag(raw: str, start: int, end: int, span: Spanning) -> Tag | Comment:
    """The tag, comment or the like that stands from `start` to `end`."""
    tag = _tag(raw, start, span)
    return Comment(span(start, end)) if isinstance(tag, int) else tag[0]


def _pieces(raw: str, span: Spanning) -> Iterator[Inline]:
    last = raw.rfind(">")
    at = text = 0
    while (at := raw.find("<", at)) >= 0:
        found = _comment(raw, at, last, span) or _tag(raw, at, span)
        if isinstance(found, int):
            at = found
            continue
        yield from _lines(raw, text, at, span)
        inline, at = found
        text = at
        yield inline
    yield from _lines(raw, text, len(raw), span)


def _comment(raw: str, at: int, last: int, span: Spanning) -> tuple[Comment, int] | int | None:
    """The comment at `at` and where it ends, None where none is.

    Where no `>` follows that could end a tag, the offset from which on to look further.
    """
    if raw.startswith("<!--", at):
        end = _comment_end(raw, at)
    elif at > last:
        return at + 1
    elif raw.startswith(("<!", "<?"), at) or (raw[at + 1] == "/" and not _TAG_NAME.match(raw, at)):
        end = raw.find(">", at) + 1
    else:
        return None
    return Comment(span(at, end)), end


def _comment_end(raw: str, at: int) -> int:
    for empty in ("<!-->", "<!--->"):
        if raw.startswith(empty, at):
            return at + len(empty)
    end = raw.find("-->", at + 4)
    return len(raw) if end < 0 else end + 3


def _tag(raw: str, at: int, span: Spanning) -> tuple[Tag, int] | int:
    """The tag at `at` and where it ends; where none is, the offset from which on to look further.

    After a quote that nothing closes that is behind the quote, so that no stretch is read twice.
    """
    opening = _TAG_NAME.match(raw, at)
    if opening is None:
        return at + 1
    attributes: list[Attribute] = []
    end = opening.end()
    while not (closing := _TAG_END.match(raw, end)):
        found = _ATTRIBUTE.match(raw, end)
        if found is None:
            return len(raw)
        end = found.end()
        if unclosed := _UNCLOSED_QUOTE.match(raw, end):
            return unclosed.end()
        attributes.append(_attribute(found, span))
    tag = Tag(
        span(at, closing.end()),
        opening[2].lower(),
        tuple(attributes),
        bool(opening[1]),
        closing.group().endswith("/>"),
    )
    return tag, closing.end()


def _attribute(found: re.Match[str], span: Spanning) -> Attribute:
    name = found["name"].lower()
    name_span = span(*found.span("name"))
    for quoting in ("double", "single", "bare"):
        if found[quoting] is not None:
            value = html_value(found[quoting])
            return Attribute(name, name_span, value, span(*found.span(quoting)))
    if found.end() > found.end("name"):
        return Attribute(name, name_span, "", span(found.end(), found.end()))
    return Attribute(name, name_span, None, None)


def _lines(raw: str, start: int, end: int, span: Spanning) -> Iterator[Inline]:
    """The text from `start` to `end`, line by line."""
    while start < end:
        stop = raw.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield Text(span(start, stop), html_text(raw[start:stop]))
        if stop < end:
            yield Break(span(stop, stop + 1), False)
        start = stop + 1
