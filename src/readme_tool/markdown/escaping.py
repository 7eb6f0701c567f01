"""Plain text as Markdown. The only importer of mdformat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.markdown.page import (
    Cell,
    Content,
    Heading,
    Inline,
    Link,
    Paragraph,
    Row,
    Table,
    Text,
    shown,
)
from readme_tool.markdown.reading import read
from readme_tool.text import Pattern

_LINE_ENDING = Pattern(r"\s*[\r\n]\s*")
# A bracket may be a reference's somewhere, a bar may part cells; what is escaped already may not.
_BRACKET_OR_BAR = Pattern(r"\\[^|]|[\[\]|]")
_BARE_ADDRESS = Pattern(r"(?<=www)\.|:(?=//)")
_BAR = "&#124;"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{}~"})


def escaped(text: str) -> str:
    """Markdown that shows exactly `text` in a paragraph, a heading, a link or a table cell.

    Blanks around the text are left out, and blanks with a line ending among them are one space,
    since neither can stand there.
    """
    line = _LINE_ENDING.sub(" ", text).strip()
    return next((c for c in _candidates(line) if _shows(c, line)), _all_escaped(line))


def _candidates(line: str) -> Iterator[str]:
    """Ways to write the line, the plainest first."""
    if not _BRACKET_OR_BAR.search(line):
        yield line
    rendered = _BARE_ADDRESS.sub(r"\\\g<0>", _rendered(line))
    yield _BRACKET_OR_BAR.sub(_escaped_mark, rendered)


def _escaped_mark(mark: re.Match[str]) -> str:
    raw = mark.group()
    if raw.startswith("\\"):
        return raw
    # In a table, a bar behind a backslash counts as escaped by it, whatever stands before.
    before = mark.string[max(0, mark.start() - 1) : mark.start()]
    return _BAR if raw == "|" and before == "\\" else f"\\{raw}"


def _all_escaped(line: str) -> str:
    return line.translate(_ESCAPED).replace("|", _BAR)


def _rendered(line: str) -> str:
    """The line as mdformat writes a paragraph of it."""
    from mdformat.renderer import MDRenderer, RenderTreeNode

    from readme_tool.markdown.tokens import parser

    tree = RenderTreeNode(parser.paragraph(line))
    return MDRenderer().render_tree(tree, {"mdformat": {}}, {}, finalize=False)


def _shows(markdown: str, line: str) -> bool:
    """Whether `markdown` is nothing but `line` wherever it may have to stand."""
    row = f"|{markdown}|\n|-|"
    page = read(f"# {markdown}\n\n{markdown}\n\n[{markdown}](address)\n\n{row}\n")
    match page.blocks:
        case (
            Heading(content=heading),
            Paragraph(content=paragraph),
            Paragraph(content=(Link(content=link),)),
            Table(header=Row(cells=(Cell(content=cell),))),
        ):
            return all(_is_text(content, line) for content in (heading, paragraph, link, cell))
    return False


def _is_text(content: Content, line: str) -> bool:
    return shown(content) == line and all(map(_is_plain, content))


def _is_plain(inline: Inline) -> bool:
    """Whether it is text; GitHub links an e-mail address however it is escaped."""
    is_mail = isinstance(inline, Link) and inline.target.address.startswith("mailto:")
    return is_mail or isinstance(inline, Text)
