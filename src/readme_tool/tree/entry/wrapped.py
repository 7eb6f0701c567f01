"""Sentences that an editor wrapped at the edge of its window, put together again.

GitHub shows the end of a line in Markdown as a blank; a curator who wants a new line writes two
blanks, a backslash or `<br>` before it. Many lists rely on plain ends too, so only a line that
begins in small letters, in the style of the one before, goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from readme_tool.grammars import labels, venues
from readme_tool.text import Pattern
from readme_tool.tree.entry.units import Unit
from readme_tool.tree.wording import Wording


def unwrapped(rows: Iterable[list[Unit]], words: Wording) -> Iterator[list[Unit]]:
    """The lines of a wording with those as one that are one sentence."""
    held: list[Unit] = []
    for row in rows:
        if held and _goes_on(held[-1], row[0], words):
            held = [*held[:-1], _joined(held[-1], row[0], words), *row[1:]]
            continue
        if held:
            yield held
        held = row
    if held:
        yield held


def _joined(left: Unit, right: Unit, words: Wording) -> Unit:
    return left._replace(end=right.end, text=words.text[left.start : right.end])


def _goes_on(left: Unit, right: Unit, words: Wording) -> bool:
    """Whether the text `right` goes on with the sentence that `left` ends its line in."""
    if left.kind != "text" or right.kind != "text" or left.style != right.style:
        return False
    first = _SMALL_WORD.match(right.text)
    if first is None or _UNFINISHED.search(left.text[-2:]) is None:
        return False
    if _SOFT_BREAK.fullmatch(words.source[words.span(left.end, right.start)]) is None:
        return False
    word = first[1]
    return word not in _BEGINNINGS and labels.read(word) is None and not venues.is_named(word)


_SMALL_WORD = Pattern(r"\s*([a-z]+)(?=[\s,;\-]|\Z)")
_UNFINISHED = Pattern(r"[^\W\d_][,\-]?\Z")
_SOFT_BREAK = Pattern(r" ?(?:\r\n|\n|\r)[ \t]*")
_BEGINNINGS = frozenset("by in at from on with see et arxiv".split())
