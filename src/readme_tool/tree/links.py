"""Links and pictures as the tree has them: with a role, a bracket form, and what they name."""

from __future__ import annotations

from readme_tool.grammars import badges, columns, hosts, identifiers, labels
from readme_tool.grammars.columns import Column
from readme_tool.grammars.identifiers import Identifier
from readme_tool.grammars.labels import Role
from readme_tool.markdown import LinkForm
from readme_tool.text import Source, Span
from readme_tool.tree.nodes import Field, Link, Picture


class LinkReader:
    """Reads the links and pictures of one page.

    `home` is the repository that the page belongs to, `owner/repo`, if that is known.
    """

    def __init__(self, source: Source, home: str | None) -> None:
        self.source = source
        self.home = Identifier("github", home) if home else None

    def link(
        self,
        span: Span,
        label: Field[str],
        address: Field[str],
        form: LinkForm,
        hint: Role | None = None,
        asked: Role | None = None,
    ) -> Link:
        """The link that stands at `span`; `hint` is what its section or column holds, `asked` what
        the name of a field before it says: "Code: …".
        """
        reading = identifiers.read(address.value)
        return Link(
            span,
            label,
            address,
            form,
            _brackets(self.source.text, span, label, form),
            self._role(label.value, address.value, reading.identifiers, hint, asked),
            reading,
        )

    def picture(self, span: Span, alt: Field[str], address: Field[str], form: LinkForm) -> Picture:
        """The picture that stands at `span`; whether in a link is not yet known."""
        return Picture(span, alt, address, form, badges.read(address.value), None)

    def _role(
        self,
        label: str,
        address: str,
        named: tuple[Identifier, ...],
        hint: Role | None,
        asked: Role | None,
    ) -> Role:
        if any(identifier.is_paper for identifier in named):
            return Role.PAPER
        told = labels.read(label)
        if told is not None and told.role is not None:
            return told.role
        if "//" not in address[:8] or (self.home is not None and self.home in named):
            return Role.OTHER
        if asked is not None:
            return asked
        found = hosts.role(address)
        if found in (None, Role.CODE) and hint is not None:
            return hint
        return found or Role.PROJECT


def field_role(name: str) -> Role | None:
    """What the links of a field give: "Code: …" code, "Environment: …" nothing of the work."""
    label = labels.read(name)
    if label is not None and label.role is not None:
        return label.role
    column = columns.read(name)
    return Role.OTHER if column in (Column.NOTE, Column.TAGS) else None


def picture_label(alt: str, badge: badges.Badge | None) -> str:
    """What a linked picture says: its alternative text, else the text that its badge shows."""
    if alt or badge is None:
        return alt
    said = (badge.label, badge.message) if badge.kind in ("static", "static-v1") else ()
    return " ".join(part for part in said if part)


def _brackets(text: str, span: Span, label: Field[str], form: LinkForm) -> str:
    """The shape of the writing around label and address."""
    if form in (LinkForm.BARE, LinkForm.ANGLE):
        return "" if form is LinkForm.BARE else "<u>"
    if text[span.start] == "<":
        return "<a>"
    inside = text[span.start : label.span.start]
    shape = _SHAPES.get(form, "[x](u)").replace("x", f"{inside[1:]}x{_closing(inside[1:])}", 1)
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    for opening, closing in _AROUND:
        if before.endswith(opening) and after.startswith(closing):
            return f"{opening}{shape}{closing}"
    return shape


def _closing(opening: str) -> str:
    return "".join(_CLOSING.get(character, character) for character in reversed(opening)).replace(
        "]\\", "\\]"
    )


_SHAPES = {
    LinkForm.INLINE: "[x](u)",
    LinkForm.REFERENCE: "[x][u]",
    LinkForm.COLLAPSED: "[x][]",
    LinkForm.SHORTCUT: "[x]",
}
_AROUND = (("\\[", "\\]"), ("[", "]"), ("(", ")"), ("【", "】"), ("（", "）"))
_CLOSING = {"[": "]", "(": ")", "【": "】", "（": "）"}
