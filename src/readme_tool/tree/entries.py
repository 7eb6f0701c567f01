"""Which blocks of a section are entries, container by container."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import dates, sections
from readme_tool.markdown import Block, HtmlBlock, List, Table
from readme_tool.tree.containers import (
    continuations,
    html,
    lists,
    paragraphs,
    tables,
    told_below,
)
from readme_tool.tree.containers.paragraphs import Candidate
from readme_tool.tree.containers.told_below import Told
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.sections import Stretch
from readme_tool.tree.tiling import Found


class Sorted(NamedTuple):
    """The blocks of a stretch: the entries that some are, and the paragraphs that may be ones."""

    found: list[Found]
    candidates: list[Candidate]
    at_top: bool


def entries(cut: Sequence[Stretch], reader: PageReader) -> Iterator[list[Found]]:
    """The entries that stand in each stretch of a page, in no set order."""
    below = [() if _is_silent(one.above) else told_below.works(one.blocks) for one in cut]
    if not told_below.are_many(below):
        below = [()] * len(cut)
    told = [_sorted(stretch, ones, reader) for stretch, ones in zip(cut, below, strict=True)]
    usual = paragraphs.usual(one for stretch in told for one in stretch.candidates)
    for found, candidates, at_top in told:
        yield [*found, *paragraphs.entries(candidates, usual, reader, at_top)]


def _sorted(stretch: Stretch, told: Sequence[Told], reader: PageReader) -> Sorted:
    if _is_silent(stretch.above):
        return Sorted([], [], False)
    begun = {one.first: one for one in told}
    found: list[Found] = []
    left: list[Block] = []
    skip = 0
    for number, block in enumerate(stretch.blocks):
        if skip:
            skip -= 1
        elif number in begun:
            found.append(told_below.found(begun[number], stretch.blocks, reader))
            skip = begun[number].length - 1
        elif isinstance(block, List):
            tail = continuations.tail(stretch.blocks, number, reader)
            listed = list(lists.entries(block, reader, tail))
            found += listed
            skip = len(tail) if listed else 0
            left += () if listed else (block,)
        elif isinstance(block, Table):
            found += tables.entries(block, reader)
        else:
            left.append(block)
    found += html.entries([b for b in left if isinstance(b, HtmlBlock)], reader)
    return Sorted(found, list(paragraphs.candidates(left, reader)), len(stretch.above) < 1)


def _is_silent(above: Sequence[str]) -> bool:
    """Whether the headings above say that no works are listed; dated parts of news are news."""
    if not above:
        return False
    own = above[-1]
    if sections.lists_nothing(own):
        return True
    around = above[-2] if len(above) > 1 else ""
    dated = dates.read(own) is not None
    return dated and sections.lists_nothing(around) and sections.tells_news(around)
