"""The inlines of a block's content, in one pass from left to right.

A link is known at its closing bracket and emphasis at its closing mark, so the pass keeps the
pieces of what is still open. What stands between two pieces is text.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import NamedTuple

from readme_tool.markdown import autolinks
from readme_tool.markdown.entities import ESCAPABLE, REFERENCE, dereferenced
from readme_tool.markdown.html import read_tag
from readme_tool.markdown.page import (
    Break,
    CodeSpan,
    Content,
    Emphasis,
    Image,
    Inline,
    Link,
    LinkForm,
    Tag,
    Target,
    Text,
)
from readme_tool.markdown.placing import Place, spanning
from readme_tool.markdown.scanning import UnsureError
from readme_tool.markdown.scanning.marks import paired
from readme_tool.markdown.scanning.pieces import (
    Around,
    Piece,
    alternative,
    bare_link,
    laid,
    new,
)
from readme_tool.markdown.scanning.raw_html import TAG
from readme_tool.markdown.scanning.targets import inline_target, reference_target
from readme_tool.text import Pattern

# How many brackets may be open at a time.
_NESTING = 12

_INLINE = LinkForm.INLINE

# Where text may end: `!`, `:` and `w` only as in `![`, `://` and `www.`.
_STOP = Pattern(r"[\n&*<\[\\\]_`~!:w](?<!!(?!\[))(?<!:(?!//))(?<!w(?!ww\.))")
# Text, and an address, in which nothing has to be looked for.
_TEXT = r"[^\n&*<\[\\\]_`~]*"
_ADDRESS = r"[^\x00-\x20\x7f()<>\\&]*"
# What cannot but open and close emphasis, where all that is in it is text.
_EMPHASIS = rf"(\*\*?|__?)(?=[^\W_])({_TEXT})(?<!\s)\1"
_PLAIN_LINK = Pattern(rf"\[(?:{_EMPHASIS}|({_TEXT}))\]\(({_ADDRESS})\)")
_PLAIN_IMAGE = Pattern(rf"!\[({_TEXT})\]\(({_ADDRESS})\)")
_AROUND_EMPHASIS = r" \t\n!-)+-/:-@\[-^`{-}"  # blanks and punctuation, but no marks
_PLAIN_EMPHASIS = Pattern(rf"(?<![^{_AROUND_EMPHASIS}]){_EMPHASIS}(?=[{_AROUND_EMPHASIS}]|\Z)")
_ADDRESS_SIGN = Pattern(r"@|://|www\.")
_BLANKS = Pattern(r"[ \t]*")
_RUN = {mark: Pattern(re.escape(mark) + "+") for mark in "*_~`"}
_BACKTICKS = _RUN["`"]
_ANGLED = Pattern(r"<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^<>\x00-\x20]*)>")
_MAIL_PART = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ANGLED_MAIL = Pattern(
    rf"<([A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_MAIL_PART}(?:\.{_MAIL_PART})*)(\n?)>"
)
_TAG = Pattern(TAG)
_COMMENT = Pattern(r"<!--(?!-?>)(?:[^-]|-(?!-))*-->")


def read_content(raw: str, place: Place, targets: Mapping[str, Target]) -> Content:
    """The inlines of a block whose content is `raw`, `targets` being those of the definitions.

    Raises `UnsureError` where it is not of the plain kind.
    """
    if "@" not in raw and not _STOP.search(raw):
        return (new(Text, (spanning(place)(0, len(raw)), raw)),) if raw else ()
    return _Pass(raw, place, targets).content()


class _Bracket(NamedTuple):
    """A `[` or `![` that may start a link or image, and how many pieces stand before it."""

    start: int
    pieces: int
    image: bool


class _Pass:
    """One pass over one content."""

    dead_brackets = 0  # the outermost so many hold a link, so they cannot start one
    has_marks = False  # that may pair, somewhere among the pieces
    raw_anchors = False  # whether a tag `<a>` stood somewhere
    in_raw_link = False
    backticks: dict[int, list[int]] | None = None  # where the runs of each length start

    def __init__(self, raw: str, place: Place, targets: Mapping[str, Target]) -> None:
        self.raw = raw
        self.span = spanning(place)
        self.targets = targets
        self.pieces: list[Piece] = []
        self.brackets: list[_Bracket] = []

    def content(self) -> Content:
        """All of it."""
        raw, at, search = self.raw, 0, _STOP.search
        while found := search(raw, at):
            at = found.start()
            at = _READERS[raw[at]](self, at)
        return self._resolved(0, 0, len(raw), linked=False)

    # Each of the following reads what starts at `at` and says from where on to look further.

    def _line_end(self, at: int) -> int:
        floor = self.pieces[-1][1] if self.pieces else 0
        start = at
        while start > floor and self.raw[start - 1] == " ":
            start -= 1
        return self._break(start, at, hard=at - start > 1)

    def _break(self, start: int, line_end: int, *, hard: bool) -> int:
        blanks = _BLANKS.match(self.raw, line_end + 1)
        end = blanks.end() if blanks else line_end + 1
        return self._keep(start, end, Break(self.span(start, end), hard))

    def _keep(self, start: int, end: int, what: Inline | str | None) -> int:
        self.pieces.append((start, end, what))
        return end

    def _escape(self, at: int) -> int:
        following = self.raw[at + 1 : at + 2]
        if following == "\n":
            return self._break(at, at + 1, hard=True)
        return self._keep(at, at + 2, following) if following in ESCAPABLE else at + 1

    def _reference(self, at: int) -> int:
        found = REFERENCE.match(self.raw, at)
        if not found:
            return at + 1
        written = found.group()
        value = dereferenced(written)
        if written[1] == "#" and unicodedata.category(value) in ("Cc", "Cn"):
            raise UnsureError
        return at + 1 if value == written else self._keep(at, found.end(), value)

    def _marks(self, at: int) -> int:
        """Marks; the emphasis at once, where they are sure to pair and hold nothing but text."""
        plain = _PLAIN_EMPHASIS.match(self.raw, at)
        if plain and not _ADDRESS_SIGN.search(plain[2]):
            content = (Text(self.span(*plain.span(2)), plain[2]),)
            emphasis = Emphasis(self.span(*plain.span()), plain[1], content)
            return self._keep(at, plain.end(), emphasis)
        mark = self.raw[at]
        found = _RUN[mark].match(self.raw, at)
        end = found.end() if found else at + 1
        if mark == "~" and end - at > 2:
            return end
        self.has_marks = True
        return self._keep(at, end, None)

    def _code(self, at: int) -> int:
        found = _BACKTICKS.match(self.raw, at)
        start = found.end() if found else at + 1
        stop = self._closing_backticks(start, start - at)
        if stop is None:
            return start
        value = self.raw[start:stop].replace("\n", " ")
        if value[0] == value[-1] == " " and value.strip(" "):
            value = value[1:-1]
        end = stop + start - at
        return self._keep(at, end, CodeSpan(self.span(at, end), value))

    def _closing_backticks(self, start: int, length: int) -> int | None:
        """Where the next run of so many backticks starts."""
        if self.backticks is None:
            self.backticks = {}
            for run in reversed(list(_BACKTICKS.finditer(self.raw))):
                self.backticks.setdefault(len(run.group()), []).append(run.start())
        runs = self.backticks.get(length)
        while runs and runs[-1] < start:
            runs.pop()
        return runs[-1] if runs else None

    def _angle(self, at: int) -> int:
        raw = self.raw
        if found := _ANGLED.match(raw, at):
            return self._keep_address(found, "")
        if found := _ANGLED_MAIL.match(raw, at):
            if found[2]:
                raise UnsureError
            return self._keep_address(found, "mailto:")
        found = _TAG.match(raw, at) or _COMMENT.match(raw, at)
        if found:
            inline = read_tag(raw, at, found.end(), self.span)
            # To CommonMark any white space ends a name, to browsers only ASCII's.
            if isinstance(inline, Tag) and inline.name.split()[0] == "a":
                self.raw_anchors, self.in_raw_link = True, not inline.closing
            return self._keep(at, found.end(), inline)
        if raw.startswith(("<!", "<?"), at):
            raise UnsureError
        return at + 1

    def _keep_address(self, found: re.Match[str], scheme: str) -> int:
        """An address in `<>`."""
        inner, shown = self.span(*found.span(1)), dereferenced(found[1])
        target = Target(scheme + shown, inner)
        span = self.span(*found.span())
        link = Link(span, inner, (Text(inner, shown),), target, LinkForm.ANGLE)
        return self._keep(found.start(), found.end(), link)

    def _address(self, at: int) -> int:
        found = None if self.brackets else autolinks.address_around(self.raw, at, len(self.raw))
        return self._keep_bare(*found, "") if found else at + 1

    def _web(self, at: int) -> int:
        end = None if self.brackets else autolinks.web_end(self.raw, at, len(self.raw))
        return self._keep_bare(at, end, "http://") if end is not None else at + 1

    def _keep_bare(self, start: int, end: int, scheme: str) -> int:
        if self.in_raw_link:
            raise UnsureError
        shown = self.raw[start:end]
        return self._keep(start, end, bare_link(self.span(start, end), shown, scheme + shown))

    def _open(self, at: int) -> int:
        """A bracket; the link at once, where nothing but text stands in it, emphasised or not."""
        found = _PLAIN_LINK.match(self.raw, at)
        if not found:
            return self._keep_bracket(at, image=False)
        span, end, start = self.span, found.end(), found.start(4)
        mark, emphasised, plain, address = found.groups()
        inner = span(at + 1, start - 2)
        content: Content = (new(Text, (inner, plain)),) if plain else ()
        if mark:
            text = Text(span(*found.span(2)), emphasised)
            content = (Emphasis(inner, mark, (text,)),)
        target = new(Target, (address, span(start, end - 1), None))
        link = new(Link, (span(at, end), inner, content, target, _INLINE))
        self.dead_brackets = len(self.brackets)
        self.pieces.append((at, end, link))
        return end

    def _open_image(self, at: int) -> int:
        """A bracket behind `!`; the image at once, where nothing but text stands in it."""
        found = _PLAIN_IMAGE.match(self.raw, at)
        if not found:
            return self._keep_bracket(at, image=True)
        span, end, start = self.span, found.end(), found.start(2)
        alt, address = found.groups()
        target = new(Target, (address, span(start, end - 1), None))
        image = new(Image, (span(at, end), span(at + 2, start - 2), alt, target, _INLINE))
        self.pieces.append((at, end, image))
        return end

    def _keep_bracket(self, at: int, *, image: bool) -> int:
        if len(self.brackets) == _NESTING:
            raise UnsureError
        self.brackets.append(_Bracket(at, len(self.pieces), image))
        return at + 1 + image

    def _close(self, at: int) -> int:
        """A closing bracket: the link or image that it ends, if it ends one."""
        if not self.brackets:
            return at + 1
        opening = self.brackets.pop()
        dead = len(self.brackets) < self.dead_brackets
        self.dead_brackets = min(self.dead_brackets, len(self.brackets))
        if dead and not opening.image:
            return at + 1
        start = opening.start + 1 + opening.image
        found = inline_target(self.raw, at + 1, self.span)
        if self.targets and not found:
            found = reference_target(self.raw, start, at, self.targets)
        if not found:
            return at + 1
        whole, inner = self.span(opening.start, found.end), self.span(start, at)
        inline: Inline
        if opening.image:
            alt = self._alt(opening, start, at)
            inline = Image(whole, inner, alt, found.target, found.form)
        else:
            content = self._resolved(opening.pieces, start, at, linked=True)
            inline = Link(whole, inner, content, found.target, found.form)
            self.dead_brackets = len(self.brackets)
        del self.pieces[opening.pieces :]
        return self._keep(opening.start, found.end, inline)

    def _alt(self, opening: _Bracket, start: int, end: int) -> str:
        """An image's alternative text, whose content is one of its own."""
        held = [what for _, _, what in self.pieces[opening.pieces :]]
        if any(isinstance(what, (Link, Image)) for what in held):
            raise UnsureError
        raw = self.raw[start:end]
        if not held:
            return raw
        return alternative(read_content(raw, 0, self.targets), raw)

    def _resolved(self, known: int, start: int, end: int, *, linked: bool) -> Content:
        """The pieces from number `known` on as content from `start` to `end`."""
        pieces = self.pieces[known:]
        around = new(Around, (self.raw, self.span, None if self.raw_anchors else linked))
        if self.has_marks:
            pieces = paired(pieces, around)
        return laid(pieces, start, end, around)


_READERS: Mapping[str, Callable[[_Pass, int], int]] = {
    "\n": _Pass._line_end,
    "\\": _Pass._escape,
    "&": _Pass._reference,
    "*": _Pass._marks,
    "_": _Pass._marks,
    "~": _Pass._marks,
    "`": _Pass._code,
    "<": _Pass._angle,
    ":": _Pass._address,
    "w": _Pass._web,
    "[": _Pass._open,
    "!": _Pass._open_image,
    "]": _Pass._close,
}
