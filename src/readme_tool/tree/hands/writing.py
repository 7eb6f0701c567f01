"""How one entry is written: what a curator's hand decides, whatever the work."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from readme_tool.grammars import labels
from readme_tool.grammars.labels import Role
from readme_tool.markdown import LinkForm
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree.links import brackets_around
from readme_tool.tree.nodes import Entry, Link, Picture, Shape


class BadgeForm(NamedTuple):
    """How a badge is written: the service's kind or route, its style, and what stands around it."""

    kind: str
    style: str | None
    linked: bool
    raw: bool


class Writing(NamedTuple):
    """One entry's writing.

    `marker` is what its first line begins with (`-`, `1.`, `|`). `order` names its parts as they
    follow one another, fields by name and links by role, each where it first stands; a link around
    the title is a part of that. `separators` are what stands between two parts that follow each
    other, with the pair. `title` is the markup around the title, as `[**x**](u)`. `labels` are the
    links' labels by role, `brackets` and `badges` one value a link and a badge. `stop` is the full
    stop that ends it, empty without one, None where a cell or a link ends it.
    """

    shape: Shape
    marker: str
    order: tuple[str, ...]
    separators: tuple[tuple[tuple[str, str], str], ...]
    title: str | None
    brackets: tuple[str, ...]
    labels: tuple[tuple[Role, str], ...]
    badges: tuple[BadgeForm, ...]
    stop: str | None

    @property
    def bold(self) -> bool | None:
        """Whether the title is bold; None without one."""
        return None if self.title is None else _BOLD.search(self.title) is not None

    @property
    def cases(self) -> tuple[str, ...]:
        """The case of each label that is a plain word: `lower`, `capital` or `upper`."""
        return tuple(case for _, label in self.labels if (case := case_of(label)) is not None)


def writing(source: Source, entry: Entry) -> Writing:
    """How `entry` is written, which stands in `source`."""
    title = _title(source, entry)
    others = [link for link in entry.links if title is None or link is not title.link]
    parts = sorted(_parts(source, entry, others, title), key=_place)
    return Writing(
        entry.shape,
        _marker(source, entry),
        tuple(dict.fromkeys(name for name, _ in parts)),
        tuple(_separators(source, parts)),
        title.form if title is not None else None,
        tuple(link.brackets for link in others),
        tuple((link.role, link.label.value) for link in others if labels.read(link.label.value)),
        tuple(_badge_form(picture) for picture in entry.badges),
        _stop(source, entry),
    )


def case_of(label: str) -> str | None:
    """The case of a plain word: `lower`, `capital` or `upper`; None of `arXiv`, `[1]`, `论文`."""
    words = _WORD.findall(label)
    letters = "".join(words)
    if not letters.isascii() or len(letters) < 2:
        return None
    if letters.islower():
        return "lower"
    if letters.isupper():
        return "upper"
    return "capital" if words[0][0].isupper() and words[0][1:].islower() else None


class _Title(NamedTuple):
    """The markup around a title, all that it covers, and the link among it."""

    form: str
    span: Span
    link: Link | None


_Part = tuple[str, Span]


def _place(part: _Part) -> Span:
    return part[1]


def _parts(
    source: Source, entry: Entry, links: Sequence[Link], title: _Title | None
) -> Iterator[_Part]:
    """The entry's parts, each with all that is written for it."""
    if title is not None:
        yield "title", title.span
    fields = entry.fields
    apart = fields.month and fields.year and fields.month.span != fields.year.span
    told: set[Span] = set()
    for name, field in (
        ("name", fields.name),
        ("authors", fields.authors),
        ("venue", fields.venue),
        ("year", fields.year),
        ("month", fields.month if apart else None),
    ):
        if field is not None:
            around = next((k.span for k in links if k.label.span.holds(field.span)), field.span)
            told.add(around)
            yield name, around
    for link in links:
        if link.span not in told:
            left, right = brackets_around(source.text, link.span)
            whole = Span(link.span.start - len(left), link.span.end + len(right))
            yield link.role.value, whole


def _separators(source: Source, parts: Sequence[_Part]) -> Iterator[tuple[tuple[str, str], str]]:
    for (left, before), (right, after) in pairwise(parts):
        between = source.text[before.end : after.start]
        if after.start >= before.end and len(between) <= _LONGEST_SEPARATOR:
            yield (left, right), _BLANKS.sub(" ", _MARKS.sub("", between))


def _marker(source: Source, entry: Entry) -> str:
    match = _MARKER.match(source.text, entry.extent.start, entry.extent.end)
    marker = match[1] if match is not None else ""
    return re.sub(r"\d+", "1", marker)


def _title(source: Source, entry: Entry) -> _Title | None:
    """The title with the markup around it, from inside outwards, `x` in its place."""
    if entry.title is None:
        return None
    form, span = "x", entry.title.span
    link = next((k for k in entry.links if k.label.span.holds(span)), None)
    inside = link
    while True:
        mark = _mark_around(source.text, span)
        if mark:
            form = f"{mark}{form}{_CLOSING.get(mark, mark)}"
            span = Span(span.start - len(mark), span.end + len(_CLOSING.get(mark, mark)))
        elif inside is not None and span.holds(inside.label.span):
            form = _LINKED.get(inside.form, "<a>x</a>").replace("x", form)
            span, inside = inside.span, None
        else:
            return _Title(form, link.span if inside is not None and link else span, link)


def _mark_around(text: str, span: Span) -> str:
    """The mark that stands on both sides, if one does."""
    for mark in _TITLE_MARKS:
        if text.endswith(mark, 0, span.start) and text.startswith(
            _CLOSING.get(mark, mark), span.end
        ):
            return mark
    return ""


def _badge_form(picture: Picture) -> BadgeForm:
    badge = picture.badge
    kind = (badge.route or badge.kind) if badge is not None else ""
    style = badge.style if badge is not None else None
    return BadgeForm(kind, style, picture.link is not None, picture.form is LinkForm.RAW)


def _stop(source: Source, entry: Entry) -> str | None:
    if entry.shape not in (Shape.BULLET, Shape.NUMBERED, Shape.PARAGRAPH):
        return None
    end = _END.search(source.text, max(entry.extent.start, entry.extent.end - 40), entry.extent.end)
    last = source.text[end.start() - 1 : end.start()] if end and end.start() else ""
    if last in _STOPS:
        return last
    return None if last in ")]>" else ""


_LONGEST_SEPARATOR = 24
_BOLD = Pattern(r"\*\*|__|<b>|<strong>")
_WORD = Pattern(r"[^\W\d_]+")
_BLANKS = Pattern(r"\s+")
_MARKS = Pattern(r"[*_`]+")
_MARKER = Pattern(r"[ \t>]*([-*+](?=\s)|\d{1,9}[.)](?=\s)|\|)")
_END = Pattern(r"(?:\s|\\|</?br\s*/?>|[*_])*\Z", re.IGNORECASE)
_STOPS = (".", "。")
_TITLE_MARKS = (
    "**", "__", "*", "_", "`", '"', "“", "«", "「", "<b>", "<strong>", "<i>", "<em>",
)  # fmt: skip
_CLOSING = {
    "“": "”", "«": "»", "「": "」", "<b>": "</b>", "<strong>": "</strong>", "<i>": "</i>",
    "<em>": "</em>",
}  # fmt: skip
_LINKED = {
    LinkForm.INLINE: "[x](u)",
    LinkForm.REFERENCE: "[x][u]",
    LinkForm.COLLAPSED: "[x][]",
    LinkForm.SHORTCUT: "[x]",
}
