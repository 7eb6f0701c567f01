"""Lists of people, as citations name them: "Ada Lovelace, Charles Babbage", "Lovelace et al."."""

from __future__ import annotations

import re

from readme_tool.grammars import organisations, venues
from readme_tool.text import Pattern


def are_people(text: str) -> bool:
    """Whether `text` names people, or one team, and nothing else."""
    if len(text) > _LONGEST:
        return False
    if _are_plain_names(_bare(text)):
        return True
    if _SENTENCE.search(text) or _YEAR.search(text):
        return False
    bare = _bare(_without_marks(text))
    if not bare:
        return False
    without = _without_others(bare)
    if without is None:
        return False
    if without != bare and _is_surname(without):
        return True
    if organisations.is_firm(bare):
        return False
    return _are_names(without) or _is_team(bare)


def _are_plain_names(text: str) -> bool:
    """Whether full names in plain letters are people's for certain: most lists need no more."""
    if _PLAIN_LIST.fullmatch(text) is None:
        return False
    words = text.replace(" and ", " ").casefold().replace(",", " ").replace("-", " ").split()
    if not _WORDS_OF_NO_LIST.isdisjoint(words) or organisations.is_firm(text):
        return False
    return not organisations.has_organisation(text)


def are_several(text: str) -> bool:
    """Whether `text` names at least two people, or one "et al."; a lone name could be a title."""
    return _HINTS_AT_SEVERAL.search(text) is not None and are_people(text)


def names_others(text: str) -> bool:
    """Whether "et al." stands in `text`, which only a list of people has."""
    return _may_name_others(text) and _OTHERS.search(text) is not None


def may_say_et_al(text: str) -> bool:
    """A quick look whether "et al" may stand in `text`, in whatever case."""
    return _LIKE_ET_AL.search(text.lower()) is not None


def leading(text: str) -> int:
    """Where the people end that `text` begins with, at least two or one "et al."; 0 without any."""
    begin = at = len(text) - len(text.lstrip(" ,.:;-–—|*\t\n"))
    names: list[tuple[int, int]] = []
    while True:
        stop = _end_of_name(text, at, len(names))
        if not stop or _TITLE_BEGINS.match(text, stop) is not None:
            break
        names.append((at, stop))
        others = _OTHERS.match(text, stop)
        if others is not None:
            return others.end()
        separator = _SEPARATOR.match(text, stop)
        if separator is None or separator.end() == stop:
            break
        at = separator.end()
    if names and _is_no_name(text, names):
        names.pop()
    elif names:
        names[-1] = _without_venue(text, *names[-1])
    return _end_of_several(text, begin, names[-1][1], len(names)) if len(names) > 1 else 0


def _without_venue(text: str, start: int, stop: int) -> tuple[int, int]:
    """A name without the venue that follows an initial with a stop: "Babbage C. ICML, 2010"."""
    venue = _VENUE_BEHIND.match(text, start, stop)
    if venue is not None and venues.is_named(venue["venue"]):
        return start, venue.end("name")
    return start, stop


def _is_no_name(text: str, names: list[tuple[int, int]]) -> bool:
    """Whether the last of several is a venue or a publisher: "Ada Lovelace, Leo Byron, ACL"."""
    (_, end), (last, stop) = names[-2] if len(names) > 1 else (0, 0), names[-1]
    if venues.is_named(text[last:stop].strip()):
        return True
    if len(names) < 2 or "," not in text[end:last] or "and" in text[end:last]:
        return False
    in_full = all(" " in text[slice(*name)].strip() for name in names[:-1])
    return in_full and _LONE_WORD.fullmatch(text, last, stop) is not None


def _end_of_several(text: str, begin: int, end: int, names: int) -> int:
    """Where several names end, if they are people's and no institution comes next; else 0."""
    if not are_several(text[begin:end]):
        return 0
    if names == 2 and " " not in text[begin:end].replace(", ", ","):
        return 0  # "Lovelace, Ada" is one, and could be anything.
    behind = _SEPARATOR.match(text, end)
    place = text[behind.end() : behind.end() + 60] if behind else ""
    return 0 if organisations.has_organisation(place.partition(",")[0]) else end


def _end_of_name(text: str, at: int, names: int) -> int:
    """Where the name ends that stands at `at`, the `names` before it known; 0 without one."""
    if _begins_with_no_name(text, at):
        return 0
    name = _NAME.match(text, at)
    if name is not None and _is_person(name.group()):
        return name.end()
    # Of "Lovelace A, Babbage C. Notes on the Engine" the last letter with a stop ends the people.
    inverted = _INVERTED.match(text, at) if names else None
    return inverted.end() if inverted is not None and _is_person(inverted.group()) else 0


