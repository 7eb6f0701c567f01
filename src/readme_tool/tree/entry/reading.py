"""An entry from its statements: each kind of evidence is read, and the fields put together."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from readme_tool.grammars import people
from readme_tool.grammars.columns import Column
from readme_tool.grammars.labels import Role
from readme_tool.text import Pattern
from readme_tool.tree.entry import authors, badges, telling
from readme_tool.tree.entry.facts import Facts
from readme_tool.tree.entry.head import Head, read_head
from readme_tool.tree.entry.resources import is_resource
from readme_tool.tree.entry.statements import Statement, with_first_line_whole
from readme_tool.tree.entry.tags import name_before, name_in, tags, without_name
from readme_tool.tree.entry.title import Range, count_words, has_words, whole
from readme_tool.tree.nodes import EntryFields, Field, Link, Note, Picture, Tag
from readme_tool.tree.wording import Wording, evened


def read_fields(statements: Sequence[Statement], wordings: Sequence[Wording]) -> EntryFields:
    """What an entry says that consists of `statements`; `wordings` are all that stand in it."""
    links, pictures = _links(wordings), _pictures(wordings)
    cites = any(link.role is Role.PAPER for link in links)
    facts = Facts(cites)
    named = _named(statements, cites)
    if named is None:
        statements = with_first_line_whole(statements)
        named = _named(statements, cites)
    own_tags: tuple[Tag, ...] = ()
    if named is not None:
        own_tags = _tell(named, facts)
    others = [s for s in statements if named is None or s is not named.statement]
    name = _name(named, others)
    notes = tuple(note for statement in others for note in _tell_more(statement, facts))
    _forget_yymm(facts, links)
    if pictures:
        badges.gather(pictures, wordings[0].source, facts)
    return EntryFields(
        _field(named, named.head.title if named else None),
        named.head.ends if named else False,
        name,
        facts.authors,
        facts.venue,
        facts.year,
        facts.month,
        links,
        pictures,
        own_tags,
        notes,
    )


class _Named(NamedTuple):
    """The statement that names the work, and how."""

    statement: Statement
    head: Head


def _forget_yymm(facts: Facts, links: Sequence[Link]) -> None:
    """Drop the year of "arXiv 2011" where that is how the paper's own number begins."""
    if facts.year is None or facts.month is not None or facts.venue is None:
        return
    if facts.venue.value.casefold() != "arxiv" or not 1 <= facts.year.value % 100 <= 12:
        return
    begin = f"{facts.year.value}."
    if any(i.scheme == "arxiv" and i.value.startswith(begin) for k in links for i in k.identifiers):
        facts.year = None


def _links(wordings: Sequence[Wording]) -> tuple[Link, ...]:
    if len(wordings) == 1:
        return wordings[0].links
    return tuple(link for words in wordings for link in words.links)


def _pictures(wordings: Sequence[Wording]) -> tuple[Picture, ...]:
    if len(wordings) == 1:
        return wordings[0].pictures
    return tuple(picture for words in wordings for picture in words.pictures)


def _named(statements: Sequence[Statement], cites: bool) -> _Named | None:
    for number, statement in enumerate(statements):
        if statement.column is None or statement.column in _NAMING:
            head = read_head(statement.units, cites)
            if head.title is not None:
                below = _title_below(head, statement, statements[number + 1 : number + 2])
                return below or _Named(statement, head)
    return None


def _title_below(above: Head, line: Statement, below: Sequence[Statement]) -> _Named | None:
    """The title on the next line where the first has only a name: "**RT-1** [Google] 2022.12"."""
    if not below or below[0].words is not line.words or below[0].column is not None:
        return None
    if line.column is not None or not _is_name_alone(above, line):
        return None
    head = read_head(below[0].units, True)
    if head.title is None or head.leading or not any(is_resource(u) for u in head.following):
        return None
    text = line.words.text[slice(*head.title)]
    if count_words(text) < _FEWEST_WORDS or people.are_several(text):
        return None
    return _Named(below[0], head._replace(name=head.name or above.title))


def _is_name_alone(head: Head, line: Statement) -> bool:
    """Whether a line says no more than a short name in bold, and tags of it."""
    if head.title is None or head.name is not None:
        return False
    first = next((unit for unit in line.units if unit.end > head.title.start), None)
    if first is None or not (first.bold and first.kind == "text") or len(first.text.split()) > 3:
        return False
    return not any(
        unit.kind == "link" or (unit.kind == "text" and _TALKS.search(unit.text))
        for unit in head.following
    )


