"""Where works appear: conferences, journals, archives, as curators name them.

"NeurIPS 2023", "IEEE T-RO'22", "Findings of ACL 2024", "ICML 2020 Workshop", "arXiv 2024.05",
"International Journal of Medical Informatics, 2018". The value of a venue is what is written,
without the year, the date, the pages and how the work was presented.
"""

import re
from typing import NamedTuple

from readme_tool.grammars.venue_names import (
    COMPANIONS,
    GENERIC,
    NAMES,
    ORDINARY,
    PHRASES,
)
from readme_tool.text import Pattern


class Venue(NamedTuple):
    """A venue; `start` and `end` are where it stands in the text that was read.

    A year between its words ("TREC 2023 Workshop") stands in that stretch, but not in `name`.
    `known` tells a venue of the lists from one that only its place and its form make one.
    """

    name: str
    start: int
    end: int
    known: bool


def read(text: str, placed: bool = False) -> Venue | None:
    """`text`, taken whole, as a venue; None where it is something else.

    Where the place says already that a venue stands there (a column, a label, a tag before the
    title), `placed` lets names pass that no list knows.
    """
    if len(text) > _LONGEST:
        return None
    said, dated = _words(text), _has_year(text)
    if not (placed or dated or _may_be_one(said)):
        return None
    bare = _bare(text, said)
    words = list(_WORD.finditer(bare))
    while words and words[-1].group() in _LEADING_ON:
        words.pop()
    if not words or len(words) > _MOST_WORDS:
        return None
    listed = _is_known([m.group() for m in words])
    acronym = dated and _is_acronym([m.group() for m in words]) and not is_key(text)
    if not (listed or acronym or placed or not _FORMAL_WORDS.isdisjoint(said)):
        return None
    start, end = words[0].start(), _end(bare, words)
    name = _name(bare[start:end])
    if not dated and name.casefold() in _EMPTY_CELLS:
        return None
    known = listed and (dated or not _says_else(name))
    if known or acronym or _is_formal(name) or (placed and (listed or _may_be(name))):
        return Venue(name, start, end, known)
    return None


def is_named(text: str) -> bool:
    """Whether one of the lists' venues, and nothing else, stands in `text` (a date aside)."""
    venue = read(text)
    return venue is not None and venue.known


def hints_at(text: str) -> bool:
    """A quick look whether some piece of `text` may name a venue without its year."""
    return not _HINTS.isdisjoint(_words(text))


def _may_be_one(said: list[str]) -> bool:
    """A quick look whether words without a year may name a venue: its form or its begin says so."""
    if _HINTS.isdisjoint(said):
        return False
    first = said[0]
    begins = first in _BEGINNINGS or first.rstrip("w") in _BEGINNINGS
    return begins or not _FORMAL_WORDS.isdisjoint(said)


def is_key(text: str) -> bool:
    """Whether a text has the form of a citation's key, "LBC23", as some venues have too."""
    return _KEY.fullmatch(text) is not None


def _words(text: str) -> list[str]:
    """The words of a text in small letters: what they rule out no pattern has to look for."""
    plain = text.casefold()
    return (_ASCII_LETTERS if plain.isascii() else _LETTERS).findall(plain)


def _has_year(text: str) -> bool:
    digit = _DIGIT.search(text)
    # At most an apostrophe and a blank stand before the first digit of a year.
    return digit is not None and _YEAR.search(text, max(0, digit.start() - 2)) is not None


def _bare(text: str, said: list[str]) -> str:
    """The text with blanks for what leads up to a venue, dates, pages, and how it was presented."""
    bare = text if _begins_itself(text, said) else _LEAD.sub(_blank, text, 1)
    if not _WORDS_OF_HOW.isdisjoint(said):
        bare = _HOW.sub(_blank, bare)  # Before the pages, which would take the 5 of "top 5%".
    if not _WORDS_OF_DATES.isdisjoint(said):
        bare = _DATE.sub(_blank, bare)
    elif _DIGIT.search(text) is not None:
        bare = _DATE_IN_DIGITS.sub(_blank, bare)
    return _PAGES.sub(_blank, bare) if _may_have_pages(text, bare, said) else bare


def _may_have_pages(text: str, bare: str, said: list[str]) -> bool:
    """A quick look whether digits are left beside the dates, or a word stands for pages."""
    if not _WORDS_OF_PAGES.isdisjoint(said) or _DIGIT.search(bare) is not None:
        return True
    return "月" in text  # It may have been one word with what follows.


def _begins_itself(text: str, said: list[str]) -> bool:
    """A quick look whether neither signs nor words lead up to what a text names."""
    return text[:1].isalnum() and (not said or said[0] not in _WORDS_BEFORE)


def _end(bare: str, words: list[re.Match[str]]) -> int:
    """Where the last of the words ends, its bracket included and its full stop not."""
    end = words[-1].end()
    if "(" in bare[words[0].start() : end]:
        closing = _CLOSING.match(bare, end)
        if closing is not None:
            return closing.end()
    return end - 1 if bare[end - 1] == "." else end


