"""The parts of an entry in the order in which it is written, and what stands between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.links import brackets_around
from readme_tool.tree.nodes import Entry, Link


class Part(NamedTuple):
    """A field by its name or a link by its role, with all that is written for it."""

    name: str
    span: Span


class Between(NamedTuple):
    """What separates two parts, without emphasis marks and with its blanks made one."""

    before: str
    after: str
    text: str


def parts(source: Source, entry: Entry) -> tuple[Part, ...]:
    """The parts of an entry; a link around a field is a part of that."""
    fields = tuple(_fields(entry))
    told = {part.span for part in fields}
    links = (link for link in entry.links if link.span not in told)
    everything = (*fields, *(Part(link.role.value, _whole(source, link)) for link in links))
    return tuple(sorted(everything, key=_start))


def between(source: Source, parts: Sequence[Part]) -> Iterator[Between]:
    """What stands between each two parts that follow one another, where that is short."""
    for left, right in pairwise(parts):
        text = source.text[left.span.end : right.span.start]
        if right.span.start >= left.span.end and len(text) <= _LONGEST:
            yield Between(left.name, right.name, _BLANKS.sub(" ", _MARKS.sub("", text)))


def _fields(entry: Entry) -> Iterator[Part]:
    fields = entry.fields
    apart = fields.month and fields.year and fields.month.span != fields.year.span
    for name, field in (
        ("title", fields.title),
        ("name", fields.name),
        ("authors", fields.authors),
        ("venue", fields.venue),
        ("year", fields.year),
        ("month", fields.month if apart else None),
    ):
        if field is not None:
            around = (k.span for k in entry.links if k.label.span.holds(field.span))
            yield Part(name, next(around, field.span))


def _whole(source: Source, link: Link) -> Span:
    left, right = brackets_around(source.text, link.span)
    return Span(link.span.start - len(left), link.span.end + len(right))


def _start(part: Part) -> int:
    return part.span.start


_LONGEST = 24
_BLANKS = Pattern(r"\s+")
_MARKS = Pattern(r"[*_`]+|</?(?:b|strong|i|em)>")
