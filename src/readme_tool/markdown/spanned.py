"""The Markdown parser, taught to note where each inline stands.

The only importer of markdown-it-py and its plugins. Import it inside the function that reads: it
costs more than the rest of the package together.

markdown-it gives blocks their lines and inlines no place at all. Here each inline token gets, as
its `map`, the offsets in its block's content at which it starts and ends; text tokens need none,
since they are verbatim and follow what stands before them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt, helpers
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.html_block import HTML_SEQUENCES
from markdown_it.rules_inline import StateInline, escape, html_inline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

from readme_tool.markdown import (
    containers,
    definitions,
    front_matter,
    inline_rules,
    interruptions,
    tables,
)
from readme_tool.markdown.addresses import destination
from readme_tool.markdown.entities import unescaped
from readme_tool.markdown.flanking import flanking

if TYPE_CHECKING:
    from markdown_it.utils import EnvType

    from readme_tool.markdown.page import Target

__all__ = [
    "InlineRule",
    "PlacingState",
    "Rule",
    "StateBlock",
    "StateInline",
    "Token",
    "content_reader",
    "paragraph",
    "tokens",
]

Rule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]

# Brackets within brackets that are looked into; beyond that a `[` is text.
_NESTED_BRACKETS = 20

# The last of CommonMark's seven ways for raw HTML to start.
_LONE_TAG = HTML_SEQUENCES[-1][0]

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

# The blocks that end another kind of block without a blank line.
_ENDS = {
    "list": "fence blockquote hr footnote_def",
    "blockquote": "fence blockquote hr footnote_def list html_block heading",
    "paragraph": "fence blockquote hr footnote_def list html_block heading rows",
    "reference": "fence blockquote hr footnote_def list html_block heading rows",
}


def tokens(text: str) -> list[Token]:
    """The block tokens of `text`, inline tokens with places in their block's content."""
    # Without a line ending, markdown-it overlooks a quote sign on the last line, or reads past it.
    return _parser().parse(text if text.endswith("\n") else text + "\n")


def content_reader(targets: Mapping[str, Target]) -> Callable[[str], list[Token]]:
    """What gives the inline tokens of one block's content, references going to `targets`."""
    parser = _parser()
    found = {
        label: {"href": target.address, "title": target.title or ""}
        for label, target in targets.items()
    }
    env = {"references": found} if found else {}
    return lambda content: parser.inline.parse(content, parser, env, [])


@functools.cache
def _parser() -> MarkdownIt:
    parser = _Parser()
    inline = _PlacingInline()
    parser.inline = inline
    parser.configure("commonmark").use(gfm_plugin)
    parser.options["alerts"] = False  # GitHub has them on the top level only
    parser.options["inline_definitions"] = True
    parser.options["store_labels"] = True
    parser.options["maxNesting"] = containers.NESTING + 3
    # Escapes and entities stay tokens of their own, whose length in the source is known.
    parser.core.ruler.disable(["footnote_tail", "text_join"])
    _replace_inline_rules(parser)
    _replace_block_rules(parser)
    inline.prepare()
    return parser


def _replace_inline_rules(parser: MarkdownIt) -> None:
    ruler = parser.inline.ruler
    ruler.disable("gfm_autolink_email")
    ruler.at("escape", inline_rules.escape(escape))
    ruler.at("html_inline", inline_rules.raw_tag(html_inline))
    ruler.at("gfm_autolink_www", inline_rules.web)
    ruler.at("gfm_autolink_protocol", inline_rules.address)
    ruler.at("footnote_ref", inline_rules.footnote_mark)


def _replace_block_rules(parser: MarkdownIt) -> None:
    ruler = parser.block.ruler
    ruler.disable("table")
    rules = dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))
    for name in ("list", "blockquote", "footnote_def"):
        rules[name] = containers.bounded(rules[name])
    rules["list"] = containers.marked(rules["list"])
    rules["reference"] = definitions.placed(rules["reference"])
    rules["html_block"] = interruptions.with_lone_tags(rules["html_block"], _LONE_TAG)
    for name, rule in rules.items():
        ruler.at(name, rule)
    ruler.before("code", "front_matter", front_matter.rule)
    # A table's first line must be one that starts nothing else.
    ruler.before("lheading", "rows", tables.rule)
    rules["rows"] = tables.rule
    for what, ends in _ENDS.items():
        ending = {name: rules[name] for name in ends.split()}
        ruler.push(f"{what}_end", interruptions.any_of(ending), {"alt": [what]})


def paragraph(text: str) -> list[Token]:
    """The tokens of a paragraph that holds nothing but `text`."""
    inline = Token("inline", "", 0, content=text, children=[Token("text", "", 0, content=text)])
    return [Token("paragraph_open", "p", 1), inline, Token("paragraph_close", "p", -1)]


class _Destination(NamedTuple):
    """What markdown-it's link rules ask about the address at some place."""

    ok: bool
    pos: int
    str: str


class _Helpers:
    """markdown-it's helpers, with our own reader of addresses, which is several times as fast."""

    parseLinkLabel = staticmethod(helpers.parseLinkLabel)  # noqa: N815
    parseLinkTitle = staticmethod(helpers.parseLinkTitle)  # noqa: N815

    @staticmethod
    def parseLinkDestination(text: str, at: int, limit: int) -> _Destination:  # noqa: N802
        """The address that stands at `at`, if one does."""
        found = destination(text, at, limit)
        if found is None:
            return _Destination(False, 0, "")
        return _Destination(True, found.after, unescaped(text[found.start : found.end]))


class _Parser(MarkdownIt):
    """markdown-it, but it keeps addresses as written: nothing encoded, nothing refused."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.helpers = _Helpers  # type: ignore[assignment]

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """The address of a link."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The text of an address that is its own text."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        """Whether a link may go there: GitHub's parser makes a link of any."""
        return True


class PlacingState(StateInline):
    """What is known while one block's content is read."""

    open_brackets = 0
    in_raw_link = False

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """What the run of marks at `start` may do, as GitHub's parser decides it."""
        return Scanned(*flanking(self.src, start, len(self.src), within_word=canSplitWord))


class _PlacingInline(ParserInline):
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
