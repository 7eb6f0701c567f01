"""What markdown-it calls a token, and a rule."""

from collections.abc import Callable

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

__all__ = ["InlineRule", "Rule", "Token"]

# The state, its first line and the one behind its last, and whether only to say if it matches.
Rule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]
