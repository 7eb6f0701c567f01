"""Plain text as Markdown. The only importer of mdformat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readme_tool.markdown.page import Content, Heading, Inline, Link, Paragraph, Text, shown
from readme_tool.markdown.reading import read

_LINE_ENDING = re.compile(r"\s*[\r\n]\s*")
# A bracket may be a reference's somewhere, a bar may part cells.
_BRACKET_OR_BAR = re.compile(r"(?<!\\)[\[\]|]")
_BARE_ADDRESS = re.compile(r"(?<=www)\.|:(?=//)")
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"})


def escaped(text: str) -> str:
    """Markdown that shows exactly `text` in a paragraph, a heading, a link or a table cell.

    Blanks around the text are left out, and blanks with a line ending among them are one space,
    since neither can stand there.
    """
    line = _LINE_ENDING.sub(" ", text).strip()
    return next((c for c in _candidates(line) if _shows(c, line)), line.translate(_ESCAPED))


def _candidates(line: str) -> Iterator[str]:
    """Ways to write the line, the plainest first."""
    if not _BRACKET_OR_BAR.search(line):
        yield line
    rendered = _BARE_ADDRESS.sub(r"\\\g<0>", _rendered(line))
    yield _BRACKET_OR_BAR.sub(r"\\\g<0>", rendered)


def _rendered(line: str) -> str:
    """The line as mdformat writes a paragraph of it."""
    from mdformat.renderer import MDRenderer, RenderTreeNode

    from readme_tool.markdown import spanned

    tree = RenderTreeNode(spanned.paragraph(line))
    return MDRenderer().render_tree(tree, {"mdformat": {}}, {}, finalize=False)


def _shows(markdown: str, line: str) -> bool:
    """Whether `markdown` is nothing but `line` wherever it may have to stand."""
    page = read(f"# {markdown}\n\n{markdown}\n\n[{markdown}](address)\n")
    match page.blocks:
        case (Heading() as heading, Paragraph() as paragraph, Paragraph(content=(Link() as link,))):
            contents = heading.content, paragraph.content, link.content
            return all(_is_text(content, line) for content in contents)
    return False


def _is_text(content: Content, line: str) -> bool:
    return shown(content) == line and all(map(_is_plain, content))


def _is_plain(inline: Inline) -> bool:
    """Whether it is text; GitHub links an e-mail address however it is escaped."""
    is_mail = isinstance(inline, Link) and inline.target.address.startswith("mailto:")
    return is_mail or isinstance(inline, Text)
