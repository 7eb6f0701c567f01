"""Lines that look like headings and have no anchor: bold paragraphs, and summaries."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.markdown import Block, Content, Emphasis, HtmlBlock, Page, Paragraph, Text
from readme_tool.text import Span


class FalseHeading(NamedTuple):
    """Where the line stands, and what it is: "bold text" or "a summary"."""

    span: Span
    kind: str


def false_headings(page: Page) -> Mapping[str, FalseHeading]:
    """The lines of a page by what their text reads as; of several the first."""
    found: dict[str, FalseHeading] = {}
    for block in markdown.blocks(page.blocks):
        for text, line in _in_block(block):
            key = anchors.evened(anchors.slug(text))
            if key:
                found.setdefault(key, line)
    return found


def _in_block(block: Block) -> Iterator[tuple[str, FalseHeading]]:
    if isinstance(block, Paragraph) and _is_bold(block.content):
        span = Span(block.content[0].span.start, block.content[-1].span.end)
        yield markdown.shown(block.content).strip(), FalseHeading(span, "bold text")
    elif isinstance(block, HtmlBlock):
        for element in markdown.elements(block.content):
            if element.name == "summary":
                yield (
                    markdown.shown(element.content).strip(),
                    FalseHeading(element.start.span, "a summary"),
                )


def _is_bold(content: Content) -> bool:
    """Whether nothing but bold text stands in a line, and perhaps an emoji or a colon."""
    bold = [one for one in content if isinstance(one, Emphasis) and len(one.mark) == 2]
    rest = [one for one in content if one not in bold]
    return len(bold) == 1 and all(
        isinstance(one, Text) and not any(map(str.isalnum, one.value)) for one in rest
    )
