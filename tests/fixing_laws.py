"""Accidents that befall READMEs, and what holds of fixing them all the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from random import Random

from readme_tool.engine import Chosen, Fixed, fix
from readme_tool.rules import Safety
from readme_tool.text import Source
from readme_tool.tree import parse, printed

MARKS = (
    *("[", "]", "(", ")", "|", "`", "**", "*", "_", "<", ">", "\n", "\n\n", "# ", "- ", "  ", "\t"),
    *("\\", "&amp;", "<br>", "</a>", "<a id=x>", "<!--", "-->", "<details>", "</details>", "```"),
    *("\u200b", "\ufeff", "\u00a0", "\ufe0f", "ﬁ", "â€™", "é", "中", "😀", "\x00", "\udcff", "$"),
    *("\r\n", "\r", "http://", "https://", "https://arxiv.org/abs/2401.00001", "#", "](#", "!["),
    *("[x]: u\n", "|---|---|\n"),
)


def some_lines(texts: Sequence[str], chance: Random, most: int = 15) -> str:
    """A window of one of the texts."""
    lines = chance.choice(texts).split("\n")
    start = chance.randrange(len(lines))
    return "\n".join(lines[start : start + chance.randint(2, most)])


def mutated(text: str, chance: Random) -> str:
    """The text after a few accidents."""
    for _ in range(chance.choice((1, 1, 2, 3, 6, 12))):
        text = chance.choice(_ACCIDENTS)(text, chance)
    return text


def _mark_too_many(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(MARKS) + text[at:]


def _signs_lost(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 30 if chance.random() < 0.2 else 3) :]


def _piece_pasted(text: str, chance: Random) -> str:
    start, at = chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)
    return text[:at] + text[start : start + chance.randint(1, 40)] + text[at:]


def _lines_swapped(text: str, chance: Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _line_repeated(text: str, chance: Random) -> str:
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
    return "\n".join(lines)


def _line_lost(text: str, chance: Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


_ACCIDENTS = (
    *(_mark_too_many, _mark_too_many, _signs_lost, _piece_pasted),
    *(_lines_swapped, _line_repeated, _line_lost),
)


def broken_law(text: str, rules: Sequence[Chosen], required: Safety) -> str | None:
    """What does not hold when `text` is fixed, in one line that names no place."""
    source = Source(text)
    if printed(parse(source)) != text:
        return "the leaves joined are not the text"
    fixed = fix(source, rules, required)
    for reported, why, _ in fixed.rolled_back:
        name = reported.rule.name
        return f"rolled back: {name}: {re.sub(r'[0-9]+|: .*', '', why)}"
    if fixed.source is source:
        return None
    if fixed.patch.apply(text) != fixed.source.text:
        return "the patch does not lead to the text afterwards"
    again = fix(fixed.source, rules, required)
    if again.source is not fixed.source:
        return f"fixed again: {', '.join(sorted({x.reported.rule.name for x in again.applied}))}"
    if fix(source, rules[::-1], required).source.text != fixed.source.text:
        return "the order of the rules matters"
    if required is Safety.SAFE and (gone := lost(text, fixed)):
        return f"lost: {gone}"
    return None


# Rules whose fixes put letters in the place of others.
_RESPELLING = frozenset(("confusable-character", "invisible-character", "ligature", "mojibake"))
_WORD = re.compile(r"\w+")


def lost(text: str, fixed: Fixed) -> str | None:
    """A word of the text that safe fixes took out; those of addresses and tags may change."""
    if any(applied.reported.rule.name in _RESPELLING for applied in fixed.applied):
        return None
    gone = Counter(_words(text)) - Counter(_WORD.findall(fixed.source.text))
    return next(iter(gone), None)


_TARGET = re.compile(r"\]\([^()\n]*\)?|\)\[[^\[\]\n]*\]?")
_NO_TEXT = re.compile(
    r"<[a-z][^>]*>|<[^<>]*>|\S*(?:[:./?#=&%]|\]\()\S*|\b(?:https?|www)\b", re.IGNORECASE
)


def _words(text: str) -> list[str]:
    return _WORD.findall(_NO_TEXT.sub(" ", _TARGET.sub("](", text)))
