"""Entries whose titles are headings: `### 3. Title [ICLR 2023]`, and below what tells of the work.

Such a heading opens no section; its lines and all up to the next heading are one entry of the
section above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import islice

from readme_tool import markdown
from readme_tool.grammars.labels import Role
from readme_tool.markdown import Block, List, Table
from readme_tool.text import Span
from readme_tool.tree.containers import continuations, material, outward
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.head import Head, read_head
from readme_tool.tree.entry.statements import Statement, names_field, statements
from readme_tool.tree.entry.title import count_words, is_title_link, text_in
from readme_tool.tree.entry.units import Unit
from readme_tool.tree.nodes import Entry, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.sections import Stretch
from readme_tool.tree.tiling import Found, is_light


def with_titles(cut: Sequence[Stretch], reader: PageReader) -> list[Stretch]:
    """The stretches with those of works put into the section above, where several stand alike.

    On a page of many such headings of one level, one that is alone in its section is another.
    """
    titled = [_names_work(stretch, following, reader) for stretch, following in _pairs(cut)]
    alike = Counter(_family(one) for one, is_work in zip(cut, titled, strict=True) if is_work)
    levels: Counter[int] = Counter()
    for (_, level), count in alike.items():
        levels[level] += count if count >= _FEWEST else 0
    merged: list[Stretch] = []
    for stretch, is_work in zip(cut, titled, strict=True):
        family = _family(stretch)
        if is_work and merged and (alike[family] >= _FEWEST or levels[family[1]] >= _MANY):
            merged[-1] = _joined(merged[-1], stretch, reader)
        else:
            merged.append(stretch)
    return merged


def _pairs(cut: Sequence[Stretch]) -> list[tuple[Stretch, Stretch | None]]:
    return list(zip(cut, [*cut[1:], None], strict=True))


def _family(stretch: Stretch) -> tuple[tuple[str, ...], int]:
    """What sibling headings have in common: those above and the level."""
    level = stretch.heading.level if stretch.heading is not None else 0
    return stretch.above[:-1], level


def _names_work(stretch: Stretch, following: Stretch | None, reader: PageReader) -> bool:
    """Whether a heading is the title of a work and what follows tells of that alone."""
    heading, opener = stretch.heading, stretch.opener
    if heading is None or not isinstance(opener, markdown.Heading) or len(stretch.above) < 2:
        return False
    below = following.heading if following is not None else None
    if below is not None and below.level > heading.level:
        return False
    if _lists_works(stretch.blocks, reader):
        return False
    line = next(statements(reader.words(opener.content)), None)
    if line is None:
        return False
    head = read_head(line.units, cites=True)
    if head.title is None:
        return False
    if not any(is_title_link(unit) and _cites(unit) for unit in line.units):
        if count_words(text_in(line.units, head.title)) < _SHORTEST_TITLE:
            return False
        return _is_told(line, head, stretch.blocks)
    return True


def _is_told(line: Statement, head: Head, blocks: Sequence[Block]) -> bool:
    """Whether a heading, or what stands below, has what only works have."""
    dated = any(appearance.of_unit(unit).is_plain for unit in (*head.leading, *head.following))
    cited = any(link.role is Role.PAPER for link in line.words.links)
    return dated or cited or _tells_of_work(blocks)


def _cites(unit: Unit) -> bool:
    """Whether a unit links to a paper."""
    return unit.link is not None and unit.link.role is Role.PAPER


def _lists_works(blocks: Sequence[Block], reader: PageReader) -> bool:
    """Whether a list or a table below a heading lists works of its own."""
    for number, block in enumerate(blocks):
        if isinstance(block, Table):
            return True
        if isinstance(block, List):
            works = (
                content
                for item in block.items
                for child in item.children[:1]
                for content in markdown.contents(child)
                if outward.count(content) and not names_field(content)
            )
            if len(tuple(islice(works, 2))) > 1 or continuations.tail(blocks, number, reader):
                return True
    return False


def _tells_of_work(blocks: Sequence[Block]) -> bool:
    """Whether the lines below a heading are fields and links of one work."""
    contents = [c for block in blocks for c in markdown.contents(block)]
    told = [*contents, *_items(blocks)]
    if not any(names_field(content) and outward.count(content) for content in told):
        return any(map(names_field, contents)) and any(map(outward.count, contents))
    return sum(map(names_field, told)) * 2 >= len(told)


def _items(blocks: Sequence[Block]) -> list[markdown.Content]:
    """What the items of the lists among blocks say first of all."""
    firsts = [item.children[:1] for one in blocks if isinstance(one, List) for item in one.items]
    return [content for first in firsts for child in first for content in markdown.contents(child)]


def _joined(above: Stretch, work: Stretch, reader: PageReader) -> Stretch:
    assert work.opener is not None
    blocks = [work.opener, *work.blocks]
    own = list(blocks)
    while len(own) > 1 and is_light(own[-1]):
        own.pop()
    extent = Span(own[0].extent.start, own[-1].extent.end)
    entry = Entry(extent, Shape.HEADING, read=partial(material.read, tuple(own), reader))
    return above._replace(
        extent=Span(above.extent.start, work.extent.end),
        owned=(*above.owned, *blocks),
        found=(*above.found, Found(entry, Shape.HEADING)),
    )


_FEWEST = 2
_MANY = 4
_SHORTEST_TITLE = 3
