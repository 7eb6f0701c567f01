"""Inlines as one text with places: Markdown's and raw HTML's marks read alike."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from readme_tool.grammars.labels import Role
from readme_tool.markdown import (
    Break,
    CodeSpan,
    Comment,
    Content,
    Emphasis,
    FootnoteMark,
    Image,
    Inline,
    Link,
    LinkForm,
    Tag,
    Text,
)
from readme_tool.text import Pattern, Source, Span
from readme_tool.tree import nodes, wording
from readme_tool.tree.links import LinkReader, field_role, picture_label
from readme_tool.tree.nodes import Field
from readme_tool.tree.wording import Mark, Run, Wording, evened


def flatten(
    content: Content, links: LinkReader, hint: Role | None = None, raw: bool = False
) -> Wording:
    """The wording of `content`; its links are judged by `links`.

    In `raw` HTML the end of a line is a blank like any other.
    """
    if len(content) == 1 and type(content[0]) is Text:
        return _plain(content[0], links.source)
    writer = _Writer(links, hint, " " if raw else "\n")
    writer.write(content)
    writer.finish()
    return Wording(
        "".join(writer.text),
        tuple(writer.runs),
        tuple(writer.marks),
        tuple(writer.links),
        tuple(writer.pictures),
        links.source,
    )


def _plain(text: Text, source: Source) -> Wording:
    """The wording of a text alone, as most cells and notes are."""
    shown = text.value.replace("\n", " ")
    runs = (Run(0, len(shown), text.span, 0, None),) if shown else ()
    return Wording(shown, runs, (), (), (), source)


class _Begun(NamedTuple):
    """How far the writer was when a link or a tag began."""

    at: int
    parts: int
    pictures: int
    asked: Role | None


class _Open(NamedTuple):
    """A raw tag that waits for its closing one."""

    tag: Tag
    begun: _Begun
    style: int


class _Writer:
    def __init__(self, reader: LinkReader, hint: Role | None, newline: str) -> None:
        self.newline = newline
        self.reader = reader
        self.hint = hint
        self.text: list[str] = []
        self.at = 0
        self.style = 0
        self.link: int | None = None
        self.asked: Role | None = None
        self.runs: list[Run] = []
        self.marks: list[Mark] = []
        self.links: list[nodes.Link] = []
        self.pictures: list[nodes.Picture] = []
        self.open: list[_Open] = []
        self.waiting: dict[str, int] = {}

    def write(self, content: Iterable[Inline]) -> None:
        for inline in content:
            kind = type(inline)
            if kind is Text:
                text = inline.value  # type: ignore[union-attr]
                if self.asked is not None or text[-1:] in ": ：":
                    self.ask(text)
                self.put(text.replace("\n", " "), inline.span)
            else:
                _WRITERS[kind](self, inline)

    def put(self, text: str, span: Span) -> None:
        if text:
            end = self.at + len(text)
            self.text.append(text)
            self.runs.append(Run(self.at, end, span, self.style, self.link))
            self.at = end

    def ask(self, text: str) -> None:
        """Keep what a field's name in front of links says of them, until other words come."""
        named = _FIELD_NAME.search(text[-_LONGEST_NAME:]) if _ends_in_colon(text) else None
        if named is not None:
            self.asked = field_role(named[1])
        elif self.asked is not None and not _ONLY_MARKS.fullmatch(text):
            self.asked = None

    def code(self, inline: CodeSpan) -> None:
        start, self.style, before = self.at, self.style | wording.CODE, self.style
        raw = self.reader.source[inline.span]
        ticks = len(raw) - len(raw.lstrip("`"))
        inner = raw.find(inline.value, ticks) if inline.value else -1
        place = (
            Span(inline.span.start + inner, inline.span.start + inner + len(inline.value))
            if inner >= 0
            else Span(inline.span.start + ticks, inline.span.end - ticks)
        )
        self.put(inline.value, place)
        self.style = before
        self.marks.append(Mark(start, self.at, inline.span))

    def emphasis(self, inline: Emphasis) -> None:
        start, before = self.at, self.style
        self.style |= _EMPHASES.get(inline.mark, 0)
        self.write(inline.content)
        self.style = before
        self.marks.append(Mark(start, self.at, inline.span))

    def md_link(self, inline: Link) -> None:
        if self.link is not None:
            self.write(inline.content)
            return
        self.link = len(self.links)
        begun = self.begun()
        self.write(inline.content)
        target = Field(inline.target.address, inline.target.span)
        self.end_link(begun, inline.span, inline.inner, target, inline.form)

    def begun(self) -> _Begun:
        return _Begun(self.at, len(self.text), len(self.pictures), self.asked)

    def end_link(
        self, begun: _Begun, span: Span, inner: Span, target: Field[str], form: LinkForm
    ) -> None:
        self.link = None
        asked = begun.asked
        label = self.label(begun, inner)
        made = nodes.Link(span, label, target, form, self.reader, self.hint, asked)
        self.links.append(made)
        self.marks.append(Mark(begun.at, self.at, span))
        self.asked = asked
        for number in range(begun.pictures, len(self.pictures)):
            drawn = self.pictures[number]
            self.pictures[number] = nodes.Picture(
                drawn.span, drawn.alt, drawn.address, drawn.form, made
            )

    def label(self, begun: _Begun, inner: Span) -> Field[str]:
        shown = evened("".join(self.text[begun.parts :]).replace(wording.PICTURE, " "))
        if shown:
            return self.unbracketed(shown, inner)
        said = (picture_label(p) for p in self.pictures[begun.pictures :])
        return Field(evened(" ".join(said)), inner)

    def unbracketed(self, shown: str, inner: Span) -> Field[str]:
        """The label without brackets around all of it, escaped or not."""
        if not (shown[0] == "[" and shown[-1] == "]" and "[" not in shown[1:]):
            return Field(shown, inner)
        raw = self.reader.source[inner]
        first, last = raw.find("[") + 1, raw.rfind("]")
        if raw[last - 1 : last] == "\\":
            last -= 1
        return Field(evened(shown[1:-1]), Span(inner.start + first, inner.start + last))

    def image(self, inline: Image) -> None:
        self.draw(
            inline.span,
            Field(inline.alt, inline.inner),
            Field(inline.target.address, inline.target.span),
            inline.form,
        )

    def draw(self, span: Span, alt: Field[str], address: Field[str], form: LinkForm) -> None:
        self.pictures.append(nodes.Picture(span, alt, address, form))
        self.put(wording.PICTURE, span)

    def line_break(self, inline: Break) -> None:
        self.asked = None
        self.put(self.newline, inline.span)

    def skip(self, _: object) -> None:
        """Comments and footnote marks are not seen."""

    def tag(self, tag: Tag) -> None:
        name = tag.name
        if name == "img":
            self.html_image(tag)
        elif name in _EDGES:
            self.put("\n", tag.span)
        elif name == "a" or name in _STYLES:
            if tag.closing:
                self.close(tag)
            elif not tag.self_closing:
                self.opened(tag)

    def html_image(self, tag: Tag) -> None:
        address = tag.attribute("src")
        if address is None or address.value is None or address.value_span is None:
            return
        alt = tag.attribute("alt")
        said = (
            Field(alt.value, alt.value_span)
            if alt is not None and alt.value is not None and alt.value_span is not None
            else Field("", Span(tag.span.end, tag.span.end))
        )
        self.draw(tag.span, said, Field(address.value, address.value_span), LinkForm.RAW)

    def opened(self, tag: Tag) -> None:
        if tag.name == "a":
            if self.link is not None or tag.attribute("href") is None:
                return
            self.link = len(self.links)
        self.open.append(_Open(tag, self.begun(), self.style))
        self.waiting[tag.name] = self.waiting.get(tag.name, 0) + 1
        self.style |= _STYLES.get(tag.name, 0)

    def close(self, closing: Tag) -> None:
        """End a tag, and those inside it that were never closed."""
        if not self.waiting.get(closing.name):
            return
        opening = self.pop()
        while opening.tag.name != closing.name:
            if opening.tag.name == "a":
                self.end_html_link(opening, Span(closing.span.start, closing.span.start))
            opening = self.pop()
        self.style = opening.style
        if closing.name == "a":
            self.end_html_link(opening, closing.span)
        else:
            whole = Span(opening.tag.span.start, closing.span.end)
            self.marks.append(Mark(opening.begun.at, self.at, whole))

    def pop(self) -> _Open:
        opening = self.open.pop()
        self.waiting[opening.tag.name] -= 1
        return opening

    def end_html_link(self, opening: _Open, closing: Span) -> None:
        href = opening.tag.attribute("href")
        if href is None or self.link is None:
            return
        place = href.value_span or Span(href.name_span.end, href.name_span.end)
        opened = opening.tag.span
        self.end_link(
            opening.begun,
            Span(opened.start, closing.end),
            Span(opened.end, closing.start),
            Field(href.value or "", place),
            LinkForm.RAW,
        )

    def finish(self) -> None:
        """End what was never closed, as browsers do."""
        while self.open:
            opening = self.pop()
            if opening.tag.name == "a":
                last = self.runs[-1].span.end if self.runs else 0
                end = max(last, opening.tag.span.end)
                self.end_html_link(opening, Span(end, end))


