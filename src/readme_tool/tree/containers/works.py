"""What makes a run of lines the entry of a work rather than talk about the list."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from readme_tool.grammars import hosts, people
from readme_tool.tree.entry import appearance
from readme_tool.tree.entry.head import Head, read_head
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.statements import Statement
from readme_tool.tree.entry.title import is_title_link
from readme_tool.tree.nodes import Link


class Look(NamedTuple):
    """What is plain about some statements before it is decided whether they are an entry.

    `titled` tells how the title is set apart: by a link, bold, quotes, or not ("plain"); None
    without a title. `facts` counts the kinds of evidence: a paper linked, resources, a venue or
    date. `talk` counts the words that are none of these, those of a line of people left out.
    """

    titled: str | None
    facts: int
    talk: int
    cites: bool


def look(said: Sequence[Statement], links: Iterable[Link]) -> Look:
    """The look of what is said, with these links; the title is taken to stand on the first line.

    A line in bold throughout is no talk: the full title, where the first line has the name.
    """
    cited = any(hosts.is_paper_host(link.address.value) for link in links)
    if not said:
        return Look(None, 0, 0, cited)
    head = read_head(said[0].units, cited)
    below = (line for line in said[1:] if not (_is_bold(line) or people.are_several(line.text)))
    rest = [*head.following, *(unit for line in below for unit in line.units)]
    labelled = any(is_resource(unit) and unit.kind != "picture" for unit in rest)
    dated = any(appearance.of_unit(unit).is_plain for unit in head.leading)
    talk = 0
    for unit in rest:
        if appearance.of_unit(unit).is_plain:
            dated = True
        elif unit.kind == "text" and not unit.italic:
            talk += len(unit.text.split())
    return Look(_manner(head, said[0]), cited + labelled + dated, talk, cited)


def _is_bold(line: Statement) -> bool:
    return all(unit.bold or not unit.text.strip() for unit in line.units)


def _manner(head: Head, line: Statement) -> str | None:
    if head.title is None:
        return None
    for unit in line.units:
        if unit.start <= head.title.start < unit.end:
            if is_title_link(unit):
                return "link"
            if unit.bold:
                return "bold"
    return "quoted" if head.ends else "plain"
