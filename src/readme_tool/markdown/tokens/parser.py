"""The Markdown parser as GitHub has it: which rules are on, and which are ours."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_block.html_block import HTML_SEQUENCES
from markdown_it.rules_inline import escape, html_inline
from markdown_it.token import Token
from mdit_py_plugins.gfm import gfm_plugin

from readme_tool.markdown.addresses import destination
from readme_tool.markdown.entities import unescaped
from readme_tool.markdown.tokens import (
    containers,
    definitions,
    front_matter,
    inline_rules,
    interruptions,
    tables,
)
from readme_tool.markdown.tokens.placing_inlines import PlacingInline

if TYPE_CHECKING:
    from readme_tool.markdown.page import Target

# The last of CommonMark's seven ways for raw HTML to start.
_LONE_TAG = HTML_SEQUENCES[-1][0]

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
    inline = PlacingInline()
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