def _ends_in_colon(text: str) -> bool:
    return text.rstrip()[-1:] in (":", "：")


_WRITERS: dict[type, Callable[[_Writer, Any], None]] = {
    CodeSpan: _Writer.code,
    Emphasis: _Writer.emphasis,
    Link: _Writer.md_link,
    Image: _Writer.image,
    Tag: _Writer.tag,
    Break: _Writer.line_break,
    Comment: _Writer.skip,
    FootnoteMark: _Writer.skip,
}
_EMPHASES = {
    "*": wording.ITALIC, "_": wording.ITALIC, "**": wording.BOLD, "__": wording.BOLD,
    "~": wording.STRUCK, "~~": wording.STRUCK,
}  # fmt: skip
_STYLES = {
    "b": wording.BOLD, "strong": wording.BOLD, "i": wording.ITALIC, "em": wording.ITALIC,
    "code": wording.CODE, "kbd": wording.CODE, "sup": wording.SMALL, "sub": wording.SMALL,
    "del": wording.STRUCK, "s": wording.STRUCK, "strike": wording.STRUCK, "u": 0, "ins": 0,
    "font": 0, "span": 0, "small": 0, "big": 0, "mark": 0, "tt": wording.CODE,
}  # fmt: skip
_LONGEST_NAME = 48
_FIELD_NAME = Pattern(r"([^\W_][^:：;,.|!?\[\]]{0,30}?)\s*[:：]\s*\Z")
_ONLY_MARKS = Pattern(r"[\s,;/|&+()\[\]·]*(?:and\s+)?")
_EDGES = frozenset(
    """
    br p div td th tr table tbody thead ul ol li dl dt dd details summary h1 h2 h3 h4 h5 h6 hr
    center blockquote pre section article figure figcaption
    """.split()
)
