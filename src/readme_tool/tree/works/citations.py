"""The citation blocks of a page: code that holds BibTeX for readers to copy."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from readme_tool.markdown import CodeBlock
from readme_tool.text import Pattern, Span
from readme_tool.tree.document import Document

if TYPE_CHECKING:
    from readme_tool.grammars.bibtex import Bibliography


class CitationBlock(NamedTuple):
    """The citations of one code block, and where its text begins in the source."""

    start: int
    bibliography: "Bibliography"

    def place(self, span: Span) -> Span:
        """Where a span of the block's text stands in the source."""
        return span.shifted(self.start)


def citations(readme: Document) -> Iterator[CitationBlock]:
    """The code blocks that say they are BibTeX, and those that begin with an entry of it."""
    for block in readme.blocks:
        if isinstance(block, CodeBlock):
            text = _QUOTE_MARKS.sub(_blanked, readme.source[block.body])
            language = (block.info or "").split(" ")[0].strip("{.}").lower()
            if language in _LANGUAGES or _OPENING.match(text):
                from readme_tool.grammars import bibtex

                yield CitationBlock(block.body.start, bibtex.read(text))


def _blanked(marks: re.Match[str]) -> str:
    """Blanks for the marks of a quotation, so that every place stays where it is."""
    return " " * len(marks[0])


_LANGUAGES = frozenset(("bib", "bibtex", "biblatex"))
_OPENING = Pattern(
    r"\s*@(?:article|book|booklet|conference|dataset|inbook|incollection|inproceedings|manual"
    r"|mastersthesis|misc|online|phdthesis|proceedings|report|software|techreport|thesis|unpublished)"
    r"\s*[{(]",
    re.IGNORECASE,
)
_QUOTE_MARKS = Pattern(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
