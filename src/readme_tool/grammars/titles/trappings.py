"""A title without what a list hangs around it."""

from __future__ import annotations

from readme_tool.grammars.titles.asides import is_about_a_paper, is_placing
from readme_tool.grammars.titles.leaders import without_leaders
from readme_tool.grammars.titles.plain import plain
from readme_tool.grammars.titles.trailers import EDGES, without_trailers
from readme_tool.text import Pattern


def bare(title: str) -> str:
    """The title alone, as plain text; all of it where nothing else would be left.

    `**LEO**: "An Agent Abroad", *arXiv, Nov 2023*.`, `(arXiv 2023.11) An Agent Abroad` and
    `3. An Agent Abroad. _A. Author et al._ ICML 2024 [[pdf]]` are all `An Agent Abroad`.
    """
    text = plain(_set_apart(title)).strip()
    return without_trailers(without_leaders(_quoted(text)))


_SHORTEST = 12
_BOLD_TITLE = Pattern(r"\*\*([^*\n]{12,})\*\*[.,]?(?=\s*(?:$|[(\[_|*<`]))")
_ITALICS = Pattern(r"(?<=[.,?!*])\s+([_*])(?=[^_*\s])([^_*\n]{1,2000})\1")
_SEVERAL_PEOPLE = Pattern(r",| and | et al")
_QUOTED = Pattern(r'"([^"]{12,})"')
_ENDS_IN_A_YEAR = Pattern(r"(?:19|20)\d\d\W*$")


def _set_apart(title: str) -> str:
    """What bold letters set apart as the title, else what stands before authors in italics."""
    if "*" not in title and "_" not in title:
        return title
    bold = _BOLD_TITLE.match(title)
    if bold is not None and bold[1].count(" ") > 1:
        return bold[1]
    for italics in _ITALICS.finditer(title, _SHORTEST):
        if _SEVERAL_PEOPLE.search(italics[2]):
            return title[: italics.start()]
    return title


def _quoted(text: str) -> str:
    """What stands in quotes, if that is the title: after a label or authors, before a venue."""
    match = _QUOTED.search(text) if '"' in text else None
    if match is None:
        return text
    before, after = text[: match.start()].rstrip(), text[match.end() :].strip(EDGES)
    named = not before or (before[-1] in ":," and not is_about_a_paper(before))
    placed = not after or is_placing(after) or _ENDS_IN_A_YEAR.search(after[-60:]) is not None
    return match[1] if named and placed else text
