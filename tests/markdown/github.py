"""What GitHub's own parser makes of a text, and what ours does, as comparable events."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import TypeAlias
from urllib.parse import unquote_to_bytes

import cmarkgfm
from cmarkgfm.cmark import Options

from readme_tool.markdown import (
    Block,
    Break,
    CodeBlock,
    CodeSpan,
    Comment,
    Content,
    Definition,
    Emphasis,
    FootnoteDefinition,
    FootnoteMark,
    Heading,
    HtmlBlock,
    Image,
    Link,
    List,
    Page,
    Paragraph,
    Quote,
    Table,
    Tag,
    Text,
    ThematicBreak,
)

Event: TypeAlias = tuple[str, ...]

_MARKS = {"*": "em", "_": "em", "**": "strong", "__": "strong", "~": "del", "~~": "del"}
_NOT_COMPARED = {"p", "html", "thead", "tbody", "section", "input", "sup"}
_VOID = {"img", "br", "hr"}
_ATTRIBUTES = {"a": ("href", "title"), "img": ("src", "alt", "title")}


def html(text: str) -> str:
    """GitHub's parser's HTML, raw HTML left in and tags not filtered."""
    return cmarkgfm.markdown_to_html_with_extensions(
        text,
        options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES,
        extensions=["table", "autolink", "strikethrough", "tasklist"],
    )


def github_events(text: str) -> list[Event]:
    reader = _Reader()
    reader.feed(html(text))
    reader.close()
    return _tidied(reader.events)


def our_events(page: Page) -> list[Event]:
    return _tidied(_of_blocks(page.blocks))


class _Reader(HTMLParser):
    CDATA_CONTENT_ELEMENTS = ()  # GitHub filters those tags, so their content is like any other

    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []
        self.footnotes = False
        self.in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "data-footnotes" in given:
            self.footnotes = True
        self.in_mark = self.in_mark or "data-footnote-ref" in given
        if not (self.footnotes or self.in_mark):
            self.events.append(_start(tag, given))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not (self.footnotes or self.in_mark):
            self.events.append(("end", tag))
        self.in_mark = self.in_mark and tag != "a"

    def handle_data(self, data: str) -> None:
        if not (self.footnotes or self.in_mark):
            self.events.append(("text", data))


def _start(tag: str, given: dict[str, str | None]) -> Event:
    values = (f"{n}={_value(n, given.get(n))}" for n in _ATTRIBUTES.get(tag, ()))
    return ("start", tag, *values)


def _value(name: str, value: str | None) -> str:
    if name in ("href", "src") and value:
        return unquote_to_bytes(value).decode("utf-8", "replace")
    return value or ""


def _tidied(events: Iterable[Event]) -> list[Event]:
    """Without what is not compared, texts joined, blanks left out."""
    found: list[Event] = []
    strong = in_code_block = 0
    for event in events:
        if event[1:2] == ("pre",):
            in_code_block += 1 if event[0] == "start" else -1
        elif in_code_block:
            continue
        if event[0] != "text" and event[1] in _NOT_COMPARED:
            continue
        if event[:2] == ("end", "br") or (event[0] == "end" and event[1] in _VOID):
            continue
        if event[:2] == ("start", "strong"):
            strong += 1
            if strong > 1:
                continue
        if event[:2] == ("end", "strong"):
            strong -= 1
            if strong:
                continue
        if event[0] == "text" and found and found[-1][0] == "text":
            found[-1] = ("text", found[-1][1] + event[1])
        else:
            found.append(event)
    return [e for e in map(_squeezed, found) if e != ("text", "")]


def _squeezed(event: Event) -> Event:
    return ("text", re.sub(r"\s+", "", event[1])) if event[0] == "text" else event


def _of_blocks(blocks: Iterable[Block]) -> Iterator[Event]:
    for block in blocks:
        yield from _of_block(block)


def _wrapped(tag: str, events: Iterable[Event]) -> Iterator[Event]:
    yield ("start", tag)
    yield from events
    yield ("end", tag)


def _of_block(block: Block) -> Iterator[Event]:
    match block:
        case Heading():
            yield from _wrapped(f"h{block.level}", _of_content(block.content))
        case Paragraph() | HtmlBlock():
            yield from _of_content(block.content)
        case List():
            items = (e for item in block.items for e in _wrapped("li", _of_blocks(item.children)))
            yield from _wrapped("ol" if block.ordered else "ul", items)
        case Quote():
            marker = [("text", f"[!{block.alert.upper()}]")] if block.alert else []
            yield from _wrapped("blockquote", [*marker, *_of_blocks(block.children)])
        case Table():
            yield from _wrapped("table", _of_table(block))
        case CodeBlock():
            yield from _wrapped("pre", ())
        case ThematicBreak():
            yield ("start", "hr")
        case Definition() | FootnoteDefinition():
            pass
        case _:
            raise AssertionError(block)


def _of_table(table: Table) -> Iterator[Event]:
    width = len(table.header.cells)
    for number, row in enumerate((table.header, *table.rows)):
        cell_tag = "td" if number else "th"
        yield ("start", "tr")
        for cell in row.cells:
            yield from _wrapped(cell_tag, _of_content(cell.content))
        for _ in range(width - len(row.cells)):
            yield from _wrapped(cell_tag, ())
        yield ("end", "tr")


def _of_content(content: Content) -> Iterator[Event]:
    for inline in content:
        match inline:
            case Text():
                yield ("text", inline.value)
            case CodeSpan():
                yield from _wrapped("code", [("text", inline.value)])
            case Emphasis():
                yield from _wrapped(_MARKS[inline.mark], _of_content(inline.content))
            case Link():
                given = {"href": inline.target.address, "title": inline.target.title}
                yield _start("a", given)
                yield from _of_content(inline.content)
                yield ("end", "a")
            case Image():
                target = inline.target
                yield _start(
                    "img", {"src": target.address, "alt": inline.alt, "title": target.title}
                )
            case Tag(closing=True):
                yield ("end", inline.name)
            case Tag():
                yield _start(inline.name, {a.name: a.value for a in reversed(inline.attributes)})
            case Break():
                yield ("start", "br") if inline.hard else ("text", " ")
            case FootnoteMark():
                yield ("text", "")
            case Comment():
                pass