def _tell(named: _Named, facts: Facts) -> tuple[Tag, ...]:
    """Read what the line that names the work tells besides."""
    words, head = named.statement.words, named.head
    telling.gather(words, [without_name(unit) for unit in head.leading], facts)
    if head.authors is not None:
        facts.written_by(words, head.authors)
    telling.gather(words, head.following, facts)
    return (*tags(words, head.leading, True), *tags(words, head.following, False))


def _name(named: _Named | None, others: Sequence[Statement]) -> Field[str] | None:
    """The list's own name for the work: set apart in its line, in a tag, or in a column."""
    if named is None:
        return None
    head = named.head
    if head.name is not None:
        return _field(named, head.name)
    for unit in head.leading:
        title = named.statement.words.text[slice(*head.title)] if head.title is not None else ""
        place = name_in(unit) or name_before(unit, title)
        if place is not None:
            return _field(named, place)
    if named.statement.column in _TITLES:
        for statement in others:
            if statement.column is Column.NAME and has_words(statement.text):
                first = next((u for u in statement.units if u.text.strip()), None)
                if first is not None and not is_resource(first):
                    place = _without_brackets(statement.words.text, whole(first))
                    if place.start < place.end:
                        return statement.words.field(place.start, place.end)
    return None


def _without_brackets(text: str, place: Range) -> Range:
    """What stands between brackets that enclose all of a name."""
    inside = _BRACKETED.fullmatch(text, *place)
    return Range(*inside.span(1)) if inside is not None else place


def _tell_more(statement: Statement, facts: Facts) -> Iterator[Note]:
    """Read a statement that does not name the work; what is no field is a note."""
    column = statement.column
    if not statement.units or not statement.text.strip():
        return
    if column is _AUTHORS:
        facts.written_by(statement.words, _place(statement))
    elif column in _APPEARING:
        telling.gather(statement.words, statement.units, facts, placed=True)
    elif all(is_resource(unit) or not has_words(unit.text) for unit in statement.units):
        if statement.name is None:
            telling.gather(statement.words, statement.units, facts)
        elif column in _TELLING_BY_LINK:
            telling.from_links(statement.words, statement.units, facts)
        return
    elif column is not None:
        if column in _TELLING_BY_LINK:
            telling.from_links(statement.words, statement.units, facts)
        yield _note(statement)
    else:
        if _names_people(statement):
            facts.written_by(statement.words, _named_place(statement))
            return
        if not _is_talk(statement):
            telling.gather(statement.words, statement.units, facts)
        yield _note(statement)


def _names_people(statement: Statement) -> bool:
    """Whether a line names people; a cell whose header says nothing of them needs several."""
    if any(unit.kind != "text" for unit in statement.units):
        return False
    if statement.name is None:
        return authors.names_people(statement.words, _named_place(statement))
    return people.are_several(statement.text)


def _is_talk(statement: Statement) -> bool:
    """Whether a statement is prose about the work: what it names is not the work's own."""
    words = sum(len(u.text.split()) for u in statement.units if u.kind == "text" and not u.italic)
    return words > _LONGEST_FACT


def _place(statement: Statement) -> Range:
    return Range(statement.units[0].start, statement.units[-1].end)


def _named_place(statement: Statement) -> Range:
    return authors.without_sign(statement.words.text, _place(statement))


def _note(statement: Statement) -> Note:
    span = statement.words.span(*_place(statement))
    return Note(span, statement.name, evened(statement.text))


def _field(named: _Named | None, place: Range | None) -> Field[str] | None:
    if named is None or place is None or place.start >= place.end:
        return None
    return named.statement.words.field(place.start, place.end)


_BRACKETED = Pattern(r"[\[(【]\s*([^\[\]()【】]*?)\s*[\])】]")
_AUTHORS = Column.AUTHORS
_APPEARING = (Column.VENUE, Column.DATE)
_TITLES = (Column.TITLE, Column.WORK)
_NAMING = (Column.TITLE, Column.WORK, Column.NAME)
_TELLING_BY_LINK = (None, Column.WORK, Column.LINKS, Column.TITLE)
_LONGEST_FACT = 14
_FEWEST_WORDS = 4
_TALKS = Pattern(r"[^\W\d_]{3,}\s+[^\W\d_]{3,}")
