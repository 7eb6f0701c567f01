"""Short texts beside a title: whether one says something about the work or belongs to its name."""

from __future__ import annotations

import re

from readme_tool.grammars import dates, labels, venues
from readme_tool.text import Pattern

LONGEST = 60
"""No venue, date or tag has more characters."""


def is_placing(text: str) -> bool:
    """Whether a text says only where, or when, something was published."""
    if len(text) > LONGEST or not _LOOKS_LIKE_ONE.search(text):
        return False
    return dates.read(text) is not None or venues.is_named(text)


_LOOKS_LIKE_ONE = Pattern(r"[0-9]|[A-Z][A-Za-z]*[A-Z]|[xX]iv|[Pp]reprint")


def is_dated(text: str) -> bool:
    """Whether a text is a date, or a venue with its year."""
    return any(map(str.isdigit, text)) and is_placing(text)


def is_published_in(text: str) -> bool:
    """Whether a text begins like the full name of a journal or of proceedings."""
    return _PUBLICATION.match(text) is not None


_PUBLICATION = Pattern(
    r"(?:in:? )?(?:the )?(?:advances in neural information|proceedings of|proc\. |lecture notes in"
    r"|(?:ieee|acm|ieee/acm) transactions on|(?:international |\w+ )?journal of)\b",
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Whether brackets hold something about the work: a venue, a label, how it was presented."""
    if not text.strip() or _PRESENTATION.fullmatch(text.strip()):
        return True
    if is_about_a_paper(text):
        return False
    label = labels.read(text)
    return is_placing(text) if label is None else label.role is not labels.Role.OTHER


_PRESENTATION = Pattern(
    r"(?:oral|spotlight|poster|highlight|accepted|award|best paper|findings|must read|new|hot"
    r"|recommend(?:ed)?|(?:short|long|full|workshop|journal|conference)(?: paper)?)(?: \w+)?",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Whether a text is no title at all: a venue, a date, the label of a link."""
    return is_placing(text) or labels.read(text) is not None


def is_about_a_paper(text: str) -> bool:
    """Whether a text beside a title makes it another work: `Re`, `Erratum to`, `Extended`."""
    return _ABOUT_A_PAPER.match(text) is not None


_ABOUT_A_PAPER = Pattern(
    r"(?:re|reply|comments?|errat(?:um|a)|addendum|corrections?|corrigendum|retract\w*|rebuttal"
    r"|response|supp\w*|appendix|part|chapter|vol(?:ume)?|replication|discussion"
    r"|extended|extension|abridged|revised|updated)\b",
    re.IGNORECASE,
)
