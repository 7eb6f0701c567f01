"""The grammar of raw HTML: a tag's (CommonMark 6.6, "Raw HTML"), and how blocks of it start and end
(4.6, "HTML blocks").
"""

import re
from typing import NamedTuple

from readme_tool.text import Pattern

_NAME = r"[A-Za-z][A-Za-z0-9-]*"
_VALUE = r"(?:[^\"'=<>`\x00-\x20]+|'[^']*'|\"[^\"]*\")"
TAG = rf"<(?:{_NAME}(?:\s+[A-Za-z_:][A-Za-z0-9:._-]*(?:\s*=\s*{_VALUE})?)*\s*/?|/{_NAME}\s*)>"

_VERBATIM = Pattern(r"<(?a:script|pre|style|textarea)(?=\s|>|\Z)", re.IGNORECASE)
_VERBATIM_END = Pattern(r"</(?a:script|pre|style|textarea)>", re.IGNORECASE)
_DECLARATION = Pattern(r"<![A-Za-z]")
_BLOCK_TAG = Pattern(r"</?([A-Za-z][A-Za-z0-9]*)(?=\s|/?>|\Z)")
_BLOCK_NAMES = frozenset(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6
    head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option
    p param search section summary table tbody td tfoot th thead title tr track ul
    """.split()
)
_TAG_ALONE = Pattern(rf"{TAG}\s*\Z")
_ENDS = {
    "<!--": Pattern("-->"),
    "<?": Pattern(r"\?>"),
    "<![CDATA[": Pattern(r"\]\]>"),
}
_ANY_END = Pattern(">")


class HtmlStart(NamedTuple):
    """The start of a block of raw HTML; `end` is in its last line, or a blank line ends it.

    `lone` says that it starts only because the tag stands alone on its line.
    """

    end: Pattern | None = None
    lone: bool = False


def html_start(line: str, *, interrupting: bool) -> HtmlStart | None:
    """How the block ends that starts with `line`, None where none does.

    Where it would interrupt a paragraph, a single tag of any name starts none.
    """
    if _VERBATIM.match(line):
        return HtmlStart(_VERBATIM_END)
    for start, end in _ENDS.items():
        if line.startswith(start):
            return HtmlStart(end)
    if _DECLARATION.match(line):
        return HtmlStart(_ANY_END)
    tag = _BLOCK_TAG.match(line)
    if tag and tag[1].lower() in _BLOCK_NAMES:
        return HtmlStart()
    return HtmlStart(lone=True) if not interrupting and _TAG_ALONE.match(line) else None
