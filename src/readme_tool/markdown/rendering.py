"""What GitHub shows, in a form in which two texts can be compared.

The form is a flat list of pieces, one for each thing that stands on a line of the page, so that a
change to some lines can be proved to have changed nothing on the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby, zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from readme_tool.markdown.page import Definition, FootnoteDefinition, Page, blocks
from readme_tool.markdown.tokens.inlines import NESTING
from readme_tool.markdown.tokens.links import alt_text
from readme_tool.markdown.tokens.placed import MisplacedError, placed_tokens
from readme_tool.text import Source

if TYPE_CHECKING:
    from readme_tool.markdown.tokens.rules import Token

# What a token shows: its type, its HTML tag, its attributes, its own text and so on.
Form: TypeAlias = tuple[Any, ...]

# It ends every block before it, and shows nothing.
_PARTING = "\n\n<!-- -->\n\n"

_TEXTS = frozenset(("text", "text_special"))
_SOURCE_LINES = frozenset(("front_matter", "unread"))


class Container(NamedTuple):
    """Something that pieces stand in; `number` tells two of one form apart within a text."""

    number: int
    form: Form


class Piece(NamedTuple):
    """One thing that is shown: its line, from 1, what it stands in, and what it is."""

    line: int
    around: tuple[Container, ...]
    form: Form


def pieces(text: str, definitions: str = "") -> tuple[Piece, ...]:
    """What is shown of `text`, line by line.

    It may be a stretch of a README that consists of whole top-level blocks; then `definitions` are
    the README's.
    """
    from readme_tool.markdown.tokens import parser

    before = definitions + _PARTING if definitions else ""
    skipped = len(Source(before + "x").line_starts) - 1
    whole = Source(before + text)
    found = _Walk(whole).blocks(parser.tokens(whole.text))
    return tuple(
        piece._replace(line=piece.line - skipped)
        for piece in _merged(found)
        if piece.line > skipped
    )


def definitions(page: Page, source: Source) -> str:
    """The link and footnote definitions of a page, as text that can stand before a stretch."""
    return "\n\n".join(
        source[block.extent]
        for block in blocks(page.blocks)
        if isinstance(block, (Definition, FootnoteDefinition))
    )


def difference(
    before: Iterable[Piece], after: Iterable[Piece]
) -> tuple[Piece | None, Piece | None] | None:
    """The first pieces that differ, None for one that is missing; None where both say the same.

    Lines do not count. Pieces that stood in one container must still stand in one.
    """
    twins: dict[int, int] = {}
    taken: set[int] = set()
    for ours, theirs in zip_longest(before, after):
        if ours is None or theirs is None or ours.form != theirs.form:
            return ours, theirs
        if not _same_around(ours.around, theirs.around, twins, taken):
            return ours, theirs
    return None


def _same_around(
    ours: Sequence[Container], theirs: Sequence[Container], twins: dict[int, int], taken: set[int]
) -> bool:
    """Whether both stand in the same containers, as far as those were met before."""
    if len(ours) != len(theirs):
        return False
    for our, their in zip(ours, theirs, strict=True):
        if our.number not in twins and their.number not in taken:
            twins[our.number] = their.number
            taken.add(their.number)
        if our.form != their.form or twins.get(our.number) != their.number:
            return False
    return True


def _merged(found: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces with neighbouring texts joined, since how a text is written shows nowhere."""
    for is_text, group in groupby(found, _of_text):
        if is_text is None:
            yield from group
        else:
            texts = list(group)
            yield texts[0]._replace(form=("text", "".join(text.form[1] for text in texts)))


def _of_text(piece: Piece) -> tuple[int, tuple[Container, ...]] | None:
    """What texts have in common that are one; None for a piece that is no text."""
    return (piece.line, piece.around) if piece.form[0] == "text" else None


class _Walk:
    """A walk through a text's tokens that counts the containers it goes into."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.numbers = count()

    def blocks(self, tokens: Iterable[Token]) -> Iterator[Piece]:
        """The pieces of the blocks."""
        around: tuple[Container, ...] = ()
        for token in tokens:
            line = token.map[0] + 1 if token.map else 0
            if token.nesting < 0:
                around = around[:-1]
            elif token.nesting > 0:
                yield Piece(line, around, _form(token))
                around = self._within(around, _form(token))
            elif token.type == "inline":
                yield from self._inlines(token, line, self._within(around, ("inline",)))
            elif token.type != "definition":
                yield from self._leaf(token, line, around)

    def _within(self, around: tuple[Container, ...], form: Form) -> tuple[Container, ...]:
        return (*around, Container(next(self.numbers), form))

    def _leaf(self, token: Token, line: int, around: tuple[Container, ...]) -> Iterator[Piece]:
        """The pieces of a block without inlines: itself, and its lines as they stand."""
        yield Piece(line, around, _form(token))
        around = self._within(around, _form(token))
        first = line + 1 if token.type == "fence" else line
        for number, raw in enumerate(self._raw_lines(token), first):
            yield Piece(number, around, ("line", raw))

    def _raw_lines(self, token: Token) -> Sequence[str]:
        if token.type in _SOURCE_LINES and token.map:
            numbers = range(token.map[0] + 1, token.map[1] + 1)
            return [self.source[self.source.line(number)] for number in numbers]
        return token.content.removesuffix("\n").split("\n") if token.content else ()

    def _inlines(self, inline: Token, line: int, around: tuple[Container, ...]) -> Iterator[Piece]:
        raw = inline.content
        try:
            placed = list(placed_tokens(inline.children or (), raw))
        except MisplacedError:
            yield Piece(line, around, ("raw", raw))
            return
        at = 0
        deepest = len(around) + NESTING
        too_deep = 0
        for token, start, _ in placed:
            line, at = line + raw.count("\n", at, start), start
            if token.nesting and (too_deep or (token.nesting > 0 and len(around) >= deepest)):
                too_deep += token.nesting
                yield Piece(line, around, (token.type,))
            elif token.nesting < 0:
                around = around[:-1]
            elif token.nesting > 0:
                around = self._within(around, _form(token))
            elif token.type in _TEXTS:
                yield Piece(line, around, ("text", token.content))
            else:
                yield Piece(line, around, _form(token))


def _form(token: Token) -> Form:
    attributes = tuple(sorted(token.attrs.items()))
    meta = tuple(token.meta.get(key) for key in ("checked", "sides"))
    if token.type == "image":
        return token.type, attributes, alt_text(token)
    if token.type == "footnote_ref" or token.type == "footnote_reference_open":
        return token.type, token.meta["label"]
    own = token.content if token.type in ("code_inline", "html_inline") else ""
    return token.type, token.tag, attributes, meta, token.hidden, own, token.info.strip()