def _begins_with_no_name(text: str, at: int) -> bool:
    """Whether a word in small letters stands at `at` that no name begins with."""
    if not text[at : at + 1].islower():
        return False
    word = _SMALL_LETTERS.match(text, at)
    return word is not None and word.group() not in _PARTICLES


def _bare(text: str) -> str:
    """The text with its blanks evened, and without what stands around it."""
    return " ".join(text.split()).strip(" .,;:*")


def _without_marks(text: str) -> str:
    """The text without footnote marks and short asides."""
    return _MARKS.sub("", text) if _SIGN_OF_A_MARK.search(text) else text


def _without_others(bare: str) -> str | None:
    """The people without "et al."; None if further words stand behind it."""
    if not _may_name_others(bare):
        return bare.strip(" ,;.&")
    others = _OTHERS.search(bare)
    if others is not None and _WORDS.search(bare, others.end()):
        return None
    return _OTHERS.sub("", bare).strip(" ,;.&")


def _may_name_others(text: str) -> bool:
    """A quick look whether "et al." or the like may stand in `text`."""
    return _LIKE_OTHERS.search(text.casefold()) is not None


def _are_names(text: str) -> bool:
    names = [name.strip(" .") for name in _BETWEEN.split(text)]
    names = [name for name in names if name]
    if not names or len(names) > _MOST:
        return False
    # A list of lone words is no list of people: "BERT, RoBERTa, T5".
    in_full = sum(1 for name in names if " " in name or _CHINESE.fullmatch(name))
    if in_full * 4 < len(names) and not (
        _are_alone(names) or _are_inverted(text) or _have_initials(names)
    ):
        return False
    if len(names) == 1 and not in_full:
        return False
    strange = [name for name in names if not _is_person(name)]
    slips = max(len(names) // 8, 1 if len(names) >= 5 else 0)
    if len(strange) > slips or any(len(name.split()) > 4 or ":" in name for name in strange):
        return False
    return not (organisations.has_organisation(text) and _names_place(names, slips))


def _are_alone(names: list[str]) -> bool:
    """Whether names stand as in "Lovelace, Ada, Charles, Babbage", as some tools export."""
    return len(names) >= _ENOUGH_ALONE and all(_LONE_NAME.fullmatch(name) for name in names)


def _have_initials(names: list[str]) -> bool:
    """Whether initials stand behind each name: "Lovelace, A., Babbage, C."."""
    return len(names) > 1 and all(_INITIALS.fullmatch(name) for name in names[1::2])


def _are_inverted(text: str) -> bool:
    """Whether names stand as in "Lovelace, Ada and Babbage, Charles"."""
    parts = [part.split(",") for part in text.split(" and ")]
    if any(len(part) != 2 for part in parts):
        return False
    return len(parts) > 1 or all(_LONE_NAME.fullmatch(name.strip()) for name in parts[0])


def _names_place(names: list[str], slips: int) -> bool:
    return sum(1 for name in names if organisations.has_organisation(name)) > slips


def _is_person(name: str) -> bool:
    if _PLAIN_NAME.fullmatch(name) is not None:
        return _NO_LONG_NAMES.isdisjoint(name.casefold().split())
    words = name.split()
    if not 1 <= len(words) <= 6:
        return False
    if not name.isascii() and _CHINESE.fullmatch(name):
        return True
    capitals = 0
    for word in words:
        if word[0].isupper():
            capitals += 1
            if len(word) > 2 and word.casefold().strip(".'") in _NO_NAMES:
                return False
        elif word.casefold() not in _PARTICLES:
            return False
        if not (word.isalpha() or _NAME_WORD.fullmatch(word)):
            return False
    return capitals > 0


def _is_surname(text: str) -> bool:
    return len(text) < 50 and _is_person(text)


def _is_team(text: str) -> bool:
    return _TEAM.fullmatch(text) is not None


_LONGEST = 6000
_MOST = 400
_ENOUGH_ALONE = 4
_LONE_NAME = Pattern(
    r"(?!\S*(?:ing|tion|sion|ment|ness|ics|ity|ance|ence|ology|graphy|ness|als?|ors|ers)\b)"
    r"[^\W\d_a-z][^\W\d_A-Z]+(?:[-'’ ][^\W\d_]+)*\.?|[^\W\d_]\.?(?:[. \-]{1,2}[^\W\d_]\.?){0,3}"
)
_INITIALS = Pattern(r"[^\W\d_a-z]\.?(?:[. \-]{1,2}[^\W\d_a-z]\.?){0,3}")
_MARKS = Pattern(
    r"[*†‡§¶✉#∗⋆♠♣♥♦◇◆^¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<![-\d])\d+(?![^\W_])|\([^()]{0,20}\)|📧|[{}\\\"]"
)
_SIGN_OF_A_MARK = Pattern(r"[*†‡§¶✉#∗⋆♠♣♥♦◇◆^¹²³⁴⁵⁶⁷⁸⁹⁰\d(📧{}\\\"]")
_WORDS = Pattern(r"[^\W\d_]{2}")
# Five words in small letters in a row, which no name has.
_SMALL_WORD = r" (?!and\b|et\b|others\b)[a-z]+"
_SENTENCE = Pattern(f"{_SMALL_WORD}(?:{_SMALL_WORD}){{4}}")
# What stands before the year is looked at once its first two digits are found, which is quicker.
_YEAR = Pattern(r"(?:19|20)(?<!\w\d\d)\d\d(?!\w)")
_LIKE_OTHERS = Pattern(r"et\.?\s?al|others|\.\.\.|…|等")
_LIKE_ET_AL = Pattern(r"et\.?\s?al")
_OTHERS = Pattern(
    r"\s{0,3}[,，&]?\s{0,3}(?:\b(?:and\s+)?et\.?\s?al\b\.?|(?:\band\s+)?\bothers\b|\.\.\.|…|等人?(?=\W|$))",
    re.IGNORECASE,
)
_HINTS_AT_SEVERAL = Pattern(r"[,，、;；&·]|\band\b|\bet\.?\s?al\b|等", re.IGNORECASE)
_SEPARATOR = Pattern(r"\s{0,3}(?:[,，、;；·|&]\s{0,3}(?:and\b|&)?|\band\b)\s{0,3}", re.IGNORECASE)
# The same for an evened text whose names are stripped of blanks.
_BETWEEN = Pattern(r"[,，、;；·|&] ?(?:[aA][nN][dD]\b|&)?|\b[aA][nN][dD]\b")
_SMALL_LETTERS = Pattern(r"[a-z]+")
_PLAIN_NAME = Pattern(r"[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,5}")
# Up to a hundred of them, in full.
_NAME_IN_FULL = r"[A-Z](?:[A-Za-z\-]*|\.)(?: [A-Z](?:[A-Za-z\-]*|\.)){1,5}"
_PLAIN_LIST = Pattern(rf"{_NAME_IN_FULL}(?:(?:, ?(?:and )?| and ){_NAME_IN_FULL}){{0,99}}")
_NAME = Pattern(
    r"(?:[^\W\d_]\.[ \-]?"
    r"|(?!et\b|and\b)[^\W\d_]+(?:['’`\-‐‑][^\W\d_]+)*"
    r"(?:[ \t]|(?=[,，、;；.&|:(\[]|\s|$))"
    r"){1,6}"
)
# A name before a colon is a work's, "…, GraphNet: a survey"; people's where quotes follow.
_TITLE_BEGINS = Pattern(r":(?!\s*[\"“«])")
_VENUE_BEHIND = Pattern(r"(?P<name>[^.]{1,40}\b[^\W\d_]\.) (?P<venue>[A-Z][A-Za-z]{2,11})\s*")
_LONE_WORD = Pattern(r"[^\W\d_]{3,}\s*")
_INVERTED = Pattern(r"[^\W\d_](?:[^\W\d_]|['’`\-](?=[^\W\d_]))+(?:\s[^\W\d_]){1,3}(?=\.\s)")
_NAME_WORD = Pattern(r"[^\W\d_](?:[^\W\d_]|['’‘`\-.‐‑{}\"´~])*")
_CHINESE = Pattern(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,8}")
_TEAM = Pattern(
    r"(?:[A-Z][\w.\-]*\s+){1,4}(?:[Tt]eam|Group|Authors|Contributors|Community|Collaboration|AI)"
)
_PARTICLES = frozenset(
    "van von der den de da di del della dos du la le el al bin ibn ter ten zu y st mc 't".split()
)
_NO_NAMES = frozenset(
    """
    a an the of for in on with by to from and or is are as at via using towards toward learning
    network networks model models deep neural survey review analysis system systems based data
    language vision image video generation training large multi self code paper page project arxiv
    conference journal workshop international proceedings transactions press workshops new how what
    why we our this that benchmark dataset framework method approach robot robotics policy agent
    agents reasoning diffusion transformer transformers attention graph representation optimization
    reinforcement prediction detection segmentation recognition estimation classification retrieval
    tasks task evaluation keywords published accepted oral poster spotlight best award updated note
    link github website open source online free simple fast server library tool awesome modular
    """.split()
)
_NO_LONG_NAMES = frozenset(word for word in _NO_NAMES if len(word) > 2)
_WORDS_OF_NO_LIST = _NO_LONG_NAMES | {"et", "others"}
