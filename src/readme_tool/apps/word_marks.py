"""Which words of a changed line changed."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_WORD = re.compile(r"\w+|\s+|.")
# Lines with more words are shown as changed whole: comparing takes the square of their number.
_MOST_WORDS = 1000
# Where less than this of both lines is the same, marks would only confuse.
_LEAST_ALIKE = 0.4


class Stretch(NamedTuple):
    """A part of a line, and whether the other line says something else there."""

    text: str
    changed: bool


def marked(old: str, new: str) -> tuple[Sequence[Stretch], Sequence[Stretch]]:
    """Both lines, neither ended, in stretches that stayed and stretches that changed.

    Where the lines have little in common nothing is marked.
    """
    from difflib import SequenceMatcher

    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > _MOST_WORDS:
        return _plain(old), _plain(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < _LEAST_ALIKE:
        return _plain(old), _plain(new)
    codes = matcher.get_opcodes()
    ours = ((tag != "equal", before[start:end]) for tag, start, end, _, _ in codes)
    theirs = ((tag != "equal", after[start:end]) for tag, _, _, start, end in codes)
    return tuple(_joined(ours)), tuple(_joined(theirs))


def _plain(line: str) -> Sequence[Stretch]:
    return (Stretch(line, changed=False),) if line else ()


def _joined(pieces: Iterator[tuple[bool, list[str]]]) -> Iterator[Stretch]:
    for changed, group in groupby(pieces, lambda piece: piece[0]):
        text = "".join(word for _, words in group for word in words)
        if text:
            yield Stretch(text, changed)
