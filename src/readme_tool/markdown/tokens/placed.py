"""Inline tokens and where in their block's content they stand.

Text tokens are verbatim, so walking the tokens says where each stands; a token whose place was
noted must start where the walk has come to. Where one does not, the content is given up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from readme_tool.errors import OwnBugError
from readme_tool.markdown.page import Target
from readme_tool.markdown.placing import Placing
from readme_tool.text import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

TEXTS = frozenset(("text", "text_special"))
BREAKS = frozenset(("softbreak", "hardbreak"))
EMPHASIS = frozenset(("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"))
_VERBATIM_MARKUP = EMPHASIS | {"text_special"}


class Placed(NamedTuple):
    """A token, and where in its content it starts and ends."""

    token: Token
    start: int
    end: int


class Around(NamedTuple):
    """What an inline is read from: its block's content and where links by label go."""

    raw: str
    placing: Placing
    targets: Mapping[str, Target]

    def span(self, start: int, end: int) -> Span:
        """Where the content from `start` to `end` stands in the source."""
        return self.placing.span(start, end)


class MisplacedError(OwnBugError):
    """A token that does not stand where the ones before it end; never seen outside this room."""


def placed_tokens(tokens: Iterable[Token], raw: str) -> Iterator[Placed]:
    """The tokens with their places; raises `MisplacedError` where two do not meet."""
    at = 0
    link_ends: list[int] = []  # of the links that are open; `<address>` may stand in a link
    for token in tokens:
        start, kind = at, token.type
        if kind == "text":
            at += len(token.content)
        elif kind in _VERBATIM_MARKUP:
            at += len(token.markup)
        elif kind == "link_close":
            at = link_ends.pop()
        else:
            noted, at = token.map or (-1, -1)
            if noted != start and not (kind in BREAKS and noted > start):
                raise MisplacedError
            if kind == "link_open":
                link_ends.append(at)
                at = _link_content_start(token, raw)
        yield Placed(token, start, at)
    if at != len(raw):
        raise MisplacedError


def _link_content_start(token: Token, raw: str) -> int:
    start = token.map[0] if token.map else 0
    return start + 1 if raw[start] in "[<" else start