def _name(text: str) -> str:
    """The name that stands in a text whose other words are blanks."""
    name = _TWICE.sub(r"\1", _BEFORE_COMMA.sub("", " ".join(text.split())))
    if _BRACKET.search(name) is not None:
        name = _HOLLOW.sub("", name).replace(" )", ")")
    return name.strip(" '’-–:.")


def _says_else(name: str) -> bool:
    """Whether a name means a venue only beside a year: a plain word, or one in small letters."""
    plain = name.casefold()
    return plain in ORDINARY or plain in GENERIC or (name.islower() and name not in _LOWER)


def _is_known(words: list[str]) -> bool:
    plain = [word.strip(".-'’").casefold() for word in words]
    if " ".join(plain) in PHRASES or (plain[-1] in NAMES and " ".join(plain[:-1]) in PHRASES):
        return True
    named = [_is_name(word) for word in plain]
    if not any(named):
        return False
    return all(
        is_name or word in COMPANIONS or (index and _SMALL.fullmatch(word) is not None)
        for index, (word, is_name) in enumerate(zip(plain, named, strict=True))
    ) or (named[0] and any(word in _TRACKS for word in plain))


def _is_acronym(words: list[str]) -> bool:
    """Whether one word in capitals stands there, with perhaps "workshop" or the like behind."""
    first, *others = words
    return _ACRONYM.fullmatch(first) is not None and all(w.casefold() in _TRACKS for w in others)


def _is_name(word: str) -> bool:
    if word in NAMES or word.rstrip("0123456789w").rstrip("-") in NAMES:
        return True
    first, dash, rest = word.partition("-")
    return bool(dash) and first in NAMES and (rest in COMPANIONS or rest in NAMES)


def _is_formal(name: str) -> bool:
    """Names that say themselves what they are: "Journal of …", "IEEE Transactions on …"."""
    if _FORMAL.search(name) is None:
        return False
    if _BEGINS_FORMALLY.match(name) is not None:
        return True
    return all(not word[0].islower() or word.casefold() in _BINDING for word in _WORD.findall(name))


def _may_be(name: str) -> bool:
    return 2 <= len(name) <= 90 and name[0] not in "([" and _SENTENCE.search(name) is None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


