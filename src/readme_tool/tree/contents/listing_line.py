"""Adding the line of a heading to a list of contents, and taking one out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readme_tool import markdown
from readme_tool.grammars import anchors
from readme_tool.markdown import Block, Item, List, Paragraph, escaping
from readme_tool.text import Edit, Patch, Source, Span
from readme_tool.tree.contents.lists import Contents, Line
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Heading, Link


def added(readme: Document, contents: Contents, heading: Heading) -> Patch | None:
    """What gives `heading` a line beside that of the heading of its level before or behind it.

    The line is a copy of that one. None where there is none such, or it is more than a bullet
    with a link that has the heading's text.
    """
    lines = {line.heading: line for line in contents.lines if line.heading is not None}
    at = readme.headings.index(heading)
    for headings, behind in (
        (readme.headings[:at][::-1], True),
        (readme.headings[at + 1 :], False),
    ):
        sibling = next((h for h in headings if h.level <= heading.level and h in lines), None)
        if sibling is not None and sibling.level == heading.level:
            model = _model(readme, contents, lines[sibling])
            return _copied(readme.source, model, lines[sibling], heading, behind) if model else None
    return None


def removed(readme: Document, link: Link) -> Patch | None:
    """What takes the line out that `link` is in a list of contents.

    None where it stands in none, or its line is more than a bullet with that link, or the list is
    longer than any hand's.
    """
    few = readme.contents[:_MOST_LISTS]
    contents = next((c for c in few if c.extent.holds(link.span)), None)
    line = next((line for line in contents.lines if line.link is link), None) if contents else None
    if contents is None or line is None or len(contents.lines) > _LONGEST:
        return None
    item = _item(readme, contents, line)
    if item is None or len(item.children) != 1:
        return None
    source = readme.source
    starts, behind = source.line_starts, source.line_of(item.extent.end)
    start = starts[source.line_of(item.extent.start) - 1]
    end = starts[behind] if behind < len(starts) else len(source.text)
    return Patch.of(Edit(Span(start, end), ""))


def _item(readme: Document, contents: Contents, line: Line) -> Item | None:
    """The item that begins with a line's link."""
    blocks = [block for block in readme.page.blocks if contents.extent.holds(block.extent)]
    return next((item for item in _items(blocks) if _begins_with(item, line)), None)


def _model(readme: Document, contents: Contents, line: Line) -> Item | None:
    """The bullet that a line is, if it is nothing else."""
    item = _item(readme, contents, line)
    is_named = line.heading is not None and line.link.label.value == line.heading.text
    return item if is_named and item and readme.source[item.marker] in ("-", "*", "+") else None


def _items(blocks: Sequence[Block]) -> Iterator[Item]:
    for block in markdown.blocks(blocks):
        if isinstance(block, List):
            yield from block.items


def _begins_with(item: Item, line: Line) -> bool:
    first = item.children[0] if item.children else None
    return (
        isinstance(first, Paragraph)
        and len(first.content) == 1
        and first.content[0].span == line.link.span
    )


def _copied(source: Source, model: Item, line: Line, heading: Heading, behind: bool) -> Patch:
    link = line.link.span
    start = source.line(source.line_of(link.start)).start
    before = source[Span(start, link.start)]
    new = f"{before}[{escaping.escaped(heading.text)}](#{anchors.written(heading.anchor)})"
    if behind:
        return Patch.of(Edit(Span(model.extent.end, model.extent.end), source.newline + new))
    return Patch.of(Edit(Span(start, start), new + source.newline))


_MOST_LISTS = 20
_LONGEST = 500
