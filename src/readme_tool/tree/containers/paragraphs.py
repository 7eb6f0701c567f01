"""Entries that are paragraphs: of one line, of several, or with bullets below that tell of them.

A paragraph alone is easily prose with a link in it. So an entry needs company, others of its
section or its page that are written alike, or more evidence than prose has.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import partial
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars.columns import Column
from readme_tool.markdown import Block, List, Paragraph, Quote
from readme_tool.text import Span
from readme_tool.tree.containers import material, outward, works
from readme_tool.tree.containers.works import Look
from readme_tool.tree.entry.statements import Statement, names_field, statements
from readme_tool.tree.nodes import Entry, Link, Shape
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.tiling import Found


class Candidate(NamedTuple):
    """A paragraph that may be an entry, and the blocks behind that tell of it."""

    paragraph: Paragraph
    said: tuple[Statement, ...]
    look: Look
    company: tuple[Block, ...]


def entries(
    candidates: Sequence[Candidate], usual: Set[str | None], reader: PageReader, at_top: bool
) -> Iterator[Found]:
    """The entries among the candidates of one stretch.

    `usual` are the manners in which the page sets titles apart; `at_top` is before any heading but
    the first, where lists speak of themselves.
    """
    alike = Counter(one.look.titled for one in candidates)
    for one in candidates:
        if _is_entry(one, alike[one.look.titled], one.look.titled in usual, at_top):
            yield _found(one, reader)


def usual(candidates: Iterable[Candidate]) -> Set[str | None]:
    """The manners in which many paragraphs of a page with plenty of evidence set titles apart."""
    manners = Counter(one.look.titled for one in candidates if _tells_much(one))
    return {manner for manner, count in manners.items() if count >= _MANY}


def candidates(blocks: Sequence[Block], reader: PageReader) -> Iterator[Candidate]:
    """The paragraphs of one stretch that may be entries."""
    for number, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        company = _company(blocks, number)
        leads = outward.survey(block.content, reader.home)
        if leads.is_entrance or not (company or leads.out):
            continue
        said, links = _said(block, company, reader)
        look = works.look(said, links)
        if look.titled is not None and said[0].column in (None, Column.TITLE, Column.WORK):
            yield Candidate(block, said, look, company)


def _said(
    paragraph: Paragraph, company: Sequence[Block], reader: PageReader
) -> tuple[tuple[Statement, ...], list[Link]]:
    """What a paragraph says, and a quote below it, with the links in both."""
    quoted = markdown.blocks(block for block in company if isinstance(block, Quote))
    contents = [content for block in quoted for content in markdown.contents(block)]
    read = [reader.words(content) for content in (paragraph.content, *contents)]
    said = tuple(one for words in read for one in statements(words))
    return said, [link for words in read for link in words.links]


def _company(blocks: Sequence[Block], number: int) -> tuple[Block, ...]:
    """The list or the quote right behind a paragraph, if what it says tells of a work."""
    if number + 1 >= len(blocks):
        return ()
    following = blocks[number + 1]
    if isinstance(following, Quote):
        return (following,)
    if not isinstance(following, List):
        return ()
    contents = [
        child.content
        for item in following.items
        for child in item.children[:1]
        if isinstance(child, Paragraph)
    ]
    fields = sum(1 for content in contents if names_field(content))
    if fields * 2 > len(contents) or not any(outward.count(content) for content in contents):
        return (following,)
    return ()


def _is_entry(one: Candidate, alike: int, is_usual: bool, at_top: bool) -> bool:
    look = one.look
    if is_usual and _tells_much(one) and not at_top:
        return True
    if look.titled == "plain":
        return look.facts >= 2 and alike >= 2 and look.talk <= _TALK
    if look.titled in ("bold", "quoted"):
        enough = look.facts >= 2 or (look.cites and len(one.said) > 1)
        return enough and look.talk <= _TALK and (alike >= 2 or look.facts >= 3) and not at_top
    if look.talk > (_LONG_TALK if look.cites and alike >= _MANY else _TALK):
        return False
    if at_top and alike < _MANY:
        return False
    return (look.facts >= 2) or (look.facts >= 1 and alike >= 2) or alike >= _MANY


def _tells_much(one: Candidate) -> bool:
    look = one.look
    return look.titled not in (None, "plain") and look.facts >= 2 and look.talk <= _TALK


def _found(one: Candidate, reader: PageReader) -> Found:
    blocks = (one.paragraph, *one.company)
    extent = Span(one.paragraph.extent.start, blocks[-1].extent.end)
    read = partial(material.read, blocks, reader)
    return Found(Entry(extent, Shape.PARAGRAPH, read=read), Shape.PARAGRAPH)


_TALK = 14
_LONG_TALK = 60
_MANY = 3
