"""What a list puts after a title: authors, venues, dates, tags, the rest of a table row."""

from __future__ import annotations

import re
from itertools import repeat

from readme_tool.grammars.titles.asides import LONGEST, is_aside, is_placing, is_published_in
from readme_tool.text import Pattern

EDGES = " .,;:|/-\"'"
"""What may stand between a title and the next thing."""
_MOST = 9
_SHORTEST = 12


def without_trailers(text: str) -> str:
    """The text before all of them; it keeps at least three characters."""
    text = _before_authors(text)
    for _ in range(_MOST):
        text = text.rstrip(EDGES) or text
        start = _trailer_start(text)
        if start < 3:
            break
        text = text[:start]
    return text


def _before_authors(text: str) -> str:
    """The text before the next line of a cell, or before "… et al"."""
    line_end = text.find(" | ", _SHORTEST)
    if line_end > 0:
        text = text[:line_end]
    others = text.find(" et al", _SHORTEST)
    if others < 0:
        return text
    first_author = max(text.rfind(gap, _SHORTEST, others) for gap in (", ", ". ", " (", " ["))
    return text[:first_author] if 0 < others - first_author <= LONGEST else text


_GAPS = (", ", ". ", "; ", " - ", " | ")
_TRAILING_GROUP = Pattern(r"[(\[]{1,2}([^()\[\]]*)[)\]]{1,2}$")
_VENUE_AND_YEAR = Pattern(r" ([A-Za-z]{3,12})(?: (?:19|20)\d\d| ?'\d\d)$")
_LEADS_TO_A_VENUE = frozenset(("the", "at", "of", "in", "for", "from", "on", "to", "and", "with"))
_ARXIV_ID = Pattern(r" arxiv:? ?\d{4}\.\d{4,5}(?:v\d)?$", re.IGNORECASE)
# Of a version of the whole paper: `v2` after a plain word, where `Swin V2` and `YOLO v3` are names.
_PAPER_VERSION = Pattern(r"(?:\S+ ){3,}\w?[a-z]{2,} (v[1-9])$")
# What comes back each year is told apart by its year.
_YEAR_OF_A_SERIES = Pattern(
    r"\b(?:annual|challenge|competition|contest|edition|index|proceedings|shared task|track"
    r"|workshop)\b[^,.;(\[]*[,.;(\[] ?(?:19|20)\d\d[)\]]?$",
    re.IGNORECASE,
)


def _trailer_start(text: str) -> int:
    """Where the last trapping after the title starts; 0 where there is none."""
    ends_in_number, in_brackets = text[-1:].isdigit(), text.endswith((")", "]"))
    end = max(0, len(text) - LONGEST)
    if (ends_in_number or in_brackets) and _YEAR_OF_A_SERIES.search(text, end):
        return 0
    if in_brackets:
        group = _TRAILING_GROUP.search(text, end)
        return group.start() if group is not None and is_aside(group[1]) else 0
    if text.endswith((".pdf", ".PDF")):
        return len(text) - len(".pdf")
    gap = max(map(text.rfind, _GAPS, repeat(-LONGEST)))
    tail = text[gap:].strip(EDGES) if gap > 0 else ""
    if tail and (is_placing(tail) or is_published_in(tail)):
        return gap
    return _number_start(text) if ends_in_number else 0


def _number_start(text: str) -> int:
    """Where a version, an arXiv number or a venue with its year starts at the end."""
    version = _PAPER_VERSION.fullmatch(text) if text[-2:-1] == "v" else None
    if version is not None:
        return version.start(1)
    preprint = _ARXIV_ID.search(text, max(0, len(text) - LONGEST))
    return _venue_start(text) if preprint is None else preprint.start()


def _venue_start(text: str) -> int:
    """Where `ICML 2024` starts at the end, if it does not belong to the sentence."""
    match = _VENUE_AND_YEAR.search(text, max(0, len(text) - 20))
    if match is None or not is_placing(match[1]):
        return 0
    before = text[: match.start()].rsplit(" ", 1)[-1].lower()
    return 0 if before in _LEADS_TO_A_VENUE else match.start()
