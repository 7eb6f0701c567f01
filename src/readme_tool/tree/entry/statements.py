"""The pieces that an entry consists of: lines, nested bullets, cells, and the field each one names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from readme_tool.grammars import columns
from readme_tool.grammars.columns import Column
from readme_tool.tree.entry.head import split
from readme_tool.tree.entry.units import Kind, Unit, lines, units
from readme_tool.tree.wording import Wording


class Statement(NamedTuple):
    """One piece of an entry. `name` is how the entry calls it, `column` what that means."""

    words: Wording
    units: tuple[Unit, ...]
    name: str | None = None
    column: Column | None = None

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return "".join(unit.text for unit in self.units)


def statements(words: Wording) -> Iterator[Statement]:
    """The lines of a wording as statements, each with its name if it has one."""
    for line in lines(units(words)):
        yield from named(Statement(words, tuple(line)))


def named(statement: Statement) -> Iterator[Statement]:
    """A statement cut at the names that stand in it: "Authors: …; venue: …"."""
    found = _name(statement.units)
    if found is None:
        yield statement
        return
    name, column, rest = found
    value, behind = _up_to_next(rest)
    yield Statement(statement.words, value, name, column)
    if behind:
        yield from named(Statement(statement.words, behind))


def cells(words: Iterable[tuple[Wording, str, Column | None]]) -> Iterator[Statement]:
    """The cells of a row as statements."""
    for wording, name, column in words:
        yield Statement(wording, tuple(units(wording)), name, column)


def _name(line: tuple[Unit, ...]) -> tuple[str, Column | None, tuple[Unit, ...]] | None:
    """The name of a field before a colon, what it means, and what follows the colon."""
    line = tuple(unit for unit in line if unit.text.strip())
    if not line or line[0].kind not in (Kind.TEXT, Kind.CODE):
        return None
    first = line[0]
    match = _NAMED.match(first.text)
    if match is not None:
        column = columns.read(match["name"])
        if column is None:
            return None
        rest = split(first, match.end())[1]
        return match["name"], column, (rest, *line[1:]) if rest.text else line[1:]
    if len(line) > 1 and line[1].kind is Kind.TEXT:
        colon = _COLON.match(line[1].text)
        column = columns.read(first.text) if colon is not None else None
        if colon is not None and column is not None:
            rest = split(line[1], colon.end())[1]
            return first.text.strip(), column, (rest, *line[2:]) if rest.text else line[2:]
    return None


def _up_to_next(rest: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    for number, unit in enumerate(rest):
        if unit.kind is not Kind.TEXT:
            continue
        match = _NEXT.search(unit.text)
        if match is not None and columns.read(match["name"]) is not None:
            before, behind = split(unit, match.start())
            behind = split(behind, match.start("name") - match.start())[1]
            return (*rest[:number], before), (behind, *rest[number + 1 :])
    return rest, ()


_NAMED = re.compile(r"[\W_]*(?P<name>[^\W_][^:：;,.!?\[\]]{0,30}?)\s*[:：]\s*")
_COLON = re.compile(r"\s*[:：]\s*")
_NEXT = re.compile(r"[;；|]\s*(?P<name>[^\W_][^:：;,.!?]{0,24}?)\s*[:：]\s")
