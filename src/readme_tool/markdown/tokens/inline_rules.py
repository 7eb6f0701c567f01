"""Inline rules in which GitHub's parser differs from markdown-it's, or that must note a place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from readme_tool.markdown import autolinks
from readme_tool.markdown.entities import ESCAPABLE
from readme_tool.text import Pattern

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

    from readme_tool.markdown.tokens.placing_inlines import PlacingState
    from readme_tool.markdown.tokens.rules import InlineRule

_ESCAPABLE = ESCAPABLE | {"\n"}
_A_TAG = Pattern(r"</?a(?=[\s/>])(?:[^>]*\s(href)\s*=)?", re.IGNORECASE)
_FOOTNOTE_MARK = Pattern(r"\[\^([^\s\[\]]+)\]")


def escape(rule: InlineRule) -> InlineRule:
    """The rule for backslashes, but one that escapes nothing is text like any other character."""

    def escape_rule(state: StateInline, silent: bool) -> bool:
        behind = state.pos + 1
        return state.src[behind : min(behind + 1, state.posMax)] in _ESCAPABLE and rule(
            state, silent
        )

    return escape_rule


def raw_tag(rule: InlineRule) -> InlineRule:
    """The rule for raw tags, noting whether what follows one stands in an `<a href>`."""

    def raw_tag_rule(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        tag = None if silent else _A_TAG.match(state.src, start, state.pos)
        if tag:
            _placing(state).in_raw_link = tag[1] is not None
        return True

    return raw_tag_rule


def web(state: StateInline, silent: bool) -> bool:
    """An inline rule: a bare address that starts with `www.`."""
    if silent or not _may_link(_placing(state)):
        return False
    end = autolinks.web_end(state.src, state.pos, state.posMax)
    return end is not None and _link_bare(state, state.pos, end, "http://")


def address(state: StateInline, silent: bool) -> bool:
    """An inline rule: a bare address whose scheme was already taken for text."""
    if silent or not _may_link(_placing(state)):
        return False
    found = autolinks.address_around(state.src, state.pos, state.posMax)
    if found is None:
        return False
    start, end = found
    state.pending = state.pending[: len(state.pending) - (state.pos - start)]
    return _link_bare(state, start, end, "")


def footnote_mark(state: StateInline, silent: bool) -> bool:
    """An inline rule: `[^label]`, where a footnote has that label."""
    labels: Mapping[str, Any] = state.env.get("footnotes", {}).get("refs", {})
    if not labels:
        return False
    found = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if found is None or f":{found[1]}" not in labels:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": found[1]}
    state.pos = found.end()
    return True


def _placing(state: StateInline) -> PlacingState:
    return cast("PlacingState", state)


def _may_link(state: PlacingState) -> bool:
    """Whether a bare address is linked here: not in a link, nor behind an open bracket."""
    return not (state.level or state.in_raw_link or state.open_brackets)


def _link_bare(state: StateInline, start: int, end: int, scheme: str) -> bool:
    raw = state.src[start:end]
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": scheme + raw}
    opening.info = "auto"
    opening.map = [start, end]
    state.push("text", "", 0).content = raw
    state.push("link_close", "a", -1)
    state.pos = end
    return True
