"""Link reference definitions and where their label and address stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readme_tool.markdown.addresses import Destination, destination, skip_blanks
from readme_tool.markdown.page import Definition, Target
from readme_tool.markdown.placing import Lines, Placing
from readme_tool.markdown.tokens.containers import rest

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

    from readme_tool.markdown.tokens.rules import Rule


def placed(rule: Rule) -> Rule:
    """The rule for definitions, noting for each of their lines how much of it is content."""

    def placing_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        known = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        if len(state.tokens) > known:
            rests = [rest(state, line) for line in range(start, state.line)]
            state.tokens[known].meta["rests"] = rests
        return True

    return placing_rule


def definition(token: Token, lines: Lines) -> Definition:
    """The definition that a token of the rule stands for."""
    first, end = token.map or (0, 0)
    content, placing = _content(lines, first, token.meta["rests"])
    label = token.meta["label"]
    at = skip_blanks(content, len(label) + 3)
    found = destination(content, at, len(content)) or Destination(at, at, at)
    span = placing.span(found.start, found.end)
    target = Target(token.meta["url"], span, token.meta["title"] or None)
    label_span = placing.span(1, 1 + len(label))
    return Definition(lines.extent(first, end), token.meta["id"], label_span, target)


def _content(lines: Lines, first: int, rests: list[int]) -> tuple[str, Placing]:
    parts, content, source = [], [], []
    at = 0
    for line, length in enumerate(rests, first):
        end = lines.ends[line]
        parts.append(lines.text[end - length : end])
        content.append(at)
        source.append(end - length)
        at += length + 1
    return "\n".join(parts), Placing(tuple(content), tuple(source))