# What stands where a venue is missing; `nan` is what a spreadsheet writes.
_EMPTY_CELLS = frozenset("nan n/a na none null tbd tba tbc unknown yes no".split())
# A name in small letters is one only of these, or beside its year.
_LOWER = frozenset("arxiv preprint biorxiv medrxiv openreview corr".split())
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in PHRASES)
_LETTERS = Pattern(r"[^\W\d_]+")
_ASCII_LETTERS = Pattern(r"[a-z]+")
_DIGIT = Pattern(r"\d")
_BRACKET = Pattern(r"[(\[{]")
_CLOSING = Pattern(r"\s*\)")
_BEFORE_COMMA = Pattern(r"\s+(?=,)")
_LONGEST = 140
_MOST_WORDS = 14
_WORD = Pattern(
    r"\d{1,3}(?:st|nd|rd|th)\b|(?:\d(?=[A-Z]{2}))?[^\W\d_](?:[^\W_]|[+./’'\-]*[^\W_]|&(?=\w))*\.?(?:\+\+)?"
)
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)|['’‘]\s?\d\d(?!\d)|(?<=[a-zA-Z\s])\d\d['’]?(?!\d)")
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_IN_DIGITS = (
    r"['’‘`]?\s?(?<!\d)(?:19|20)\d\d(?:\s?[./\-年]\s?\d{1,2}月?){0,2}(?!\d)"
    r"|['’‘`]\s?\d\d(?![\d])['’]?|(?<=[A-Za-z])[\s\-]?(?<!\d)\d\d['’]?(?![\d\w])"
    r"|(?<=[Xx][iI][vV]):\s?\d{4}\.\d{4,5}(?:v\d+)?|(?<=[Xx][iI][vV])\d{4}|(?<!\w)\d{4}(?!\w)"
    r"|(?<!\w)\d{4}\.\d{4,5}(?:v\d+)?"
)
_DATE_IN_DIGITS = Pattern(_IN_DIGITS, re.IGNORECASE)
_DATE = Pattern(
    rf"(?<![\w])(?:\d{{1,2}}(?:st|nd|rd|th)?[\s.,]+)?{_MONTHS}\b\.?(?:[\s,.'’]*\d{{1,2}}(?:st|nd|rd|th)?\b)?"
    rf"|{_IN_DIGITS}",
    re.IGNORECASE,
)
_PAGES = Pattern(
    r"(?:\bpp?\.|\bpages?\b|\bvol(?:ume)?\b\.?|\bno\.|\bissue\b)\s*[\w\-–:]*|\b\d+\s*\(\d+\)(?:\s*:\s*[\d\-–]+)?"
    r"|(?<!\w)\d+\s*[-–:]+\s*\d+|(?<![\w.])\d+(?![\w.])",
    re.IGNORECASE,
)
_HOW = Pattern(
    r"[(\[{,\-–:*]?\s*\b(?:oral|poster|spotlights?|highlights?|"
    r"(?:notable[\s\-])?top[\s\-]\d+(?:[\s\-]?%|\b)|"
    r"best (?:student )?(?:paper|demo|poster|artifact)(?: award)?"
    r"(?: (?:finalist|candidate|nominee|runner[\s\-]up|honou?rable mention))?|award candidate|"
    r"(?:outstanding|award|distinguished)(?: paper)?(?: award)?|honou?rable mention|"
    r"camera[\s\-]ready|accepted|to appear|under review|in submission|extended abstract|"
    r"oral presentation)(?<=[\w%])(?!\w)\s*[)\]}*]?",
    re.IGNORECASE,
)
_LEAD = Pattern(
    r"[\s.,;:\-–—/]*"
    r"(?:(?:accepted|appeared|published|presented|to appear|submitted|forthcoming)\s+)?"
    r"(?:(?:in|at|to|by|on)\b[:\s]+)?(?=\S)",
    re.IGNORECASE,
)
_TWICE = Pattern(r"\A(arXiv (?:e-?prints?|preprint))\s*arXiv\Z", re.IGNORECASE)
_HOLLOW = Pattern(r"\s*[(\[{]\s*[)\]}]\s*")
_SENTENCE = Pattern(r"[.!?]\s+\S+\s+\S+\s+\S+\s|;\s|:\s(?![A-Z])")
# `GCPR 2020`, `ICRA-X 24`: one word in capitals, and a year.
_ACRONYM = Pattern(r"(?=(?:[^A-Z]*[A-Z]){3})[A-Z][A-Za-z+\-/&]{2,11}")
_KEY = Pattern(r"\s*[A-Z][A-Za-z]{1,6}\d\d\s*")
_SMALL = Pattern(
    r"\d+(?:st|nd|rd|th)|w|ws|of|on|the|and|for|in|&|proc|proceedings|track|main|long|short|new"
)
_TRACKS = frozenset(
    """
    workshop workshops track tutorial challenge symposium demo demos
    """.split()
)
_FORMAL = Pattern(
    r"\b(?:journals?|transactions|conference|proceedings|proc\.|symposium|letters|magazine|annals|"
    r"advances in|trends in|frontiers in|annual review|reviews? of|bulletin|communications|"
    r"congress|newsletter|newsl\.|trans\.|conf\.|lecture notes|j\. |international workshop|press|"
    r"archives?)(?!\w)",
    re.IGNORECASE,
)
_BEGINS_FORMALLY = Pattern(
    r"(?:(?:\d+(?:st|nd|rd|th)|annual|international|european|asian|ieee|acm|the)\s+)*"
    r"(?:conference|journal|transactions|workshop|symposium|proceedings|advances)\s+(?:on|of|in|for)\s",
    re.IGNORECASE,
)
_FORMAL_WORDS = frozenset(
    """
    journal journals transactions conference proceedings proc symposium letters magazine annals
    advances trends frontiers annual reviews review bulletin communications congress newsletter
    newsl trans conf lecture j workshop press archives archive
    """.split()
)
# One of these stands wherever the pattern of that name finds something that has no digits.
_WORDS_OF_DATES = frozenset(
    """
    jan january feb february mar march apr april may jun june jul july aug august sep sept
    september oct october nov november dec december
    """.split()
)
_WORDS_OF_PAGES = frozenset("p pp page pages vol volume no issue".split())
_WORDS_OF_HOW = frozenset(
    """
    oral poster spotlight spotlights highlight highlights notable best outstanding award
    distinguished top honorable honourable camera accepted appear under submission extended
    """.split()
)
_HINTS = (NAMES - ORDINARY) | _FIRST_WORDS | _FORMAL_WORDS
_LEADING_ON = ("on", "in", "of", "for", "at", "from")  # "ACL 2020 workshop on", and what follows.
# The letters that begin what is listed, a workshop's `w` left out, and what may stand before it.
_WORDS_BEFORE = frozenset(
    """
    accepted appear appeared published presented to submitted forthcoming in at by on v st nd rd th
    """.split()
)
_PARTS_OF_FIRST_WORDS = frozenset("d e euros human i l late mit ph repl ro s sem t".split())
_BEGINNINGS = frozenset().union(
    NAMES, COMPANIONS, _FIRST_WORDS, _PARTS_OF_FIRST_WORDS, _WORDS_BEFORE,
    _WORDS_OF_DATES, _WORDS_OF_PAGES, _WORDS_OF_HOW,
)  # fmt: skip
_BINDING = frozenset(
    """
    of on the and for in de la und der an to with at et & des du
    """.split()
)
