"""Taking a link away that leads nowhere, so that the sentence around it stays whole."""

from __future__ import annotations

import re

from readme_tool.grammars import labels
from readme_tool.markdown import LinkForm, begins_block
from readme_tool.text import Edit, Patch, Pattern, Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Link

_BRACKETS = (("\\[", "\\]"), ("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"))
_BRACKET = Pattern(r"\\.|(?P<opening>\[)|(?P<closing>\])(?P<target>(?=[(\[]))?")
_LEAD = Pattern(r"(?<=\S)[ \t]*[,/·•&;]?[ \t]*\Z")
# Within a label this is text, or no link; without the label's brackets it may be more.
_MARKUP = Pattern(r"<(?:[!?]|a\b)", re.IGNORECASE)
_END_TAG = Pattern(r"</a\s*>\Z", re.IGNORECASE)
_MARKER_ALONE = Pattern(r"[\s>]*(?:[-*+•]|\d{1,9}[.)])?[ \t]*\Z")
_MAY_STAND_BEFORE = Pattern(r"[^\s*_~<>:\[(【（]\Z")
_MAY_FOLLOW = Pattern(r"[ \t]*(?:$|[\[,.;|\])】）\\]|[ \t])", re.MULTILINE)


def without(readme: Document, link: Link) -> Patch | None:
    """What takes a link away; None for a reference, whose text and address stand apart, for one
    that nothing closes, and where the label holds another link or the beginning of a comment, or
    what is left would be a link or begin a block.

    A mere label ("Code") goes, with the brackets and the comma or slash that set it off. Any other
    text stays and is no link any more, as does a label that stands alone or inside other marks.
    """
    if link.form is not LinkForm.INLINE and not _is_closed(readme, link):
        return None
    if labels.read(link.label.value) is not None:
        extent = _set_off(readme, link.span)
        if extent is not None:
            return None if _is_in_label(readme, extent) else Patch.of(Edit(extent, ""))
    if _MARKUP.search(readme.source[link.label.span]) or _is_in_label(readme, link.span):
        return None
    if _would_begin_block(readme, link):
        return None
    before = Span(link.span.start, link.label.span.start)
    return Patch.of(Edit(before, ""), Edit(Span(link.label.span.end, link.span.end), ""))


def _is_closed(readme: Document, link: Link) -> bool:
    return link.form is LinkForm.RAW and _END_TAG.search(readme.source[link.span]) is not None


def _is_in_label(readme: Document, span: Span) -> bool:
    """Whether brackets stand around that make no link because one is in them."""
    opened, end = 0, readme.leaf_at(span.start).extent.end
    for bracket in _BRACKET.finditer(readme.source.text, span.end, end):
        opened += (bracket["opening"] is not None) - (bracket["closing"] is not None)
        if opened < 0:
            return bracket["target"] is not None
    return False


def _would_begin_block(readme: Document, link: Link) -> bool:
    """Whether the line would begin one if only the link's label stood there."""
    line = readme.source.line(readme.source.line_of(link.span.start))
    before = readme.source.text[line.start : link.span.start]
    behind = readme.source.text[link.span.end : line.end] if link.span.end <= line.end else ""
    label = readme.source[link.label.span]
    return bool(_MARKER_ALONE.match(before)) and begins_block(label + behind)


def _set_off(readme: Document, span: Span) -> Span | None:
    """The link with what belongs to it alone; None where it cannot simply be cut out."""
    line = readme.source.line(readme.source.line_of(span.start))
    if span.end > line.end:
        return None
    span = _with_brackets(readme.source.text, span)
    before = readme.source.text[line.start : span.start]
    lead = _LEAD.search(before)
    kept = before[: lead.start()] if lead else before
    if _MARKER_ALONE.match(kept) or not _MAY_STAND_BEFORE.search(kept):
        return None
    if not _MAY_FOLLOW.match(readme.source.text, span.end):
        return None
    return Span(line.start + len(kept), span.end)


def _with_brackets(text: str, span: Span) -> Span:
    for opening, closing in _BRACKETS:
        if text.endswith(opening, 0, span.start) and text.startswith(closing, span.end):
            return Span(span.start - len(opening), span.end + len(closing))
    return span
