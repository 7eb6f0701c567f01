"""The pieces that an entry consists of: lines, nested bullets, cells, and the field each names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import columns
from readme_tool.grammars.columns import Column
from readme_tool.markdown import Content, shown
from readme_tool.text import Pattern
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.units import Unit, lines, split, units
from readme_tool.tree.entry.wrapped import unwrapped
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
    found = lines(units(words))
    for line in unwrapped(found, words) if len(found) > 1 else found:
        yield from named(Statement(words, tuple(line)))


def with_first_line_whole(said: Sequence[Statement]) -> Sequence[Statement]:
    """Statements of which none names a work, uncut where a title was taken for a field's name.

    "Language Models: A Guide" begins with names of fields, which together are none, "STaR: …" with
    letters in which nobody writes one.
    """
    first = next(iter(said), None)
    if first is None or first.name is None or not _talks(first):
        return said
    if columns.is_name(first.name) and _SHORT_FORM.match(first.name) is None:
        return said
    words = first.words
    line = next(unwrapped(lines(units(words)), words), None)
    if line is None or _name(line) is None:
        return said
    others = (one for one in said if one.words is not words or _begins_at(one) >= line[-1].end)
    return [Statement(words, tuple(line)), *others]


def _begins_at(statement: Statement) -> int:
    return statement.units[0].start if statement.units else 0


def _talks(statement: Statement) -> bool:
    """Whether a statement begins with several words."""
    first = next(iter(statement.units), None)
    return first is not None and first.kind == "text" and len(_WORD.findall(first.text)) > 1


def names_field(content: Content) -> bool:
    """Whether a content begins with the name of a field and a colon, before it is read."""
    begin = shown(content[:3])[:_LONGEST_NAME]
    match = _NAMED.match(begin)
    return match is not None and columns.read_label(match["name"]) is not None


def named(statement: Statement) -> Iterator[Statement]:
    """A statement cut at the names that stand in it: "Authors: …; venue: …"."""
    while True:
        found = _name(statement.units)
        if found is None:
            yield statement
            return
        name, column, rest = found
        value, behind = _up_to_next(rest) if column in _OPEN else _up_to_resource(rest)
        yield Statement(statement.words, value, name, column)
        if not behind:
            return
        statement = Statement(statement.words, behind)


def _name(line: Sequence[Unit]) -> tuple[str, Column, tuple[Unit, ...]] | None:
    """The name of a field before a colon, what it means, and what follows the colon."""
    start = 0
    while start < len(line) and not _is_begun(line[start]):
        start += 1
    if start == len(line) or line[start].kind not in ("text", "code"):
        return None
    first, after = line[start], line[start + 1 :]
    match = _NAMED.match(first.text)
    if match is not None:
        column = columns.read_label(match["name"])
        return (match["name"], column, _rest(first, match.end(), after)) if column else None
    if after and after[0].kind == "text":
        colon = _COLON.match(after[0].text)
        column = columns.read_label(first.text) if colon is not None else None
        if colon is not None and column is not None:
            return first.text.strip(), column, _rest(after[0], colon.end(), after[1:])
    return None


def _is_begun(unit: Unit) -> bool:
    """Whether a unit is more than blanks and signs: the emoji of "📄 **Paper**: …" is none."""
    return unit.kind != "text" or _LETTER.search(unit.text) is not None


def _rest(unit: Unit, at: int, after: Sequence[Unit]) -> tuple[Unit, ...]:
    behind = split(unit, at)[1]
    return (behind, *after) if behind.text else tuple(after)


def _up_to_resource(rest: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """What a short field says: not the links behind it, nor what follows those."""
    value, behind = _up_to_next(rest)
    for number, unit in enumerate(value):
        if number and is_resource(unit):
            return value[:number], (*value[number:], *behind)
    return value, behind


def _up_to_next(rest: tuple[Unit, ...]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    for number, unit in enumerate(rest):
        if unit.kind != "text":
            continue
        match = _NEXT.search(unit.text)
        if match is not None and columns.read_label(match["name"]) is not None:
            before, behind = split(unit, match.start())
            behind = split(behind, match.start("name") - match.start())[1]
            return (*rest[:number], before), (behind, *rest[number + 1 :])
    return rest, ()


_OPEN = (Column.LINKS, Column.NOTE, Column.TAGS, Column.TITLE, Column.WORK, Column.NAME)
_LONGEST_NAME = 60
_SHORT_FORM = Pattern(r"[A-Za-z]+[A-Z]")
_WORD = Pattern(r"[^\W\d_]{2,}|[\u3040-\u30ff\u4e00-\u9fff]")
_NAMED = Pattern(r"[\W_]*(?P<name>[^\W_][^:：;,.!?\[\]]{0,30}?)\s*[:：](?!//)\s*")
_COLON = Pattern(r"\s*[:：]\s*")
_NEXT = Pattern(r"[;；|]\s*(?P<name>[^\W_][^:：;,.!?]{0,24}?)\s*[:：]\s")
_LETTER = Pattern(r"[^\W_]")
