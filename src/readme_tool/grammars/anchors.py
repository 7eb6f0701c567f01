"""The anchors that GitHub gives to headings, and what a link's fragment reaches.

A heading's text here is the text of the rendered heading, without markup and images. The rule
is that of html-pipeline's `toc_filter.rb` and of github-slugger's recorded fixtures; the look-up
is that of GitHub's own front-end scripts (`user-content.ts`, `SharedMarkdownContent.tsx`).
"""

from __future__ import annotations

import enum
import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from typing import TYPE_CHECKING

from readme_tool.text import Pattern

if TYPE_CHECKING:
    from readme_tool.grammars.candidates import Name, Names

# Circled and squared letters are symbols, yet Other_Alphabetic (PropList.txt), so they stay.
_LETTER_SYMBOLS = frozenset(
    chr(code)
    for first, last in (
        (0x24B6, 0x24E9),
        (0x1F130, 0x1F149),
        (0x1F150, 0x1F169),
        (0x1F170, 0x1F189),
    )
    for code in range(first, last + 1)
)
_KEPT_CATEGORIES = frozenset(("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"))
# Letters of Unicode 15.0 and 15.1, which recorded anchors of GitHub do not keep; Python knows them
# from 3.12 on.
_YOUNG_LETTERS = Pattern(
    "[\u0cf3\u0ece\U00010efd-\U00010eff\U00011240\U00011241\U00011f00-\U00011f59"
    "\U00013440-\U00013455\U0001b132\U0001b155\U0001df25-\U0001df2a\U0001e030-\U0001e08f"
    "\U0001e4d0-\U0001e4f9\U0002b739\U0002ebf0-\U0002ee5d\U00031350-\U000323af]"
)
_ASCII_SLUG = {
    code: "-" if chr(code) == " " else chr(code).lower() if chr(code).isalnum() else None
    for code in range(128)
    if chr(code) not in "-_"
}


def slug(text: str) -> str:
    """GitHub's anchor for a heading of this text, before duplicates are told apart."""
    if text.isascii():
        return text.translate(_ASCII_SLUG)
    return "".join(
        "-" if character == " " else character
        for character in _YOUNG_LETTERS.sub("", text.lower())
        if character in "- "
        or unicodedata.category(character) in _KEPT_CATEGORIES
        or character in _LETTER_SYMBOLS
    )


def anchors(texts: Iterable[str]) -> list[str]:
    """The anchors of all headings of a page, in order; one that is taken gets `-1`, `-2`, …."""
    taken: dict[str, int] = {}
    given = []
    for text in texts:
        base = anchor = slug(text)
        while anchor in taken:
            taken[base] += 1
            anchor = f"{base}-{taken[base]}"
        taken[anchor] = 0
        given.append(anchor)
    return given


class Reach(enum.Enum):
    """How a fragment comes to its place on github.com."""

    EXACT = "exact"
    """It is an anchor, an id or a name, letter by letter."""
    CASE = "case"
    """Only lower-cased, which GitHub's script does and other renderers do not."""
    TOP = "top"
    """The top of the page, to which browsers go for an empty fragment and for `top`."""
    LINE = "line"
    """Lines of the source, as in `L10` and `L3C5-L4C2`."""
    THEME = "theme"
    """The mark of an image that only the dark or only the light theme shows."""
    PAGE = "page"
    """The README's own frame, which has the id `readme` on a repository's front page."""
    NONE = "none"
    """Nothing has it."""


_PREFIX = "user-content-"
_LINES = Pattern(r"L[0-9]+(?:C[0-9]+)?(?:-L[0-9]+(?:C[0-9]+)?)?")
_THEMES = frozenset(("gh-dark-mode-only", "gh-light-mode-only"))


def reach(fragment: str, headings: Set[str], names: Set[str]) -> Reach:
    """What `fragment`, percent-encoded and without its `#`, reaches on a page.

    `headings` are the anchors of the page's headings, `names` its explicit ids and names.
    GitHub lower-cases the fragment, never what it looks for: `#myanchor` misses a `MyAnchor`.
    """
    target = decoded(fragment)
    if target is None:
        return Reach.NONE
    if target == "":
        return Reach.TOP
    if target in headings or target in names:
        return Reach.EXACT
    # GitHub puts this prefix before every id, and its script before a fragment that lacks it.
    own = target.removeprefix(_PREFIX)
    if own != target and (own in headings or own in names):
        return Reach.EXACT
    lowered = own.lower()
    if lowered in headings or lowered in names:
        return Reach.CASE
    return _beyond_the_text(target)


