"""Comments of a README that allow findings, and the lines that each is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from readme_tool import markdown
from readme_tool.grammars import allowances as grammar
from readme_tool.grammars.allowances import Wording
from readme_tool.markdown import Comment, List, Paragraph
from readme_tool.text import Edit, Patch, Pattern, Source, Span
from readme_tool.tree.document import Document
from readme_tool.tree.nodes import Entry

# What containers put before a line that holds nothing else.
_NOTHING = Pattern(r"[\s>]*")


class Allowance(NamedTuple):
    """A comment that allows findings: what it says, where it stands, and the lines it covers.

    `alone` says that nothing but comments stands on its lines.
    """

    wording: Wording
    span: Span
    extent: Span
    alone: bool

    def covers(self, place: Span) -> bool:
        """Whether what is found at `place` is meant."""
        return self.extent.start <= place.start <= self.extent.end


def allowances(readme: Document) -> tuple[Allowance, ...]:
    """All that a README allows, in source order.

    One for the whole file covers it. One inside an entry covers the entry. One that stands alone
    covers what comes next: an item of a list, or any other block whole. Any other covers its lines.
    """
    source = readme.source
    if grammar.MARK not in source.text:
        return ()
    comments = sorted(_comments(readme))
    read = [(span, grammar.read(source[span])) for span in comments]
    if not any(wording for _, wording in read):
        return ()
    silent = set(_silent(source, comments))
    lines = _Lines(source, silent, _beginnings(readme))
    return tuple(
        Allowance(wording, span, _covered(readme, span, wording, lines), lines.alone(span))
        for span, wording in read
        if wording is not None
    )


class _Lines(NamedTuple):
    """The lines of a README: those on which only comments stand, and what begins on others."""

    source: Source
    silent: set[int]
    beginnings: Mapping[int, Span]

    def alone(self, span: Span) -> bool:
        """Whether nothing but comments stands on the lines of a comment."""
        return self.silent.issuperset(_lines(self.source, span))

    def after(self, line: int) -> Span:
        """What comes after a line, blank lines and comments passed over."""
        for number in range(line + 1, len(self.source.line_starts) + 1):
            whole = self.source.line(number)
            if number not in self.silent and not _NOTHING.fullmatch(self.source[whole]):
                return self.beginnings.get(number, whole)
        return Span(len(self.source.text), len(self.source.text))


def _covered(readme: Document, span: Span, wording: Wording, lines: _Lines) -> Span:
    source = readme.source
    if wording.whole_file:
        return Span(0, len(source.text))
    leaf = readme.leaf_at(span.start)
    if isinstance(leaf, Entry) and (leaf.github_extent or leaf.extent).holds(span):
        return leaf.extent
    own = _lines(source, span)
    return lines.after(own[-1]) if lines.alone(span) else source.lines(own[0], own[-1])


def _comments(readme: Document) -> Iterator[Span]:
    for block in readme.blocks:
        for content in markdown.contents(block):
            for inline in markdown.inlines(content):
                if isinstance(inline, Comment):
                    yield inline.span


def _beginnings(readme: Document) -> dict[int, Span]:
    """What begins on each line: an entry, or else the outermost item or other block."""
    found: dict[int, Span] = {}
    for block in readme.blocks:
        for part in block.items if isinstance(block, List) else (block,):
            found.setdefault(readme.source.line_of(part.extent.start), part.extent)
    for entry in readme.entries:
        found[readme.source.line_of(entry.extent.start)] = entry.extent
    return found


def _silent(source: Source, comments: Sequence[Span]) -> Iterator[int]:
    """The lines on which nothing but comments stands."""
    on: dict[int, list[Span]] = defaultdict(list)
    for span in comments:
        for line in _lines(source, span):
            on[line].append(span)
    for line, spans in on.items():
        if _NOTHING.fullmatch(_without(source, source.line(line), spans)):
            yield line


def _without(source: Source, whole: Span, spans: Iterable[Span]) -> str:
    parts, at = list[str](), whole.start
    for span in spans:
        parts.append(source.text[at : span.start])
        at = max(at, span.end)
    return "".join((*parts, source.text[at : whole.end]))


def _lines(source: Source, span: Span) -> range:
    return range(source.line_of(span.start), source.line_of(max(span.start, span.end - 1)) + 1)


def without(readme: Document, allowance: Allowance) -> Patch | None:
    """What takes a comment away, with the blanks or the line that were there for it alone.

    None where its line would then begin another block: `<br>` alone on a line is one of raw HTML.
    """
    source, span = readme.source, allowance.span
    first, last = (_lines(source, span)[n] for n in (0, -1))
    whole = source.lines(first, last)
    if source[whole].strip() == source[span]:
        if _parts_paragraphs(readme, whole):
            return Patch.of(Edit(whole, ""))
        end = len(source.text) if last == len(source.line_starts) else source.line_starts[last]
        return Patch.of(Edit(Span(whole.start, end), ""))
    rest = source.text[whole.start : span.start] + source.text[span.end : whole.end]
    if markdown.begins_block(rest) and not markdown.begins_block(source[whole]):
        return None
    before = len(source.text[whole.start : span.start].rstrip(" \t")) + whole.start
    after = (
        span.end
        + len(source.text[span.end : whole.end])
        - len(source.text[span.end : whole.end].lstrip(" \t"))
    )
    if after == whole.end:
        return Patch.of(Edit(Span(before, span.end), ""))
    joined = before < span.start and after > span.end
    return Patch.of(Edit(Span(span.start, after if joined else span.end), ""))


def _parts_paragraphs(readme: Document, whole: Span) -> bool:
    """Whether these lines are all that stands between two paragraphs."""
    paragraphs = [block.extent for block in readme.blocks if isinstance(block, Paragraph)]
    lines = readme.source.line_of(whole.start), readme.source.line_of(whole.end)
    ends = {readme.source.line_of(extent.end) for extent in paragraphs}
    starts = {readme.source.line_of(extent.start) for extent in paragraphs}
    return lines[0] - 1 in ends and lines[1] + 1 in starts
