"""An entry from its statements: each kind of evidence is read, and the fields put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import people
from readme_tool.grammars.columns import Column
from readme_tool.grammars.labels import Role
from readme_tool.text import Span
from readme_tool.tree.entry.evidence import is_label
from readme_tool.tree.entry.following import Gathered, gather
from readme_tool.tree.entry.head import Head, Range, read_head
from readme_tool.tree.entry.statements import Statement
from readme_tool.tree.nodes import Entry, Field, Link, Note, Shape
from readme_tool.tree.wording import Wording, evened


class Material(NamedTuple):
    """What a container says is one entry: its lines, its pieces, and every wording in it."""

    extent: Span
    shape: Shape
    statements: tuple[Statement, ...]
    wordings: tuple[Wording, ...]
    group: tuple[str, ...] = ()
    github_extent: Span | None = None


def read_entry(material: Material) -> Entry:
    """The entry that `material` is."""
    links = _links(material.wordings)
    pictures = tuple(picture for words in material.wordings for picture in words.pictures)
    cites = any(link.role is Role.PAPER for link in links)
    gathered = Gathered()
    head, head_words, others = _head(material.statements, cites)
    notes: list[Note] = []
    if head is not None and head_words is not None:
        gather(head_words, head.leading, gathered, placed=True)
        if head.authors is not None:
            gathered.note_authors(head_words, head.authors)
        gather(head_words, head.following, gathered)
    for statement in others:
        notes += _read_statement(statement, gathered)
    return Entry(
        material.extent,
        material.shape,
        _field(head_words, head.title if head else None),
        head.ends if head else False,
        _field(head_words, head.name if head else None),
        gathered.authors,
        gathered.venue,
        _year(gathered),
        _month(gathered),
        links,
        pictures,
        (),
        tuple(notes),
        material.group,
        material.github_extent,
    )


def _links(wordings: Sequence[Wording]) -> tuple[Link, ...]:
    if len(wordings) == 1:
        return wordings[0].links
    return tuple(link for words in wordings for link in words.links)


def _head(
    statements: Sequence[Statement], cites: bool
) -> tuple[Head | None, Wording | None, Sequence[Statement]]:
    """The line that names the work, and the statements besides."""
    for number, statement in enumerate(statements):
        if statement.column not in (None, Column.TITLE, Column.WORK, Column.NAME):
            continue
        head = read_head(statement.units, cites)
        if head.title is not None:
            others = [*statements[:number], *statements[number + 1 :]]
            return head, statement.words, others
    return None, None, statements


def _read_statement(statement: Statement, into: Gathered) -> Iterator[Note]:
    text = statement.text
    match statement.column:
        case Column.AUTHORS:
            if statement.units:
                into.note_authors(
                    statement.words, Range(statement.units[0].start, statement.units[-1].end)
                )
        case Column.VENUE | Column.DATE:
            gather(statement.words, statement.units, into, placed=True)
        case None:
            yield from _read_unnamed(statement, into)
        case _ if statement.units and text.strip():
            yield _note(statement)


def _read_unnamed(statement: Statement, into: Gathered) -> Iterator[Note]:
    if all(is_label(unit) or not unit.text.strip(" |,/·-") for unit in statement.units):
        return
    if into.authors is None and people.are_people(statement.text):
        place = Range(statement.units[0].start, statement.units[-1].end)
        into.note_authors(statement.words, place)
        return
    gather(statement.words, statement.units, into)
    yield _note(statement)


def _note(statement: Statement) -> Note:
    first, last = statement.units[0], statement.units[-1]
    span = statement.words.span(first.start, last.end)
    return Note(span, statement.name, evened(statement.text))


def _field(words: Wording | None, place: Range | None) -> Field[str] | None:
    if words is None or place is None or place.start >= place.end:
        return None
    return words.field(place.start, place.end)


def _year(gathered: Gathered) -> Field[int] | None:
    date, words = gathered.date, gathered.date_words
    if date is None or words is None:
        return None
    return Field(date.year, words.span(date.start, date.end))


def _month(gathered: Gathered) -> Field[int] | None:
    date, words = gathered.date, gathered.date_words
    if date is None or words is None or date.month is None:
        return None
    return Field(date.month, words.span(date.start, date.end))
