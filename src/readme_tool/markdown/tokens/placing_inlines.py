"""Inlines whose tokens know where in their block's content they stand.

markdown-it gives blocks their lines and inlines no place at all. Here each inline token gets, as
its `map`, the offsets in its block's content at which it starts and ends; text tokens need none,
since they are verbatim and follow what stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

from readme_tool.markdown.flanking import flanking

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

    from readme_tool.markdown.tokens.rules import InlineRule

# Brackets within brackets that are looked into; beyond that a `[` is text.
_NESTED_BRACKETS = 20

# Where text may end, since an inline may start or a bracket close there.
_STOP = re.compile(r"[\n!&*<\[\\\]_`~]|:(?=//)|www\.")

# The characters that each inline rule can start with; a rule is tried nowhere else.
_FIRST = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "gfm_autolink_www": "w",
    "gfm_autolink_protocol": ":",
}


class PlacingState(StateInline):
    """What is known while one block's content is read."""

    open_brackets = 0
    in_raw_link = False

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """What the run of marks at `start` may do, as GitHub's parser decides it."""
        return Scanned(*flanking(self.src, start, len(self.src), within_word=canSplitWord))


class PlacingInline(ParserInline):
    """markdown-it's inline parser, noting places and trying only rules that can match."""

    def prepare(self) -> None:
        """Sort the rules that are on by the characters that they can start with."""
        names, rules = self.ruler.get_active_rules(), self.ruler.getRules("")
        by_first: dict[str, list[InlineRule]] = {}
        for name, rule in zip(names, rules, strict=True):
            for character in _FIRST.get(name, ""):
                by_first.setdefault(character, []).append(rule)
        self.by_first: Mapping[str, Sequence[InlineRule]] = by_first

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of one block's content."""
        state = PlacingState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Read from `state.pos` to `state.posMax`; called again by a link, for its content."""
        assert isinstance(state, PlacingState)
        source, end, tokens = state.src, state.posMax, state.tokens
        if state.level:
            tokens[-1].meta["inner"] = (state.pos, end)
        while (start := state.pos) < end:
            found = _STOP.search(source, start, end)
            stop = found.start() if found else end
            if stop > start:
                state.append_pending(source[start:stop])
                state.pos = stop
                continue
            known = len(tokens)
            for rule in self.by_first.get(source[start], ()):
                if rule(state, False):
                    _note(tokens, known, start, state.pos)
                    break
            else:
                _keep_as_text(state)
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802
        """Step over one inline without making tokens."""
        start = state.pos
        known = state.cache.get(start)
        if known is not None:
            state.pos = known
            return
        if state.level >= _NESTED_BRACKETS:
            state.pos = state.posMax
        else:
            self._skip(state)
        state.cache[start] = state.pos

    def _skip(self, state: StateInline) -> None:
        found = _STOP.search(state.src, state.pos, state.posMax)
        stop = found.start() if found else state.posMax
        if stop > state.pos:
            state.pos = stop
            return
        state.level += 1
        matched = any(rule(state, True) for rule in self.by_first.get(state.src[stop], ()))
        state.level -= 1
        if not matched:
            state.pos += 1


def _note(tokens: list[Token], known: int, start: int, end: int) -> None:
    """Give the first token that a rule made its place; a rule may have made none."""
    if len(tokens) == known:
        return
    token = tokens[known]
    if token.type == "text" and len(tokens) > known + 1:
        token = tokens[known + 1]
    if token.map is None:
        token.map = [start, end]


def _keep_as_text(state: PlacingState) -> None:
    """One character that starts nothing. GitHub links no bare address behind an open bracket."""
    character = state.src[state.pos]
    if character == "[":
        state.open_brackets += 1
    elif character == "]" and state.open_brackets:
        state.open_brackets -= 1
    state.append_pending(character)
    state.pos += 1
