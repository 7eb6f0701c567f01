"""Links as the tree has them, with a role and a bracket form, and what a linked picture says."""

from __future__ import annotations

from readme_tool.grammars import columns, hosts, labels
from readme_tool.grammars.columns import Column
from readme_tool.grammars.identifiers import Identifier
from readme_tool.grammars.labels import Role
from readme_tool.markdown import LinkForm
from readme_tool.text import Source, Span
from readme_tool.tree.nodes import Link, Picture


class LinkReader:
    """Judges the links of one page.

    `home` is the repository that the page belongs to, `owner/repo`, if that is known.
    """

    def __init__(self, source: Source, home: str | None) -> None:
        self.source = source
        self.home = Identifier("github", home) if home else None

    def role(self, link: Link) -> Role:
        """What a link gives: a paper if it names one, else what its label says, else its host."""
        named = link.identifiers
        for identifier in named:
            if identifier.is_paper:
                return Role.PAPER
        told = labels.read(link.label.value)
        if told is not None and told.role is not None:
            return told.role
        address = link.address.value
        if "//" not in address[:8] or (self.home is not None and self.home in named):
            return Role.OTHER
        if link.asked is not None:
            return link.asked
        found = hosts.role(address)
        if found in (None, Role.CODE) and link.hint is not None:
            return link.hint
        return found or Role.PROJECT

    def brackets(self, link: Link) -> str:
        """The shape of the writing around label and address."""
        form = link.form
        if form is _BARE:
            return ""
        text, span = self.source.text, link.span
        if text[span.start] == "<":
            return "<a>" if form is not LinkForm.ANGLE else "<u>"
        shape = "[x](u)" if form is _INLINE else _SHAPES.get(form, "[x](u)")
        opening = text[span.start + 1 : link.label.span.start]
        if opening:
            shape = shape.replace("x", f"{opening}x{_closing(opening)}", 1)
        left, right = brackets_around(text, span)
        return f"{left}{shape}{right}"


def brackets_around(text: str, span: Span) -> tuple[str, str]:
    """The pair of brackets that stands directly around a link, escaped or not; empty without."""
    if text[span.end : span.end + 1] not in _CLOSE:
        return "", ""
    for left, right in _AROUND:
        if text.endswith(left, 0, span.start) and text.startswith(right, span.end):
            return left, right
    return "", ""


def field_role(name: str) -> Role | None:
    """What the links of a field give: "Code: …" code, "Environment: …" nothing of the work."""
    label = labels.read(name)
    if label is not None and label.role is not None:
        return label.role
    column = columns.read(name)
    return Role.OTHER if column in (Column.NOTE, Column.TAGS) else None


def picture_label(picture: Picture) -> str:
    """What a linked picture says: its alternative text, else the text that its badge shows."""
    badge = picture.badge if not picture.alt.value else None
    if badge is None:
        return picture.alt.value
    said = (badge.label, badge.message) if badge.kind in ("static", "static-v1") else ()
    return " ".join(part for part in said if part)


def _closing(opening: str) -> str:
    return "".join(_CLOSING.get(character, character) for character in reversed(opening)).replace(
        "]\\", "\\]"
    )


_BARE, _INLINE = LinkForm.BARE, LinkForm.INLINE
_SHAPES = {
    LinkForm.REFERENCE: "[x][u]",
    LinkForm.COLLAPSED: "[x][]",
    LinkForm.SHORTCUT: "[x]",
}
_AROUND = (("\\[", "\\]"), ("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"))
_CLOSE = "\\])】）"
_CLOSING = {"[": "]", "(": ")", "【": "】", "（": "）"}
