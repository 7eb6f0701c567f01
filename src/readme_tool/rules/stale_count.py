"""A number of papers that is not how many stand in the list.

Such counts are kept by hand. One that is out of date tells readers that entries are missing, or makes
them doubt the others.

~~~markdown bad
## Surveys (2)

- [Lists that Last](https://example.org/1)
- [Curation at Scale](https://example.org/2)

## Datasets (1)

- [BigList](https://example.org/3)
- [HugeList](https://example.org/4)

## Tools (1)

- [ListTool](https://example.org/5)
~~~

~~~text report
6:14 the heading says 1, and 2 entries stand below it
~~~

~~~markdown bad
## Papers

This list holds **12 papers**, sorted by year.

- [Lists that Last](https://example.org/1)
- [Curation at Scale](https://example.org/2)
- [The Life of Links](https://example.org/3)
- [Sorting by Hand](https://example.org/4)
- [Badges and their Meaning](https://example.org/5)
- [Names for Everything](https://example.org/6)
- [Tidy Shelves, Happy Readers](https://example.org/7)
- [Lost Cards and How to Find Them](https://example.org/8)
- [The Whole Shelf of Papers](https://example.org/9)
- [What Shelves Are Made Of](https://example.org/10)
~~~

~~~text report
3:19 this says 12, and 10 entries stand below it
~~~

~~~markdown bad
![](https://img.shields.io/badge/PaperNumber-7-green) ![](https://img.shields.io/badge/Papers-5+-green)

- [Lists that Last](https://example.org/1)
- [Curation at Scale](https://example.org/2)
- [The Life of Links](https://example.org/3)
- [Sorting by Hand](https://example.org/4)
- [Badges and their Meaning](https://example.org/5)
- [Names for Everything](https://example.org/6)
~~~

~~~text report
1:1 this says 7, and 6 entries stand below it
~~~

~~~markdown good
## Surveys (2023)

This list builds on 12 papers of others, and holds more than 100 papers.

- [Lists that Last](https://example.org/1)

## Step (3)

- [Curation at Scale](https://example.org/2)
~~~

Only pages on which at least half of the numbers in headings are right have counts there at all. A number in a
sentence counts where the sentence speaks of the list, says "papers" or the like and no "over" or "about"; one
in a badge where its label says so. Neither is off by more than a quarter: other numbers count other things.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from readme_tool.grammars import dates
from readme_tool.rules.base import Finding, NoOptions, Severity, rule
from readme_tool.rules.wording import counted
from readme_tool.text import Pattern, Span
from readme_tool.tree import Document, Entry, Listing, Prose, Section

_NOUN = r"(?:papers?|entries|works?|articles?|publications?|篇)"
_IN_HEADING = Pattern(rf"[(\[（]\s*(\d{{1,4}})\s*{_NOUN}?\s*[)\]）]\s*#*\s*\Z", re.IGNORECASE)
_TOLD = Pattern(rf"(?<![\w.,+>~≥-])(\d{{2,4}})[*_\s]+(?:\w+\s+)?{_NOUN}(?!\w)", re.IGNORECASE)
_NUMBER = Pattern(r"[0-9]{1,4}")
_ON_BADGE = Pattern(
    rf"(?:total|number of|#|no\.?)?[\s_-]*{_NOUN}[\s_-]*(?:number|count|total|listed|collected)?"
    r"|论文数?量?",
    re.IGNORECASE,
)
_SENTENCE = Pattern(r"(?:[^.!?。！？\n]|\.(?=\w)){1,400}")
_OF_THE_LIST = Pattern(
    r"\b(?:list(?:s|ed|ing)?|collection|collects?|collected|repo(?:sitory)?|readme|corpus|below"
    r"|contains?|includes?|covers?|holds?|total)\b|收录|收集|整理|共",
    re.IGNORECASE,
)
_ROUNDED = Pattern(
    r"\b(?:over|more than|about|around|nearly|almost|approximately|at least|up to|first|top|last"
    r"|another|new|added|adds?|builds? on|out of)\s+[*_]*\Z|[>~≥约近超]\s*[*_]*\Z|超过\s*\Z",
    re.IGNORECASE,
)
_FEWEST = 3
_MOST_OFF = 1.25
_LONGEST = 4000


class _Claim(NamedTuple):
    """A number, where it stands, and how many entries it may mean, the likeliest first."""

    span: Span
    said: int
    entries: tuple[int, ...]

    @property
    def right(self) -> bool:
        """Whether so many entries stand where it says."""
        return self.said in self.entries

    @property
    def near(self) -> bool:
        """Whether it can at all be meant to be the number of entries."""
        few, many = sorted((self.said, self.entries[0]))
        return many <= _MOST_OFF * few


@rule(Severity.INFO)
def stale_count(readme: Document, _: NoOptions) -> Iterator[Finding]:
    """Find the numbers of papers that differ from how many entries stand below."""
    claims = list(_in_headings(readme))
    right = sum(1 for claim in claims if claim.right)
    if len(claims) >= _FEWEST and right * 2 >= len(claims):
        yield from (_finding(claim, "the heading") for claim in claims if not claim.right)
    for claim in chain(_in_sentences(readme), _in_badges(readme)):
        if claim.near and not claim.right:
            yield _finding(claim, "this")


def _finding(claim: _Claim, what: str) -> Finding:
    below = counted(claim.entries[0], "entry stands", "entries stand")
    return Finding(claim.span, f"{what} says {claim.said}, and {below} below it")


def _in_headings(readme: Document) -> Iterator[_Claim]:
    for section in readme.sections:
        heading = section.heading
        text = readme.source[heading.extent] if heading else ""
        match = _IN_HEADING.search(text) if _has_digit(text) else None
        if heading and match:
            span = Span(*match.span(1)).shifted(heading.extent.start)
            yield _Claim(span, int(match[1]), (_entries(readme, section),))


def _in_sentences(readme: Document) -> Iterator[_Claim]:
    """The numbers in prose before the first entries of a section.

    Its own entries are meant, or those of a section around it, or the works among them.
    """
    for section in readme.sections:
        for child in section.children:
            if isinstance(child, Listing):
                break
            if isinstance(child, Prose) and child.extent.length <= _LONGEST:
                yield from _in_prose(readme, section, child)


def _in_prose(readme: Document, section: Section, prose: Prose) -> Iterator[_Claim]:
    text = readme.source[prose.extent]
    if not _has_digit(text):
        return
    for sentence in _SENTENCE.finditer(text):
        if not _OF_THE_LIST.search(sentence[0]):
            continue
        for match in _TOLD.finditer(sentence[0]):
            if not _ROUNDED.search(sentence[0][: match.start()]) and not _is_year(match[1]):
                start = prose.extent.start + sentence.start()
                span = Span(*match.span(1)).shifted(start)
                counts = tuple(_counts(readme, section.extent))
                if counts:
                    yield _Claim(span, int(match[1]), counts)


def _in_badges(readme: Document) -> Iterator[_Claim]:
    """The numbers in badges that stand in no entry."""
    for picture in readme.where(lambda gist: gist.shows_number).pictures:
        badge = picture.badge
        if badge is None or not _NUMBER.fullmatch(badge.message or ""):
            continue
        if not _ON_BADGE.fullmatch(badge.label or ""):
            continue
        counts = tuple(_counts(readme, picture.span))
        if counts and not isinstance(readme.leaf_at(picture.span.start), Entry):
            yield _Claim(picture.span, int(badge.message or ""), counts)


def _counts(readme: Document, place: Span) -> Iterator[int]:
    """How many entries, and how many works, the sections around a place hold, innermost first."""
    around = [one for one in readme.sections if one.extent.holds(place)]
    for one in sorted(around, key=lambda one: one.extent.length):
        entries = _entries(readme, one)
        if entries:
            yield entries
            yield sum(1 for work in readme.works if one.extent.holds(work.entries[0].extent))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_year(digits: str) -> bool:
    return dates.read(digits) is not None


def _entries(readme: Document, section: Section) -> int:
    return sum(1 for entry in readme.entries if section.extent.holds(entry.extent))