def _beyond_the_text(target: str) -> Reach:
    """What a fragment reaches that names no place in the README itself."""
    if target.isascii() and target.lower() == "top":
        return Reach.TOP
    if _LINES.fullmatch(target):
        return Reach.LINE
    if target in _THEMES:
        return Reach.THEME
    return Reach.PAGE if target == "readme" else Reach.NONE


_ENCODED = re.compile(rb"%([0-9A-Fa-f]{2})")
_STRAY_PERCENT = Pattern(r"%(?![0-9A-Fa-f]{2})")


def decoded(fragment: str) -> str | None:
    """The fragment without percent-encoding, None where `decodeURIComponent` would throw."""
    if "%" not in fragment:
        return fragment
    if _STRAY_PERCENT.search(fragment):
        return None
    try:
        return _ENCODED.sub(lambda m: bytes((int(m[1], 16),)), fragment.encode()).decode()
    except UnicodeError:
        return None


def written(anchor: str) -> str:
    """The anchor as a fragment, without `#`, for a link destination of Markdown.

    It stays readable: only what would end the destination, stand for something else in it, or
    not be seen is percent-encoded. `decoded` gives the anchor back.
    """
    unsafe = _UNSAFE if _balanced(anchor) else _UNSAFE_WITH_BRACKETS
    return unsafe.sub(_encoded, anchor)


# White space and controls end a destination (CommonMark 0.31.2, 6.3); `%` and `&` begin a code,
# `<`, `>`, a backslash and a backtick begin other markup, `|` ends a table cell. Variation
# selectors and the keycap dress the character before them, which would be the `#`.
_DRESSING = r"\ufe00-\ufe0f\U000e0100-\U000e01ef\u20e3"
_UNSAFE_CHARACTERS = rf"%&<>\\`|\x00-\x20\x7f-\x9f\s{_DRESSING}"
_UNSAFE = Pattern(f"[{_UNSAFE_CHARACTERS}]")
_UNSAFE_WITH_BRACKETS = Pattern(f"[{_UNSAFE_CHARACTERS}()]")


def _encoded(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _balanced(text: str) -> bool:
    """Whether every round bracket has its partner."""
    open_brackets = 0
    for character in text:
        open_brackets += (character == "(") - (character == ")")
        if open_brackets < 0:
            return False
    return open_brackets == 0


_WORD_GAP = Pattern(r"[-_]+")
_NOT_SPOKEN = Pattern(f"[{_DRESSING}]")


def evened(fragment: str) -> str:
    """What is left of a fragment or an anchor when only its words count.

    Percent-encoding, letter case, emoji, punctuation, dashes and the word "and" (an `&` leaves
    no trace in an anchor) are evened out. A dash between two digits stays, or `1-11` would be
    `11-1`. A broken fragment with the key of exactly one anchor can only have meant that one;
    an empty key says nothing.
    """
    text = decoded(fragment)
    key = ""
    for word in _words(slug(fragment if text is None else text)):
        key += f"-{word}" if key[-1:].isdigit() and word[0].isdigit() else word
    return key


def _words(anchor: str) -> list[str]:
    """The words of an anchor, without an "and" among others."""
    words = [letters for word in _WORD_GAP.split(anchor) if (letters := _letters(word))]
    return [word for word in words if word != "and"] or words


def _letters(word: str) -> str:
    """The letters, digits and accents of a word, in their compatible form."""
    if word.isascii():
        return word
    kept = (c for c in _NOT_SPOKEN.sub("", word) if c.isalnum() or _is_mark(c))
    return unicodedata.normalize("NFKC", "".join(kept)).casefold()


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def nearest(fragment: str, label: str, anchors: Sequence[str]) -> list[tuple[str, float]]:
    """At most five anchors that a broken link may mean, with scores 0.0 to 1.0, best first.

    Both the fragment and the link's label are asked. Nothing is offered that merely shares a
    common word with them.
    """
    from readme_tool.grammars.candidates import ranked

    text = decoded(fragment)
    known = _known(tuple(anchors))
    scores: dict[str, float] = {}
    for asked, trust in ((fragment if text is None else text, 1.0), (label, 0.97)):
        for index, score in ranked(_name(slug(asked)), known):
            anchor = anchors[index]
            scores[anchor] = max(scores.get(anchor, 0.0), round(trust * score, 3))
    return sorted(scores.items(), key=lambda found: -found[1])[:5]


# A page with many broken links asks about the same anchors each time.
@functools.lru_cache(maxsize=1)
def _known(anchors: tuple[str, ...]) -> Names:
    from readme_tool.grammars.candidates import Names

    return Names.of([_name(anchor) for anchor in anchors])


def _name(anchor: str) -> Name:
    from readme_tool.grammars.candidates import Name

    return Name.of(_WORD_GAP.split(anchor))
