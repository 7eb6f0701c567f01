"""The cells of a row as statements, the one that names the work first."""

from __future__ import annotations

from collections.abc import Sequence

from readme_tool.grammars.columns import Column
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.statements import Statement
from readme_tool.tree.entry.title import count_words, has_words, is_title_link
from readme_tool.tree.entry.units import Unit, lines, units
from readme_tool.tree.wording import Wording


def cells(
    wordings: Sequence[Wording], names: Sequence[str], known: Sequence[Column | None]
) -> tuple[Statement, ...]:
    """The lines of the cells of one row; `names` are the header's, `known` what they mean.

    A cell beyond the header has no name. Only the first line of a cell is what the header says.
    """
    said: list[Statement] = []
    for number, words in enumerate(wordings):
        name = names[number] if number < len(names) else None
        column = known[number] if number < len(known) else None
        found = [tuple(line) for line in lines(units(words))]
        if len(found) > 1 and column in _WHOLE_TITLES and _is_tag(found[0]):
            said.append(Statement(words, found.pop(0), name, Column.NAME))
        for place, line in enumerate(found):
            first = place == 0 or column not in _NAMING
            said.append(Statement(words, line, name if first else None, column if first else None))
    if any(statement.column in _TITLES for statement in said):
        return tuple(sorted(said, key=_rank))
    return tuple(sorted(said, key=_rank_without_names))


def _is_tag(line: Sequence[Unit]) -> bool:
    """Whether a line is nothing but a short tag, as what a work is called above its title."""
    said = [unit for unit in line if unit.text.strip()]
    if len(said) != 1 or said[0].kind not in ("code", "group") or is_resource(said[0]):
        return False
    return len(said[0].text) <= _LONGEST_TAG and has_words(said[0].text)


def _rank(statement: Statement) -> int:
    column = statement.column
    return _RANKED.index(column) if column in _RANKED else len(_RANKED)


def _rank_without_names(statement: Statement) -> tuple[int, int]:
    """Where no header says which cell has the title, the longest linked one does."""
    if statement.column in _MAYBE_TITLED:
        linked = [unit for unit in statement.units if is_title_link(unit)]
        if linked:
            return -1, -max(count_words(unit.text) for unit in linked)
    return _rank(statement), 0


# The listing's own date goes before the year beside a venue.
_RANKED = (Column.TITLE, Column.WORK, Column.NAME, Column.DATE)
_LONGEST_TAG = 30
_MAYBE_TITLED = (None, Column.LINKS, Column.TAGS)
_WHOLE_TITLES = (Column.TITLE, Column.WORK)
_TITLES = (Column.TITLE, Column.WORK, Column.NAME)
_NAMING = (Column.TITLE, Column.WORK, Column.NAME, None)
