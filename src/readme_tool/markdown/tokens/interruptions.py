"""What may end a paragraph, quote, list or definition without a blank line.

markdown-it asks each of its rules about each line of each paragraph. Most can be told from the
line's first character not to apply.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

    from readme_tool.markdown.tokens.rules import Rule

# The characters that a block of each kind can start with; other kinds start with any.
_FIRST = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "html_block": "<",
    "heading": "#",
    "footnote_def": "[",
}

# From this many columns on, an indented line is code, or text where no code may start.
_CODE_INDENT = 4


def any_of(rules: Mapping[str, Rule]) -> Rule:
    """One rule for all of `rules`, by their names, that only says whether one of them matches."""
    by_first = {
        character: [rule for name, rule in rules.items() if _may_start(name, character)]
        for character in "".join(_FIRST.values())
    }
    always = [rule for name, rule in rules.items() if name not in _FIRST]

    def any_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if not silent:
            return False
        first = state.bMarks[start] + state.tShift[start]
        candidates = by_first.get(state.src[first : first + 1], always)
        return any(rule(state, start, end, True) for rule in candidates)

    return any_rule


def with_lone_tags(rule: Rule, lone_tag: re.Pattern[str]) -> Rule:
    """The rule for raw HTML, for which a tag alone on its line also ends what goes on by laziness.

    Such a tag ends no paragraph, but a line without the quote signs or indentation of what it
    would go on in is, for GitHub's parser, in no paragraph yet when it looks for HTML.
    """

    def html_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if rule(state, start, end, silent):
            return True
        if not silent or not _is_lazy(state, start):
            return False
        first = state.bMarks[start] + state.tShift[start]
        return lone_tag.match(state.src[first : state.eMarks[start]]) is not None

    return html_rule


def _is_lazy(state: StateBlock, line: int) -> bool:
    if state.sCount[line] - max(state.listIndent, 0) >= _CODE_INDENT:
        return False
    return state.parentType == "blockquote" or state.sCount[line] < state.blkIndent


def _may_start(name: str, character: str) -> bool:
    return character in _FIRST.get(name, character)
