"""Lines of entries as their readers get them: the words that a reader of Markdown sees."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool import markdown
from readme_tool.text import Source
from readme_tool.tree import Entry, parse
from readme_tool.tree.entry.title import Range
from readme_tool.tree.entry.units import Unit, lines, units
from readme_tool.tree.page_reader import PageReader
from readme_tool.tree.wording import Wording


def wording(text: str) -> Wording:
    """What the first paragraph of some Markdown says."""
    source = Source(text)
    page = markdown.read(source)
    first = next(iter(markdown.blocks(page.blocks)))
    return PageReader(source, page, None).words(next(iter(markdown.contents(first))))


def line(text: str) -> list[Unit]:
    """The units of the first line."""
    return lines(units(wording(text)))[0]


def said(text: str, place: Range | None) -> str | None:
    """What the first paragraph says at a place."""
    return None if place is None else wording(text).text[slice(*place)]


def texts(of: Sequence[Unit]) -> list[str]:
    """What some units say, those without words left out."""
    return [unit.text.strip() for unit in of if unit.text.strip(" ,.")]


def entry(text: str) -> Entry:
    """The one entry of a list item."""
    (found,) = parse(f"# List\n\n- {text}\n").entries
    return found
