"""The leaves of a README as its curator means it, and what stands in them.

Leaves (`Heading`, `Entry`, `Prose`, `Gap`) tile the source: joined in order they are the file.
Inside a leaf stands `Field(value, span)`: what a piece means, and where it says so. An `extent` is
whole lines without the last line ending; a `span` is what a reader would select. Offsets are code
points.
"""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from readme_tool.grammars import badges, identifiers
from readme_tool.grammars.identifiers import Identifier, Reading
from readme_tool.grammars.labels import Role as Role
from readme_tool.markdown import LinkForm
from readme_tool.text import Span

T = TypeVar("T", covariant=True)


class Field(NamedTuple, Generic[T]):
    """What a piece of the page means, and where it says so."""

    value: T
    span: Span


class LinkJudge(Protocol):
    """Says of a link what only its surroundings tell."""

    def role(self, link: "Link") -> Role:
        """What it gives to somebody who follows it."""

    def brackets(self, link: "Link") -> str:
        """The shape of the writing around label and address."""


@dataclass(frozen=True)
class Link:
    """A link of any form, `<a href>` too, or an address that stands bare.

    `label` is the text that is shown: of a linked picture its alternative text. `address` is
    decoded, not normalised; of a reference link its span lies in the definition. `hint` is what
    its section or column holds, `asked` what the name of a field before it says ("Code: …").
    """

    span: Span
    label: Field[str]
    address: Field[str]
    form: LinkForm
    judge: LinkJudge = field(repr=False, compare=False)
    hint: Role | None = field(default=None, repr=False, compare=False)
    asked: Role | None = field(default=None, repr=False, compare=False)

    @cached_property
    def reading(self) -> Reading:
        """What its address says."""
        return identifiers.read(self.address.value)

    @cached_property
    def role(self) -> Role:
        """What it gives to somebody who follows it."""
        return self.judge.role(self)

    @cached_property
    def brackets(self) -> str:
        """The shape of the writing: `[x](u)`, `[[x]](u)`, `([x](u))`, `<a>`, `` for a bare one."""
        return self.judge.brackets(self)

    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """What the address names, in order of certainty."""
        return self.reading.identifiers


@dataclass(frozen=True)
class Picture:
    """An image, Markdown's or `<img>`, and the `link` around it."""

    span: Span
    alt: Field[str]
    address: Field[str]
    form: LinkForm
    link: Link | None = None

    @cached_property
    def badge(self) -> badges.Badge | None:
        """What a badge service draws; None where it is another's picture."""
        return badges.read(self.address.value)

    @property
    def meaning(self) -> badges.Meaning | None:
        """What its badge says of the work that it stands beside: a date, a venue, stars, …"""
        return badges.meaning(self.badge) if self.badge is not None else None


class Shape(enum.Enum):
    """The hand in which an entry is written."""

    BULLET = "bullet"
    NUMBERED = "numbered"
    TABLE_ROW = "table-row"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    HTML = "html"


class TagKind(enum.Enum):
    """What a tag before or behind the title tells."""

    DATE = "date"
    VENUE = "venue"
    ORGANISATION = "organisation"
    NUMBER = "number"
    EMOJI = "emoji"
    CODE = "code"
    OTHER = "other"


class Tag(NamedTuple):
    """A short word set apart before or behind the title: `[ICLR 2024]`, `` `2023.05` ``, 🔥."""

    span: Span
    text: str
    kind: TagKind
    leading: bool


class Note(NamedTuple):
    """A piece of an entry that has a name of its own: an abstract, a table cell, a nested bullet.

    `name` is the label or column as written, None where the piece has none.
    """

    span: Span
    name: str | None
    text: str


class EntryFields(NamedTuple):
    """What an entry says. A field is None where the entry does not say it plainly.

    `title_ends` tells whether the end of the title is marked (by a link, bold, quotes, a cell) or
    only supposed. `year` and `month` come from one date.
    """

    title: Field[str] | None = None
    title_ends: bool = False
    name: Field[str] | None = None
    authors: Field[str] | None = None
    venue: Field[str] | None = None
    year: Field[int] | None = None
    month: Field[int] | None = None
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    tags: tuple[Tag, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One work of the list, with every line that belongs to it, nested notes included.

    `github_extent` differs from `extent` where GitHub shows fewer lines as part of it than its
    author means, an under-indented continuation for one. `group` are the labels of the bullets
    above it that are no entries themselves. What it says is read when it is first asked for.
    """

    extent: Span
    shape: Shape
    group: tuple[str, ...] = ()
    github_extent: Span | None = None
    read: Callable[[], EntryFields] = field(default=EntryFields, repr=False, compare=False)

    @cached_property
    def fields(self) -> EntryFields:
        """All that it says."""
        return self.read()

    @property
    def title(self) -> Field[str] | None:
        """The title as written, without markup, numbering, tags and a closing full stop."""
        return self.fields.title

    @property
    def title_ends(self) -> bool:
        """Whether the end of the title is marked, not only supposed."""
        return self.fields.title_ends

    @property
    def name(self) -> Field[str] | None:
        """The list's own name for the work, set apart from its title."""
        return self.fields.name

    @property
    def authors(self) -> Field[str] | None:
        """The people as written, or a team."""
        return self.fields.authors

    @property
    def venue(self) -> Field[str] | None:
        """Where it appeared, without the year."""
        return self.fields.venue

    @property
    def year(self) -> Field[int] | None:
        """The year of its fullest date."""
        return self.fields.year

    @property
    def month(self) -> Field[int] | None:
        """The month of the same date."""
        return self.fields.month

    @property
    def links(self) -> tuple[Link, ...]:
        """Its links, in order."""
        return self.fields.links

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Its pictures, badges too, in order."""
        return self.fields.pictures

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The short words set apart before and behind the title."""
        return self.fields.tags

    @property
    def notes(self) -> tuple[Note, ...]:
        """What else it says, piece by piece."""
        return self.fields.notes

    @cached_property
    def badges(self) -> tuple[Picture, ...]:
        """The pictures that a badge service draws."""
        return tuple(p for p in self.pictures if p.badge is not None)

    @cached_property
    def identifiers(self) -> tuple[Identifier, ...]:
        """What its links name, each once whatever its version, in order of appearance."""
        named: dict[str, Identifier] = {}
        for link in self.links:
            for identifier in link.identifiers:
                named.setdefault(str(identifier), identifier)
        return tuple(named.values())


@dataclass(frozen=True, slots=True)
class Gap:
    """Line endings and blank lines between siblings; it stays put when they move."""

    extent: Span


@dataclass(frozen=True, slots=True)
class Prose:
    """Lines that are no entry: carried, and touched only by a fix that names a piece of them."""

    extent: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, raw HTML's too; `span` is its text, `anchor` GitHub's fragment for it.

    A heading of raw HTML owns the whole HTML block that it stands in when it opens a section.
    """

    extent: Span
    span: Span
    text: str
    level: int
    anchor: str
    raw: bool = False


Leaf: TypeAlias = Heading | Entry | Prose | Gap
